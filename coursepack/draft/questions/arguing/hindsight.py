"""Then and now: what was thought at the time, and what is known later."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, shown, voice
from coursepack.draft.questions.arguing.words import COMMON
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold

_BOTH = re.compile(
    r"^(?:Then )?I (?:used to (?:think|believe)|(?:had )?(?:thought|believed|supposed"
    r"|expected))\b.*"
    r"(?:; |\. |, (?:but |and )?)(?:[Nn]ow I|today I|I now)\b"
)
_THEN = re.compile(
    r"^(?:At the time |In those days |When \w[^.,]{3,40},? )?I (?:used to (?:think|believe)"
    r"|(?:had )?(?:thought|believed|supposed|expected) that)"
)
_NOW = re.compile(
    r"^(?:But )?(?:Now I|Today I|I now|I was wrong|I know better"
    r"|It was (?:the other way|not)|That was (?:wrong|not))\b"
)
_LATER = re.compile(
    r"\bI (?:did not|didn[’']t) (?:yet )?know (?:then|yet)\b|\bI had no idea\b|^Looking back\b"
    r"|\bI know now\b|\bI (?:only )?learned (?:only )?later\b"
)
_RARE = 3


class Hindsight:
    """Asks what was thought then, what is known now, and what lies between."""

    id = "hindsight"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each change of mind that the text itself states."""
        for line in voice(view):
            following = after(view, line, 1)
            if (_BOTH.search(line.own) and shown(line)) or (
                _LATER.search(line.own) and shown(line)
            ):
                yield _question(view, line, None)
            elif _turned(line, following):
                yield _question(view, line, following[0])


def _turned(line: Line, following: tuple[Line, ...]) -> bool:
    """Whether a sentence tells what was thought, and the next what is thought now."""
    turned = _THEN.search(line.own) and following and _NOW.match(following[0].own)
    return bool(turned and shown(line) and shown(following[0]))


def _before(view: View, line: Line) -> str:
    """Where a rare word of the sentence stood before, for the key."""
    for word in sorted(re.findall(r"\b[a-z]{5,}\b", fold(line.own)), key=lambda w: (-len(w), w)):
        same = [x for x in voice(view) if re.search(rf"\b{word}\b", fold(x.own))]
        earlier = [x for x in same if x.paragraph < line.paragraph and shown(x, 16)]
        if earlier and len(same) <= _RARE and word not in COMMON:
            return f" “{word}” stands before in {shown(earlier[0], 16)} (¶{earlier[0].paragraph})."
    return ""


def _question(view: View, line: Line, other: Line | None) -> Candidate:
    who = view.teller(line.paragraph)
    both = f"{shown(line)} and then {shown(other)}" if other else shown(line)
    return Draft(
        key=f"hindsight-{slug(line.text, other.text if other else '')}",
        type="inference",
        ask=f"Read {both} (¶{line.paragraph}). What did {who} think or know at the time, and "
        "what later? What in the text lies between and could have changed it? Does the later "
        "view make the earlier one foolish?",
        answer=f"The text itself sets the two apart: {both}.{_before(view, line)} Look for: both "
        "views in the student's own words; one thing told elsewhere in the text that could have "
        "changed the mind, marked as a guess unless the text says so; and that nobody at the "
        "time could know what came after.",
        paragraphs=(line.paragraph,),
        evidence=(first_words(line), *((first_words(other),) if other else ())),
        accept=("“The text does not say what changed it”, if the student has looked.",),
        reject=(f"The earlier view given as what {who} thinks now.",),
        misreading="Judging what was done then by what is known now.",
        follow_up="What do you believe today that somebody could look back on like this?",
        skill="point of view",
        about=frozenset({line.order, *((other.order,) if other else ())}),
    ).candidate(view, 0.85, 0.85)
