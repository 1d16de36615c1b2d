"""knowledge/*.yaml → Library; a course's own cards are laid over the shipped ones."""

from collections.abc import Iterable
from pathlib import Path
from typing import Protocol

from coursepack import rules
from coursepack.model.card import Card, Knowledge, Routine
from coursepack.model.known import Library
from coursepack.problems import Problem, Refused
from coursepack.read.files import listed, text_of
from coursepack.read.shapes import read_shape
from coursepack.source import Written


class Kept(Protocol):
    """Remembers files that were read, as JSON."""

    def of(self, path: Path) -> str | None:
        """What stood in a file, if it still stands there."""

    def keep(self, path: Path, text: str) -> None:
        """Remember what stands in a file."""


def read_library(
    folders: Iterable[tuple[Path, str]], kept: Kept | None = None
) -> tuple[Library, list[Problem]]:
    """Cards and routines of all folders, a later folder's over an earlier one's.

    Each folder comes with the name that problems give it. Files that cannot be
    read are left out and told as problems. What is `kept` is not read again.
    """
    cards: dict[str, Card] = {}
    routines: dict[str, Routine] = {}
    problems: list[Problem] = []
    for folder, label in folders:
        for path in listed(folder, ".yaml", ".yml"):
            try:
                known, found = _knowledge(path, f"{label}/{path.name}", kept)
            except Refused as refused:
                problems.extend(refused.problems)
                continue
            problems.extend(found)
            cards.update((card.id, card) for card in known.cards)
            routines.update((routine.id, routine) for routine in known.routines)
    return Library(cards, routines), problems


def _knowledge(path: Path, name: str, kept: Kept | None) -> tuple[Knowledge, list[Problem]]:
    """One file; only one without a fault is kept. Raises Refused where it cannot be read."""
    text = kept.of(path) if kept else None
    if text is not None:
        return Knowledge.model_validate_json(text), []
    written = read_shape(Knowledge, text_of(path, name), name)
    problems = list(_check_citations(written))
    if kept and not problems:
        kept.keep(path, written.value.model_dump_json(exclude_defaults=True))
    return written.value, problems


def _check_citations(written: Written[Knowledge]) -> Iterable[Problem]:
    """Every statement of a card has a source, and every marker a source it names (H16)."""
    seen: set[str] = set()
    for index, card in enumerate(written.value.cards):
        where = written.places.at("cards", index)
        if card.id in seen:
            first = next(i for i, c in enumerate(written.value.cards) if c.id == card.id)
            line = written.places.at("cards", first).line
            yield rules.DUPLICATE_ID.at(where, id=card.id, line=line)
        seen.add(card.id)
        keys = [*card.cited, *(dated.source for dated in card.dates)]
        keys += [view.source for point in card.contested for view in point.views]
        for key in dict.fromkeys(keys):
            if key not in card.sources:
                yield rules.UNKNOWN_SOURCE.at(where, card=card.id, key=key)
        if card.context and not card.context.rstrip(" .\n").endswith("]"):
            place = written.places.at("cards", index, "context")
            yield rules.UNSOURCED.at(place, what=f"the end of the context of '{card.id}'")
