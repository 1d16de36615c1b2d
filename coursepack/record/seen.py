"""Nothing has changed since the last build: known before anything is imported.

`.coursepack/seen` in the course folder holds the words of the last build that left nothing
to do, what it says, and every file that it rests on and that it made, with its size, time and
number. Only here no time may be lost: this module imports nothing but `os` and `sys`, and asks
the system no more than it must.
"""

import os
import sys

TYPE_CHECKING = False  # as in typing, which takes longer to import than all the rest here
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    Said = tuple[str, str, int]  # what is said and told, and the exit code

STATE = ".coursepack"
SEEN = "seen"
LEFT_OUT = (".", "~", "__pycache__")  # how names begin that no build looks at
_BETWEEN = "\x1e"
_FORMAT = "3"
_LOW = 2**63 - 1  # so much of a number is kept


def here() -> str:
    """Which installed program this is: another one has other places to look at."""
    return f"{sys.prefix} {os.path.dirname(os.path.dirname(__file__))}"


def course_of(arguments: "Sequence[str]") -> str:
    """The course folder that these words of the command line name."""
    course = "."
    for index, word in enumerate(arguments):
        if word == "--course":
            course = arguments[index + 1] if index + 1 < len(arguments) else "."
        elif word.startswith("--course="):
            course = word.partition("=")[2]
    return course


def seen_as_bytes(
    root: str,
    arguments: "Sequence[str]",
    said: "Said",
    inputs: "Iterable[str]",
    made: "Mapping[str, str]",
) -> bytes:
    """What `.coursepack/seen` of the course at `root` holds.

    `inputs` are lines of an outline; `made` are files, each with its size, time and number.

    It begins with the length of a text, then come the text and the numbers of all files, eight
    bytes each. Of a folder it is enough to know how many there are in it, as each of them is
    looked at.
    """
    from array import array

    folders: dict[str, int] = {}
    absent: dict[str, None] = {}
    files: dict[str, list[str]] = {}
    for line in inputs:
        path, *told = line.split("\0")
        path = path.removeprefix(f"{root}{os.sep}").rstrip("/")
        if told == [""]:
            absent[path] = None
            continue
        if path not in folders and path not in files:
            folder, _ = os.path.split(path)
            if folder in folders:
                folders[folder] += 1
        if told:
            files[path] = told
        else:
            folders.setdefault(path, 0)
    files.update(
        (path.removeprefix(f"{root}{os.sep}"), now.split(" ")) for path, now in made.items()
    )
    words = "\0".join((here(), *arguments))
    listed = (f"{folder}\0{count}" for folder, count in folders.items())
    columns = map("\n".join, (listed, absent, files))
    text = _BETWEEN.join((_FORMAT, words, *map(str, said), *columns)).encode(errors="surrogatepass")
    numbers = array("Q", [int(number) & _LOW for told in files.values() for number in told])
    return len(text).to_bytes(8, sys.byteorder) + text + numbers.tobytes()


def nothing_changed(arguments: "Sequence[str]") -> int | None:
    """Say what the last build left to say and return its exit code, if nothing has changed.

    None where anything has, where other words were said, or where there was no such build.
    """
    try:
        before = os.getcwd()
        os.chdir(course_of(arguments))  # short names are found sooner
    except OSError:
        return None
    try:
        said = _unless_changed(arguments)
    except (OSError, ValueError, TypeError):  # something is gone, or the file is damaged
        return None
    finally:
        os.chdir(before)
    if said is None:
        return None
    out, told, code = said
    if told:
        sys.stderr.write(told if sys.stderr.isatty() else _plain(told))
    if out:
        sys.stdout.write(out + "\n")
    return int(code)


def _unless_changed(arguments: "Sequence[str]") -> "list[str] | None":
    with open(os.path.join(STATE, SEEN), "rb") as file:
        kept = file.read()
    end = 8 + int.from_bytes(kept[:8], sys.byteorder)
    version, words, *said, folders, absent, files = (
        kept[8:end].decode(errors="surrogatepass").split(_BETWEEN)
    )
    if [version, words] != [_FORMAT, "\0".join((here(), *arguments))]:
        return None
    for line in folders.split("\n"):
        folder, count = line.split("\0")
        if len([1 for name in os.listdir(folder) if not name.startswith(LEFT_OUT)]) != int(count):
            return None
    now: list[int] = []
    for seen in map(os.stat, files.split("\n")):
        now += (seen.st_size, seen.st_mtime_ns & _LOW, seen.st_ino & _LOW)
    same = now == memoryview(kept)[end:].cast("Q").tolist()
    return said if same and not any(map(os.path.exists, absent.split("\n"))) else None


def _plain(coloured: str) -> str:
    """Text without the signs that colour it on a terminal."""
    first, *rest = coloured.split("\x1b[")
    return first + "".join(part.partition("m")[2] for part in rest)
