"""Which files were saved: all that one save touches told at once, when it is over."""

from collections.abc import Iterable, Iterator
from itertools import chain
from pathlib import Path
from threading import Event

from coursepack.model.folder import Folder
from coursepack.record.outline import outline

# Milliseconds without a change that end a save, the longest that one may take, and how often
# whoever waits is woken where nothing happens.
STEP, LONGEST, TICK = 15, 400, 100
# Ticks between two looks at all folders and files.
_LOOK = 20
_LEFT_OUT = (".", "~")

Changed = frozenset[str]


def changes(folder: Folder, stop: Event) -> Iterator[Changed | None]:
    """The files saved since last time; none of them at each tick; None where it may be any.

    It begins with None, as soon as nothing that is saved from then on can be missed.
    """
    from watchfiles import watch

    while not stop.is_set():
        there = _there(folder)
        waiting = watch(
            *there,
            watch_filter=lambda _, path: is_ours(path),
            debounce=LONGEST,
            step=STEP,
            stop_event=stop,
            rust_timeout=TICK,
            yield_on_timeout=True,
        )
        # It begins to look when it is first asked; what is seen from then on is kept until asked.
        first = next(waiting, set())
        known = _files(there)
        yield None
        for count, found in enumerate(chain([first], waiting), start=1):
            yield frozenset(path for _, path in found)
            if found or count % _LOOK:
                continue
            if _there(folder) != there:
                break
            # Systems may lose word of a save, and some disks give none.
            known, before = _files(there), known
            yield _otherwise(known, before)


def _there(folder: Folder) -> dict[str, int]:
    """The folders that can be watched, each with its number: a new one of the same name differs."""
    found = {str(path): path.stat().st_ino for path in places(folder) if path.is_dir()}
    # Something must be watched, also where all folders are gone.
    return found or {str(folder.state): 0}


def _files(folders: Iterable[str]) -> set[str]:
    """A line for each file, with its size, time and number."""
    return {line for line in outline(folders).split("\n") if not line.endswith("/")}


def _otherwise(now: set[str], before: set[str]) -> Changed:
    paths = {line.partition("\0")[0] for line in now ^ before}
    return frozenset(path for path in paths if is_ours(path))


def places(folder: Folder) -> dict[Path, str]:
    """Every folder that packs rest on, with the word that names of its files begin with."""
    templates = dict.fromkeys(folder.templates, "templates")
    knowledge = dict.fromkeys((path for path, _ in folder.knowledge), "knowledge")
    return {folder.seeds: "seeds", folder.lessons: "lessons", **templates, **knowledge}


def is_ours(path: str) -> bool:
    """Whether a file is one that builds look at: no hidden one, no schema, no editor's copy."""
    name = Path(path).name
    return not (name.startswith(_LEFT_OUT) or name.endswith(("~", ".schema.json")))


def name_of(path: str, folder: Folder) -> str:
    """What records call the file at `path`; "" for one that no pack rests on."""
    for place, kind in places(folder).items():
        if Path(path).is_relative_to(place):
            return f"{kind}/{Path(path).relative_to(place).as_posix()}"
    return ""
