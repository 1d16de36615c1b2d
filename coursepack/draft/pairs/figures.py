"""Figures about the same thing: how many were killed, hurt, arrested, and who counted."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.pairs.two import Asked, Found, Letter, Two, cell, place, who_says
from coursepack.draft.tables import Counted, counted
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Figure
from coursepack.model.pair import Row

# A figure belongs to a word that stands within so many characters of it.
_NEAR = 45
_SCALE = {"thousand": 1_000, "million": 1_000_000, "billion": 1_000_000_000}


@dataclass(frozen=True)
class _Count:
    letter: Letter
    view: View
    figure: Figure
    size: float

    @property
    def told(self) -> str:
        """The figure with its place and its source: 'A ¶5: “about 400 people” (…)'."""
        who = who_says(self.view, self.figure.at)
        source = f", from {who}" if who else ""
        shown = marked(self.view.text(self.figure.at))
        return f"{place(self.letter, self.figure.at)}: {shown}{source}"


def figures(two: Two) -> Iterator[Found]:
    """One line and one question for each thing that both articles count."""
    for thing in counted():
        found = {letter: _counts(letter, view, thing) for letter, view in two.sides}
        first, second = found["A"], found["B"]
        if first and second and {c.size for c in first} != {c.size for c in second}:
            yield _found(thing.about, first, second)


def _counts(letter: Letter, view: View, thing: Counted) -> list[_Count]:
    counts = []
    for figure in view.findings.figures:
        size = _size(view.text(figure.at))
        if size and _thing(view, figure) == thing.about:
            counts.append(_Count(letter, view, figure, size))
    return counts


def _thing(view: View, figure: Figure) -> str:
    """What a figure counts: the thing whose word stands nearest, with no new clause between."""
    text = fold(view.article.paragraphs[figure.at.paragraph - 1].text)
    span, sentence = figure.at.span, figure.sentence.span
    after = re.split(r"[,;.]|\d", text[span.end : min(sentence.end, span.end + _NEAR)])[0]
    before = re.split(r"[,;.]|\d", text[max(sentence.start, span.start - _NEAR) : span.start])[-1]
    found = []
    for thing in counted():
        rule = re.compile(rf"\b(?:{'|'.join(thing.forms)})\b")
        if rule.search(text[span.start : span.end]):
            found.append((0, thing.about))
        found += [(1 + m.start(), thing.about) for m in rule.finditer(after)]
        found += [(1 + len(before) - m.end(), thing.about) for m in rule.finditer(before)]
    share = re.search(r"per cent|%", text[span.start : span.end])
    return "" if share or not found else min(found)[1]


def _size(text: str) -> float:
    match = re.search(r"\d[\d,]*(?:\.\d+)?", text)
    if not match:
        return 0.0
    scale = next((by for word, by in _SCALE.items() if word in fold(text)), 1)
    return float(match[0].replace(",", "")) * scale


def _found(about: str, first: list[_Count], second: list[_Count]) -> Found:
    a, b = (max(counts, key=lambda count: count.size) for counts in (first, second))
    told = "; ".join(count.told for count in (*first, *second))
    row = Row(
        id=f"r-{slug(about)}",
        about=about,
        kind="figure",
        a=cell(a.view, a.figure.at),
        b=cell(b.view, b.figure.at),
        differ=f"The figures differ: {told}. Look first whether they mean the same days, the same "
        "place and the same people.",
        find_out="Ask who counted, for which days and by which rule; look for the counter's own "
        "report and for a second, independent count.",
    )
    question = Asked(
        key=f"count-{slug(about)}",
        type="corroboration",
        ask=f"{about}: put together all figures in {_where(first)} and {_where(second)}. For each, "
        "who counted, for which days, and how exact does it claim to be? Which of them may be "
        "compared?",
        answer=f"{told}. A good answer keeps “about” and “at least”, names the days each figure is "
        "for, and compares only figures for the same days and the same people.",
        evidence=[(c.letter, c.view, c.figure.at) for c in (*first, *second)],
        accept=("“They cannot be compared”, if the answer says in what they differ.",),
        reject=("A sum or an average.", "One figure as right because it is more exact."),
        misreading="Taking a count for some days and a count for all days for a contradiction.",
        follow_up="Whose count would you look up first, and what would you want to know about it?",
    )
    return Found((row,), (question.item(),))


def _where(counts: list[_Count]) -> str:
    numbers = sorted({count.figure.at.paragraph for count in counts})
    return f"{counts[0].letter} " + ", ".join(f"¶{n}" for n in numbers)
