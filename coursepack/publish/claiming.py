"""Claims of the ledger in the teacher's article: corners where each begins and ends, and beside the
line in which it ends its number and who makes it.

Numbers stand in a lane of their own between the text and the notes on paragraphs.
"""

from collections.abc import Iterator, Sequence
from html import escape
from textwrap import wrap

from coursepack.publish.look import Column, Ending, Line
from coursepack.publish.overlay import STRUT, at, mark, marked_up, standing

ROW = 13  # pixels from one row of names to the next
ROWS = 3  # of names beside one line of the article
NAMES = 28  # letters of names and numbers in a row
BESIDE = 36  # pixels from the text to a claim's number where there is no notes column
EDGE = 3.0  # pixels from the beginning of the column to a number
# Corners stand above and below the letters, and are low: they strike no mark, nor one beside them.
TOP, FOOT = 0.92, 0.4  # of the size of the words, from their baseline to the edge of a corner
CORNER = 4.0  # pixels that a corner is high
BEFORE, AFTER = 1.4, 0.6  # pixels that a corner stands out of the words
WIDE = 7.2  # pixels that a corner is wide

Room = tuple[float, float]  # from where to where the free column reaches, left to right


def claims_beside(
    column: Column, lines: Sequence[Line], room: Room | None, flipped: bool
) -> Iterator[str]:
    """What is laid over one page of the article for its claims; `room` where there is a column."""
    for line in lines:
        if line.page != column.page:
            continue
        yield from _corners(line, flipped)
        if line.claims and room is not None:
            yield from _told(column, line, room, flipped)
        elif line.claims:
            yield from _bare(line, flipped)


def _corners(line: Line, flipped: bool) -> Iterator[str]:
    """Small corners at the beginning and at the end of claims, which take no room."""
    for corner in line.corners:
        kind = f"{'flipped ' if flipped else ''}corner {'open' if corner.opens else 'shut'}"
        out = BEFORE if corner.opens else AFTER
        left = corner.place - (out if corner.opens != flipped else WIDE - out)
        top = line.baseline - TOP * corner.size
        if not corner.opens:
            top = line.baseline + FOOT * corner.size - CORNER
        yield mark(kind, at(left, top))


def _told(column: Column, line: Line, room: Room, flipped: bool) -> Iterator[str]:
    start, end = room
    kind, edge = ("claim before", end - EDGE) if flipped else ("claim", start + EDGE)
    free = _free_below(column, line)
    rows = _numbers(line.claims) if free < 1 else _rows(line.claims)[:free]
    for row, content in enumerate(rows):
        yield marked_up(kind, standing(edge, line.baseline + row * ROW), content)


def _free_below(column: Column, line: Line) -> int:
    """How many rows have room for names from a line on; 0 where a note on a paragraph stands."""
    top = line.baseline - STRUT
    if any(low > top and begin < line.baseline for begin, low in column.remarks):
        return 0
    below = min((begin for begin, _ in column.remarks if begin >= line.baseline), default=None)
    return ROWS if below is None else min(ROWS, max(1, int((below - top) / ROW)))


def _numbers(claims: Sequence[Ending]) -> list[str]:
    """Numbers alone, one below the other."""
    return [_number(claim) for claim in claims]


def _rows(claims: Sequence[Ending]) -> list[str]:
    """Numbers and names of the claims of one line, in rows that the column has room for."""
    numbers = " ".join(claim.number for claim in claims)
    names = " · ".join(dict.fromkeys(claim.voice for claim in claims if claim.voice))
    first, *rest = wrap(names, NAMES - len(numbers)) or [""]
    told = " ".join(_number(claim) for claim in claims)
    return [f"{told} {_voice(first)}".strip(), *map(_voice, rest)]


def _number(claim: Ending) -> str:
    """A number, bold where students have the claim on their sheet."""
    return f"<b>{escape(claim.number)}</b>" if claim.examined else escape(claim.number)


def _voice(name: str) -> str:
    return f'<span class="voice">{escape(name)}</span>' if name else ""


def _bare(line: Line, flipped: bool) -> Iterator[str]:
    """Without a notes column, the bare numbers, one below the other."""
    kind, edge = ("bare before", line.left - BESIDE) if flipped else ("bare", line.right + BESIDE)
    for row, content in enumerate(_numbers(line.claims)):
        yield marked_up(kind, standing(edge, line.baseline + row * 2 * STRUT), content)
