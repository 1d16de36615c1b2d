"""Pages judged one at a time while they are made, and made again where that helps.

WeasyPrint 70.0 sets a whole document or nothing. Here each page is looked at as soon as it is
made: a mender may change what stands on it and later, or ask for it to end sooner, and that one
page is made again. When the last page is made the mender may name the page from which all are to
be made again. So a mend costs the pages that it changes, not all of them. It reaches into
WeasyPrint, whose version is pinned.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Protocol

from weasyprint import layout
from weasyprint.layout import page as engine

from coursepack.publish.sweeping import begun

Box = Any  # weasyprint.formatting_structure.boxes.Box


@dataclass
class Sheet:
    """One page just made. `ahead` is the box that the next page begins with, or is within.

    `path` are the boxes above it, from the root. `started` says that part of `ahead` stands on
    this page. `spilled` says that footnotes of this page were left for the next.
    """

    number: int
    page: Box
    path: list[Box] = field(default_factory=list)
    started: bool = False
    spilled: bool = False
    ends: bool = False

    @property
    def ahead(self) -> Box | None:
        """The box that the next page begins with."""
        return self.path[-1] if self.path else None

    @property
    def bottom(self) -> float:
        """Where the room for text ends, above the footnotes."""
        return bottom(self.page)


def bottom(page: Box) -> float:
    """Where the room for text ends on a page, above its footnotes, in pixels."""
    floor: float = page.content_box_y() + page.height
    # A finished page without footnotes has no room for them, and margin boxes in its place.
    feet = (part for part in page.children if type(part).__name__ == "FootnoteAreaBox")
    return floor - sum(float(foot.margin_height()) for foot in feet if foot.children)


class Mender(Protocol):
    """Looks at each page of one document in turn."""

    def begin(self, number: int) -> float:
        """How many pixels shorter than whole a page is made at first."""

    def mend(self, sheet: Sheet) -> float | None:
        """None where the page is good; else make it again, so many pixels shorter than whole."""

    def finish(self, pages: Sequence[Box]) -> int | None:
        """None where all pages together are good; else from which on, from 0, to make them again.

        Called again when that is done.
        """


_mender: ContextVar[Mender | None] = ContextVar("mender", default=None)
_shorter: ContextVar[float] = ContextVar("shorter", default=0.0)
_make, _measure, _make_all = engine.remake_page, engine.page_height, engine.make_all_pages


@contextmanager
def judged_by(mender: Mender | None) -> Iterator[None]:
    """Meanwhile show every page that is made to `mender`."""
    token = _mender.set(mender)
    try:
        yield
    finally:
        _mender.reset(token)


def _remake_all(context: Any, root: Box, html: Any, pages: list[Box]) -> list[Box]:
    """All pages, and from where the mender wishes once more."""
    mender = _mender.get()
    begun(context)
    made = list(_make_all(context, root, html, pages))
    while mender is not None and (first := mender.finish(made)) is not None:
        _restore(context, context.begun[first], first)
        made[first:] = _made_from(first, context, root, html)
    places = context.running_elements.values()
    html.running = {b.element for pages in places for boxes in pages.values() for b in boxes}
    return made


def running(document: Any) -> set[Any]:
    """The elements of a set document that run in its margins, even where no page shows them."""
    elements: set[Any] = document._html.running
    return elements


def _made_from(first: int, context: Any, root: Box, html: Any) -> Iterator[Box]:
    """The pages from one on, made as if for the first time."""
    resume: Any = first
    while resume is not None or context.reported_footnotes:
        state = context.page_maker[first][-1]
        state.update(content_changed=False, pages_wanted=False, anchors=[], content_lookups=[])
        page, resume = engine.remake_page(first, context, root, html)
        yield page
        first += 1
    del context.page_maker[first + 1 :]
    context.broken_out_of_flow.clear()


def _remake(index: int, context: Any, root: Box, html: Any) -> tuple[Box, Any]:
    mender = _mender.get()
    if mender is None:
        return _made(index, context, root, html)
    before = _state(context)
    context.__dict__.setdefault("begun", {})[index] = before
    shorter = mender.begin(index)
    while True:
        page, resume = _make_shorter(shorter, index, context, root, html)
        asked = mender.mend(_sheet(index, page, resume, context, root))
        if asked is None:
            return page, resume
        shorter = asked
        _restore(context, before, index)


def _made(index: int, context: Any, root: Box, html: Any) -> tuple[Box, Any]:
    """A page, which the room for its footnotes names no more: so it can go by itself."""
    page, resume = _make(index, context, root, html)
    del page.children[1].page
    return page, resume


def _make_shorter(
    shorter: float, index: int, context: Any, root: Box, html: Any
) -> tuple[Box, Any]:
    """Make a page with less room; its foot stands at the foot of the paper all the same."""
    token = _shorter.set(shorter)
    try:
        page, resume = _made(index, context, root, html)
    finally:
        _shorter.reset(token)
    if shorter:
        page.height += shorter
        page.margin_bottom -= shorter
        page.children[1].translate(dy=shorter)
    return page, resume


def _page_height(box: Box, context: Any, height: float) -> None:
    _measure(box, context, height)
    box.height -= _shorter.get()
    box.margin_bottom += _shorter.get()


def _state(context: Any) -> tuple[Any, ...]:
    return (
        list(context.footnotes),
        list(context.reported_footnotes),
        dict(context.broken_out_of_flow),
    )


def _restore(context: Any, before: tuple[Any, ...], index: int) -> None:
    footnotes, reported, broken = before
    context.footnotes[:] = footnotes
    context.reported_footnotes = list(reported)
    context.broken_out_of_flow = dict(broken)
    del context.page_maker[index + 1 :]


def _sheet(index: int, page: Box, resume: Any, context: Any, root: Box) -> Sheet:
    sheet = Sheet(index, page, ends=resume is None, spilled=bool(context.reported_footnotes))
    box = root
    while resume and len(resume) == 1:
        ((child, resume),) = resume.items()
        if child >= len(box.children):
            break
        box = box.children[child]
        if type(box).__name__ == "LineBox":
            sheet.started = True
            break
        sheet.path.append(box)
    return sheet


engine.remake_page, engine.page_height = _remake, _page_height
layout.make_all_pages = _remake_all
