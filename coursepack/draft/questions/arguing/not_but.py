"""Not this, but that: what is refused first, and what is put in its place."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_NOT_BUT = re.compile(
    r"\bnot (?!only\b|just\b|merely\b|simply\b|know\b)(?P<one>[^.,;:?]{3,50}), but (?!not\b|also\b"
    r"|I\b|we\b|they\b|he\b|she\b|it\b|you\b|the \w+ (?:is|are|was)\b)(?P<two>[^.,;:?]{3,50})"
)
_OF_ONESELF = re.compile(r"^(?:I|We) (?:do|did) not\b")


class NotBut:
    """Asks why something is refused before the other thing is said."""

    id = "not-but"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence of whoever argues."""
        for line in voice(view):
            match = _NOT_BUT.search(line.own)
            fits = match and not line.said and not _OF_ONESELF.match(line.own)
            text = shown(line) if fits else ""
            if match and match.group() in text.strip("“”"):
                yield self._question(view, line, text, match)

    def _question(self, view: View, line: Line, text: str, match: re.Match[str]) -> Candidate:
        who = view.teller(line.paragraph)
        return Draft(
            key=f"not-but-{slug(match.group())}",
            type="loaded",
            ask=f"Read {text} (¶{line.paragraph}). What is refused here, and what is put in its "
            f"place? Who might have wanted the first? Why does {who} name what is not meant "
            "before what is?",
            answer=f"Refused: “{match['one'].strip()}”. In its place: “{match['two'].strip()}”. "
            "To name the first makes the second stand out, and answers those who would expect "
            "the first. Look for: what the two words or things stand for here; somebody who "
            "might prefer the first, with a reason.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line),),
            accept=("A third thing that lies between the two.",),
            reject=("A picture in words taken word for word.",),
            misreading="Reading only what comes after “but”.",
            follow_up="Leave the first half out. What does the sentence lose?",
            skill="rhetoric",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.85)
