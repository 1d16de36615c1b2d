"""A file appears whole or not at all."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def _draft_of(path: Path, content: bytes) -> Iterator[Path]:
    """A finished temporary file beside `path`; gone afterwards if nobody took it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    draft = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)
        yield draft
    finally:
        draft.unlink(missing_ok=True)


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in one step, also over an older file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _draft_of(path, content) as draft:
        draft.replace(path)


def write_new(path: Path, content: bytes) -> bool:
    """Put `content` at `path` only if nothing is there; False where something is."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _draft_of(path, content) as draft:
        try:
            # A link fails where a file already is; a rename would replace it.
            path.hardlink_to(draft)
        except FileExistsError:
            return False
        except OSError:
            return _copy_new(path, content)
    return True


def _copy_new(path: Path, content: bytes) -> bool:
    """The same on a disk without links, such as a memory stick."""
    try:
        with path.open("xb") as file:
            file.write(content)
    except FileExistsError:
        return False
    return True
