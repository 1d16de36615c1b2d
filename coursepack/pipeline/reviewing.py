"""Items under which an article has changed: shown, and accepted by a teacher who has read them."""

import difflib
from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass

from coursepack import rules
from coursepack.compose.places import Ground
from coursepack.compose.reviewing import accepted, listed
from coursepack.compose.suspects import suspects
from coursepack.model.anchor import Anchor, fingerprint
from coursepack.model.folder import Options
from coursepack.model.lesson import Lesson
from coursepack.model.merge import Draft
from coursepack.model.pair import Pair
from coursepack.model.report import Desk, Done, Progress, Tell, Work
from coursepack.pipeline.desk import open_desk, survey
from coursepack.pipeline.pack import check
from coursepack.pipeline.pair import check as check_pair
from coursepack.problems import Problem, Refused
from coursepack.publish.issued import printed
from coursepack.publish.writing import write_over
from coursepack.read.files import exact_text
from coursepack.read.shapes import read_shape
from coursepack.record.lock import locked
from coursepack.source import Path, Source

# Names of items; None for all of them.
Accept = Collection[str] | None


def run_review(
    options: Options, accept: Collection[str], everything: bool, tell: Tell
) -> list[Done]:
    """Show what is to be checked in every lesson and pair, or accept it."""
    with locked(options.folder.state, lambda: tell(Progress("waiting for a build", 0, 0))):
        desk, problems = open_desk(options)
        works, faults = survey(options, None, desk.course)
        ready = [work for work in works if work.lesson and work.seed]
        if accept and not everything:
            faults += _strangers(desk, ready, accept)
        names = None if everything else accept
        done = [
            _review(desk, work) if not (accept or everything) else _accept(desk, work, names)
            for work in ready
        ]
    return [Done("", problems=tuple(sorted({*problems, *faults}))), *done]


@dataclass(frozen=True, slots=True)
class _Read:
    """A file as its teacher wrote it, and with its places as the ground numbers them."""

    written: Draft
    placed: Draft
    ground: Ground


def _read(desk: Desk, work: Work) -> _Read | tuple[Problem, ...]:
    """A lesson or a pair with what it rests on; its errors where it cannot be read."""
    if work.sides:
        pair = check_pair(desk, work)
        if pair.pair and pair.ground:
            placed = pair.pair.joined(pair.ground.parts[0].last)
            return _Read(pair.pair, placed, pair.ground)
        return _errors(pair.problems)
    checked = check(desk, work)
    if checked.lesson and checked.ground:
        return _Read(checked.lesson, checked.lesson, checked.ground)
    return _errors(checked.problems)


def _strangers(desk: Desk, works: list[Work], names: Collection[str]) -> Iterator[Problem]:
    """Names on the command line that no item to be checked has."""
    known: set[str] = set()
    for work in works:
        if isinstance(it := _read(desk, work), _Read):
            found = {suspect.name for suspect in suspects(it.placed, it.ground)}
            known |= found | {name.rpartition(".")[2] for name in found}
    for name in names:
        if name not in known:
            near = difflib.get_close_matches(name, sorted(known), 1)
            hint = f"did you mean '{near[0]}'?" if near else "`review` lists what there is"
            yield rules.UNKNOWN_ITEM.at(Source("--accept"), name=name, near=hint)


def _review(desk: Desk, work: Work) -> Done:
    """What is to be checked in one lesson."""
    it = _read(desk, work)
    if not isinstance(it, _Read):
        return Done(work.slug, problems=it)
    lines = list(listed(it.placed, it.ground, _before(desk, work)))
    count = sum(line.startswith("  ") and line[2] != " " for line in lines)
    what = "1 item" if count == 1 else f"{count} items"
    head = f"{work.label}: {what} to check" if count else f"{work.label}: nothing to check"
    return Done(work.slug, told=(head, *lines))


def _accept(desk: Desk, work: Work, names: Accept) -> Done:
    """Anchors written anew in one lesson, and in it nothing else."""
    from coursepack.draft.merge.accepting import accept

    assert work.lesson is not None

    def read(text: str) -> Draft:
        if work.sides:
            return read_shape(Pair, text, work.label).value
        return read_shape(Lesson, text, work.label).value

    it = _read(desk, work)
    if not isinstance(it, _Read):
        return Done(work.slug, problems=it)
    try:
        mark, text = exact_text(work.lesson, work.label)
        fresh, gone = accepted(it.placed, it.ground, names)
        merged = accept(text, it.written, _as_written(it, fresh), read)
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    old, new = (mark + text).encode(), (mark + merged.text).encode()
    if old != new and (read(text) != it.written or not write_over(work.lesson, old, new)):
        return Done(
            work.slug, told=(f"{work.label}: somebody saved it meanwhile; review it again",)
        )
    kept = [step.name for step in merged.of("conflict")]
    return Done(work.slug, told=tuple(_said(work.label, len(merged.of("followed")), kept, gone)))


def _as_written(it: _Read, fresh: Mapping[Path, Anchor]) -> Mapping[Path, Anchor]:
    """New places as the file names them."""
    if not isinstance(it.written, Pair):
        return fresh
    offset = it.ground.parts[0].last
    return {path: it.written.apart(path, anchor, offset) for path, anchor in fresh.items()}


def _said(label: str, count: int, kept: list[str], gone: list[str]) -> Iterator[str]:
    what = "1 item" if count == 1 else f"{count} items"
    if count or kept or gone:
        yield f"{label}: {what} accepted"
    for name in kept:
        yield f"  {name}: left alone, its YAML has marks (& * !) that nobody but you can change"
    for name in gone:
        yield f"  {name}: nothing is left of its words: give it a new `at:`, or take it out"


def _errors(problems: list[Problem]) -> tuple[Problem, ...]:
    return tuple(problem for problem in problems if problem.severity == "error")


def _before(desk: Desk, work: Work) -> Mapping[str, str]:
    """Paragraphs as they stood in the packs that lie in output/ or were printed before them."""
    texts: dict[str, str] = {}
    slugs = [(side.lesson or side.seed).stem for side in work.sides] or [work.slug]
    for pack in (pack for slug in slugs for pack in printed(desk.options.folder, slug)):
        for block in pack.get("body", {}).get("article", ()):
            text = "".join(run["text"] for run in block["runs"])
            texts[fingerprint(text)] = text
    return texts
