"""Checks of a pair against its two articles: its own, then those of every lesson."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.checks import check_alone, check_anchor, check_ids, check_suspects
from coursepack.compose.places import Ground, anchored
from coursepack.model.known import Library
from coursepack.model.pair import Pair, Row
from coursepack.problems import Problem
from coursepack.source import Places, Source, Written

# Where the two differ, students are told how one could find out.
_DIFFER = ("figure", "cause", "event")


def check_pair(written: Written[Pair], ground: Ground, library: Library) -> Iterator[Problem]:
    """All problems of one pair."""
    pair, places = written.value, written.places
    lost = list(_check_letters(pair, places, ground))
    yield from lost
    yield from check_ids(pair.model_copy(update={"questions": []}), places)
    for index, row in enumerate(pair.ledger):
        yield from _check_row(row, places.at("ledger", index))
    if not lost:
        whole = pair.joined(ground.parts[0].last)
        yield from _check_cells(whole, places, ground)
        yield from check_alone(Written(whole.as_lesson(), places), ground, library)
        yield from check_suspects(whole, places, ground)


def _check_letters(pair: Pair, places: Places, ground: Ground) -> Iterator[Problem]:
    """Every anchor outside the ledger says which article it means, and the article has it."""
    last = {part.letter: part.last - part.first + 1 for part in ground.parts}
    for path, anchor in anchored(pair):
        letter = str(path[2]).upper() if path[0] == "ledger" else anchor.article
        if not letter:
            yield rules.NO_LETTER.at(places.at(*path), paragraph=anchor.paragraph)
        elif anchor.paragraph > last[letter]:
            told = f"{letter} ¶{anchor.paragraph}"
            yield rules.NO_PARAGRAPH.at(places.at(*path), place=told, last=last[letter])


def _check_row(row: Row, where: Source) -> Iterator[Problem]:
    sides = sum(cell is not None for _, cell in row.cells)
    if sides != (1 if row.kind == "only" else 2):
        wanted = "one side" if row.kind == "only" else "both sides"
        yield rules.WRONG_SIDES.at(where, id=row.id, kind=row.kind, wanted=wanted)
    if row.kind in _DIFFER and not row.find_out:
        yield rules.NO_WAY_TO_FIND_OUT.at(where, id=row.id)


def _check_cells(pair: Pair, places: Places, ground: Ground) -> Iterator[Problem]:
    """The words of the ledger stand in the article that they are said to stand in."""
    for index, row in enumerate(pair.ledger):
        for letter, cell in row.cells:
            if cell and not cell.at.hash:
                yield from check_anchor(cell.at, places.at("ledger", index, letter, "at"), ground)
