"""The outline of folders: each file with its size, time and number, as one text to compare."""

import os
from collections.abc import Iterable

from coursepack.record.seen import LEFT_OUT

INPUTS = ("seeds", "lessons", "knowledge", "templates")
# Times on some disks are whole seconds, on others as fine as the system's clock ticks.
COARSE, FINE = 2_000_000_000, 20_000_000


def outline(folders: Iterable[str], files: Iterable[str] = ()) -> str:
    """A line for each folder of `folders` and each file below, and for each of `files`.

    A folder ends in /, a file has three numbers, what is not there has one that is empty. Hidden
    files, and those that an office program leaves while one is open, are left out.
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


def outlined(places: str) -> str:
    """The outline of places, each a line: folders end in /, all others are files."""
    lines = places.split("\n")
    folders = (place for place in lines if place.endswith("/"))
    return outline(folders, (place for place in lines if not place.endswith("/")))


def input_outline(root: str, program: str) -> str:
    """The outline of all that a build rests on; `program` lists folders ending in / and files."""
    own = "\n".join(f"{os.path.join(root, name)}/" for name in INPUTS)
    return outlined(f"{own}\n{program}")


def _walk(folder: str, lines: list[str]) -> None:
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        lines.append(f"{folder}\0")
        return
    lines.append(folder if folder.endswith("/") else f"{folder}/")
    for entry in entries:
        if entry.name.startswith(LEFT_OUT):
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


def all_settled(outlined: str, now: int) -> bool:
    """Whether every file of an outline would show a change made from `now` on."""
    lines = (line.split("\0") for line in outlined.split("\n"))
    # The schemas beside lessons are written by this program and read by editors alone.
    read = (line for line in lines if len(line) == 4 and not line[0].endswith(".schema.json"))
    return all(settled(int(line[2]), now) for line in read)
