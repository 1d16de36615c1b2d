"""Cards that were read before: a file of them takes long to read, and seldom changes."""

import json
from collections.abc import Callable
from pathlib import Path

from coursepack.publish.writing import write_whole
from coursepack.record.stats import fingerprint

_FORMAT = 1


class KeptCards:
    """Files of cards without a fault, as JSON, by the fingerprint of what was read.

    They are of use to the very program that has read them.
    """

    def __init__(self, file: Path, program: str, sha: Callable[[str], str]) -> None:
        """Take up what `file` says, if it can be read."""
        self._file, self._program, self._sha = file, program, sha
        self._known = self._read()
        self._used: dict[str, tuple[str, str]] = {}

    def of(self, path: Path) -> str | None:
        """The cards in the file at `path`, if it is what it was when they were read."""
        name = str(path.absolute())
        sha, text = self._known.get(name, ("", ""))
        if not sha or self._sha(name) != sha:
            return None
        self._used[name] = sha, text
        return text

    def keep(self, path: Path, text: str) -> None:
        """The file at `path` was read."""
        name = str(path.absolute())
        sha = self._sha(name)
        if fingerprint(path.read_bytes()) == sha:  # else somebody has saved it meanwhile
            self._used[name] = sha, text

    def save(self) -> None:
        """Remember what was read or used."""
        if self._used != self._known:
            data = {"format": _FORMAT, "program": self._program, "files": self._used}
            write_whole(self._file, json.dumps(data, ensure_ascii=False).encode())
            self._known = dict(self._used)

    def _read(self) -> dict[str, tuple[str, str]]:
        try:
            data = json.loads(self._file.read_bytes())
            if (data["format"], data["program"]) != (_FORMAT, self._program):
                return {}
            return {name: (sha, text) for name, (sha, text) in data["files"].items()}
        except (OSError, ValueError, KeyError, TypeError, AttributeError):
            return {}
