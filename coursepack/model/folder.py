"""A course folder: where its articles, lessons, cards, templates and output are."""

import os
import re
import tempfile
import unicodedata
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.handout import Form, Format, Level, Paper, Reader, Style

# What the name of a pair's file ends with.
PAIR_ENDING = ".pair.yaml"
# Where templates keep their themes.
THEMES = "themes"
_PACKAGE = Path(__file__).parent.parent


def shipped(name: str) -> Path:
    """A folder that comes with the program: inside the installed package, or beside it."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def cache_folder(name: str) -> Path:
    """A folder of the user for what is kept to be faster, or a temporary one."""
    home = os.environ.get("XDG_CACHE_HOME") or str(Path("~/.cache").expanduser())
    folder = Path(home) / "coursepack" / name
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except (OSError, RuntimeError):
        pass
    return Path(tempfile.mkdtemp(prefix=f"coursepack-{name}-"))


def slug_of(path: Path) -> str:
    """The pack's name in paths and addresses: small letters, digits and hyphens.

    Names in other scripts have their letters spelled as code points, so that
    two different names never make one slug.
    """
    plain = path.stem.lower()
    if not plain.isascii():
        plain = unicodedata.normalize("NFKD", path.stem).lower()
        plain = "".join(_spelled(c) for c in plain if not unicodedata.combining(c))
    return re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:80].strip("-") or "article"


def _spelled(letter: str) -> str:
    if letter.isascii():
        return letter
    return f"-{ord(letter):x}-" if letter.isalnum() else "-"


@dataclass(frozen=True, slots=True)
class Folder:
    """The layout of one course folder, as in docs/architecture.md.

    `theme` is the look of its pages: a folder of templates laid over the usual ones.
    """

    root: Path
    theme: str = ""

    @property
    def seeds(self) -> Path:
        """Articles as received."""
        return self.root / "seeds"

    @property
    def lessons(self) -> Path:
        """Lesson files and course.yaml."""
        return self.root / "lessons"

    @property
    def output(self) -> Path:
        """What the program makes."""
        return self.root / "output"

    @property
    def state(self) -> Path:
        """What the program remembers between two builds; it may be removed at any time."""
        return self.root / ".coursepack"

    @property
    def issued(self) -> Path:
        """What was printed before and may be in somebody's hands."""
        return self.root / "issued"

    def lesson(self, slug: str) -> Path:
        """The lesson file of one pack."""
        return self.lessons / f"{slug}.yaml"

    def pair(self, slug: str) -> Path:
        """The file of one pair."""
        return self.lessons / f"{slug}{PAIR_ENDING}"

    @property
    def knowledge(self) -> tuple[tuple[Path, str], ...]:
        """Card folders with the names that problems give them: ours first, its own over them."""
        own, ours = self.root / "knowledge", shipped("knowledge")
        if not own.is_dir():
            return ((ours, str(ours)),)
        return (
            ((own, "knowledge"),) if own.samefile(ours) else ((ours, str(ours)), (own, "knowledge"))
        )

    @property
    def templates(self) -> tuple[Path, ...]:
        """Template folders; the first that has a template wins: the course's own, then ours.

        Each of the two has what its theme lays over it before it.
        """
        own, ours = self.root / "templates", shipped("templates")
        roots = (own, ours) if own.is_dir() and not own.samefile(ours) else (ours,)
        return tuple(folder for root in roots for folder in (*self._theme(root), root))

    def _theme(self, root: Path) -> tuple[Path, ...]:
        folder = root / THEMES / self.theme
        return (folder,) if self.theme and folder.is_dir() else ()

    @property
    def themes(self) -> tuple[str, ...]:
        """The names of all themes: those that come with the program, and the course's own."""
        roots = (self.root / "templates", shipped("templates"))
        found = (path for root in roots for path in (root / THEMES).glob("[!.]*"))
        return tuple(sorted({path.name for path in found if path.is_dir()}))


@dataclass(frozen=True, slots=True)
class Options:
    """What the person asked for."""

    folder: Folder
    only: tuple[str, ...] = ()
    readers: tuple[Reader, ...] = ("student", "teacher")
    papers: tuple[Paper, ...] = ()
    levels: tuple[Level, ...] = ()
    workers: int = 0
    formats: tuple[Format, ...] = ("pdf", "html")
    styles: tuple[Style, ...] = ()
    forms: tuple[Form, ...] = ()
    theme: str = ""
    pages: bool = False  # whether a check looks at the set pages too
