"""H7, second half: options are of one kind and like length, and the key gives no sign."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.compose.questions import right_letter
from coursepack.model.anchor import fold
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem
from coursepack.source import Source

_MUCH, _WORDS = 1.7, 4
# So many keys at one place are no chance any more.
_ALWAYS = 4
_LETTERS = "ABCDEFGHIJ"


def check_choices(case: Case) -> Iterator[Problem]:
    """Every list of options, and the places of the keys over the whole lesson."""
    for index, (where, item) in enumerate(case.questions):
        if item.options:
            yield from _options(case, index, where, item)
    keys = [right_letter(item) for _, item in case.questions if item.options]
    if len(keys) >= _ALWAYS and len(set(keys)) == 1 and keys[0]:
        where = case.places.at("questions")
        yield rules.KEY_POSITION.at(where, letter=keys[0], total=len(keys))


def _options(case: Case, index: int, where: Source, item: QuestionItem) -> Iterator[Problem]:
    letter = right_letter(item)
    if not letter:
        yield rules.NOT_AN_OPTION.at(case.places.at("questions", index, "answer"))
        return
    folded = [fold(option).rstrip(" .") for option in item.options]
    if len(set(folded)) < len(folded):
        yield rules.SAME_OPTION.at(where)
    key = item.options[_LETTERS.index(letter)]
    others = [option for option in item.options if option != key]
    if not others:
        yield rules.ONE_OPTION.at(where)
    elif why := _sign(key, others):
        yield rules.UNEVEN_OPTIONS.at(where, why=why)


def _sign(key: str, others: list[str]) -> str:
    """By what the right option could be told without reading; "" where by nothing."""
    own, rest = len(key.split()), [len(option.split()) for option in others]
    if own >= max(rest) * _MUCH and own - max(rest) >= _WORDS:
        return "the right one is much longer than the others"
    if own * _MUCH <= min(rest) and min(rest) - own >= _WORDS:
        return "the right one is much shorter than the others"
    counted = [bool(re.search(r"\d", option)) for option in (key, *others)]
    if counted[0] not in counted[1:] and len(others) > 1:
        holds = "holds a number and the others hold none" if counted[0] else "alone has no number"
        return f"the right one {holds}"
    return ""
