"""The page about speed, made from all figures that were ever measured; each says when it was."""

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
PERFORMANCE = ROOT / "docs" / "performance.md"
FIGURES = Path(__file__).parent / "figures.json"
Row = tuple[str, str, str, str, str]  # what, ours, against what, ratio, goal
# By part: its rows, the commit and the machine they were measured on, and its load.
Figures = dict[str, dict[str, Any]]

_HEAD = """\
# How fast it is

Written by `python -m benchmarks.speed` and `benchmarks.crash`; do not edit. Times are wall time
with the processor time of all processes in brackets, the best of several where it is short. Trust
processor times and ratios: wall times grow with whatever else the machine does. A part that was
measured at an earlier commit says so; an empty goal means that there is none. A goal is first taken
as strictly as its words allow; a row that begins with *milder* takes it less strictly.
"""
# The parts of the page; what is no longer among them is forgotten.
ORDER = (
    *("nothing", "edited", "saved", "slope", "memory", "queue", "cold", "page", "processors"),
    "crash",
)
MILDER = "*milder:* "


def known() -> Figures:
    """All that was measured, by part."""
    return json.loads(FIGURES.read_bytes()) if FIGURES.exists() else {}


def enter(name: str, part: dict[str, Any]) -> None:
    """Keep the figures of one part, and write the page about all of them."""
    figures = known() | {name: part}
    figures = {name: figures[name] for name in ORDER if name in figures}
    FIGURES.write_text(json.dumps(figures, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PERFORMANCE.write_text("\n".join(_lines(figures)), encoding="utf-8")


def _lines(figures: Figures) -> Iterable[str]:
    yield _HEAD
    machine = ""
    for part in figures.values():
        if part["machine"] != machine:
            machine = part["machine"]
            yield f"Measured on {machine}\n"
        yield "| what | ours | against | ratio | goal |"
        yield "|---|---|---|---|---|"
        yield from (f"| {' | '.join(row)} |" for row in part["rows"])
        yield f"\n*At commit {part['commit']}; load of the machine before: {part['load']}.*\n"
