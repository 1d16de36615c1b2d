"""Pages looked over before they are printed: what a reader would frown at, told with its place."""

from collections.abc import Callable, Iterator
from itertools import pairwise

from coursepack import rules
from coursepack.model.handout import Proof
from coursepack.problems import Problem, Refused
from coursepack.publish.breaking import LONG
from coursepack.publish.contrast import lost_grounds, pale_texts
from coursepack.publish.drawn import lost_lines, pale_labels
from coursepack.publish.gate import check_text
from coursepack.publish.layout import Box, Document, classes, every_box, no_complaints
from coursepack.publish.letters import check_letters, printable
from coursepack.publish.look import stray_glosses
from coursepack.publish.mend import set_on_pages
from coursepack.publish.sight import Sight, is_block, name, seen
from coursepack.publish.white import GAPING, HEADINGS, NEARLY_EMPTY
from coursepack.source import Source

HOLE = 0.3  # of the room of a page, white at its end
COARSE_HOLE = 0.5  # in large print and booklets, where what stays whole takes twice the share
LONG_BOX, SHORT_PART = GAPING - 0.02, 0.04  # of the room of the first page of a box
ASKED, KEYED = frozenset({"ask"}), frozenset({"key"})
WRITTEN = frozenset({"line", "grid"})  # what is written on: lines, or a table that is drawn
FEW_LINES = 3  # to write on, alone at the beginning of a page
UNSEEN = " \t\n\r\u00a0\u200b\u200c\u200d\u2060"  # may stand out: nothing of it is drawn
WIDE = 1.5  # pixels that a line may stand out


def check_pages(proof: Proof, place: str) -> Iterator[Problem]:
    """Set a proof and yield what is wrong with its pages; `place` is the file it would become."""
    try:
        with no_complaints(place):
            document = set_on_pages(printable(proof.html), place)
            check_text(document, place)
    except Refused as refused:
        yield from refused.problems
        return
    yield from check_letters(proof)
    yield from check_document(document, place)


def check_document(document: Document, place: str) -> Iterator[Problem]:
    """Yield what is wrong with the pages of a set document."""
    sight = seen(document)
    for check in CHECKS:
        yield from check(sight, place)
    for page, words in stray_glosses(document):
        yield rules.STRAY_GLOSS.at(Source(place, page + 1, 1), words=words[:40])
    for page, words, ratio in (*pale_texts(document), *pale_labels(document)):
        yield rules.PALE_TEXT.at(Source(place, page, 1), words=words, ratio=f"{ratio:.1f}")
    for page, words in lost_grounds(document):
        yield rules.LOST_GROUND.at(Source(place, page, 1), words=words)
    for page, kind in lost_lines(document):
        yield rules.LOST_LINE.at(Source(place, page, 1), kind=kind)


def _balance(sight: Sight, place: str) -> Iterator[Problem]:
    """Pages with next to nothing on them, and white at the end of a page that is not the last."""
    last = len(sight.leaves)
    for leaf in sight.leaves:
        used = 1 - leaf.white
        if last > 1 and used < NEARLY_EMPTY:
            yield rules.NEARLY_EMPTY_PAGE.at(_at(place, leaf.number), share=round(100 * used))
    coarse = {"large", "booklet"} & set(str(sight.root.get("class")).split())
    for leaf, after in pairwise(sight.leaves):
        if leaf.white > (COARSE_HOLE if coarse else HOLE) and not after.opens:
            yield rules.WHITE_HOLE.at(_at(place, leaf.number), share=round(100 * leaf.white))


def _boxes(sight: Sight, place: str) -> Iterator[Problem]:
    """Context boxes that are split, unless they are long and no part is short."""
    parts: dict[object, list[tuple[float, float]]] = {}
    for leaf in sight.leaves:
        for box in leaf.boxes:
            if "box" in classes(box) and type(box).__name__ == "BlockBox":
                part = box.height, leaf.bottom - leaf.top
                parts.setdefault(box.element, []).append(part)
    for element, found in parts.items():
        room = found[0][1]
        shares = [height / room for height, _ in found]
        if len(shares) > 1 and (min(shares) < SHORT_PART or sum(shares) < LONG_BOX):
            yield rules.SPLIT_BOX.at(_at(place, sight.pages[element][0]), id=name(element))


def _questions(sight: Sight, place: str) -> Iterator[Problem]:
    """Questions away from their first line to write on, or from their key, and lines left over."""
    left = _lines_left(sight)
    for element in sight.named("question"):
        asks, lines, keys = (_below(sight, element, part) for part in (ASKED, WRITTEN, KEYED))
        if asks and (lines or keys) and (not asks & (lines or keys) or element in left):
            yield rules.PARTED_QUESTION.at(_at(place, min(asks)), id=name(element))


def _lines_left(sight: Sight) -> set[object]:
    """Questions with so few lines to write on at the beginning of a page that they look lost."""
    begun: set[object] = set()
    left = set()
    for leaf in sight.leaves:
        here = [box for box in leaf.boxes if is_block(box, "question")]
        for box in here:
            lines = sum(is_block(part, "line") for part in every_box(box))
            asked = any(
                is_block(part, "part") or "grid" in classes(part) for part in every_box(box)
            )
            if box.element in begun and 0 < lines < FEW_LINES and not asked:
                left.add(box.element)
        begun |= {box.element for box in here}
    return left


def _below(sight: Sight, element: object, parts: frozenset[str]) -> set[int]:
    """The pages of the first thing of one of these classes within an element."""
    found = (
        child
        for child in element.iter()  # type: ignore[attr-defined]
        if parts & set(str(child.get("class") or "").split())
    )
    first = next(found, None)
    return set(sight.pages.get(first, ()))


def _rows(sight: Sight, place: str) -> Iterator[Problem]:
    """Rows of tables that are in two parts though no cell is long."""
    for element, pages in sight.pages.items():
        # A head of columns stands on every page of its table.
        row = element.tag == "tr" and any(cell.tag == "td" for cell in element)
        if row and len(pages) > 1 and not _is_long(element):
            yield rules.PARTED_ROW.at(_at(place, pages[0]), id=name(element))


def _is_long(row: object) -> bool:
    cells = (" ".join("".join(cell.itertext()).split()) for cell in row)  # type: ignore[attr-defined]
    return max(map(len, cells), default=0) > LONG


def _headings(sight: Sight, place: str) -> Iterator[Problem]:
    """Headings with nothing under them on their page."""
    for leaf in sight.leaves:
        for box in leaf.boxes:
            if box.element_tag in HEADINGS and _is_last(box, leaf.low):
                yield rules.STRANDED_HEADING.at(_at(place, leaf.number), id=name(box.element))


def _is_last(box: Box, low: float) -> bool:
    block = type(box).__name__ == "BlockBox"  # the title of a context box stands beside its text
    return block and bool(box.position_y + box.margin_height() >= low - 1) and low > 0


def _paragraphs(sight: Sight, place: str) -> Iterator[Problem]:
    """Single lines of a paragraph that stand alone on a page."""
    for leaf in sight.leaves:
        for box in leaf.boxes:
            parted = is_block(box, "paragraph") and len(sight.pages[box.element]) > 1
            if parted and sum(type(line).__name__ == "LineBox" for line in box.children) == 1:
                yield rules.LONELY_LINE.at(_at(place, leaf.number), id=name(box.element))


def _pictures(sight: Sight, place: str) -> Iterator[Problem]:
    """Drawings and pictures without words in their place."""
    for element in sight.root.iter():
        kind = str(element.tag).rpartition("}")[2]
        told = element.get("alt") if kind == "img" else _title(element)
        if kind in ("img", "svg") and element in sight.pages and not told:
            page = sight.pages[element][0]
            yield rules.NO_ALTERNATIVE.at(_at(place, page), id=name(element))


def _title(element: object) -> str:
    children = (child for child in element.iter())  # type: ignore[attr-defined]
    return next((c.text or "" for c in children if str(c.tag).endswith("}title")), "")


def _lines(sight: Sight, place: str) -> Iterator[Problem]:
    """Lines that are wider than their column."""
    for leaf in sight.leaves:
        for box in leaf.boxes:
            for line in getattr(box, "children", ()):
                if type(line).__name__ == "LineBox":
                    yield from _overfull(box, line, _at(place, leaf.number))


def _overfull(block: Box, line: Box, place: Source) -> Iterator[Problem]:
    if not isinstance(block.width, float | int):
        return
    start, end = block.content_box_x(), block.content_box_x() + block.width
    backwards = block.style["direction"] == "rtl"
    for box in line.descendants():
        words = box.text.strip(UNSEEN) if type(box).__name__ == "TextBox" else ""
        more = start - box.position_x if backwards else box.position_x + box.width - end
        if words and more > WIDE:
            told = f"{more / 96 * 25.4:.1f}"
            yield rules.OVERFULL_LINE.at(place, words=words[:40], more=told)


def _at(place: str, page: int) -> Source:
    return Source(place, page, 1)


CHECKS: tuple[Callable[[Sight, str], Iterator[Problem]], ...] = (
    _balance,
    _boxes,
    _questions,
    _rows,
    _headings,
    _paragraphs,
    _pictures,
    _lines,
)
