"""The table that a task asks students to make, drawn with as many rows and columns as it names."""

import re
from dataclasses import dataclass

from coursepack.model.words import Words

FEW, MOST = 2, 5  # columns; with one a table is a list, with more there is no room to write
ROWS = 4  # where a task does not say how many
LONGEST = 8  # words that fit into the head of a column
_SENTENCE = re.compile(r"[.?!؟](?:\s+|$)")


@dataclass(frozen=True, slots=True)
class Grid:
    """The heads of the columns, and the numbers of the rows to fill in, which a screen reader
    tells; `lines` are written on below, for what is asked besides."""

    heads: tuple[str, ...]
    rows: tuple[str, ...]
    lines: int


def grid_of(ask: str, words: Words) -> Grid | None:
    """The table that a task asks for: what stands after a colon are its columns, and the number
    before the first of them is how many rows it has. None where it asks for none, or names no
    columns."""
    asked = words["table_asked"].casefold().split("|")
    start = next((m for m in _sentences(ask) if ask[m:].casefold().startswith(tuple(asked))), None)
    if start is None:
        return None
    told, _, rest = _cut(ask[start:])
    named = _columns(told.partition(":")[2], words)
    if not FEW <= len(named) <= MOST or any(len(head.split()) > LONGEST for head in named):
        return None
    number, first = _numbered(named[0], words)
    heads = tuple(head[:1].upper() + head[1:] for head in (first, *named[1:]))
    more = len(_SENTENCE.findall(rest))
    rows = tuple(words.numeral(n + 1) for n in range(number or ROWS))
    return Grid(heads, rows, more + 1 if more else 0)


def _sentences(text: str) -> tuple[int, ...]:
    """Where the sentences of a text begin."""
    return (0, *(end.end() for end in _SENTENCE.finditer(text)))


def _cut(text: str) -> tuple[str, str, str]:
    """The first sentence of a text, the mark that it ends in, and the rest."""
    end = _SENTENCE.search(text)
    return (text[: end.start()], end[0], text[end.end() :]) if end else (text, "", "")


def _columns(named: str, words: Words) -> tuple[str, ...]:
    """What a list names, one after the other: "a, b and c", "a, b, and c"."""
    link = words.fill("list_last", head="", tail="").strip()
    parts = [part.strip() for part in re.split(r"[,،;؛]\s", named)]
    head, found, tail = parts[-1].rpartition(f" {link} ")
    if parts[-1].startswith(f"{link} "):
        parts[-1] = parts[-1].removeprefix(f"{link} ")
    elif found:
        parts[-1:] = [head, tail]
    return tuple(part for part in parts if part)


def _numbered(head: str, words: Words) -> tuple[int, str]:
    """The number that words begin with, 0 if there is none, and the rest of them."""
    first, _, rest = head.partition(" ")
    spelled = words["numbers_spelled"].split()
    number = int(first) if first.isdecimal() else 0
    if first.casefold() in spelled:
        number = spelled.index(first.casefold()) + 2
    return (number, rest) if rest and 1 < number <= len(spelled) + 1 else (0, head)
