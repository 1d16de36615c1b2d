"""A file appears whole or not at all, and the files of one pack together."""

import os
import tempfile
from collections.abc import Iterable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from hashlib import sha256
from pathlib import Path
from typing import BinaryIO

Signature = tuple[int, int, int]  # size, time and number of a file

UNFINISHED = ".making"  # how the name of a file ends that is not finished


@contextmanager
def _draft(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """A temporary file beside `path`; gone afterwards if nobody took it."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.", suffix=UNFINISHED)
    draft = Path(name)
    try:
        yield draft, os.fdopen(handle, "wb")
    finally:
        draft.unlink(missing_ok=True)


@contextmanager
def _draft_of(path: Path, content: bytes) -> Iterator[Path]:
    """The same with `content`, finished."""
    with _draft(path) as (draft, file):
        with file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        draft.chmod(0o644)
        yield draft


def write_whole(path: Path, content: bytes) -> None:
    """Put `content` at `path`, in one step, also over an older file."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with _draft_of(path, content) as draft:
        draft.replace(path)


def write_streamed(path: Path, pieces: Iterable[bytes], old: str) -> tuple[Signature, str] | None:
    """Put what `pieces` are together at `path`, in one step, without holding all of it.

    Returns size, time and number of the file, and its SHA-256; None where that is `old`: what
    stands there stays.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    mark = sha256()
    with _draft(path) as (draft, file):
        with file:
            for piece in pieces:
                mark.update(piece)
                file.write(piece)
            file.flush()
            if mark.hexdigest() == old:
                return None
            os.fsync(file.fileno())
        draft.chmod(0o644)
        return _taken(draft, path), mark.hexdigest()


def write_over(path: Path, old: bytes, new: bytes) -> bool:
    """Put `new` at `path` in one step, if `old` still stands there; False where it does not."""
    with _draft_of(path, new) as draft:
        # Looked at last: between here and the next line nobody saves a file by hand.
        if path.read_bytes() != old:
            return False
        draft.replace(path)
    return True


def write_together(contents: Mapping[Path, bytes]) -> dict[Path, Signature]:
    """Put every content at its path, only once all of them are written out.

    Returns size, time and number of each. Who is stopped between two of the last steps leaves
    files of both states, each of them whole.
    """
    with ExitStack() as drafts:
        ready = {}
        for path, content in contents.items():
            path.parent.mkdir(parents=True, exist_ok=True)
            ready[path] = drafts.enter_context(_draft_of(path, content))
        return {path: _taken(draft, path) for path, draft in ready.items()}


def _taken(draft: Path, path: Path) -> Signature:
    # Looked at before the last step: afterwards it could be somebody else's.
    seen = draft.stat()
    draft.replace(path)
    return seen.st_size, seen.st_mtime_ns, seen.st_ino


def remove_unfinished(folder: Path) -> None:
    """Take away what a program that was stopped has left in `folder` and below."""
    for path in folder.rglob(f".*{UNFINISHED}"):
        path.unlink(missing_ok=True)


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
