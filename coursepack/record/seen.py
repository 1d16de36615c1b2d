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
    from collections.abc import Callable, Iterable, Mapping, Sequence

    Said = tuple[str, str, int]  # what is said and told, and the exit code

STATE = ".coursepack"
SEEN = "seen"
LEFT_OUT = (".", "~", "__pycache__")  # how names begin that no build looks at
_BETWEEN = "\x1e"
_FORMAT = "3"
# Without one of these no Python gets past the door.
_PACKAGES = ("typer", "pydantic", "weasyprint")
_LOW = 2**63 - 1  # so much of a number is kept
# So many files are looked at by two processes: to start the second takes as long as some hundred.
_MANY = 1500 if hasattr(os, "fork") and (os.cpu_count() or 1) > 1 else sys.maxsize


def here(prefix: str = "") -> str:
    """Which installed program this is: another one has other places to look at."""
    return f"{prefix or sys.prefix} {os.path.dirname(os.path.dirname(__file__))}"


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


def nothing_changed(arguments: "Sequence[str]", prepared: str = "") -> "int | None":
    """Say what the last build left to say and return its exit code, if nothing has changed.

    None where anything has, where other words were said, or where there was no such build.
    `prepared` is where the Python is that goes on where this one lacks packages.
    """
    try:
        before = os.getcwd()
        os.chdir(course_of(arguments))  # short names are found sooner
    except OSError:
        return None
    try:
        said = _unless_changed(arguments, prepared)
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


def _unless_changed(arguments: "Sequence[str]", prepared: str) -> "list[str] | None":
    with open(os.path.join(STATE, SEEN), "rb") as file:
        kept = file.read()
    end = 8 + int.from_bytes(kept[:8], sys.byteorder)
    version, words, *said, folders, absent, files = (
        kept[8:end].decode(errors="surrogatepass").split(_BETWEEN)
    )
    program, *before = words.split("\0")
    if [version, *before] != [_FORMAT, *arguments] or not _is_ours(program, prepared):
        return None
    paths, numbers = files.split("\n"), memoryview(kept)[end:].cast("Q")
    half = len(paths) // 2 if len(paths) >= _MANY else len(paths)

    def first_half() -> bool:
        return _as_they_were(paths[:half], numbers[: 3 * half])

    def second_half() -> bool:
        if any(map(os.path.exists, absent.split("\n"))):
            return False
        return _as_many(folders) and _as_they_were(paths[half:], numbers[3 * half :])

    both = _both_at_once if half < len(paths) else _both
    return said if both(first_half, second_half) else None


def _is_ours(program: str, prepared: str) -> bool:
    """Whether the program that left word is the one that would go on now."""
    return program == here() or (program == here(prepared) and not all(map(_is_there, _PACKAGES)))


def _is_there(package: str) -> bool:
    """Whether this Python has a package; asked without importlib, which takes long to import."""
    return any(finder.find_spec(package, None) for finder in sys.meta_path)


def _as_many(folders: str) -> bool:
    """Whether there are as many files in each folder as there were."""
    for line in folders.split("\n"):
        folder, count = line.split("\0")
        if len([1 for name in os.listdir(folder) if not name.startswith(LEFT_OUT)]) != int(count):
            return False
    return True


def _as_they_were(files: "Sequence[str]", numbers: memoryview) -> bool:
    """Whether each file has the size, time and number that it had."""
    now: list[int] = []
    for seen in map(os.stat, files):
        now += (seen.st_size, seen.st_mtime_ns & _LOW, seen.st_ino & _LOW)
    return now == numbers.tolist()


def _both(one: "Callable[[], bool]", other: "Callable[[], bool]") -> bool:
    return one() and other()


def _both_at_once(one: "Callable[[], bool]", other: "Callable[[], bool]") -> bool:
    """Whether both are so, the other asked by a copy of this process, on another processor.

    Threads would wait for each other: a file is looked at sooner than they take turns.
    """
    copy = os.fork()
    if not copy:
        code = 1  # where a file is gone, too
        try:
            code = 0 if other() else 1
        finally:
            os._exit(code)
    try:
        held = one()
    finally:
        _, status = os.waitpid(copy, 0)
    return held and status == 0


def _plain(coloured: str) -> str:
    """Text without the signs that colour it on a terminal."""
    first, *rest = coloured.split("\x1b[")
    return first + "".join(part.partition("m")[2] for part in rest)
