"""output/manifest.json: every pack, what it was made from and what it became. Written last.

While a build runs, each finished pack is added to a journal, so that a build that is stopped
loses nothing that it has finished.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from pathlib import Path
from sys import intern
from typing import Any

from coursepack.model.record import Asked, Record
from coursepack.problems import Problem
from coursepack.publish.writing import write_streamed
from coursepack.record.stats import fingerprint
from coursepack.source import Source

MANIFEST = "manifest.json"
FORMAT = 2
_AS_LINE = json.JSONEncoder(ensure_ascii=False, sort_keys=True).encode


@dataclass
class Manifest:
    """All records by slug; the files beside the packs; the programs that made them, by mark.

    `program` is the mark of the one that wrote the files beside the packs; `index` says what
    the index page was made from.
    """

    packs: dict[str, Record] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    programs: dict[str, dict[str, Any]] = field(default_factory=dict)
    program: str = ""
    index: dict[str, str] = field(default_factory=dict)


def read_manifest(output: Path, journal: Path) -> Manifest:
    """What was made so far: the manifest, and over it what a stopped build has finished.

    A manifest that cannot be read is as good as none: everything is made again.
    """
    manifest = _read(output / MANIFEST)
    for slug, record in _finished(journal):
        manifest.packs[slug] = record
    return manifest


def write_manifest(output: Path, manifest: Manifest) -> None:
    """Write the manifest, sorted, without anything that differs between two equal builds."""
    write_streamed(output / MANIFEST, (piece.encode() for piece in _pieces(manifest)), "")


def _pieces(manifest: Manifest) -> Iterator[str]:
    """A line for each pack, so that two manifests can be compared by eye, and all at no time."""
    tables: dict[int, str] = {}
    shared: dict[str, Mapping[str, str]] = {}
    used = {record.inputs.get("program") for record in manifest.packs.values()}
    used.add(manifest.program)
    programs = {mark: said for mark, said in manifest.programs.items() if mark in used}
    yield f'{{\n"beside": {_line(manifest.beside)},\n"format": {FORMAT},\n'
    yield f'"index": {_line(manifest.index)},\n"packs": {{\n'
    for number, (slug, record) in enumerate(sorted(manifest.packs.items())):
        between = ",\n" if number else ""
        table = id(record.templates)  # most packs share a few of them
        if table not in tables:
            tables[table] = _key(record.templates)
            shared[tables[table]] = record.templates
        yield f"{between}{_line(slug)}: {_line(_plain(record) | {'shared': tables[table]})}"
    yield f'\n}},\n"program": {_line(manifest.program)},\n'
    yield f'"programs": {_lines(programs)},\n"shared": {_lines(shared)}\n}}\n'


def _line(data: object) -> str:
    return _AS_LINE(data)


def _lines(table: Mapping[str, object]) -> str:
    lines = (f"{_line(name)}: {_line(entry)}" for name, entry in sorted(table.items()))
    return "{\n" + ",\n".join(lines) + "\n}"


def journal_line(slug: str, record: Record) -> str:
    """One finished pack, for the journal."""
    data = _plain(record) | {"templates": record.templates}
    return json.dumps([slug, data], ensure_ascii=False) + "\n"


def _finished(journal: Path) -> Iterable[tuple[str, Record]]:
    try:
        lines = journal.read_text(encoding="utf-8").split("\n")
    except (OSError, UnicodeDecodeError):
        return
    for line in lines:
        try:
            slug, data = json.loads(line)
            yield slug, _record(data, {})
        except (ValueError, KeyError, TypeError):
            continue  # the line that was being written when the build was stopped


def _read(path: Path) -> Manifest:
    try:
        data = json.loads(path.read_bytes())
        if data["format"] != FORMAT:
            return Manifest()
        shared = data["shared"]
        packs = {slug: _record(record, shared) for slug, record in data["packs"].items()}
        return Manifest(packs, data["beside"], data["programs"], data["program"], data["index"])
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def _plain(record: Record) -> dict[str, Any]:
    """A record as data, without its templates."""
    return {
        "asked": [record.asked.editions, *record.asked.formats],
        "article": record.article,
        "files": record.files,
        "front": record.front,
        "inputs": record.inputs,
        "problems": [_told(problem) for problem in record.problems],
    }


def _key(templates: Mapping[str, str]) -> str:
    """The name of a set of templates."""
    return fingerprint(_line(sorted(templates.items())).encode())[:16]


def _record(data: dict[str, Any], shared: dict[str, dict[str, str]]) -> Record:
    editions, *formats = data["asked"]
    name, line, column = data["article"]
    title, outlet, date, level, language = data["front"]
    return Record(
        Asked(intern(editions), tuple(formats)),
        (name, line, column),
        {intern(name): mark for name, mark in data["inputs"].items()},
        data["files"],
        (title, outlet, date, level, language),
        tuple(_problem(told) for told in data["problems"]),
        shared[data["shared"]] if "shared" in data else data["templates"],
    )


def _told(problem: Problem) -> list[Any]:
    return [astuple(problem.source), *astuple(problem)[1:]]


def _problem(told: list[Any]) -> Problem:
    source, severity, message, rule, hint = told
    return Problem(Source(*source), severity, message, rule, hint)
