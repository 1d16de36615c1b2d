"""Notes for the teacher beside the article: each near its paragraph, whole, and on its page.

The engine sets them as floats that take no room. One that would reach over the end of the page, or
of the article, is moved up as far as the free column lets it; what a page has no room for at all
begins the column of the next.
"""

from collections.abc import Iterator, Sequence

from coursepack.publish.changes import Changes
from coursepack.publish.layout import Box, Document, classes, every_box
from coursepack.publish.paging import Sheet, bottom

AIR = 5.0  # pixels between two notes
Wanted = tuple[float, Box]  # where a note would best begin, and the note


def settle_remarks(document: Document) -> None:
    """Give the notes beside the article their places on its finished pages."""
    sheets = [page._page_box for page in document.pages]
    parts = [(sheet, article) for sheet in sheets if (article := _article(sheet))]
    late: list[Box] = []
    for number, (sheet, article) in enumerate(parts, start=1):
        after = number < len(parts)
        top, low = _room(sheet, article, ends=not after)
        notes = [*((top, note) for note in late), *_notes(article)]
        article.children = (*article.children, *late)
        late = []
        while after and len(notes) > 1 and _height(notes) > low - top:
            late.insert(0, notes.pop()[1])
        _take_out(article, late)
        for (_, note), place in zip(notes, _places(notes, top, low), strict=True):
            note.translate(dy=place - note.border_box_y())


def make_room(sheet: Sheet, changes: Changes) -> bool:
    """Let the article end lower where the notes beside its end need that; True if so."""
    article = _article(sheet.page)
    if article is None or any("article" in classes(box) for box in sheet.path):
        return False
    top, low = _room(sheet.page, article, ends=True)
    missing = _height(list(_notes(article))) - (low - top)
    if missing < 1:
        return False
    length = article.style["padding_bottom"]
    changes.set_style(
        article.style, "padding_bottom", type(length)(article.padding_bottom + missing, "px")
    )
    return True


def _article(sheet: Box) -> Box | None:
    """The part of the article that a page has, where notes stand beside it at all."""
    root = sheet.children[0]
    if not any("beside" in classes(box) for box in every_box(root)):
        return None
    blocks = (box for box in every_box(root) if type(box).__name__ == "BlockBox")
    return next((box for box in blocks if "article" in classes(box)), None)


def _notes(article: Box) -> Iterator[Wanted]:
    """The notes of a page, each with the top of the paragraph that it is about."""
    for paragraph in every_box(article):
        if type(paragraph).__name__ == "BlockBox" and "paragraph" in classes(paragraph):
            for box in filter(_is_note, paragraph.children):
                yield paragraph.content_box_y() + box.margin_top, box


def _is_note(box: Box) -> bool:
    return "beside" in classes(box) and bool(box.is_floated())


def _room(sheet: Box, article: Box, *, ends: bool) -> tuple[float, float]:
    """From where to where notes may stand: beside the article, or to the end of the page."""
    text = next(box for box in every_box(article) if "text" in classes(box))
    low = article.border_box_y() + article.border_height() if ends else bottom(sheet)
    return text.content_box_y(), low


def _height(notes: Sequence[Wanted]) -> float:
    return sum(float(note.border_height()) + AIR for _, note in notes) - AIR


def _places(notes: Sequence[Wanted], top: float, low: float) -> list[float]:
    """Where each note begins: below the one before, and no lower than it fits above `low`."""
    places: list[float] = []
    for wanted, note in notes:
        places.append(max(wanted, top))
        top = places[-1] + note.border_height() + AIR
    for number in reversed(range(len(notes))):
        places[number] = min(places[number], low - notes[number][1].border_height())
        low = places[number] - AIR
    return places


def _take_out(article: Box, notes: Sequence[Box]) -> None:
    """Take notes away from their paragraphs."""
    for paragraph in every_box(article) if notes else ():
        if any(map(_is_note, getattr(paragraph, "children", ()))):
            paragraph.children = tuple(box for box in paragraph.children if box not in notes)
