"""One value as YAML: quoted only where needed, long text in blocks."""

import re
import textwrap
from typing import Any

import yaml

WIDTH = 98
_PLAIN = re.compile(r"[^\W_](?:[^\n\t]*[^\s])?|[^\W_]|[“‘¶…£€][^\n\t]*[^\s]")
_ODD = re.compile(r"[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029\ufeff]")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r"}
_NUMBERLIKE = re.compile(r"[-+.]?\d[\d_.,]*(?:[eE][-+]?\d+)?|0[xob].*|[-+]?\d[-\d:./]*")
_RESOLVER: Any = yaml.SafeLoader("")


def scalar(text: str, *, flow: bool = False) -> str:
    """`text` on one line, plain if it reads back as the same words, else in double quotes."""
    return text if _is_plain(text, flow) else quoted(text)


def quoted(text: str) -> str:
    """`text` in double quotes, everything unusual escaped."""
    return '"' + "".join(_escaped(c) for c in text) + '"'


def _escaped(character: str) -> str:
    if character in _ESCAPES:
        return _ESCAPES[character]
    if not _ODD.match(character):
        return character
    code = ord(character)
    letter, digits = ("x", 2) if code < 0x100 else ("u", 4) if code < 0x10000 else ("U", 8)
    return f"\\{letter}{code:0{digits}x}"


def _is_plain(text: str, flow: bool) -> bool:
    if not _PLAIN.fullmatch(text) or _ODD.search(text) or _NUMBERLIKE.fullmatch(text):
        return False
    if ": " in text or " #" in text or text.endswith(":") or text.startswith(("---", "...")):
        return False
    if flow and re.search(r"[,\[\]{}:\"#]", text):
        return False
    return bool(_RESOLVER.resolve(yaml.ScalarNode, text, (True, False)) == "tag:yaml.org,2002:str")


def block(text: str, indent: int, room: int) -> str:
    """What follows `key:` for a text: the line itself, or a folded or literal block below it.

    `indent` is the depth of the lines below, `room` the characters left on the
    key's own line.
    """
    line = scalar(text)
    if len(line) <= room or (not text.isprintable() and "\n" not in text):
        return line
    pad = " " * indent
    if "\n" in text:
        rows = text.split("\n")
        if _literal(rows):
            return "|-\n" + "\n".join(pad + row if row else "" for row in rows)
        return quoted(text)
    if _foldable(text):
        rows = textwrap.wrap(
            text, max(20, WIDTH - indent), break_long_words=False, break_on_hyphens=False
        )
        return ">-\n" + "\n".join(pad + row for row in rows)
    return quoted(text)


def _foldable(text: str) -> bool:
    """Whether folding at single spaces gives the same text back."""
    return not (_ODD.search(text) or re.search(r"^\s|\s$|\s\s|[^\S ]", text))


def _literal(rows: list[str]) -> bool:
    """Whether a literal block gives the same lines back."""
    clean = not any(_ODD.search(row) or "\t" in row or row != row.rstrip() for row in rows)
    return clean and bool(rows[0]) and not rows[0].startswith(" ") and bool(rows[-1])
