"""The outline of folders: each file with its size, time and number, as one text to compare.

This module and `seen` come before anything else of the program and import nothing but `os`
and `sys`, so that a build with nothing to do is over at once.
"""

from __future__ import annotations

import os

TYPE_CHECKING = False  # as in typing, which takes longer to import than all the rest here
if TYPE_CHECKING:
    from collections.abc import Iterable

# Times on some disks are whole seconds, on others as fine as the system's clock ticks.
COARSE, FINE = 2_000_000_000, 20_000_000
_LEFT_OUT = (".", "~", "__pycache__")


def outline(folders: Iterable[str], files: Iterable[str] = ()) -> str:
    """A line for each file below `folders` and each of `files`; "" for what is not there.

    Hidden files, and those that an office program leaves while one is open, are left out.
    """
    lines: list[str] = []
    for folder in folders:
        _walk(folder, lines)
    for file in files:
        try:
            lines.append(_line(file, os.stat(file)))
        except OSError:
            lines.append(f"{file}\0")
    return "\n".join(lines)


def _walk(folder: str, lines: list[str]) -> None:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        lines.append(f"{folder}\0")
        return
    for entry in entries:
        if entry.name.startswith(_LEFT_OUT):
            continue
        try:
            if entry.is_dir():
                _walk(entry.path, lines)
            else:
                lines.append(_line(entry.path, entry.stat()))
        except OSError:
            lines.append(f"{entry.path}\0")


def _line(path: str, stat: os.stat_result) -> str:
    return f"{path}\0{stat.st_size}\0{stat.st_mtime_ns}\0{stat.st_ino}"


def signature(stat: os.stat_result) -> tuple[int, int, int]:
    """What tells one state of a file from another without reading it."""
    return stat.st_size, stat.st_mtime_ns, stat.st_ino


def settled(changed: int, now: int) -> bool:
    """Whether a file last changed at `changed` would show a change made from `now` on.

    Two changes within one tick of the disk's clock look the same; git calls that racy.
    """
    tick = COARSE if changed % 1_000_000_000 == 0 else FINE
    return changed + tick < now
