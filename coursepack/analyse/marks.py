"""Quotation marks of every kind: where words stand between them.

Double marks win over single ones, an outer pair over what is nested in it. An
apostrophe is no mark. A mark that is never closed covers the rest of its
paragraph, or ends where the next quotation begins.
"""

import re
from dataclasses import dataclass

from coursepack.source import Span

_CLOSERS = {"“": "”", "„": "“”", "«": "»"}
_ELISION = re.compile(r"['‘’](?:\d0s|tis|twas|til|em|cause|bout|n['’])(?!\w)", re.IGNORECASE)
_BEFORE_OPEN = ' ([{—–-:;/"“„«\u00a0'


@dataclass(frozen=True, slots=True)
class Quoted:
    """Words between marks: `outer` with the marks, `inner` without."""

    outer: Span
    inner: Span
    closed: bool = True


def _opens(text: str, at: int) -> bool:
    mark, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if mark == "«" and after.isspace():
        # French marks keep their distance inside; German ones close with this sign.
        return not before or before in _BEFORE_OPEN
    if not after.strip():
        return False
    if mark in _CLOSERS:
        return True
    if mark == '"':
        return not before or before in _BEFORE_OPEN + "'‘"
    free = not before or before in _BEFORE_OPEN
    return mark in "'‘" and free and (after.isalnum() or after in '"“…') and not _elided(text, at)


def _elided(text: str, at: int) -> bool:
    return _ELISION.match(text, at) is not None


def _close_curly(text: str, at: int) -> int | None:
    """Place of the mark that closes the one at `at`, over pairs nested in it."""
    closers, depth = _CLOSERS[text[at]], 1
    for place in range(at + 1, len(text)):
        if text[place] in closers:
            depth -= 1
            if not depth:
                return place
        elif text[place] == text[at]:
            depth += 1
    return None


def _close_straight(text: str, at: int) -> int | None:
    for place in range(at + 1, len(text)):
        if text[place] == '"' and text[place - 1] != " ":
            return place
        if text[place] == '"' and _opens(text, place):
            return None
    return None


def _close_single(text: str, at: int) -> int | None:
    """The closing mark; after an s it may be a possessive (workers' pay), so look further."""
    doubtful = None
    for place in range(at + 2, len(text)):
        before, after = text[place - 1], text[place + 1 : place + 3]
        if text[place] in "'‘" and _opens(text, place):
            break
        if text[place] not in "'’" or before == " " or after[:1].isalnum():
            continue
        if before != "s" or not re.match(r" [a-z]", after):
            return place
        doubtful = doubtful or place
    return doubtful


def _next_open(text: str, at: int) -> int:
    later = [p for p in range(at + 1, len(text)) if text[p] == text[at] and _opens(text, p)]
    return later[0] if later else len(text)


def _quoted_at(text: str, at: int) -> Quoted | None:
    mark = text[at]
    if mark in "'‘":
        end = _close_single(text, at)
        return Quoted(Span(at, end + 1), Span(at + 1, end)) if end else None
    end = _close_straight(text, at) if mark == '"' else _close_curly(text, at)
    if end is None and mark in _CLOSERS:
        plain = next((p for p in range(at + 1, len(text)) if text[p] in _CLOSERS[mark]), None)
        if plain is not None and _next_open(text, at) > plain:
            end = plain
    if end is not None:
        return Quoted(Span(at, end + 1), Span(at + 1, end))
    stop = len(text[: _next_open(text, at)].rstrip())
    return Quoted(Span(at, stop), Span(at + 1, stop), closed=False)


def quoted(text: str) -> tuple[Quoted, ...]:
    """The outermost quoted stretches of one paragraph, in order."""
    found: list[Quoted] = []
    at = 0
    while at < len(text):
        if text[at] in "“„«\"'‘" and _opens(text, at) and (hit := _quoted_at(text, at)):
            if hit.inner.start < hit.inner.end:
                found.append(hit)
            at = hit.outer.end
        else:
            at += 1
    return tuple(found)
