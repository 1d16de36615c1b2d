"""Where the words of a table stand in the article, and whose they are there."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from coursepack.draft.tables import Spotted
from coursepack.draft.view import Line, View, meets
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation


def standing(view: View, forms: Iterable[str]) -> Iterator[tuple[Line, Passage, str]]:
    """Each place where one of these spellings stands as a word of its own, no name."""
    rule = _any_of(frozenset(forms))
    named = {at for name in view.findings.names for at in name.mentions}
    for line in view.lines:
        for match in rule.finditer(fold(line.text)):
            at = line.passage(match.start(), match.end())
            written = line.text[match.start() : match.end()]
            starts = not line.text[: match.start()].strip(" “‘\"'")
            plain = written[1:].islower() and (starts or written[0].islower())
            if plain and not any(meets(at, name) for name in named):
                yield line, at, match.group()


@cache
def _any_of(forms: frozenset[str]) -> re.Pattern[str]:
    longest_first = sorted(forms, key=lambda form: (-len(form), form))
    return re.compile(rf"(?<![\w'-])(?:{'|'.join(map(re.escape, longest_first))})(?![\w'-])")


def spotted(view: View, table: Mapping[str, Spotted]) -> Iterator[tuple[Line, Passage, str]]:
    """The places of a table's words that have beside them what the table asks for."""
    for line, at, form in standing(view, table):
        start = at.span.start - line.at.span.start
        if _has_beside(fold(line.text), start, start + len(form), table[form].beside):
            yield line, at, form


def _has_beside(text: str, start: int, end: int, beside: list[str]) -> bool:
    """Whether one of the words stands just before, or among the next two, without a stop."""
    if not beside:
        return True
    begin = rf"(?:{'|'.join(map(re.escape, beside))})[\w'-]*"
    after = re.compile(rf"\s(?:[\w'-]+\s)?{begin}").match(text, end)
    return bool(after or re.search(rf"(?<![\w'-]){begin}\s$", text[:start]))


def owners(view: View, at: Passage) -> list[Quotation] | None:
    """The sure quotations whose words these are, none for the writer's own.

    None where they are somebody's and it is not sure whose.
    """
    found = [q for q in view.findings.quotations if meets(q.at, at)]
    sure = [q for q in found if q in view.sure_quotations and q.kind == "direct"]
    return sure if sure or not found else None
