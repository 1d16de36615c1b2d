"""Capitalised runs cut down to what may be names: openers off, titles told apart."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from coursepack.analyse.capitals import Token, all_heads, heads, runs, tokens
from coursepack.analyse.dateline import dateline
from coursepack.analyse.gazetteer import WITH_THE, look_up, parts
from coursepack.analyse.lists import entries, table, words
from coursepack.analyse.page import Page
from coursepack.frequency import zipf
from coursepack.model.when import MONTHS

# An age behind a name: "Alamin, ten, who"; "Lena (34)".
AGED = re.compile(
    r"(?:,? aged |, | \()(?:\d{1,2}|six|seven|eight|nine|ten|eleven|twelve|\w+teen)[,)]"
    r"|, an? \d\d?-year-old|, who(?:'s| (?:is|was|has|had|looks?|lives?|works?))\b"
)
_AND_NAME = re.compile(r" and [A-Z]\w+ [A-Z]")
# What may open a sentence before a name: the capital behind it is the name's own.
_BEFORE_NAMES = frozenset(
    "the in on at by to from with near for of and but when while after".split()
)
# An unknown word is no word of English that a sentence has given its capital.
_UNKNOWN = 1.5
# Letters that follow a name and are no part of it.
_AFTER = frozenset(("KC", "QC", "SC", "MP", "MBE", "OBE", "CBE"))
# Titles that stay with the name: Imam Hussein, Queen Victoria.
_KEPT = frozenset("imam king queen prince princess pope emperor empress tsar saint prophet".split())


# People called by their work or their country, who may open a sentence.
_WORKERS = re.compile(r"(?:ologists|graphers|nomists|omats|ticians|ysts|women|smen|rmen)\Z")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A run that may be a name: its words, its place, and the title that stands before it.

    `doubtful` where only the beginning of a sentence gives it its capital.
    """

    page: Page
    words: tuple[Token, ...]
    title: str = ""
    title_at: int = 0
    doubtful: bool = False

    @property
    def start(self) -> int:
        """Where the name begins in its paragraph."""
        return self.words[0].start

    @property
    def end(self) -> int:
        """Where the name ends, without a possessive ending."""
        return self.words[-1].end

    @property
    def text(self) -> str:
        """The name with plain marks."""
        return self.page.plain[self.start : self.end]

    @property
    def before(self) -> str:
        """Some sixty characters before the name or its title, quotation marks plain."""
        at = self.title_at if self.title else self.start
        return self.page.plain[max(0, at - 60) : at]

    @property
    def after(self) -> str:
        """Some ninety characters after the name."""
        return self.page.plain[self.end : self.end + 90]


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


def _of_run(page: Page, run: list[Token]) -> Iterator[Candidate]:
    run = _opened(run)
    found = _title(run)
    headed = run and run[-1].lower in heads("group") | heads("place")
    if found and not headed:
        left, title, rest = run[: found[0]], run[found[0] : found[1]], run[found[1] :]
        while left and not left[-1].capital:
            left = left[:-1]
        if left:
            yield Candidate(page, tuple(left), doubtful=left[0].first)
        if rest and rest[0].capital:
            keep = title[-1].lower in _KEPT
            words_of = (*title[-1:], *rest) if keep else tuple(rest)
            text = page.plain[title[0].start : title[-1].end]
            yield Candidate(page, words_of, text, title[0].start)
        return
    run = _of_role(run)
    if len(run) > 2 and run[-1].text in _AFTER:
        run = run[:-1]
    if len(run) > 1 and run[0].lower in words("not_names") and _starts_anew(run):
        run = run[1:]  # "in October Reuters said", "on Thursday Hugh Pemberton"
    for piece in _split(run) if run else ():
        yield Candidate(page, tuple(piece), doubtful=piece[0].first)


def _starts_anew(run: Sequence[Token]) -> bool:
    """Whether a name begins behind the first word, which is a month or a day of the week."""
    month, personal = run[0].text in MONTHS, len(run) > 2 and run[1].lower in words("first_names")
    return (month and _known(run[1:])) or (personal and (month or run[0].lower.endswith("day")))


def _known(run: Sequence[Token]) -> bool:
    text = " ".join(token.text for token in run)
    return look_up(text) is not None or text in {row[0] for row in table("group_names")}


def _adjective(text: str) -> bool:
    """Iranian-American, Sino-Soviet: peoples joined by a hyphen."""
    known = [part for part in text.split("-") if look_up(part)]
    return "-" in text and len(known) > text.count("-") and not look_up(text)


def _common(found: Candidate) -> bool:
    """Whether a single word is capitalised without being a name by itself."""
    text, lower = found.text, found.words[0].lower
    if len(found.words) > 1 or found.title:
        return False
    if text in WITH_THE:
        return not re.search(r"\b[Tt]he \Z", found.before)
    opener = lower in words("openers") and not look_up(text)
    return opener or lower in all_heads() or lower in words("roles")


def _many(text: str) -> bool:
    return text.endswith("s") and not text.endswith("ss")


def _certain(found: Candidate) -> bool:
    """Whether a word at the beginning of a sentence is a name without more evidence."""
    text, lower = found.text, found.text.lower()
    known = look_up(text) or text in entries("group_names") or re.fullmatch(r"[A-Z]{2,}", text)
    paired = lower in words("first_names") and _AND_NAME.match(found.after)
    if _WORKERS.search(lower):
        return False  # "Climatologists call it …"
    told = (
        (AGED.match(found.after) and not _many(text)) or known or paired or zipf(lower) < _UNKNOWN
    )
    return bool(told) and lower not in words("not_alone")


def _is_name(found: Candidate, middle: frozenset[str]) -> bool:
    """Whether a candidate may stand; `middle` are words capitalised inside sentences too."""
    text = found.text
    if text.lower() in words("not_names") or len(text) < 2 or _adjective(text) or _common(found):
        return False
    return not found.doubtful or len(found.words) > 1 or text in middle or _certain(found)


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
    return [candidate for candidate in raw if _is_name(candidate, middle)]
