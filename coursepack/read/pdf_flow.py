"""Lines of a PDF → paragraphs.

A paragraph ends where the gap to the next line is wide, where the next line is
indented, looks different or begins with the mark of a list, and where the next
word would have fitted on a line that closes a sentence.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from coursepack.read.credits import is_credit
from coursepack.read.markers import split_marker
from coursepack.read.pdf_lines import Line
from coursepack.read.sentences import ends_sentence, is_closed

# In units of the usual distance of lines: a gap that always ends a paragraph,
# and one that does after a sentence.
_WIDE, _WIDER = 1.3, 1.12
# In units of the font size: the distance of lines where too few tell, an indent,
# the space before a word, and how far apart columns are.
_LEADING, _INDENT, _SPACE, _COLUMN = 1.35, 0.7, 0.2, 6
# How many lines around one show where its column ends, and the share that reach there.
_AROUND, _REACH = 20, 0.85


@dataclass(frozen=True, slots=True)
class Placed:
    """A line and the edges of the column it stands in."""

    line: Line
    left: float
    right: float


def paragraphs(lines: Sequence[Line]) -> list[list[Placed]]:
    """The paragraphs that lines in reading order make up."""
    leadings = _leadings(lines)
    found: list[list[Placed]] = []
    for index in range(len(lines)):
        placed = _placed(lines, index)
        if found and not _begins(found[-1], placed, leadings):
            found[-1].append(placed)
        else:
            found.append([placed])
    return found


def _leadings(lines: Sequence[Line]) -> dict[float, float]:
    """The usual distance of baselines by font size, where enough lines show it."""
    gaps: dict[float, Counter[float]] = {}
    for first, second in pairwise(lines):
        gap = round(first.base - second.base, 1)
        if first.size == second.size and 0 < gap < 2.6 * first.size:
            gaps.setdefault(first.size, Counter())[gap] += 1
    commonest = {size: _commonest(counts) for size, counts in gaps.items()}
    return {size: gap for size, (gap, times) in commonest.items() if times > 2}


def _commonest(counts: Counter[float]) -> tuple[float, int]:
    """The gap that occurs most, the smaller of two; a tenth of a point more or less is the same."""

    def times(gap: float) -> int:
        return sum(counts[round(gap + step, 1)] for step in (-0.1, 0, 0.1))

    best = max(counts, key=lambda gap: (times(gap), -gap))
    return best, times(best)


def _placed(lines: Sequence[Line], index: int) -> Placed:
    line = lines[index]
    near = [other for other in _around(lines, index) if _in_one_column(line, other)]
    rights = sorted(other.right for other in near)
    right = rights[min(int(len(rights) * _REACH), len(rights) - 1)]
    return Placed(line, min(other.left for other in near), right)


def _around(lines: Sequence[Line], index: int) -> Iterable[Line]:
    return lines[max(0, index - _AROUND) : index + _AROUND]


def _in_one_column(line: Line, other: Line) -> bool:
    alike = other.page == line.page and other.size == line.size
    return alike and abs(other.left - line.left) < _COLUMN * line.size


def _begins(open_lines: list[Placed], new: Placed, leadings: dict[float, float]) -> bool:
    """Whether the new line begins a paragraph of its own."""
    last, line = open_lines[-1].line, new.line
    if abs(last.size - line.size) > 0.06 * line.size or _starts_item(open_lines, line):
        return True
    if len(open_lines) == 1 and is_credit(last.text):
        return True
    closed = ends_sentence(last.text)
    if last.strong != line.strong and (closed or _is_bold_head(open_lines)):
        return True
    space_left = open_lines[-1].right - last.right
    short = line.first_word + _SPACE * line.size < space_left
    gap = last.base - line.base
    if line.page != last.page or not 0 < gap < 8 * line.size:
        # A new column or page: only the text says whether the paragraph goes on.
        return closed and (short or line.left - new.left > _INDENT * line.size)
    leading = leadings.get(line.size, _LEADING * line.size)
    if gap > _WIDE * leading or (closed and gap > _WIDER * leading):
        return True
    return (closed and short) or _shifts(open_lines, line)


def _starts_item(open_lines: list[Placed], line: Line) -> bool:
    """Whether the line begins a list item; a dash or a figure may begin any line by chance."""
    marker = split_marker(line.text)[0]
    follows_item = bool(split_marker(open_lines[0].line.text)[0])
    return bool(marker) and (follows_item or is_closed(open_lines[-1].line.text))


def _is_bold_head(open_lines: list[Placed]) -> bool:
    """Whether all open lines are bold and together short, as those of a heading are."""
    return len(open_lines) < 4 and all(placed.line.strong for placed in open_lines)


def _shifts(open_lines: list[Placed], line: Line) -> bool:
    """Whether the line leaves the edge of the lines before it, as a paragraph's first may."""
    last = open_lines[-1].line
    shift = (line.left - last.left) / line.size
    if abs(shift) < _INDENT or not is_closed(last.text):
        return False
    if shift > 0:
        hangs = len(open_lines) == 1 and bool(split_marker(last.text)[0])
        return not hangs
    # Back to the edge: usual after an indented first line, an end after an indented block.
    return len(open_lines) > 1 and abs(open_lines[-2].line.left - last.left) < 0.1 * line.size
