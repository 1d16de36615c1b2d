"""Two versions of a text side by side: only what differs, with a few words around it."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_PIECE = re.compile(r"\S+\s*")


def differences(old: str, new: str, around: int = 5) -> Iterator[tuple[str, str]]:
    """What stood and what stands, stretch by stretch; "" on one side where there is nothing."""
    was, now = _PIECE.findall(old), _PIECE.findall(new)
    matcher = SequenceMatcher(None, _bare(was), _bare(now), autojunk=False)
    for group in matcher.get_grouped_opcodes(around):
        first, last = group[0], group[-1]
        if any(kind != "equal" for kind, *_ in group):
            yield _cut(was, first[1], last[2]), _cut(now, first[3], last[4])


def _bare(pieces: list[str]) -> list[str]:
    return [piece.strip() for piece in pieces]


def _cut(pieces: list[str], start: int, end: int) -> str:
    """Some pieces of a text, with a sign where it is cut."""
    text = "".join(pieces[start:end]).strip()
    return "… " * (start > 0) + text + " …" * (end < len(pieces)) if text else ""
