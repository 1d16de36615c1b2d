"""Glossary, people and timeline of all packs: one page each while they are short, else many."""

import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import Any

from markupsafe import Markup

from coursepack.model.body import Script
from coursepack.model.shelf import Sheet, Slip, Stock, Stretch, hole
from coursepack.render.site.entries import Entry, Setter, Telling, mark_of
from coursepack.render.site.frames import Door, Frames, doors_to_pages
from coursepack.render.site.listing import LAST, decade
from coursepack.render.site.parts import Leaf, Part, mark_of_all, plain_name, sheets_of

LISTS = ("glossary", "people", "timeline")
SHORT = 1000  # what packs say on a list, as long as all of it stands on one page
MOST = 250  # and on each of its pages, where it is longer


@dataclass(frozen=True, slots=True)
class Group:
    """Entries under one heading: a letter, or a year. `entries` is where they are to stand."""

    id: str
    title: str
    entries: Markup


def list_parts(name: str, stock: Stock, setter: Setter, frames: Frames) -> Iterator[Part]:
    """The pages of one list; the first of them is there whatever is on the list."""
    maker = _Maker(name, stock, setter, frames)
    found = stock.drawers(name)
    if sum(count for _, count in found) <= SHORT:
        yield Part(name, (name,), "whole", maker.whole)
        return
    yield Part(name, (name,), str(found), partial(maker.contents, found))
    drawers = tuple(drawer for drawer, _ in found)
    for drawer in drawers:
        leaves = partial(maker.drawer, drawer, drawers)
        yield Part(f"{name}/{drawer}", (name,), str(drawers), leaves, drawer, drawer)


class _Maker:
    """Makes the pages of one list."""

    def __init__(self, name: str, stock: Stock, setter: Setter, frames: Frames) -> None:
        self._name, self._stock, self._setter, self._frames = name, stock, setter, frames
        self._words = setter.words

    def whole(self) -> Iterator[Leaf]:
        """All on one page, that leads to its headings."""
        of = Stretch(self._name)
        mark = mark_of_all("whole", self._stock.marks(of))
        yield Leaf(f"{self._name}.html", mark, partial(self._whole, of))

    def _whole(self, of: Stretch) -> Sheet:
        groups, filling = self._grouped(of)
        doors = [Door(group.title, f"#{group.id}") for group in groups]
        return self._sheet("", doors if doors[1:] else [], [], groups, filling)

    def contents(self, found: list[tuple[str, int]]) -> Iterator[Leaf]:
        """The page that leads to all drawers."""
        doors = [
            replace(self._door(drawer), count=self._words.numeral(count)) for drawer, count in found
        ]
        mark = mark_of_all(str(found), ())
        yield Leaf(f"{self._name}.html", mark, lambda: self._sheet("", doors, [], [], {}))

    def drawer(self, drawer: str, drawers: tuple[str, ...]) -> Iterator[Leaf]:
        """The pages of one drawer, each with ways to all others."""
        marks = self._stock.marks(Stretch(self._name, drawer, drawer))
        pages = list(sheets_of(marks, MOST, self._name != "timeline"))
        files = [self._file(drawer, number) for number in range(1, len(pages) + 1)]
        for file, (start, count) in zip(files, pages, strict=True):
            mark = mark_of_all(f"{drawers} {len(pages)}", marks[start : start + count])
            of = Stretch(self._name, drawer, drawer, start, count)
            yield Leaf(file, mark, partial(self._one_of, of, drawers, files, file))

    def _one_of(self, of: Stretch, drawers: tuple[str, ...], files: list[str], file: str) -> Sheet:
        groups, filling = self._grouped(of)
        doors = [replace(self._door(one), here=one == of.first) for one in drawers]
        pages = doors_to_pages(files, file, self._words)
        return self._sheet(self._shown(of.first), doors, pages, groups, filling)

    def _door(self, drawer: str) -> Door:
        return Door(self._shown(drawer), self._file(drawer))

    def _file(self, drawer: str, number: int = 1) -> str:
        plain = plain_name(self._short(drawer))
        return (
            f"{self._name}-{plain}-p{number}.html" if number > 1 else f"{self._name}-{plain}.html"
        )

    def _short(self, drawer: str) -> str:
        if self._name != "timeline":
            return drawer.lower()
        year = decade(drawer)
        return "undated" if year is None else str(year)

    def _shown(self, drawer: str) -> str:
        if self._name != "timeline":
            return drawer
        year = decade(drawer)
        if year is None:
            return self._words["site_undated"]
        return self._words.digits(f"{year}–{year + 9}")

    def _sheet(
        self,
        part: str,
        doors: list[Door],
        pages: list[Door],
        groups: list[Group],
        filling: dict[str, Callable[[], Iterable[str]]],
    ) -> Sheet:
        whole = self._words[f"site_{self._name}"]
        title = f"{whole} – {part}" if part else whole
        told = {"part": part, "doors": doors, "pages": pages, "groups": groups}
        said = {"name": self._name, "title": title, "heading": self._words[self._name]}
        return Sheet(self._frames.filled("site/list.html.j2", {**told, **said}), filling)

    def _grouped(self, of: Stretch) -> tuple[list[Group], dict[str, Callable[[], Iterable[str]]]]:
        """The groups of a page, and what stands in each."""
        groups: list[Group] = []
        filling: dict[str, Callable[[], Iterable[str]]] = {}
        slips = (slip for slip, _ in self._stock.slips(of))
        for number, (heading, members) in enumerate(groupby(slips, key=lambda s: s.heading)):
            entries = list(self._entries(members))
            filling[f"group{number}"] = partial(iter, entries)
            title = self._heading(heading)
            groups.append(Group(mark_of(f"group {title}"), title, Markup(hole(f"group{number}"))))
        return groups, filling

    def _heading(self, heading: str) -> str:
        if self._name != "timeline":
            return heading
        undated = heading == str(LAST.year)
        return self._words["site_undated"] if undated else self._words.digits(heading)

    def _entries(self, slips: Iterable[Slip]) -> Iterator[str]:
        """Each thing once, with what several packs say of it together."""
        if self._name == "timeline":
            yield from (slip.text for slip in slips)
            return
        for _, ones in groupby(slips, key=lambda slip: slip.key):
            said = list(ones)
            yield said[0].text if len(said) == 1 else self._setter.entry(_together(said))


def _together(said: list[Slip]) -> Entry:
    """One entry of what several packs say, called as the first of them calls it."""
    every = [_entry(json.loads(slip.data)) for slip in said]
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
