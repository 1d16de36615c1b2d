"""Every file made again from what the manifest says, and compared byte for byte."""

from collections.abc import Iterable, Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import replace
from functools import partial
from itertools import groupby
from pathlib import Path

from coursepack import rules
from coursepack.model.course import volume_slugs
from coursepack.model.folder import Folder, Options
from coursepack.model.record import Asked, Record
from coursepack.model.report import Desk, Done, Progress, Report, Tell
from coursepack.pipeline.binding import volume_work
from coursepack.pipeline.crew import do_all
from coursepack.pipeline.desk import open_desk, survey
from coursepack.pipeline.order import carry_out, ordered, sha_of
from coursepack.pipeline.shelf import beside
from coursepack.problems import Problem, Refused
from coursepack.record.lock import locked
from coursepack.record.manifest import MANIFEST, Manifest, read_manifest
from coursepack.record.marks import Marks
from coursepack.record.program import program
from coursepack.source import Source


def run_verify(options: Options, tell: Tell, executor: Executor | None = None) -> Report:
    """Compare what is in output/ with the manifest, and with what is made again; write nothing."""
    if executor is not None:
        options = replace(options, folder=Folder(options.folder.root.absolute()))
    waiting = Progress("waiting for another build", 0, 0)
    with locked(options.folder.state, lambda: tell(waiting)):
        manifest = read_manifest(options.folder.output, options.folder.state / "none")
        if not manifest.packs:
            return Report(problems=(rules.NOT_BUILT.at(Source(f"output/{MANIFEST}")),))
        desk, problems = open_desk(options)
        kept = {slug: record for slug, record in manifest.packs.items() if _wanted(options, slug)}
        problems += _on_disk(options.folder.output, _every_file(manifest, kept))
        marks = Marks(desk.options.folder, desk.course, desk.library, program(sha_of), sha_of)
        problems += _beside(desk, manifest, marks)
        done = list(_made_again(desk, marks, kept, tell, executor))
        problems += _gone(kept, done)
        for result in done:
            record = kept[result.slug]
            problems += _otherwise(record, result, marks, manifest)
        files = sum(len(record.files) for record in kept.values())
        return Report(problems=tuple(sorted(set(problems))), checked=len(done), files=files)


def _wanted(options: Options, slug: str) -> bool:
    return not options.only or slug in options.only


def _every_file(manifest: Manifest, kept: Mapping[str, Record]) -> Iterator[tuple[str, str]]:
    yield from manifest.beside.items()
    for record in kept.values():
        yield from record.files.items()


def _on_disk(output: Path, files: Iterable[tuple[str, str]]) -> Iterator[Problem]:
    """Files that are not what they were when they were made."""
    for name, made in files:
        found = sha_of(str(output / name))
        if found != made:
            what = "changed since it was made" if found else "not there"
            yield rules.NOT_AS_MADE.at(Source(f"output/{name}"), what=what)


def _made_again(
    desk: Desk,
    marks: Marks,
    kept: Mapping[str, Record],
    tell: Tell,
    executor: Executor | None,
) -> Iterator[Done]:
    """Each pack made as it was asked for then, and put nowhere."""
    sound = [(slug, record) for slug, record in kept.items() if not record.faulty and record.files]
    found = survey(replace(desk.options, only=()), None, desk.course)[0]
    there = {work.slug: work for work in found}
    there |= {slug: volume_work(desk.course, found, slug) for slug in volume_slugs(desk.course)}
    by_asked = sorted(sound, key=lambda pair: (pair[1].asked.editions, pair[1].asked.formats))
    for asked, group in groupby(by_asked, key=lambda pair: pair[1].asked):
        order = ordered(replace(desk, options=_as_asked(desk.options, asked)), marks, sha_of)
        works = [there[slug] for slug, _ in group if slug in there]
        step = partial(carry_out, order, place=nowhere)
        yield from do_all(step, works, tell, desk.options.workers, executor)


def _as_asked(options: Options, asked: Asked) -> Options:
    return replace(
        options,
        readers=asked.readers,
        papers=asked.papers,
        levels=asked.levels,
        formats=asked.formats,
    )


def nowhere(contents: Mapping[Path, bytes]) -> dict[Path, tuple[int, int, int]]:
    """Put no file anywhere."""
    return dict.fromkeys(contents, (0, 0, 0))


def _beside(desk: Desk, manifest: Manifest, marks: Marks) -> Iterator[Problem]:
    """The index page and the schema, made again."""
    try:
        pages = dict(beside(desk, manifest, marks))
    except Refused as refused:
        yield from refused.problems
        return
    before = manifest.programs.get(manifest.program)
    why = "; ".join(marks.program.differences(before)) if before else ""
    for name, made in pages.items():
        if manifest.beside.get(name) != made:
            said = why or "a template or the course has changed"
            yield rules.MADE_OTHERWISE.at(Source(f"output/{name}"), why=said)


def _gone(kept: Mapping[str, Record], done: list[Done]) -> Iterator[Problem]:
    """Packs that were made from a lesson that is no longer there."""
    again = {result.slug for result in done}
    for slug, record in kept.items():
        if slug not in again and record.files and not record.faulty:
            place = Source(f"output/{min(record.files)}")
            yield rules.MADE_OTHERWISE.at(place, why="its lesson or its article is gone")


def _otherwise(record: Record, done: Done, marks: Marks, manifest: Manifest) -> Iterator[Problem]:
    """Files that are made otherwise now, and why."""
    now = {name: made[0] for name, made in zip(done.files, done.made, strict=True)}
    differ = [name for name, made in record.files.items() if now.get(name) != made]
    why = "; ".join(_reasons(record, marks, manifest)) or "nothing that it rests on has changed"
    yield from (rules.MADE_OTHERWISE.at(Source(f"output/{name}"), why=why) for name in differ)
    if not done.files:
        yield from (problem for problem in done.problems if problem.severity == "error")


def _reasons(record: Record, marks: Marks, manifest: Manifest) -> Iterator[str]:
    for name, mark in sorted(record.rests_on):
        if marks.of(name) == mark:
            continue
        if name == "program":
            before = manifest.programs.get(mark)
            yield from marks.program.differences(before) if before else ["another program"]
        else:
            yield f"{name} {'changed' if marks.of(name) else 'is gone'}"
