"""Which program makes the files: its own code, its libraries, and its fonts."""

import json
import os
import platform
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from coursepack import __version__
from coursepack.model.folder import shipped
from coursepack.publish.fonts import font_folders
from coursepack.publish.writing import write_whole
from coursepack.record.outline import all_settled, outlined
from coursepack.record.seen import here
from coursepack.record.stats import fingerprint

_PACKAGE = Path(__file__).parent.parent
# What takes part in making a pack from a lesson, and could make it otherwise.
PACKAGES = (
    *("babel", "brotli", "cffi", "charset-normalizer", "cssselect2", "fonttools", "ftfy", "jinja2"),
    *("lxml", "mammoth", "markdown-it-py", "markupsafe", "pillow", "py3langid", "pydantic"),
    *("pydyf", "pypdfium2", "pyphen", "pysbd", "pyyaml", "tinycss2", "tinyhtml5", "trafilatura"),
    *("weasyprint", "wordfreq", "zopfli"),
)
# The libraries of the system that set type: their names, and the function that says the version.
_LIBRARIES = {
    "pango": (
        ("libpango-1.0.so.0", "libpango-1.0.dylib", "libpango-1.0-0.dll"),
        "pango_version_string",
    ),
    "harfbuzz": (
        ("libharfbuzz.so.0", "libharfbuzz.0.dylib", "libharfbuzz-0.dll"),
        "hb_version_string",
    ),
    "fontconfig": (
        ("libfontconfig.so.1", "libfontconfig.1.dylib", "libfontconfig-1.dll"),
        "FcGetVersion",
    ),
}
_MAPPED = ("libpango", "libharfbuzz", "libfontconfig", "libfreetype")


@dataclass(frozen=True)
class Program:
    """All of the program that decides what a file looks like."""

    version: str
    code: str
    fonts: str
    packages: tuple[tuple[str, str], ...]
    libraries: tuple[tuple[str, str], ...]
    python: str

    @cached_property
    def mark(self) -> str:
        """The fingerprint of the whole program."""
        return fingerprint(json.dumps(self.said(), sort_keys=True).encode())

    def said(self) -> dict[str, Any]:
        """All of it as data for a manifest."""
        named = {"packages": dict(self.packages), "libraries": dict(self.libraries)}
        return asdict(self) | named

    def differences(self, other: Mapping[str, Any]) -> Iterator[str]:
        """What of the program is not as in `other`, in words."""
        mine = self.said()
        for part in ("version", "python"):
            if mine[part] != other[part]:
                yield f"{part} {other[part]} → {mine[part]}"
        for part in ("packages", "libraries"):
            for name in sorted({*mine[part], *other[part]}):
                was, now = (which[part].get(name, "absent") for which in (other, mine))
                if was != now:
                    yield f"{name} {was} → {now}"
        for part in ("code", "fonts"):
            if mine[part] != other[part]:
                yield f"other {part}"


def program(sha: Callable[[str], str]) -> Program:
    """The program that is running; `sha` gives the fingerprint of a file."""
    fonts = [_together(sorted(folder.iterdir()), folder, sha) for folder in font_folders()]
    return Program(
        __version__,
        _together(sorted(_code()), _PACKAGE, sha),
        fingerprint(" ".join(fonts).encode()),
        tuple(_versions()),
        tuple(_libraries()),
        platform.python_version(),
    )


def known_program(kept: Path, sha: Callable[[str], str], now: int) -> tuple[Program, str]:
    """The program that is running, and its places as lines.

    What was found when `kept` was written is still so where none of its places has changed.
    `now` is the time by the disk's clock before anything was looked at.
    """
    before = _kept(kept)
    if before:
        return before
    first = outlined("\n".join(places()))
    found, lines = program(sha), "\n".join(places())
    last = outlined(lines)
    if set(first.split("\n")) <= set(last.split("\n")) and all_settled(last, now):
        data = {"here": here(), "places": lines, "outline": fingerprint(last.encode())}
        write_whole(kept, json.dumps(data | {"program": asdict(found)}).encode())
    return found, lines


def _kept(kept: Path) -> tuple[Program, str] | None:
    try:
        data = json.loads(kept.read_bytes())
        if data["here"] != here() or not data["places"]:
            return None
        if fingerprint(outlined(data["places"]).encode()) != data["outline"]:
            return None
        said = data["program"]
        pairs = {name: tuple(map(tuple, said[name])) for name in ("packages", "libraries")}
        return Program(**{**said, **pairs}), data["places"]
    except (OSError, ValueError, KeyError, TypeError):
        return None


def places() -> tuple[str, ...]:
    """Every place whose change could make another program: folders ending in /, and files."""
    folders = (_PACKAGE, shipped("knowledge"), shipped("templates"), *font_folders())
    files = [str(Path(sys.executable).resolve()), *_installed(), *_mapped()]
    return (*dict.fromkeys(f"{folder}/" for folder in folders), *dict.fromkeys(files))


def _code() -> Iterator[Path]:
    """Files of the package itself, without the cards and templates that a wheel has inside."""
    apart = {_PACKAGE / "knowledge", _PACKAGE / "templates"}
    for path in _PACKAGE.rglob("*"):
        hidden = "__pycache__" in path.parts or path.name.startswith((".", "~"))
        if path.is_file() and not hidden and not apart & set(path.parents):
            yield path


def _together(files: Iterable[Path], root: Path, sha: Callable[[str], str]) -> str:
    named = ((os.path.relpath(path, root), path) for path in files)
    return fingerprint("\n".join(f"{name} {sha(str(path))}" for name, path in named).encode())


def _versions() -> Iterator[tuple[str, str]]:
    from importlib.metadata import PackageNotFoundError, version

    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            yield name, version(name)


def _installed() -> Iterator[str]:
    """The folders whose content changes when a package is installed, removed or replaced."""
    from importlib.metadata import PackageNotFoundError, distribution

    for name in PACKAGES:
        with suppress(PackageNotFoundError):
            yield str(distribution(name).locate_file(""))


def _libraries() -> Iterator[tuple[str, str]]:
    import ctypes

    for name, (files, function) in _LIBRARIES.items():
        for file in files:
            with suppress(OSError, AttributeError):
                says = getattr(ctypes.CDLL(file), function)
                says.restype = ctypes.c_char_p if function.endswith("_string") else ctypes.c_int
                said = says()
                yield name, said.decode() if isinstance(said, bytes) else str(said)
                break


def _mapped() -> Iterator[str]:
    """Where these libraries were loaded from, where the system tells."""
    with suppress(OSError):
        for line in Path("/proc/self/maps").read_text(encoding="utf-8").splitlines():
            path = line.partition("/")[2]
            if path.rpartition("/")[2].startswith(_MAPPED):
                yield f"/{path}"
