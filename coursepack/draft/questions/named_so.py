"""Called, described as, dismissed as: somebody's judgement in the place of a name."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View, meets
from coursepack.draft.wording import lowered, slug

_CALLS = re.compile(
    r"\b(?P<verb>call(?:s|ed)?|describe[sd]?|brand(?:s|ed)|dismiss(?:es|ed)|denounce[sd]"
    r"|condemn(?:s|ed)"
    r"|label(?:s|led|ed)|hail(?:s|ed)|praise[sd]) (?P<what>(?:the|a|an|this|these|his|her|its"
    r"|their)"
    r" [^,;.:–—\0“\"]{3,60}?)(?: as)? (?:an? )?\0"
)
_LONGEST = 10
_HARM = ("violence", "death", "self-harm")


def _harmed(view: View) -> set[int]:
    """The paragraphs that tell of harm: no place for a name from the other side (H15)."""
    return {s.at.paragraph for s in view.findings.sensitive if s.subject in _HARM}


class NamedSo:
    """Asks for the same thing in neutral words and in those of somebody on the other side."""

    id = "named-so"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each quotation that stands where a name could."""
        for line in view.lines:
            match = _CALLS.search(line.own)
            if not match or line.text.endswith("?"):
                continue
            place = line.passage(match.end() - 1, match.end() + 2)
            said = next(
                (q for q in view.sure_quotations if q.kind == "direct" and meets(q.at, place)), None
            )
            shown = whole_quote(view, said.at) if said else ""
            if any(
                s.at.paragraph == line.paragraph and s.subject in _HARM
                for s in view.findings.sensitive
            ):
                continue
            if said is None or not shown or len(words(shown)) > _LONGEST:
                continue
            what, who = match["what"].strip(), view.called(said.speaker)
            yield Draft(
                key=f"named-so-{slug(said.speaker, shown)}",
                type="loaded",
                ask=f"¶{line.paragraph}: {_big(who)} {match['verb']} {what} {shown}. Name the same "
                "thing twice more: as somebody who takes the other side would, and as a reporter "
                "would who takes none.",
                answer=f"{shown} is the judgement of {view.introduced(said.speaker)}. Look for: a "
                f"name from the other side that judges as well; a neutral one that says only what "
                f"can be checked, such as “{lowered(what)}”.",
                paragraphs=(line.paragraph,),
                evidence=(said.at,),
                accept=("Any two names of which one judges and one does not.",),
                reject=("A neutral name that still praises or blames.",),
                misreading="Taking the name for a part of the facts.",
                follow_up="Which words of the quotation do the judging?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.8)


def _big(text: str) -> str:
    return text[:1].upper() + text[1:]
