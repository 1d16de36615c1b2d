"""The library: all packs on one page while they are few, else ways to pages by title, subject …"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from itertools import chain

from markupsafe import Markup

from coursepack.model.shelf import Sheet, Stock, Stretch, hole, parted
from coursepack.render.site.frames import Frames, doors_to_pages
from coursepack.render.site.parts import Leaf, Part, mark_of_all, sheets_of
from coursepack.render.site.shelves import (
    SHELVES,
    TITLES,
    VOLUMES,
    Shelf,
    packs_of,
    shelf,
    shelf_file,
    shelves,
)
from coursepack.render.view.metadata import library_metadata

INDEX = "index.html"
FEW = 60  # packs that stand on one page
MOST = 60  # and on each page, where there are more
_EVERY = (VOLUMES, TITLES, *SHELVES)


def library_parts(stock: Stock, frames: Frames) -> Iterator[Part]:
    """The page that is opened first, and where packs are many those that it leads to."""
    maker = _Maker(stock, frames)
    few = sum(count for _, count in stock.drawers(TITLES)) <= FEW
    ways = shelves(stock, frames.words)
    if few:
        yield Part("index", _EVERY, "few", partial(maker.few, ways))
        return
    by_title = shelf(TITLES, stock, frames.words)
    every = tuple(one for one in (by_title, *ways))
    yield Part("index", (VOLUMES,), str(every), partial(maker.many, every))
    for way in every:
        for board in way.boards:
            leaves = partial(maker.board, way, board.value, board.shown)
            name = f"{way.name}/{board.value}"
            yield Part(name, (way.name,), "", leaves, board.value, board.value)


@dataclass(frozen=True, slots=True)
class _Maker:
    """Makes the pages that packs are found by."""

    stock: Stock
    frames: Frames

    def few(self, ways: tuple[Shelf, ...]) -> Iterator[Leaf]:
        """All packs on one page."""
        marks = chain.from_iterable(self.stock.marks(Stretch(name)) for name in (VOLUMES, TITLES))
        mark = mark_of_all(f"few {ways}", marks)
        yield Leaf(INDEX, mark, partial(self._few, ways))

    def _few(self, ways: tuple[Shelf, ...]) -> Sheet:
        named = {
            (way.name, board.value): packs_of(way.name, board.value, self.stock)
            for way in ways
            for board in way.boards
        }
        there = any(self.stock.drawers(name) for name in (VOLUMES, TITLES))
        content = {"rows": Markup(hole("rows")) if there else "", "named": named, "many": False}
        return self._index(ways, content, (Stretch(VOLUMES), Stretch(TITLES)))

    def many(self, ways: tuple[Shelf, ...]) -> Iterator[Leaf]:
        """The ways to all packs, and volumes."""
        volumes = Stretch(VOLUMES)
        mark = mark_of_all(str(ways), self.stock.marks(volumes))
        yield Leaf(INDEX, mark, partial(self._many, ways, volumes))

    def _many(self, ways: tuple[Shelf, ...], volumes: Stretch) -> Sheet:
        there = bool(self.stock.drawers(VOLUMES))
        content: dict[str, object] = {
            "rows": Markup(hole("rows")) if there else "",
            "named": {},
            "many": True,
        }
        return self._index(ways, content, (volumes,))

    def _index(
        self, ways: tuple[Shelf, ...], content: Mapping[str, object], of: tuple[Stretch, ...]
    ) -> Sheet:
        told = {
            "name": "index",
            "title": self.frames.words["index"],
            "shelves": ways,
            "metadata": library_metadata(hole("metadata")),
        }
        frame = self.frames.filled("index.html.j2", {**told, **content})
        return Sheet(frame, self._rows(*of))

    def board(self, way: Shelf, value: str, shown: str) -> Iterator[Leaf]:
        """The packs that have one value."""
        marks = self.stock.marks(Stretch(way.name, value, value))
        pages = list(sheets_of(marks, MOST, together=False))
        files = [shelf_file(way.name, value, n) for n in range(1, len(pages) + 1)]
        for file, (start, count) in zip(files, pages, strict=True):
            mark = mark_of_all(str(len(files)), marks[start : start + count])
            of = Stretch(way.name, value, value, start, count)
            yield Leaf(file, mark, partial(self._board, way.label, shown, of, files, file))

    def _board(self, label: str, shown: str, of: Stretch, files: list[str], file: str) -> Sheet:
        content = {
            "name": "index",
            "title": f"{label} – {shown}",
            "part": shown,
            "rows": Markup(hole("rows")),
            "pages": doors_to_pages(files, file, self.frames.words),
            "metadata": library_metadata(hole("metadata")),
        }
        return Sheet(self.frames.filled("site/shelf.html.j2", content), self._rows(of))

    def _rows(self, *of: Stretch) -> dict[str, Callable[[], Iterable[str]]]:
        """Rows of packs, and their metadata."""
        return {
            "rows": lambda: (slip.text for one in of for slip, _ in self.stock.slips(one)),
            "metadata": lambda: parted(chain.from_iterable(map(self.stock.metadata, of)), ","),
        }
