"""Where the words of a table stand in the article, and whose they are there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from coursepack.draft.tables import Spotted
from coursepack.draft.view import Line, View, meets
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

_BEFORE = re.compile(r"[\w'-]+\s$")
_AFTER = re.compile(r"(?:\s[\w'-]+){1,3}")


def standing(view: View, forms: Iterable[str]) -> Iterator[tuple[Line, Passage, str]]:
    """Each place where one of these spellings stands as a word of its own, no name."""
    rule = _any_of(frozenset(forms))
    named = {at for name in view.findings.names for at in name.mentions}
    for line in view.lines:
        for match in rule.finditer(fold(line.text)):
            at = line.passage(match.start(), match.end())
            if _plain(line.text, match) and not any(_covers(name, at) for name in named):
                yield line, at, match.group()


def _plain(text: str, match: re.Match[str]) -> bool:
    """Whether the words are no title: one capital in a phrase is that of a Trojan horse."""
    written = text[match.start() : match.end()]
    starts = not text[: match.start()].strip(" “‘\"'")
    capitals = sum(letter.isupper() for letter in written[1:])
    return (
        capitals == 0 and (starts or written[0].islower()) if " " not in written else capitals <= 1
    )


def _covers(name: Passage, at: Passage) -> bool:
    """Whether a name reaches beyond a place, or is all of it."""
    return meets(name, at) and (name == at or not at.span.holds(name.span))


@cache
def _any_of(forms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w'-])")


def spotted(view: View, table: Mapping[str, Spotted]) -> Iterator[tuple[Line, Passage, str]]:
    """The places of a table's words that have beside them what the table asks for."""
    for line, at, form in standing(view, table):
        start = at.span.start - line.at.span.start
        text, entry = fold(line.text), table[form]
        near = _beside(text, start, start + len(form))
        if _any_begins(near, entry.without) or (
            entry.beside and not _any_begins(near, entry.beside)
        ):
            continue
        yield line, at, form


def _beside(text: str, start: int, end: int) -> tuple[str, str]:
    """The word just before a place, and the next three, where no stop stands between."""
    before, after = _BEFORE.search(text[:start]), _AFTER.match(text, end)
    return before[0] if before else "", after[0] if after else ""


def _any_begins(near: tuple[str, str], beginnings: list[str]) -> bool:
    """Whether one of these words begins somewhere in what stands beside."""
    if not beginnings:
        return False
    rule = re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, beginnings))})")
    return any(rule.search(part) for part in near)


def owners(view: View, at: Passage) -> list[Quotation] | None:
    """The sure quotations whose words these are, none for the writer's own.

    None where they are somebody's and it is not sure whose.
    """
    found = [q for q in view.findings.quotations if meets(q.at, at)]
    sure = [q for q in found if q in view.sure_quotations and q.kind == "direct"]
    return sure if sure or not found else None
