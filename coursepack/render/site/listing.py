"""All that the site shows of one pack, set by itself: a pack that is as it was is not set again."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, replace

from coursepack.model.body import Body, Entry, Person
from coursepack.model.event import Event
from coursepack.model.shelf import Listing, Row, Slip
from coursepack.model.when import When
from coursepack.model.words import direction_of
from coursepack.render.index import row_view
from coursepack.render.site import entries
from coursepack.render.site.entries import Setter, Telling, first_letter, folded, mark_of
from coursepack.render.site.feed import feed_item
from coursepack.render.site.search import found_by, texts_of
from coursepack.render.site.shelves import SHELVES, TITLES, VOLUMES, values
from coursepack.render.view.metadata import json_script, pack_metadata

# What stands at no time stands after all that does.
LAST = When(9999)
# Iran's years count from 622; an article in Persian that says 1350 means the year from March 1971.
_SOLAR, _FROM = range(1200, 1500), 621
# Years before our era are sorted, too: all of them are counted from long before it.
_BEFORE = 10_000


def listing(row: Row, setter: Setter, course: str, address: str) -> Listing:
    """What the site shows of one pack or volume. Raises Refused where a template is broken."""
    return Listing(
        slug=row.slug,
        row=setter.filled("pack.html.j2", row=row_view(row, setter.words)),
        metadata=json_script(pack_metadata(row)),
        slips=(*_shelved(row), *_told(row, setter), *_fed(row, setter, course, address)),
    )


def _shelved(row: Row) -> Iterator[Slip]:
    """Where the row of a pack stands. `data` is its title."""
    key = folded(row.title)
    if row.bound:
        yield Slip(VOLUMES, "", "", key, data=row.title)
    else:
        yield Slip(TITLES, first_letter(row.title), "", key, data=row.title)
    for name in SHELVES:
        for value in dict.fromkeys(values(row, name)):
            yield Slip(name, value, "", key, data=row.title)


def _told(row: Row, setter: Setter) -> Iterator[Slip]:
    """What a pack says."""
    if row.body is None:
        return
    if row.page:
        yield found_by(row)
        yield texts_of(row, row.body)
    yield from _entries("glossary", _terms(row, row.body, setter), setter)
    yield from _entries("people", _people(row, row.body, setter), setter)
    yield from _events(row, row.body, setter)


def _fed(row: Row, setter: Setter, course: str, address: str) -> Iterator[Slip]:
    if item := feed_item(row, course, address):
        text = setter.filled("item.xml.j2", item=item)
        yield Slip("feed", row.published[:4], "", row.published, text, item.updated)


def _entries(name: str, found: Iterable[entries.Entry], setter: Setter) -> Iterator[Slip]:
    """Each entry set as it is, and as data, for where other packs say something of it too."""
    for entry in found:
        letter = first_letter(entry.head)
        data = json.dumps(astuple(entry), ensure_ascii=False, separators=(",", ":"))
        yield Slip(name, letter, letter, folded(entry.head), setter.entry(entry), data)


def _terms(row: Row, body: Body, setter: Setter) -> Iterator[entries.Entry]:
    """Every term that a pack explains."""
    said: dict[str, list[Entry]] = {}
    for entry in body.glossary:
        if entry.meaning:
            said.setdefault(folded(entry.term), []).append(entry)
    for key, ones in said.items():
        yield entries.Entry(
            id=mark_of(f"term {key}"),
            head=ones[0].term,
            language=row.language,
            direction=direction_of(ones[0].term),
            say=next((one.say for one in ones if one.say), ""),
            scripts=tuple(dict.fromkeys(s for one in ones for s in one.scripts)),
            tellings=tuple(
                _telling(row, one.meaning, one.language, one.paragraph, setter, one.source)
                for one in ones
            ),
        )


def _people(row: Row, body: Body, setter: Setter) -> Iterator[entries.Entry]:
    """Everybody whom a pack names: what a card says of them first, then their part in it."""
    said: dict[str, list[Person]] = {}
    for person in body.people:
        said.setdefault(folded(person.name), []).append(person)
    for key, ones in said.items():
        cards = [_telling(row, p.card, p.language, p.paragraph, setter) for p in ones if p.card]
        roles = [
            replace(_telling(row, p.role, "", p.paragraph, setter), rank=1)
            for p in ones
            if p.role or not p.card
        ]
        yield entries.Entry(
            id=mark_of(f"person {key}"),
            head=ones[0].name,
            language=row.language,
            direction=direction_of(ones[0].name),
            say=next((p.say for p in ones if p.say), ""),
            scripts=tuple(dict.fromkeys(s for p in ones for s in p.scripts)),
            tellings=(*cards, *roles),
        )


def _events(row: Row, body: Body, setter: Setter) -> Iterator[Slip]:
    """Every event of a pack with its time, set."""
    for event in body.timeline:
        entry = entries.Entry(
            id=mark_of(f"event {row.slug} {event.id}"),
            head=event.date,
            language=row.language,
            direction=direction_of(event.date),
            say="",
            scripts=(),
            tellings=(_telling(row, event.what, "", event.paragraph, setter, event.source),),
        )
        when = _moment(event, row.language)
        key = f"{when.year + _BEFORE:05d}{when.month:02d}{when.day:02d}"
        ten = when.year // 10 * 10
        yield Slip("timeline", f"{ten + _BEFORE:05d}", str(when.year), key, setter.entry(entry))


def decade(drawer: str) -> int | None:
    """The first of the ten years that a drawer of the timeline is for; None: for no time."""
    year = int(drawer) - _BEFORE
    return None if year == LAST.year // 10 * 10 else year


def _telling(
    row: Row, text: str, language: str, paragraph: int, setter: Setter, source: str = ""
) -> Telling:
    """What the pack says. `language` is "" for the language of the pack."""
    ways = (setter.way(row, paragraph),)
    return Telling(text, language or row.language, direction_of(text), ways, source)


def _moment(event: Event, language: str) -> When:
    when = When.parse(event.when)
    if when is None or not when.year:
        return LAST
    solar = language.startswith("fa") and when.year in _SOLAR
    return replace(when, year=when.year + _FROM) if solar else when
