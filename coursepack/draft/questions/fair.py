"""Whether a sentence may be asked about: whose words it is, whose grief, what gives all away."""

import re

from coursepack.draft.presented import presented
from coursepack.draft.sense import content
from coursepack.draft.stems import akin
from coursepack.draft.view import Line, View, meets
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

# Words shorter than this carry no meaning that an option could repeat.
_LETTERS = 4
# A word more frequent than this tells nothing where a meaning and the sentence share it.
_COMMON = 5.7
_KIN = re.compile(
    r"\b(?:mother|father|mum|dad|parent|widow|widower|wife|husband|fiancée?|partner|son|daughter"
    r"|brother|sister|twin|family|families|relative|grand\w+|aunt|uncle|cousin|nephew|niece"
    r"|survivor|mourner|victim)s?\b",
    re.IGNORECASE,
)


def speaker(view: View, at: Passage, shown: str) -> str | None:
    """Whose words a sentence is where all of it is quoted; "" for the writer; None if not sure."""
    quoted = _around(view, at, shown)
    if quoted is None:
        owner = view.owner(at) if at.paragraph in view.turns else ""
        return presented(view, owner) if owner else owner
    return presented(view, quoted.speaker) if quoted in view.sure_quotations else None


def tactful(view: View, line: Line, at: Passage, shown: str) -> bool:
    """Whether nobody's grief becomes an exercise: no words of the dead and of those who mourn."""
    marks = view.findings.sensitive
    if any(m.subject == "self-harm" and meets(m.at, line.at) for m in marks):
        return False
    quoted = _around(view, at, shown)
    deaths = {m.at.paragraph for m in marks if m.subject in ("death", "self-harm")}
    if quoted is None or not deaths:
        return True
    role = view.role(quoted.speaker)
    official = role != "" or line.paragraph not in deaths
    return official and not _KIN.search(f"{quoted.speaker} {role}")


def _around(view: View, at: Passage, shown: str) -> Quotation | None:
    """The quotation that all of a shown stretch lies in."""
    bare = fold(shown.strip("“”… "))
    over = [q for q in view.findings.quotations if q.kind == "direct" and meets(q.at, at)]
    return next((q for q in over if bare.rstrip(".!?") in fold(view.text(q.at))), None)


def repeats(shown: str, written: str, options: tuple[str, ...]) -> bool:
    """Whether a meaning repeats a word of the sentence, which would give it away or rule it out."""
    told = {word for word in _carriers(shown) if word not in fold(written).split()}
    return any(akin(one, other) for text in options for one in _carriers(text) for other in told)


def _carriers(text: str) -> set[str]:
    found = re.findall(r"[a-z][a-z'-]+", fold(text))
    return {w for w in found if len(w) >= _LETTERS and content(w) and zipf(w) <= _COMMON}
