"""output/manifest.json: every pack, what it was made from and what it became. Written last.

While a build runs, each finished pack is added to a journal, so that a build that is stopped
loses nothing that it has finished.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import astuple, dataclass, field
from functools import lru_cache
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
    shared: dict[str, dict[str, str]] = {}
    used = {record.inputs.get("program") for record in manifest.packs.values()}
    used.add(manifest.program)
    programs = {mark: said for mark, said in manifest.programs.items() if mark in used}
    yield f'{{\n"beside": {_line(manifest.beside)},\n"format": {FORMAT},\n'
    yield f'"index": {_line(manifest.index)},\n"packs": {{\n'
    for number, (slug, record) in enumerate(sorted(manifest.packs.items())):
        between = ",\n" if number else ""
        yield f"{between}{_line(slug)}: {_line(_plain(record, shared))}"
    yield f'\n}},\n"program": {_line(manifest.program)},\n'
    yield f'"programs": {_lines(programs)},\n"shared": {_lines(shared)}\n}}\n'


def _line(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, sort_keys=True)


def _lines(table: Mapping[str, object]) -> str:
    lines = (f"{_line(name)}: {_line(entry)}" for name, entry in sorted(table.items()))
    return "{\n" + ",\n".join(lines) + "\n}"


def journal_line(slug: str, record: Record) -> str:
    """One finished pack, for the journal."""
    return json.dumps([slug, _plain(record, None)], ensure_ascii=False) + "\n"


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


def _plain(record: Record, shared: dict[str, dict[str, str]] | None) -> dict[str, Any]:
    """A record as data. Templates are shared by many packs and stand once in `shared`."""
    data: dict[str, Any] = {
        "asked": [record.asked.editions, *record.asked.formats],
        "article": record.article,
        "files": record.files,
        "front": record.front,
        "inputs": record.inputs,
        "problems": [_told(problem) for problem in record.problems],
    }
    if shared is None:
        data["templates"] = record.templates
    else:
        key = _key(tuple(sorted(record.templates.items())))
        shared[key] = dict(record.templates)
        data["shared"] = key
    return data


@lru_cache(maxsize=64)
def _key(templates: tuple[tuple[str, str], ...]) -> str:
    """The name of a set of templates; most packs share a few of them."""
    return fingerprint(_line(templates).encode())[:16]


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
