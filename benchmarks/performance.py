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

Written by `python -m benchmarks.speed`; do not edit. Times are wall time with the processor time of
all processes in brackets, the best of several where it is short. Trust processor times and
ratios: wall times grow with whatever else the machine does. A part that was measured at an
earlier commit says so; an empty goal means that there is none. A goal is first taken as strictly
as its words allow; a row that begins with *milder* takes it less strictly.
"""
MILDER = "*milder:* "


def write_page(figures: Figures, order: Iterable[str]) -> None:
    """Keep the figures, and write the page about them, part by part."""
    known = {name: figures[name] for name in order if name in figures}
    FIGURES.write_text(json.dumps(known, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    PERFORMANCE.write_text("\n".join(_lines(known)), encoding="utf-8")


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
