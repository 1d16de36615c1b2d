"""The text of files that people write, and which of them a folder holds."""

import os
from pathlib import Path

from coursepack import rules
from coursepack.problems import Refused
from coursepack.source import Source


def text_of(path: Path, label: str) -> str:
    """The characters of a UTF-8 file; raises Refused where it cannot be read."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        line = path.read_bytes()[: error.start].count(b"\n") + 1
        raise Refused([rules.NOT_UTF8.at(Source(label, line, 1))]) from None
    except OSError as error:
        reason = error.strerror or "the system refuses"
        raise Refused([rules.NO_ACCESS.at(Source(label), reason=reason)]) from None


def exact_text(path: Path, label: str) -> tuple[str, str]:
    """A file's byte order mark, if any, and its characters with every line break as it is.

    Raises Refused as `text_of` does.
    """
    text_of(path, label)
    text = path.read_bytes().decode("utf-8")
    return ("\ufeff", text[1:]) if text.startswith("\ufeff") else ("", text)


def listed(folder: Path, *endings: str) -> list[Path]:
    """Files in `folder` by name; only those with one of the endings, if any are given.

    Hidden files, and those that an office program leaves while one is open, are left out.
    """
    if not folder.is_dir():
        return []
    with os.scandir(folder) as entries:
        names = [entry.name for entry in entries if _fits(entry.name, endings) and entry.is_file()]
    return [folder / name for name in sorted(names)]


def _fits(name: str, endings: tuple[str, ...]) -> bool:
    if name.startswith((".", "~")):
        return False
    return not endings or name.lower().endswith(endings)
