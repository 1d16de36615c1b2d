"""The packs as an Atom feed. Time is data: an entry is as old as its article."""

from dataclasses import dataclass
from uuid import NAMESPACE_URL, uuid5

from coursepack.model.shelf import Row
from coursepack.model.when import When

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
