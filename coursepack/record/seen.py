"""Nothing has changed since the last build: known from an outline, before anything is imported.

`.coursepack/seen` in the course folder holds the words of the last build that left nothing
to do, what it says, and the outline of every file that it rests on and that it made.
"""

from __future__ import annotations

import os
import sys

from coursepack.record.outline import here, outline, outlined

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Sequence

STATE = ".coursepack"
SEEN = "seen"
INPUTS = ("seeds", "lessons", "knowledge", "templates")
OUTPUT = ("output",)
_BETWEEN = "\x1e"
_FORMAT = "2"


def course_of(arguments: Sequence[str]) -> str:
    """The course folder that these words of the command line name."""
    course = "."
    for index, word in enumerate(arguments):
        if word == "--course":
            course = arguments[index + 1] if index + 1 < len(arguments) else "."
        elif word.startswith("--course="):
            course = word.partition("=")[2]
    return course


def seen_text(
    arguments: Sequence[str], said: str, told: str, code: int, outlined: tuple[str, str, str]
) -> str:
    """What `.coursepack/seen` holds. `outlined`: the program's places, and both outlines."""
    words = "\0".join((here(), *arguments))
    return _BETWEEN.join((_FORMAT, words, said, told, str(code), *outlined))


def input_outline(root: str, program: str) -> str:
    """The outline of all that a build rests on; `program` lists folders ending in / and files."""
    own = "\n".join(f"{os.path.join(root, name)}/" for name in INPUTS)
    return outlined(f"{own}\n{program}")


def output_outline(root: str) -> str:
    """The outline of what was made."""
    return outline(os.path.join(root, name) for name in OUTPUT)


def nothing_changed(arguments: Sequence[str]) -> int | None:
    """Say what the last build left to say and return its exit code, if nothing has changed.

    None where anything has, where other words were said, or where there was no such build.
    """
    root = os.path.abspath(course_of(arguments))
    try:
        with open(os.path.join(root, STATE, SEEN), encoding="utf-8", newline="") as file:
            kept = file.read().split(_BETWEEN)
    except (OSError, ValueError):
        return None
    if len(kept) != 8 or kept[:2] != [_FORMAT, "\0".join((here(), *arguments))]:
        return None
    said, told, code, program, inputs, made = kept[2:]
    if input_outline(root, program) != inputs or output_outline(root) != made:
        return None
    if told:
        sys.stderr.write(told if sys.stderr.isatty() else _plain(told))
    if said:
        sys.stdout.write(said + "\n")
    return int(code)


def _plain(coloured: str) -> str:
    """Text without the signs that colour it on a terminal."""
    first, *rest = coloured.split("\x1b[")
    return first + "".join(part.partition("m")[2] for part in rest)
