"""Short forms that the article spells out itself: International Atomic Energy Agency (IAEA)."""

import re
from collections.abc import Sequence

from coursepack.analyse.page import Page
from coursepack.model.findings import Acronym

_SMALL = frozenset("of the and for in on to a an de la du und & at by".split())
_SHORT_LAST = re.compile(r"\((?:the )?((?:[A-Z]|[a-z][A-Z])[A-Za-z&.-]{1,9}s?)(?:[,;][^()]*)?\)")
_SHORT_FIRST = re.compile(r"\b([A-Z][A-Z&]{1,7})s? \(([^()]{5,90})\)")
# NERA, the National Estuaries and Rivers Agency; a PIT tag (a passive integrated transponder, …).
_BESIDE = (
    re.compile(r"\b([A-Z][A-Z&]{1,7})s?, (?:the |an? )?([^,.;:()]{5,90})(?=[,.;)])"),
    re.compile(r"\b([A-Z]{2,8}) [a-z]+s? \((?:the |an? )?([^(),;]{5,90})(?=[,;)])"),
)
_WORD = re.compile(r"[^\W\d_][\w']*")


def _initials(words: Sequence[str]) -> str:
    """The letters a row of words would be shortened to; DNA stays DNA."""
    kept = [word for word in words if word.lower() not in _SMALL]
    return "".join(w if w.isupper() and len(w) < 6 else w[0] for w in kept).upper()


def _letters(short: str) -> str:
    """The letters an acronym stands for: without dots and a plural s."""
    letters = re.sub(r"[^A-Za-z]", "", short)
    return letters[:-1] if letters[-1:] == "s" and letters[:-1].isupper() else letters


def _spelled(short: str, text: str) -> bool:
    """Whether every letter of `short` stands in `text` in order, the first at its beginning."""
    rest, letters = text.lower(), short.lower()
    if not rest.startswith(letters[0]):
        return False
    for letter in letters:
        place = rest.find(letter)
        if place < 0:
            return False
        rest = rest[place + 1 :]
    return True


def _long_before(short: str, text: str) -> int | None:
    """Where the long form that ends `text` begins, or None."""
    letters = _letters(short).upper()
    words = list(_WORD.finditer(text))[-(2 * len(letters) + 4) :]
    for at in range(len(words) - 1, -1, -1):
        if re.search(r"[.,;:!?()\"]", text[words[at].end() :].strip()):
            break
        row = [word[0] for word in words[at:]]
        if row[0].lower() not in _SMALL and _initials(row) == letters:
            return words[at].start()
        capitals = "".join(word[0] for word in row if word[0].isupper())
        if capitals == letters and len(letters) > 2 and row[0][0].isupper():
            return words[at].start()  # Medicines and Healthcare products Regulatory Agency (MHRA)
        if _initials(row)[:-1] == letters and len(letters) > 2 and row[-1][0].isupper():
            return words[at].start()  # Centers for Disease Control and Prevention (CDC)
    return _loose_before(short, text, words)


def _loose_before(short: str, text: str, words: Sequence[re.Match[str]]) -> int | None:
    """The shortest run of capitalised or few words that spells a short form letter by letter."""
    letters = _letters(short)
    for at in range(len(words) - 1, -1, -1):
        row = [word[0] for word in words[at:]]
        content = [word for word in row if word.lower() not in _SMALL]
        if re.search(r"[.,;:!?()\"]", text[words[at].end() :].strip()) or len(content) > len(
            letters
        ):
            return None
        enough = len(content) >= 2 or (
            len(content) == 1 and letters.isupper() and len(letters) == 2
        )
        heads = {word[0].upper() for word in content}
        shared = sum(letter in heads for letter in letters.upper())
        if (
            enough
            and _spelled(letters, text[words[at].start() :])
            and shared >= min(2, len(content))
        ):
            return words[at].start()
    return None


def _in_page(page: Page) -> list[Acronym]:
    found = []
    for hit in _SHORT_LAST.finditer(page.plain):
        lead = page.plain[: hit.start()].rstrip()
        capital = sum(char.isupper() for char in hit[1]) >= 2 or len(hit[1]) > 3
        start = _long_before(hit[1], lead) if capital and len(_letters(hit[1])) > 1 else None
        if start is not None:
            long = page.text[start : len(lead)]
            found.append(Acronym(hit[1], long, page.passage(start, hit.end())))
    for hit in _SHORT_FIRST.finditer(page.plain):
        words = _WORD.findall(hit[2])
        same = sorted(_initials(words)) == sorted(_letters(hit[1]).upper())
        if same and len(_letters(hit[1])) > 1:
            long = page.text[hit.start(2) : hit.end(2)].removeprefix("the ")
            found.append(Acronym(hit[1], long, page.passage(hit.start(), hit.end())))
    for pattern in _BESIDE:
        for hit in pattern.finditer(page.plain):
            if _initials(_WORD.findall(hit[2])) == hit[1] and len(hit[1]) > 2:
                long = page.text[hit.start(2) : hit.end(2)]
                found.append(Acronym(hit[1], long, page.passage(hit.start(), hit.end())))
    return sorted(found, key=lambda acronym: acronym.at)


def acronyms(pages: Sequence[Page]) -> tuple[Acronym, ...]:
    """Every acronym the article explains, at the place where it first does."""
    known: dict[str, Acronym] = {}
    for page in pages:
        for acronym in _in_page(page):
            known.setdefault(acronym.short, acronym)
    return tuple(known.values())
