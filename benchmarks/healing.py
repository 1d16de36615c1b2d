"""What a killed build may leave behind, and what the next one must have made of it."""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from coursepack.model.course import COURSE

ENDS = {".html": b"</html>", ".pdf": b"%%EOF", ".json": b"}", ".xml": b"</feed>", ".js": b");"}


class Left(AssertionError):
    """A killed build has left what it must not."""


def unfinished(made: Path) -> list[Path]:
    """Files of a course that are not yet in their places."""
    tops = ("output", "lessons", ".coursepack")
    return [path for top in tops for path in (made / top).rglob(".*.making")]


def look(made: Path, edited: Mapping[Path, bytes]) -> None:
    """No half file under a proper name, and no edit lost."""
    for path in (made / "output").rglob("*"):
        if path.is_file() and not path.name.startswith("."):
            content = path.read_bytes().rstrip()
            if not content.endswith(ENDS[path.suffix]):
                raise Left(f"{path} is half written")
    for path, words in edited.items():
        if path.read_bytes() != words:
            raise Left(f"{path} has lost what was written into it")


def look_healed(made: Path, number: int, edited: Mapping[Path, bytes]) -> None:
    """Every file is what the manifest says, and says what its lesson says."""
    output = made / "output"
    manifest = json.loads((output / "manifest.json").read_bytes())
    files = {n: sha for pack in manifest["packs"].values() for n, sha in pack["files"].items()}
    files |= manifest["beside"]
    there = {p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file()}
    if there != {*files, "manifest.json"} or unfinished(made):
        strange = [*(there ^ {*files, "manifest.json"}), *map(str, unfinished(made))]
        raise Left(f"other files than the manifest names: {strange}")
    for name, sha in files.items():
        if sha256((output / name).read_bytes()).hexdigest() != sha:
            raise Left(f"{name} is not what the manifest says")
    for path, words in edited.items():
        asked = f"asked in round {number}?"
        page = output / path.stem / "student.html"
        if asked.encode() in words and asked not in page.read_text(encoding="utf-8"):
            raise Left(f"{page} is not of this round")
    if not {path.stem for path in edited} - {"course"} <= manifest["packs"].keys():
        raise Left("a lesson has no pack")


def reached(made: Path) -> str:
    """How far a killed run was, by what it has left."""
    state, left = made / ".coursepack", unfinished(made)
    tops = {path.relative_to(made).parts[0] for path in left}
    folders = {path.parent.name for path in left}
    signs = {
        "a lesson not yet in its place": "lessons" in tops,
        "a volume not yet in its place": COURSE in folders,
        "files of a pack not yet in their places": "output" in tops and folders != {"output"},
        "while the site or the manifest was written": "output" in tops,
        "while the site's catalogue was written": any(state.glob("site.db-journal")),
        "while the books were written": ".coursepack" in tops,
        "between two packs, or after the last": (state / "journal").exists(),
    }
    return next((sign for sign, is_so in signs.items() if is_so), "before a pack was entered")
