"""What is no longer wanted in output/ taken away: only what the manifest says we made."""

import os
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from pathlib import Path


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
