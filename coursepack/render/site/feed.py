"""The packs as an Atom feed. Time is data: an entry is as old as its article."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from itertools import islice
from uuid import NAMESPACE_URL, uuid5

from markupsafe import Markup

from coursepack.model.shelf import Row, Sheet, Stock, Stretch, hole
from coursepack.model.when import When
from coursepack.render.site.frames import Frames
from coursepack.render.site.parts import Leaf, Part, mark_of_all

FEED = "feed.xml"
RECENT = 100  # packs in the feed that is asked for first; all of them are in those of their years
BEGINNING = "1970-01-01T00:00:00Z"


@dataclass(frozen=True, slots=True)
class Item:
    """One pack in the feed."""

    id: str
    title: str
    href: str
    updated: str
    author: str
    summary: str
    language: str
    subjects: tuple[str, ...]


def feed_item(row: Row, course: str, address: str) -> Item | None:
    """A pack for students. One without a date has no place in time and is left out: Atom has no
    way to say that it is not known.
    """
    if not (row.body and row.page and row.published):
        return None
    front = row.body.front
    href = base_of(address) + row.page
    return Item(
        id=href if address else name_of(f"{course}/{row.slug}"),
        title=row.title,
        href=href,
        updated=moment(row.published),
        author=front.byline,
        summary=front.standfirst or row.body.opening.essential,
        language=row.language,
        subjects=front.subject,
    )


def base_of(address: str) -> str:
    """The address of the library, ending in a slash; "" where none is set."""
    return f"{address.rstrip('/')}/" if address else ""


def name_of(what: str) -> str:
    """A name that is the same in every build and no other thing's."""
    return f"urn:uuid:{uuid5(NAMESPACE_URL, f'coursepack:{what}')}"


def moment(published: str) -> str:
    """A date as a moment in time."""
    when = When.parse(published)
    assert when is not None
    return f"{when.year:04d}-{when.month or 1:02d}-{when.day or 1:02d}T00:00:00Z"


def feed_parts(stock: Stock, frames: Frames) -> Iterator[Part]:
    """The feed with the newest articles, and where there are more of them one for each year.

    Each of these leads to the one before it in time, as RFC 5005 says of archives.
    """
    years = stock.drawers("feed")
    long = sum(count for _, count in years) > RECENT
    files = [FEED, *(f"feed-{year}.xml" for year, _ in reversed(years))] if long else [FEED]
    every = Stretch("feed")
    maker = partial(_leaf, stock, frames)
    yield Part("feed", ("feed",), str(files), partial(maker, every, files, FEED))
    for file in files[1:]:
        year = file.removeprefix("feed-").removesuffix(".xml")
        leaf = partial(maker, Stretch("feed", year, year), files, file)
        yield Part(f"feed/{year}", ("feed",), str(files), leaf, year, year)


def _leaf(stock: Stock, frames: Frames, of: Stretch, files: list[str], file: str) -> Iterator[Leaf]:
    mark = mark_of_all(str(files), stock.marks(of))
    yield Leaf(file, mark, partial(_sheet, stock, frames, of, files, file))


def _sheet(stock: Stock, frames: Frames, of: Stretch, files: list[str], file: str) -> Sheet:
    items = list(islice(stock.slips(of, backwards=True), RECENT if file == FEED else None))
    base = base_of(frames.library.address)
    older = files[files.index(file) + 1 :]
    content = {
        "items": Markup(hole("items")),
        "base": base,
        "file": file,
        "older": older[0] if older else "",
        "first": FEED,
        "id": f"{base}{file}" if base else name_of(_named(frames.library.title, file)),
        "updated": max((slip.data for slip, _ in items), default=BEGINNING),
    }
    frame = frames.filled("site/feed.xml.j2", content)
    return Sheet(frame, {"items": lambda: (slip.text for slip, _ in items)})


def _named(course: str, file: str) -> str:
    return course if file == FEED else f"{course}/{file}"
