"""Glossary, people and timeline of all packs, put together from what each of them says."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby
from typing import Any

from markupsafe import Markup

from coursepack.model.body import Script
from coursepack.model.shelf import Listings, hole
from coursepack.render.site.entries import Entry, Setter, Telling, first_letter, mark_of
from coursepack.render.site.listing import LAST

Set = tuple[str, str]  # an entry that is set, after its heading


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a letter, or a year. `entries` is where they are to stand."""

    id: str
    title: str
    entries: Markup


def listed(name: str, listings: Listings, setter: Setter) -> tuple[list[Group], Mapping[str, Any]]:
    """The groups of one list, and what stands in each."""
    found = _events(listings, setter) if name == "timeline" else _words(name, listings, setter)
    groups: list[Group] = []
    filling: dict[str, Callable[[], Iterable[str]]] = {}
    for number, (title, members) in enumerate(groupby(found, key=lambda one: one[0])):
        entries = [entry for _, entry in members]
        filling[f"group{number}"] = lambda entries=entries: entries  # type: ignore[misc]
        groups.append(Group(mark_of(f"group {title}"), title, Markup(hole(f"group{number}"))))
    return groups, filling


def _words(name: str, listings: Listings, setter: Setter) -> Iterator[Set]:
    """What stands in the order of the alphabet; what several packs say of one thing together."""
    found: dict[str, list[tuple[Any, str]]] = {}
    for (text,) in listings(name):
        for key, data, html in json.loads(text or "[]"):
            found.setdefault(key, []).append((data, html))
    for key in sorted(found):
        said = found[key]
        html = said[0][1] if len(said) == 1 else setter.entry(_together(said))
        yield first_letter(said[0][0][1]), html


def _together(said: list[tuple[Any, str]]) -> Entry:
    """One entry of what several packs say, called as the first of them calls it."""
    every = [_entry(data) for data, _ in said]
    return replace(
        every[0],
        say=next((entry.say for entry in every if entry.say), ""),
        scripts=tuple(dict.fromkeys(script for entry in every for script in entry.scripts)),
        tellings=tuple(telling for entry in every for telling in entry.tellings),
    )


def _entry(data: Any) -> Entry:
    mark, head, language, direction, say, scripts, tellings = data
    told = (
        Telling(text, spoken, way, tuple(ways), source, rank)
        for text, spoken, way, ways, source, rank in tellings
    )
    spelled = tuple(Script(*one) for one in scripts)
    return Entry(mark, head, language, direction, say, spelled, tuple(told))


def _events(listings: Listings, setter: Setter) -> Iterator[Set]:
    """Every event in the order of time, year by year; those without one last."""
    events = [
        (tuple(when), slug, number, html)
        for slug, text in listings("slug", "timeline")
        for number, (when, html) in enumerate(json.loads(text or "[]"))
    ]
    events.sort(key=lambda event: event[:3])
    words = setter.words
    for (year, *_), _, _, html in events:
        yield words["site_undated"] if year == LAST.year else words.digits(str(year)), html
