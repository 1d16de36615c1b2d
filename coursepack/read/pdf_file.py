"""A PDF file → its pages as characters, read where it can do no harm.

pdfium is fast because it is C++, and a hostile file can keep it busy for
hours or bring it down. So it works in a process of its own, with limits on
time and memory, and only data comes back.
"""

import json
import re
import signal
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import coursepack
from coursepack import rules
from coursepack.problems import Problem, Refused
from coursepack.read import limits
from coursepack.read.kinds import WORDS
from coursepack.read.pdf_glyph import Glyph, Look
from coursepack.read.pieces import Imprint
from coursepack.source import Source

_KIND = WORDS["pdf"]
_CODE = (
    "import sys; sys.path.insert(0, sys.argv[1]); "
    "from coursepack.read.pdf_child import main; main()"
)
# Seconds by the clock, for systems that cannot limit a process's own time.
_MOST_SECONDS = 30
# Titles that programs put down where nobody gave one.
_NO_TITLE = re.compile(
    r"(microsoft word|untitled|print)\b|.*\.(docx?|odt|pdf|indd|qxd|html?)\Z", re.I
)


@dataclass(frozen=True, slots=True)
class Page:
    """The characters of a page in the order they were set, and its height in points."""

    glyphs: tuple[Glyph, ...]
    height: float


def open_pdf(data: bytes, label: str) -> tuple[list[Page], Imprint]:
    """The pages of a PDF, and what its properties say; Refused where it cannot be read."""
    return pdf_contents(_asked(data), label)


def pdf_contents(told: dict[str, Any], label: str) -> tuple[list[Page], Imprint]:
    """What the reading process told, as pages; Refused where it told a fault."""
    if "fault" in told:
        raise Refused([_problem(str(told["fault"]), Source(label))])
    title = str(told["title"])
    imprint = Imprint(title="" if _NO_TITLE.match(title) else title, language=told["language"])
    return [_page(page) for page in told["pages"]], imprint


def _asked(data: bytes) -> dict[str, Any]:
    """What the reading process tells of the file; a fault where it does not come back."""
    root = str(Path(coursepack.__file__).parent.parent)
    command = [sys.executable, "-c", _CODE, root]
    try:
        done = subprocess.run(
            command, input=data, capture_output=True, timeout=_MOST_SECONDS, check=False
        )
    except subprocess.TimeoutExpired:
        return {"fault": "endless"}
    if done.returncode == 0:
        told: dict[str, Any] = json.loads(done.stdout)
        return told
    if b"MemoryError" in done.stderr:
        return {"fault": "endless"}
    if done.returncode > 0:
        # A traceback in the process is a fault of ours, and must show as one.
        raise RuntimeError(done.stderr.decode(errors="replace"))
    return {"fault": "endless" if -done.returncode == _cpu_signal() else "damaged"}


def _cpu_signal() -> int:
    return int(getattr(signal, "SIGXCPU", 0))


def _problem(fault: str, source: Source) -> Problem:
    match fault:
        case "locked":
            return rules.LOCKED.at(source, kind=_KIND)
        case "garbled":
            return rules.GARBLED.at(source)
        case "pages":
            return rules.TOO_LONG.at(source, most=limits.MAX_PAGES, unit="pages")
        case "characters":
            most = f"{limits.MAX_CHARACTERS:,}"
            return rules.TOO_LONG.at(source, most=most, unit="characters")
        case "endless":
            return rules.OVERFULL.at(source, kind=_KIND)
        case _:
            return rules.DAMAGED.at(source, kind=_KIND)


def _page(told: dict[str, Any]) -> Page:
    looks = [Look(*look) for look in told["looks"]]
    glyphs = tuple(
        Glyph(text, left, right, base, looks[look])
        for text, left, right, base, look in told["glyphs"]
    )
    return Page(glyphs, told["height"])
