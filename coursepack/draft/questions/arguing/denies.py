"""What a text says that it is not doing, and what it does all the same."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, quoted, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_DENIAL = re.compile(
    r"^(?:(?:But|And|Now),? )?(?:I|We) (?:do not|don[’']t|did not) (?P<what>(?:accuse|blame|write"
    r"|ask"
    r"|say that|mean|wish|want|come|complain|claim|suggest|seek|demand|beg)\b[^,;:]*?)"
    r"(?=[,;:.]|$| but\b)"
)
_THEN = re.compile(r"^(?:But|Yet|Still|(?:I|We) (?:ask|say|wish|want|mean|claim)\b)")
_NOT_BUT = re.compile(
    r"^(?:I|We) (?:do not|don[’']t|did not"
    r"|have not) (?P<one>[^.;]{4,60}?),? but (?P<two>[^.;]{4,60})"
)


class Denies:
    """Asks why somebody says what they are not doing, before they say what they do."""

    id = "denies"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence "I do not … but …" about the writing itself."""
        for line in voice(view):
            match = _DENIAL.match(line.text)
            if not match or line.said or line.text.endswith("?"):
                continue
            pair = _NOT_BUT.match(line.text)
            following = after(view, line, 1)
            then = quoted(pair["two"]) if pair else ""
            if not pair and following and _THEN.match(following[0].text):
                then = shown(following[0])
            if then and shown(line):
                yield self._question(view, line, then, match, None if pair else following[0])

    def _question(
        self, view: View, line: Line, then: str, match: re.Match[str], other: Line | None
    ) -> Candidate:
        who = view.teller(line.paragraph)
        next_ = f" and what follows: {then}" if other else ""
        return Draft(
            key=f"denies-{slug(line.text)}",
            type="inference",
            ask=f"Read {shown(line)} (¶{line.paragraph}){next_}. Which reproach that readers "
            f"could make does {who} keep off here? What do the words do all the same?",
            answer=f"Kept off: that {who} might {quoted(match['what'])}. Said instead: {then}. "
            "Look for: a reader who might have made the reproach, and why it would have hurt "
            "the case; and whether what follows does part of what is denied, which is for the "
            "class to judge.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line), *((first_words(other),) if other else ())),
            accept=("“It does it after all”, if the words that do it are named.",),
            reject=(f"“{who} is lying”, without words from the text.".replace("“the", "“The"),),
            misreading="Reading past the “not”.",
            follow_up="Leave the denial out. Would a reader have thought of the reproach at all?",
            dok=3,
            skill="purpose and audience",
            about=frozenset({line.order, *((other.order,) if other else ())}),
        ).candidate(view, 0.85, 0.85)
