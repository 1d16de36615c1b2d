"""Glossary, people and timeline of all packs, each from what students see of them."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from coursepack.model.body import Body, Entry, Person
from coursepack.model.event import Event
from coursepack.model.shelf import Row
from coursepack.model.when import When
from coursepack.model.words import Words, direction_of
from coursepack.render.site.entries import (
    EntryView,
    Group,
    first_letter,
    folded,
    grouped,
    joined,
    mark_of,
    telling,
)

_LAST = When(9999)
# Iran's years count from 622; an article in Persian that says 1350 means the year from March 1971.
_SOLAR, _FROM = range(1200, 1500), 621


def _bodies(rows: tuple[Row, ...]) -> Iterator[tuple[Row, Body]]:
    return ((row, row.body) for row in rows if row.body)


def glossary_groups(rows: tuple[Row, ...], words: Words) -> tuple[Group, ...]:
    """Every term that a pack explains, by the alphabet; terms of two packs together."""
    found: dict[str, list[tuple[Row, Entry]]] = defaultdict(list)
    for row, body in _bodies(rows):
        for entry in body.glossary:
            if entry.meaning:
                found[folded(entry.term)].append((row, entry))
    views = (_term(found[key], words) for key in sorted(found))
    return tuple(grouped(views, first_letter))


def _term(said: list[tuple[Row, Entry]], words: Words) -> EntryView:
    row, first = said[0]
    return EntryView(
        id=mark_of(f"term {folded(first.term)}"),
        head=first.term,
        language=row.language,
        direction=direction_of(first.term),
        say=next((entry.say for _, entry in said if entry.say), ""),
        scripts=tuple(dict.fromkeys(s for _, entry in said for s in entry.scripts)),
        tellings=joined(
            telling(row, entry.meaning, entry.language, entry.paragraph, words, entry.source)
            for row, entry in said
        ),
    )


def people_groups(rows: tuple[Row, ...], words: Words) -> tuple[Group, ...]:
    """Everybody whom a pack names, by the alphabet."""
    found: dict[str, list[tuple[Row, Person]]] = defaultdict(list)
    for row, body in _bodies(rows):
        for person in body.people:
            found[folded(person.name)].append((row, person))
    views = (_person(found[key], words) for key in sorted(found))
    return tuple(grouped(views, first_letter))


def _person(said: list[tuple[Row, Person]], words: Words) -> EntryView:
    row, first = said[0]
    cards = [
        telling(row, person.card, person.language, person.paragraph, words)
        for row, person in said
        if person.card
    ]
    roles = [
        telling(row, person.role, "", person.paragraph, words)
        for row, person in said
        if person.role or not person.card
    ]
    return EntryView(
        id=mark_of(f"person {folded(first.name)}"),
        head=first.name,
        language=row.language,
        direction=direction_of(first.name),
        say=next((person.say for _, person in said if person.say), ""),
        scripts=tuple(dict.fromkeys(s for _, person in said for s in person.scripts)),
        tellings=joined([*cards, *roles]),
    )


def timeline_groups(rows: tuple[Row, ...], words: Words) -> tuple[Group, ...]:
    """Every event of every pack in the order of time, year by year; those without one last."""
    events = [
        (_moment(event, row.language), number, row, event)
        for row, body in _bodies(rows)
        for number, event in enumerate(body.timeline)
    ]
    events.sort(key=lambda found: (found[0], found[2].slug, found[1]))
    years = {f"{row.slug} {event.id}": when.year for when, _, row, event in events}
    views = {f"{row.slug} {event.id}": _event(row, event, words) for _, _, row, event in events}
    heads = {view.id: years[key] for key, view in views.items()}

    def heading(view: EntryView) -> str:
        year = heads[view.id]
        return words["site_undated"] if year == _LAST.year else words.digits(str(year))

    return tuple(grouped(views.values(), heading))


def _moment(event: Event, language: str) -> When:
    when = When.parse(event.when)
    if when is None or not when.year:
        return _LAST
    solar = language.startswith("fa") and when.year in _SOLAR
    return replace(when, year=when.year + _FROM) if solar else when


def _event(row: Row, event: Event, words: Words) -> EntryView:
    return EntryView(
        id=mark_of(f"event {row.slug} {event.id}"),
        head=event.date,
        language=row.language,
        direction=direction_of(event.date),
        say="",
        scripts=(),
        tellings=(telling(row, event.what, "", event.paragraph, words, event.source),),
    )
