"""What a source is written for, and what that may do to what it tells."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import big, closed, first_words, sound, stands, voice
from coursepack.draft.questions.arguing.wished import ORDINAL, listed_in, wishes
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_AMONG = ", among other things,"
_GREETS = re.compile(r"^(?:(?:My )?[Dd]ear|Gentlemen|Sirs?|Madam|Honou?red|To the|Sheweth)\b")
_DATED = re.compile(r"\b1[4-9]\d\d\b")
_PERSON = re.compile(r"^(?:(?:But|And) )?(?:He|She|His|Her)\b|\b(?:told|says?|said)\b")


class Purpose:
    """Asks how a purpose may shape what is told, with a statement to check."""

    id = "purpose"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a letter or petition that asks for something."""
        genre = view.genre
        if genre.kind not in ("letter", "petition"):
            return
        listed = listed_in(view)
        rows = listed or [row for row in wishes(view) if stands(row[0]) and closed(*row)]
        asked = [row for row in rows if closed(*row)]
        told = _to_check(view, {line.order for line, _ in rows})
        if not asked or told is None:
            return
        line, text = asked[0] if listed else asked[-1]
        text = ORDINAL.sub("“", text)
        who = view.teller(line.paragraph)
        yield Draft(
            key=f"purpose-{slug(text)}",
            type="evaluation",
            ask=f"¶{line.paragraph} asks{_AMONG if listed else ':'} {text}. How may such a purpose "
            f"shape what the {genre.noun} tells? Name one statement in it that you would check for "
            "this reason.",
            answer=f"Whoever wants this has reason to tell what speaks for it and to leave out "
            f"what "
            f"speaks against it. To check, for example: {sound(told)} (¶{told.paragraph}). A "
            f"purpose "
            "does not make a statement false.",
            paragraphs=(line.paragraph, told.paragraph),
            evidence=(first_words(line), first_words(told)),
            accept=("Another statement that can be checked and helps the case.",),
            reject=(f"“{big(who)} wants something, so it is all made up.”",),
            misreading="Thinking that only a text without a purpose is of use.",
            follow_up="Which paper of the other side would you set beside it?",
            lines=4,
            about=frozenset({told.order}),
        ).candidate(view, 0.85, 0.85)


def _to_check(view: View, asked: set[int]) -> Line | None:
    """A statement of the source's own with a number in it, not among what is asked for."""
    for line in voice(view):
        plain = line.order not in asked and not line.said and not line.text.endswith("?")
        fits = (
            plain
            and stands(line)
            and not _PERSON.search(line.own)
            and not _GREETS.match(line.text)
            and not _DATED.search(line.own)
        )
        if fits and any(view.text(f.at) in sound(line) for f in line.figures):
            return line
    return None
