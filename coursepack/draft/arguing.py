"""The talk about a text in which somebody argues or tells: one voice, and what others hold."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from coursepack.draft.questions.arguing.grants import granted
from coursepack.draft.questions.arguing.rejects import passed_on
from coursepack.draft.questions.arguing.voice import big, voice
from coursepack.draft.questions.arguing.wished import wishes
from coursepack.draft.questions.arguing.witnessed import rows
from coursepack.draft.view import View
from coursepack.draft.wording import paragraphs
from coursepack.model.lesson import Position

_MOST = 3
_ESSENTIAL = {
    "argued": "When is an argument fair, and when does it only win?",
    "told": "How far can one person's account show what happened to many?",
}
_TOLD = frozenset(("diary", "interview"))
ONE_VOICE = (
    "One person argues or tells here; whoever else speaks is heard only as that person passes it "
    "on."
)


@dataclass(frozen=True)
class Talk:
    """What a class can talk about: the prompt, and positions with their paragraphs."""

    prompt: str
    positions: list[Position]


def essential_argued(view: View) -> str:
    """The essential question where no theme gives one."""
    return _ESSENTIAL["told" if view.genre.kind in _TOLD else "argued"]


def talk(view: View) -> Talk:
    """Whether the text convinces, with what it brings itself and what it lets others say."""
    noun, who = view.genre.noun, view.genre.who
    seen = [row.line.paragraph for row in rows(view) if row.first]
    heard = [row.line.paragraph for row in rows(view) if not row.first]
    others = sorted({*(line.paragraph for line in granted(view)), *passed_on(view)})
    figures = [line.paragraph for line in voice(view) if line.figures]
    asked = [line.paragraph for line, _ in wishes(view)]
    against = _few(others or heard)
    own = _few([n for n in (*seen, *figures) if n not in against])
    if view.genre.kind in _TOLD:
        return Talk(
            f"What can this {noun} show that a report could not, and what can it not show? Find "
            "a paragraph for each.",
            _positions(
                view,
                ("Much: whoever tells it was there, and says what it was like.", own),
                ("Less than it seems: one person saw one part, or had it from others.", against),
            ),
        )
    wish = f" Begin with what is asked for in {paragraphs(_few(asked))}." if asked else ""
    return Talk(
        f"Has {who} convinced you?{wish} Where is the {noun} strongest, and where would somebody "
        "on the other side step in?",
        _positions(
            view,
            (f"Convinced: {who} brings what was seen or counted.", own),
            (f"Not yet: what the other side holds, as {who} passes it on, weighs more.", against),
        ),
    )


def _few(numbers: Iterable[int]) -> list[int]:
    return sorted(set(numbers))[:_MOST]


def _positions(view: View, *rows_: tuple[str, Sequence[int]]) -> list[Position]:
    """Positions with their paragraphs; none where one of them has nothing to stand on."""
    if not all(numbers for _, numbers in rows_):
        return []
    return [
        Position(view=big(told), at=[view.paragraph(n) for n in numbers]) for told, numbers in rows_
    ]
