"""A place on the map lies somewhere, and somebody says that it lies there (H16)."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.compose.mapped import position
from coursepack.problems import Problem


def check_mapping(case: Case) -> Iterator[Problem]:
    """Every place has a position, and its source if the position is the lesson's own."""
    for index, item in enumerate(case.lesson.places):
        where = case.places.at("places", index)
        if position(item, case.library.cards.get(item.card)) is None:
            yield rules.PLACE_NOWHERE.at(where, name=item.name)
        elif item.latitude is not None and not item.source:
            yield rules.UNSOURCED.at(where, what=f"the position of '{item.id}'")
