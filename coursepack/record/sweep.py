"""What is no longer wanted in output/ taken away: only what we made."""

import os
import re
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path

from coursepack.publish.writing import UNFINISHED
from coursepack.record.manifest import Manifest

_OURS = re.compile(
    r"(index|(packs|subject|level|year|language|glossary|people|timeline)(-[a-z0-9-]+)?)\.html"
    r"|search(-\d+)?\.js|feed(-\d+)?\.xml|manifest\.json|pack\.schema\.json"
    r"|[^/]+/(pack\.json|(student|teacher)[a-z0-9-]*\.(pdf|html))"
    rf"|(.*/)?\..*{re.escape(UNFINISHED)}"
)


def sweep(output: Path, made: Mapping[str, str], sha: Callable[[str], str]) -> int:
    """Remove those of the files `made` that are still what we made; say how many.

    A file that somebody has changed since is theirs. Folders that are left empty go too.
    """
    count = 0
    for name, mark in made.items():
        path = output / name
        inside = not Path(name).is_absolute() and ".." not in Path(name).parts
        if inside and sha(os.path.abspath(path)) == mark:
            path.unlink(missing_ok=True)
            count += 1
    for folder in {output / Path(name).parent for name in made} - {output}:
        with suppress(OSError):  # something of theirs is in it
            folder.rmdir()
    return count


def leftovers(before: Mapping[str, str], now: Iterable[str]) -> dict[str, str]:
    """What was made before and is not among the files that are made `now`."""
    kept = set(now)
    return {name: mark for name, mark in before.items() if name not in kept}


def clean(output: Path, manifest: Manifest) -> tuple[int, int]:
    """Remove all that was made; say how many files went, and how many are not ours and stay.

    Ours is what the manifest names, and what bears the name of something that we make: there
    may be no manifest any more.
    """
    made = {name for record in manifest.packs.values() for name in record.files}
    there = [path for path in output.rglob("*") if path.is_file()]
    names = {path: path.relative_to(output).as_posix() for path in there}
    ours = [path for path, name in names.items() if name in made or _OURS.fullmatch(name)]
    for path in ours:
        path.unlink()
    for folder in sorted(output.rglob("*"), reverse=True):
        if folder.is_dir():
            with suppress(OSError):  # something of theirs is in it
                folder.rmdir()
    with suppress(OSError):
        output.rmdir()
    return len(ours), len(there) - len(ours)
