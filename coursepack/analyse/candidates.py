"""Capitalised runs cut down to what may be names: openers off, titles told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise

from coursepack.analyse.admitted import is_name
from coursepack.analyse.candidate import Candidate
from coursepack.analyse.capitals import Token, all_heads, heads, runs, tokens
from coursepack.analyse.dateline import dateline
from coursepack.analyse.gazetteer import look_up, parts
from coursepack.analyse.lists import entries, table, words
from coursepack.analyse.page import Page
from coursepack.model.when import MONTHS

# Before a month or a day of the week these tell of a time: "in June Kelburgh's committee".
_WHEN = re.compile(
    r"\b(?:in|since|until|by|during|last|next|early|late|(?:days?|weeks?|end|beginning) of|on) \Z",
    re.IGNORECASE,
)
# What may open a sentence before a name: the capital behind it is the name's own.
_BEFORE_NAMES = frozenset(
    "the in on at by to from with near for of and but when while after".split()
)
# Letters that follow a name and are no part of it.
_AFTER = frozenset(("KC", "QC", "SC", "MP", "MBE", "OBE", "CBE"))
# Titles that stay with the name: Imam Hussein, Queen Victoria.
_KEPT = frozenset("imam king queen prince princess pope emperor empress tsar saint prophet".split())


@cache
def _titles() -> dict[tuple[str, ...], str]:
    return {tuple(title.lower().split()): title for title in entries("titles")}


def _title(run: Sequence[Token]) -> tuple[int, int] | None:
    """Where the first title in a run begins and ends."""
    for start in range(len(run)):
        for size in range(min(5, len(run) - start), 0, -1):
            key = tuple(token.lower.rstrip(".") for token in run[start : start + size])
            if key in _titles():
                stop, more = start + size, _title(run[start + size :])
                return start, stop + more[1] if more and not more[0] else stop
    return None


def _opened(run: list[Token]) -> list[Token]:
    """A run without the words that a sentence's beginning capitalised."""
    while run and (run[0].text in ("The", "A") or run[0].first or not run[0].capital):
        if run[0].capital and run[0].lower not in words("openers"):
            break
        first = run[0].first and run[0].lower not in _BEFORE_NAMES
        rest = run[1:]
        run = [replace(rest[0], first=first), *rest[1:]] if rest else []
    return run


def _split(run: list[Token]) -> Iterator[list[Token]]:
    """Cut a run where one name ends and the next begins without a comma."""
    texts = [token.text for token in run]
    if look_up(" ".join(texts)) is None and (sizes := parts(texts)) and not _one_people(run, sizes):
        for size in sizes:
            yield run[:size]
            run = run[size:]
        return
    named = texts[0].lower() in words("first_names") and len(texts) > 1
    if named and (entry := look_up(texts[-1])) and entry.kind == "country":
        yield run[:-1]
        yield run[-1:]
        return
    entry = look_up(texts[0])
    personal = len(texts) > 2 and texts[1].lower() in words("first_names")
    if entry and entry.kind == "people" and personal and run[-1].lower not in all_heads():
        yield run[:1]
        run = run[1:]
    yield run


def _one_people(run: list[Token], sizes: list[int]) -> bool:
    """Whether two names of peoples are one: South American Indians, Iraqi Kurds."""
    cut = sizes[0]
    rows = (run[:cut], run[cut:])
    known = [look_up(" ".join(token.text for token in row)) for row in rows]
    both = len(sizes) == 2 and all(entry and entry.kind == "people" for entry in known)
    nation = both and known[1] and known[1].country
    return bool(nation) and run[-1].lower.endswith("s") and not run[cut - 1].lower.endswith("s")


def _of_role(run: list[Token]) -> list[Token]:
    """What remains of "Head of External Affairs" or "Director of Oxfam": the name, if any."""
    if len(run) < 3 or run[1].lower != "of" or run[0].lower not in words("roles") | {"member"}:
        return run
    tail = run[3:] if run[2].lower == "the" else run[2:]
    known = look_up(" ".join(t.text for t in tail)) or tail[-1].lower in all_heads()
    return tail if known or tail[0].text.isupper() else []


def _body(run: Sequence[Token], *, opens: bool) -> bool:
    """Whether a run names a body or a place; one that a title opens, also before "of"."""
    known = heads("group") | heads("place")
    before = [token for token, joint in pairwise(run) if joint.lower in ("of", "for")]
    general = opens and any(token.lower in known for token in before[:1])
    return run[-1].lower in known or general  # the General Board of Health


def _of_run(page: Page, run: list[Token]) -> Iterator[Candidate]:
    run = _opened(run)
    if " ".join(token.lower for token in run) in entries("days"):
        return
    found = _title(run)
    if found and not _body(run, opens=found[0] == 0):
        left, title, rest = run[: found[0]], run[found[0] : found[1]], run[found[1] :]
        while left and not left[-1].capital:
            left = left[:-1]
        if left:
            yield Candidate(page, tuple(left), doubtful=left[0].first)
        the = page.plain[: title[0].start].endswith(("the ", "The "))
        office = the and title[-1].lower == "chief"  # the Chief Cashier
        if rest and rest[0].capital and not office:
            keep = title[-1].lower in _KEPT
            words_of = (*title[-1:], *rest) if keep else tuple(rest)
            text = page.plain[title[0].start : title[-1].end]
            yield Candidate(page, words_of, text, title[0].start)
        return
    run = _of_role(run)
    if len(run) > 2 and run[-1].text in _AFTER:
        run = run[:-1]
    if len(run) > 1 and run[0].lower in words("not_names") and _starts_anew(run, page):
        run = run[1:]  # "in October Reuters said", "on Thursday Hugh Pemberton"
    for piece in _split(run) if run else ():
        yield Candidate(page, tuple(piece), doubtful=piece[0].first)


def _starts_anew(run: Sequence[Token], page: Page) -> bool:
    """Whether a name begins behind the first word, which is a month or a day of the week."""
    month, personal = run[0].text in MONTHS, len(run) > 2 and run[1].lower in words("first_names")
    day = run[0].lower.endswith("day")
    if (
        (month or day)
        and run[-1].lower not in all_heads()
        and _WHEN.search(page.plain[: run[0].start])
    ):
        return True  # "in June Kelburgh voted", "the last days of July Prem wrote"
    return (month and _known(run[1:])) or (personal and (month or run[0].lower.endswith("day")))


def _known(run: Sequence[Token]) -> bool:
    text = " ".join(token.text for token in run)
    return look_up(text) is not None or text in {row[0] for row in table("group_names")}


def _titled(page: Page) -> bool:
    """Whether a paragraph is written as headlines are, so that capitals say nothing."""
    plain = [token for token in tokens(page.plain) if len(token.text) > 3]
    share = sum(token.capital for token in plain) / max(1, len(plain))
    ended = page.text[-1:] in ".!?…”\"'’"
    return share > 0.9 and len(plain) > 8 if ended else share > 0.6


def candidates(pages: Sequence[Page]) -> list[Candidate]:
    """Everything in the article that may be a name, in reading order."""
    raw = [
        candidate
        for page in pages
        if not _titled(page)
        for run in runs(page.plain)
        for candidate in _of_run(page, run)
        if candidate.end > dateline(page.plain)
    ]
    middle = frozenset(
        token.text for c in raw for at, token in enumerate(c.words) if at or not c.doubtful
    )
    return [candidate for candidate in raw if is_name(candidate, middle)]
