"""Copies already handed out: an erratum slip, and the pages that differ.

Both are made from what lies in output/ and from the printings kept before it, not from the
lesson: they correct what was printed by what is printed now.
"""

from collections.abc import Iterator
from itertools import combinations
from typing import Any, get_args

from coursepack import rules
from coursepack.compose.edition import edit
from coursepack.compose.erratum import corrections
from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Handout, Level
from coursepack.model.pack import Pack
from coursepack.model.report import Desk, Done, Progress, Tell
from coursepack.model.slip import Slip
from coursepack.pipeline.desk import open_desk
from coursepack.pipeline.printing import set_for_print
from coursepack.problems import Refused
from coursepack.publish.issued import lying, records
from coursepack.publish.pack_json import pack_of
from coursepack.publish.writing import write_whole
from coursepack.record.lock import locked
from coursepack.source import Source

Data = dict[str, Any]


def run_erratum(options: Options, slug: str, since: str, tell: Tell) -> list[Done]:
    """Slips and changed pages of one pack, for copies with the code `since` or the last ones."""
    with locked(options.folder.state, lambda: tell(Progress("waiting for a build", 0, 0))):
        desk, problems = open_desk(options)
        told = Done("", problems=tuple(sorted(problems)))
        try:
            return [told, _correct(desk, slug, since)]
        except Refused as refused:
            return [told, Done(slug, problems=refused.problems)]


def _correct(desk: Desk, slug: str, since: str) -> Done:
    folder = desk.options.folder
    new = _lying(folder, slug)
    record = _issued(folder, slug, since, new)
    pack = _pack(new["pack"], slug)
    files: list[str] = []
    lines: list[str] = []
    for name, code in new["codes"].items():
        old = record["codes"].get(name, "")
        if not old or old == code:
            lines.append(f"{slug}/{name}: {'was not printed then' if not old else 'no change'}")
            continue
        made = dict(_made(desk, pack, new, record, name))
        for file, content in made.items():
            write_whole(folder.output / file, content)
        files += made
        lines += [f"output/{file}: for copies with the code {old}" for file in made]
    return Done(slug, tuple(files), told=tuple(lines))


def _lying(folder: Folder, slug: str) -> Data:
    """What lies in output/ of a pack."""
    found = lying(folder, slug)
    if not found:
        raise Refused([rules.NOT_BUILT.at(Source(f"output/{slug}"), slug=slug)])
    return found


def _issued(folder: Folder, slug: str, since: str, new: Data) -> Data:
    """The printing that has the code `since`; the latest that differs where no code is given."""
    wanted = since.upper()
    codes: list[str] = []
    for record in records(folder, slug):
        had = record["codes"]
        codes += had.values()
        if wanted in had.values() or (not wanted and had != new["codes"]):
            return record
    if wanted and wanted in new["codes"].values():
        raise Refused([rules.SAME_PRINTING.at(Source(f"output/{slug}"), code=wanted)])
    known = ", ".join(dict.fromkeys(codes)) or "none"
    raise Refused([rules.NO_PRINTING.at(Source(f"issued/{slug}"), code=wanted or "?", known=known)])


def _pack(data: Data, slug: str) -> Pack:
    try:
        return pack_of(data)
    except ValueError:
        raise Refused([rules.NOT_BUILT.at(Source(f"output/{slug}"), slug=slug)]) from None


def _made(
    desk: Desk, pack: Pack, new: Data, record: Data, name: str
) -> Iterator[tuple[str, bytes]]:
    """The slip of one edition, and its pages that differ from those printed then."""
    from coursepack.publish.pdf import pdf
    from coursepack.render.slip import set_slip

    folder, paper = desk.options.folder, desk.course.paper
    handout = _handout(pack, name, new["codes"][name])
    found = corrections(record["pack"], new["pack"], handout.reader == "teacher")
    if found:
        slip = Slip(handout, record["codes"][name], found)
        proof = set_slip(slip, paper, folder.templates)
        yield f"{pack.slug}/erratum-{name}.pdf", pdf(proof)
    then = set(record["pages"][name])
    differ = [n for n, print_ in enumerate(new["pages"][name], start=1) if print_ not in then]
    if differ:
        whole = set_for_print(desk, handout, paper)
        yield f"{pack.slug}/changed-pages-{name}.pdf", pdf(whole, differ)


def _handout(pack: Pack, name: str, code: str) -> Handout:
    """The edition that lies in output/, known by its code; the teacher's tells of some levels."""
    levels: tuple[Level, ...] = get_args(Level)
    if name == "teacher":
        told = (chosen for size in range(4) for chosen in combinations(levels, size))
        made = [edit(pack, "teacher", told=chosen) for chosen in told]
    else:
        made = [edit(pack, "student", level) for level in levels]
    found = next(
        (handout for handout in made if (handout.name, handout.code) == (name, code)), None
    )
    if found is None:
        raise Refused([rules.NOT_BUILT.at(Source(f"output/{pack.slug}"), slug=pack.slug)])
    return found
