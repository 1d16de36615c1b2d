"""Lines of a PDF page → reading order.

Programs set a page in reading order as a rule, column after column. Some set
it row by row across the columns; those pages are told by their rows and read
column by column. Rows of a table become one line.
"""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from coursepack.read.markers import split_marker
from coursepack.read.pdf_lines import Line, on_one_row
from coursepack.read.pieces import Run

# Columns of prose have lines of this many characters; cells of tables have fewer.
_PROSE = 22
# Fewer rows than this are chance.
_ROWS = 5
# Pages have three columns, rarely four.
_MOST_CUTS = 3
# A page on which more lines than this are set out of turn has an order of its own.
_MOST_STRAYS = 40


def in_turn(lines: list[Line]) -> list[Line]:
    """The lines of a page as set, but what was set late stands where it is seen.

    Some programs set marks of lists, headings or whole boxes after the text.
    """
    ordered: list[Line] = []
    strays = 0
    for line in _with_marks(lines):
        if ordered and line.base > ordered[-1].base and strays < _MOST_STRAYS:
            strays += 1
            ordered.insert(_place(ordered, line), line)
        else:
            ordered.append(line)
    return ordered


def _place(lines: list[Line], line: Line) -> int:
    """Where among `lines` a line belongs that stands higher than the last; the end if nowhere."""
    if all(line.base > other.base for other in lines):
        return 0 if any(_overlap(line, other) for other in lines) else len(lines)
    for index, (above, below) in enumerate(pairwise(lines)):
        between = above.base > line.base > below.base
        if between and _overlap(above, line) and _overlap(below, line):
            return index + 1
    return len(lines)


def _overlap(first: Line, second: Line) -> bool:
    return first.left < second.right and second.left < first.right


def _with_marks(lines: list[Line]) -> list[Line]:
    """The lines, with marks of list items at the head of the lines that they stand before."""
    marks = [line for line in lines if _is_mark(line)]
    if len(marks) > _MOST_STRAYS:
        return lines
    lines = list(lines)
    for mark in marks:
        rows = [line for line in lines if on_one_row(mark, line) and not _is_mark(line)]
        if rows:
            row = min(rows, key=lambda line: line.left)
            runs = (*mark.runs, Run(" "), *row.runs)
            lines[lines.index(row)] = replace(row, left=mark.left, runs=runs)
            lines.remove(mark)
    return lines


def _is_mark(line: Line) -> bool:
    """Whether the line is nothing but the mark of a list item."""
    return len(line.text) < 6 and bool(split_marker(f"{line.text.strip()} x")[0])


def in_reading_order(lines: list[Line], cuts: int = _MOST_CUTS) -> list[Line]:
    """The lines of one page as they are read."""
    gutter = _gutter(lines) if cuts else None
    if gutter is None:
        return list(_rows(lines))
    ordered: list[Line] = []
    for band in _bands(lines, gutter):
        left = [line for line in band if line.left < gutter]
        right = [line for line in band if line.left >= gutter]
        crossing = len(left) == 1 and not right
        for side in (left, right):
            ordered += side if crossing else in_reading_order(side, cuts - 1)
    return ordered


def _gutter(lines: list[Line]) -> float | None:
    """Where the gap between columns ends that are set row by row; None for no such page."""
    pairs = [(a, b) for a, b in pairwise(lines) if on_one_row(a, b)]
    if len(pairs) < _ROWS or len(pairs) * 4 < len(lines):
        return None
    if sum(len(line.text) for pair in pairs for line in pair) < _PROSE * 2 * len(pairs):
        return None
    starts = sorted(second.left for _, second in pairs)
    gutter = starts[len(starts) // 10] - 1
    crossing = sum(line.left < gutter < line.right for line in lines)
    return gutter if crossing * 4 < len(lines) else None


def _bands(lines: list[Line], gutter: float) -> Iterator[list[Line]]:
    """Lines between those that run across the gutter, which stand by themselves."""
    band: list[Line] = []
    for line in sorted(lines, key=lambda line: (-line.base, line.left)):
        if line.left < gutter < line.right - 1:
            yield from ([band] if band else [])
            yield [line]
            band = []
        else:
            band.append(line)
    yield from ([band] if band else [])


def _rows(lines: list[Line]) -> Iterator[Line]:
    """Lines, with the cells of each row joined into one."""
    row: Line | None = None
    for line in lines:
        if row and on_one_row(row, line):
            runs = (*row.runs, Run(" | "), *line.runs)
            row = replace(row, right=line.right, runs=runs)
            continue
        if row:
            yield row
        row = line
    if row:
        yield row
