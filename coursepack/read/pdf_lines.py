"""Characters of a PDF page → lines of text."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import groupby
from statistics import median_low

from coursepack.read.characters import clean, raised
from coursepack.read.pdf_glyph import Glyph
from coursepack.read.pieces import Run

# Measures in units of the font size: a gap that is a space, one that may part columns,
# one that always does, and how far a raised or lowered character leaves the baseline.
_SPACE, _COLUMN, _FAR, _SHIFT = 0.25, 1.8, 5, 0.6
# A gap that parts columns is this many times the usual one of its row.
_STRETCHED = 1.6


@dataclass(frozen=True)
class Line:
    """A line of one column: its edges, baseline and font size in points, and its text."""

    page: int
    left: float
    right: float
    base: float
    size: float
    runs: tuple[Run, ...]
    first_word: float = 0

    @cached_property
    def text(self) -> str:
        """The characters of the line."""
        return "".join(run.text for run in self.runs)

    @cached_property
    def strong(self) -> bool:
        """Whether the whole line is set bold."""
        return all(run.strong for run in self.runs if run.text.strip())


def page_lines(glyphs: Iterable[Glyph], page: int) -> list[Line]:
    """The lines of a page in the order they were set."""
    stretches = (stretch for row in _rows(glyphs) for stretch in _stretches(row))
    return [_line(stretch, page) for stretch in stretches]


def on_one_row(first: Line, second: Line) -> bool:
    """Whether the second line continues the first one's row, further right."""
    level = abs(first.base - second.base) < 0.3 * first.size
    return first.page == second.page and level and second.left > first.right


def _stretches(row: list[Glyph]) -> Iterator[list[Glyph]]:
    """The parts of a row that belong together, cut at the gaps between columns or cells.

    The words of a line that is stretched to fill a narrow column stand far apart too,
    but all of them do.
    """
    places = [place for place, glyph in enumerate(row) if glyph.text == " "]
    gaps = [(row[p + 1].left - row[p].left) / row[p].look.size for p in places]
    usual = median_low(gaps) if len(gaps) > 1 else 0
    start = 0
    for place, gap in zip(places, gaps, strict=True):
        if gap > _FAR or (gap > _COLUMN and gap > _STRETCHED * usual):
            yield row[start:place]
            start = place + 1
    yield row[start:]


def _rows(glyphs: Iterable[Glyph]) -> Iterator[list[Glyph]]:
    """Glyphs that stand on one baseline, from left to right; spaces among them where seen."""
    stretch: list[Glyph] = []
    space: Glyph | None = None
    for glyph in glyphs:
        if not clean(glyph.text).strip():
            space = glyph
            continue
        if stretch and not _continues(stretch, glyph):
            yield stretch
            stretch = []
        gap = glyph.left - stretch[-1].right if stretch else 0
        if stretch and (space or gap > _SPACE * glyph.look.size):
            stretch.append(replace(stretch[-1], text=" ", left=stretch[-1].right))
        stretch.append(glyph)
        space = None
    if stretch:
        yield stretch


def _continues(stretch: list[Glyph], glyph: Glyph) -> bool:
    """Whether the glyph stands on the line of the last ones."""
    last = stretch[-1]
    size = max(last.look.size, glyph.look.size)
    shift = abs(glyph.base - last.base)
    alike = min(last.look.size, glyph.look.size) > 0.9 * size
    if shift > (0.15 if alike else _SHIFT) * size:
        return False
    if _runs_left(last.text) or _runs_left(glyph.text):
        return True
    return glyph.left - last.right > -0.6 * size


def _runs_left(text: str) -> bool:
    return unicodedata.bidirectional(text) in ("R", "AL")


def _line(stretch: list[Glyph], page: int) -> Line:
    size, base = _body(stretch)
    runs = []
    for (em, strong), group in groupby(stretch, key=lambda g: (g.look.em, g.look.strong)):
        runs.append(Run("".join(_seen(glyph, size, base) for glyph in group), em, strong))
    word = next((glyph.left for glyph in stretch if glyph.text == " "), None)
    left = min(glyph.left for glyph in stretch)
    right = max(glyph.right for glyph in stretch)
    width = (right if word is None else word) - left
    return Line(page, left, right, base, size, tuple(runs), width)


def _body(stretch: list[Glyph]) -> tuple[float, float]:
    """The size and baseline that most of the characters have, the larger size of two."""
    counts = Counter((glyph.look.size, glyph.base) for glyph in stretch)
    return max(counts, key=lambda place: (counts[place], place))


def _seen(glyph: Glyph, size: float, base: float) -> str:
    """The glyph's character; a small figure above the line is a superscript."""
    small = glyph.look.size < 0.85 * size and glyph.base > base + 0.15 * size
    return raised(glyph.text) if small else glyph.text
