"""All that the site shows of one pack, set by itself: a pack that is as it was is not set again."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import astuple, replace

from coursepack.model.body import Body, Entry, Person
from coursepack.model.event import Event
from coursepack.model.shelf import Listing, Row
from coursepack.model.when import When
from coursepack.model.words import direction_of
from coursepack.render.index import row_view
from coursepack.render.site import entries
from coursepack.render.site.entries import Setter, Telling, folded, mark_of
from coursepack.render.site.feed import feed_item
from coursepack.render.site.search import search_data
from coursepack.render.site.shelves import SHELVES, values
from coursepack.render.view.metadata import json_script, pack_metadata

# What stands at no time stands after all that does.
LAST = When(9999)
# Iran's years count from 622; an article in Persian that says 1350 means the year from March 1971.
_SOLAR, _FROM = range(1200, 1500), 621


def listing(row: Row, setter: Setter, course: str, address: str) -> Listing:
    """What the site shows of one pack or volume. Raises Refused where a template is broken."""
    item = feed_item(row, course, address)
    shelf = row.slug, row.title, {name: tuple(values(row, name)) for name in SHELVES}
    told = Listing(
        slug=row.slug,
        place=f"{0 if row.bound else 1}{row.title.casefold()}",
        row=setter.filled("pack.html.j2", row=row_view(row, setter.words)),
        shelf=_text(shelf),
        metadata=json_script(pack_metadata(row)),
        published=row.published if item else "",
        item=setter.filled("item.xml.j2", item=item) if item else "",
    )
    if row.body is None:
        return told
    return replace(
        told,
        texts=json_script(search_data(row, row.body)) if row.page else "",
        glossary=_text(_entries(_terms(row, row.body, setter), setter)),
        people=_text(_entries(_people(row, row.body, setter), setter)),
        timeline=_text(list(_events(row, row.body, setter))),
    )


def _text(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _entries(found: Iterable[entries.Entry], setter: Setter) -> list[object]:
    """Each entry as data, for where other packs say something of it too, and set as it is."""
    return [(folded(entry.head), astuple(entry), setter.entry(entry)) for entry in found]


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


def _events(row: Row, body: Body, setter: Setter) -> Iterator[tuple[tuple[int, ...], str]]:
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
        yield astuple(_moment(event, row.language)), setter.entry(entry)


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
