"""What files hold, by their fingerprints, without reading those that have not been touched."""

import hashlib
import json
import os
import sys
from collections.abc import Iterator
from itertools import chain, islice
from pathlib import Path
from tempfile import TemporaryFile

from coursepack.publish.writing import write_streamed
from coursepack.record.outline import settled, signature

Signature = tuple[int, int, int]
_FORMAT = 2


def fingerprint(content: bytes) -> str:
    """The SHA-256 of some bytes."""
    return hashlib.sha256(content).hexdigest()


def disk_now(folder: Path) -> int:
    """The time by the clock of the disk that `folder` is on."""
    with TemporaryFile(dir=folder) as file:
        file.write(b"now")
        file.flush()
        return os.fstat(file.fileno()).st_mtime_ns


class Stats:
    """Fingerprints of files, kept between runs with the size, time and number of each file.

    A file is read again where these differ, and where it was changed so shortly before it
    was read that a second change might not show (git's racy rule). Each is kept as one line of
    text, size, time, number and fingerprint: there may be hundreds of thousands.
    """

    def __init__(self, kept: Path) -> None:
        """Take up what the file `kept` says, if it can be read."""
        self._file = kept
        self._known = _read(kept)
        self._asked: dict[str, str] = {}
        self._made: set[str] = set()
        kept.parent.mkdir(parents=True, exist_ok=True)
        self.now = disk_now(kept.parent)

    def of(self, path: str) -> str:
        """The fingerprint of the file at `path` as it was when first asked for; "" for none."""
        line = self._asked.get(path)
        if line is None:
            line = self._asked[path] = self._looked_at(path)
        return line.rpartition(" ")[2]

    def _looked_at(self, path: str) -> str:
        try:
            seen = _seen(signature(os.stat(path)))
            known = self._known.get(path, "")
            if known.startswith(seen):
                return known
            with open(path, "rb") as file:
                return seen + hashlib.file_digest(file, "sha256").hexdigest()
        except OSError:
            return _seen((0, 0, 0))

    def note_made(self, path: str, seen: Signature, content: str) -> None:
        """Take up a file that this run has written."""
        self._asked[path] = _seen(seen) + content
        self._made.add(path)

    def forget(self, path: str) -> None:
        """Look anew at the file at `path`, or at all files below it, when next asked."""
        below = [known for known in self._asked if known.startswith(f"{path}/")]
        for known in (path, *below):
            self._asked.pop(known, None)
            self._known.pop(known, None)

    def seen(self, path: str) -> tuple[str, int]:
        """Size, time and number of the file at `path` as this run knows it, and since when.

        A file that was not asked for is looked at now. Raises OSError where there is none.
        """
        line, since = self._asked.get(path), self.now
        if line is None:
            return _seen(signature(os.stat(path))).rstrip(), sys.maxsize
        seen, _, content = line.rpartition(" ")
        if not content:
            raise FileNotFoundError(path)
        return seen, sys.maxsize if path in self._made else since

    def save(self, whole: bool) -> None:
        """Keep what was learnt in this run, and what is known from before if it was not `whole`.

        What was changed too shortly before it was read is left out.
        """
        lines = self._settled(disk_now(self._file.parent))
        if not whole:
            before = (pair for pair in self._known.items() if pair[0] not in self._asked)
            lines = chain(before, lines)
        write_streamed(
            self._file, (piece.encode(errors="surrogatepass") for piece in _text(lines)), ""
        )

    def _settled(self, now: int) -> Iterator[tuple[str, str]]:
        for path, line in self._asked.items():
            _, changed, _, content = line.split(" ")
            if content and settled(int(changed), now if path in self._made else self.now):
                yield path, line


def _text(lines: Iterator[tuple[str, str]]) -> Iterator[str]:
    """What is kept, as JSON, some lines at a time."""
    yield f'{{"format":{_FORMAT},"files":{{'
    between = ""
    while some := dict(islice(lines, 1000)):
        yield between + json.dumps(some, ensure_ascii=False, separators=(",", ":"))[1:-1]
        between = ","
    yield "}}"


def _seen(seen: Signature) -> str:
    """The beginning of the line that tells of one state of a file."""
    return f"{seen[0]} {seen[1]} {seen[2]} "


def _read(kept: Path) -> dict[str, str]:
    try:
        data = json.loads(kept.read_text(encoding="utf-8", errors="surrogatepass"))
        files = data["files"] if data["format"] == _FORMAT else {}
        return files if all(type(line) is str for line in files.values()) else {}
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return {}
