"""One pack built by whoever has a hand free: here, in another process, on another machine.

A worker gets the order and the work, opens its own desk, and refuses where its program, its
fonts or its view of the course are not those of the one who ordered.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from threading import Lock

from coursepack import rules
from coursepack.model.folder import Folder, Options
from coursepack.model.record import SHARED, Asked, Record
from coursepack.model.report import Desk, Done, Work
from coursepack.noting import noting
from coursepack.pipeline.desk import open_desk
from coursepack.pipeline.pack import Place, build
from coursepack.problems import Refused
from coursepack.publish.writing import write_together
from coursepack.read.lesson import COURSE_FILE
from coursepack.record.marks import Marks
from coursepack.record.program import Program, program
from coursepack.source import Source

Sha = Callable[[str], str]


@dataclass(frozen=True)
class Order:
    """What is the same for every pack of a run."""

    options: Options
    program: Program
    shared: str  # the fingerprint of the settings, cards and templates of the course


@dataclass(frozen=True)
class Bench:
    """A desk, and the fingerprints of what lies on it."""

    desk: Desk
    marks: Marks


# The bench of the last order that this process has worked for.
_BENCHES: dict[Order, Bench] = {}
# WeasyPrint cannot be shared by threads, and they would not be faster.
_ONE_AT_A_TIME = Lock()


def ordered(desk: Desk, marks: Marks, sha: Sha) -> Order:
    """The order for a desk that is open here."""
    options = desk.options
    order = Order(options, marks.program, _shared(options.folder, sha))
    _keep(order, Bench(desk, marks))
    return order


def carry_out(order: Order, work: Work, place: Place = write_together) -> Done:
    """Build one pack, with its record. Where this is the wrong worker, say so."""
    with _ONE_AT_A_TIME:
        return _carry_out(order, work, place)


def _carry_out(order: Order, work: Work, place: Place) -> Done:
    try:
        bench = _bench(order)
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    with noting() as noted:
        done = _maker(work)(bench.desk, work, place)
    shared = {name for name in noted if name.startswith(SHARED)}
    inputs = {name: bench.marks.of(name) for name in noted - shared} | dict(work.inputs)
    record = Record(
        asked(bench.desk),
        work.article,
        inputs,
        {name: made[0] for name, made in zip(done.files, done.made, strict=True)},
        done.front,
        done.problems,
        {name: bench.marks.of(name) for name in sorted(shared)},
    )
    return Done(done.slug, done.files, done.problems, done.made, done.front, record)


def _maker(work: Work) -> Callable[[Desk, Work, Place], Done]:
    # Few packs are volumes or pairs, and what these need takes long to import.
    if work.bound:
        from coursepack.pipeline.binding import build_volume

        return build_volume
    if work.sides:
        from coursepack.pipeline.pair import build_pair

        return build_pair
    return build


def asked(desk: Desk) -> Asked:
    """Which files of each pack are asked for at this desk."""
    options, course = desk.options, desk.course
    papers = options.papers or (course.paper,)
    levels = options.levels or tuple(course.levels)
    styles, forms = options.styles or course.styles, options.forms or course.forms
    editions = " ".join((*options.readers, *papers, *levels, *styles, *forms))
    return Asked(editions, options.formats)


def _bench(order: Order) -> Bench:
    if order not in _BENCHES:
        own = program(sha_of)
        folder = order.options.folder
        if own.mark != order.program.mark:
            what = "; ".join(own.differences(order.program.said()))
            raise Refused([rules.OTHER_PROGRAM.at(Source("worker"), what=what)])
        if _shared(folder, sha_of) != order.shared:
            raise Refused([rules.OTHER_COURSE.at(Source("worker"), folder=folder.root)])
        desk, _ = open_desk(order.options)
        _keep(order, Bench(desk, Marks(folder, desk.course, desk.library, own, sha_of)))
    return _BENCHES[order]


def _keep(order: Order, bench: Bench) -> None:
    _BENCHES.clear()
    _BENCHES[order] = bench


def _shared(folder: Folder, sha: Sha) -> str:
    """Of all files that every pack may rest on, names and fingerprints as one."""
    files = [("course", folder.lessons / COURSE_FILE)]
    for number, place in enumerate((*(path for path, _ in folder.knowledge), *folder.templates)):
        files += sorted((f"{number}/{path.relative_to(place)}", path) for path in _below(place))
    lines = (f"{name} {sha(str(path.absolute()))}" for name, path in files)
    return sha256("\n".join(lines).encode()).hexdigest()


def _below(place: Path) -> Iterator[Path]:
    return (
        path for path in place.rglob("*") if path.is_file() and not path.name.startswith((".", "~"))
    )


def sha_of(path: str) -> str:
    """The fingerprint of a file as it is now; "" for none."""
    try:
        return sha256(Path(path).read_bytes()).hexdigest()
    except OSError:
        return ""
