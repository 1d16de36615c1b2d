"""One pack from end to end: the order of the stages.

draft:  seed → Article → Findings → Cards → lesson file, once per article
build:  seed + lesson + cards → Pack → Handout → Proof → files in output/
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from coursepack.compose.checks import check_lesson
from coursepack.compose.composition import compose
from coursepack.compose.edition import handouts
from coursepack.compose.places import Ground, anchored
from coursepack.model.handout import Artifact, Handout
from coursepack.model.lesson import Lesson
from coursepack.model.pack import Pack
from coursepack.model.report import Desk, Done, Work
from coursepack.pipeline.printing import printed
from coursepack.pipeline.wording import check_wording, words_of
from coursepack.problems import Problem, Refused
from coursepack.publish.issued import keep
from coursepack.publish.pack_json import pack_json
from coursepack.publish.writing import write_new, write_together
from coursepack.read.lesson import read_lesson

Place = Callable[[Mapping[Path, bytes]], Mapping[Path, tuple[int, int, int]]]


def draft(desk: Desk, work: Work) -> Done:
    """seed → Article → Findings → Cards → lessons/<slug>.yaml, never over a file that is there."""
    from coursepack.draft.writer import lesson_yaml

    try:
        text = lesson_yaml(new_draft(desk, work)).encode()
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    made = write_new(desk.options.folder.lesson(work.slug), text)
    return Done(work.slug, files=(f"lessons/{work.slug}.yaml",) if made else ())


def new_draft(desk: Desk, work: Work) -> Lesson:
    """seed → Article → Findings → Cards → Lesson; raises Refused where the seed cannot be read."""
    from coursepack.draft.merge.parts import recorded
    from coursepack.pipeline.drafting import first_draft
    from coursepack.read.article import read_article

    assert work.seed is not None, "only an article can be drafted from"
    lesson = first_draft(desk, read_article(work.seed, f"seeds/{work.seed.name}"))
    return recorded(lesson.model_copy(update={"article": work.seed.name}))


@dataclass(frozen=True, slots=True)
class Checked:
    """A lesson and its article, as far as they can be read, and every problem of the two."""

    lesson: Lesson | None
    ground: Ground | None
    problems: list[Problem]


def check(desk: Desk, work: Work) -> Checked:
    """seed + lesson → the article as the lesson's ground, and every problem of the two."""
    from coursepack.read.article import read_article

    problems: list[Problem] = []
    written, ground = None, None
    try:
        written = read_lesson(work.lesson, work.label) if work.lesson else None
    except Refused as refused:
        problems += refused.problems
    try:
        if work.seed:
            anchors = [anchor for _, anchor in anchored(written.value)] if written else []
            ground = Ground(read_article(work.seed, f"seeds/{work.seed.name}"), anchors)
    except Refused as refused:
        problems += refused.problems
    if written and ground:
        problems += check_lesson(written, ground, desk.library)
        problems += check_wording(desk, ground.article, written.value)
    return Checked(written.value if written else None, ground, problems)


def build(desk: Desk, work: Work, place: Place = write_together) -> Done:
    """seed + lesson + cards → Pack → Handout → Proof → files. A pack with errors is not built.

    `place` puts the files where they belong, all together.
    """
    checked = check(desk, work)
    problems = checked.problems
    faulty = any(problem.severity == "error" for problem in problems)
    if checked.lesson is None or checked.ground is None or faulty:
        return Done(work.slug, problems=tuple(problems))
    try:
        pack = packed(desk, work, checked.lesson, checked.ground)
        made = {artifact.path: artifact.content for artifact in artifacts(desk, pack, problems)}
    except Refused as refused:
        return Done(work.slug, problems=(*problems, *refused.problems))
    if place is write_together:  # not where a build is only looked at
        keep(desk.options.folder, work.slug, made[f"{work.slug}/pack.json"])
    return placed(desk.options.folder.output, pack, made, tuple(problems), place)


def packed(desk: Desk, work: Work, lesson: Lesson, ground: Ground) -> Pack:
    """lesson + article + cards → Pack. Raises Refused where its words cannot be read."""
    words = words_of(desk, ground.article, lesson)
    return compose(work.slug, lesson, ground, desk.library, desk.course, words)


def placed(
    output: Path,
    pack: Pack,
    made: Mapping[str, bytes],
    problems: tuple[Problem, ...],
    place: Place,
) -> Done:
    """All files of a pack put in their places, with what is to be known of each."""
    written = place({output / name: content for name, content in made.items()})
    front = pack.body.front
    return Done(
        pack.slug,
        tuple(made),
        problems,
        tuple((sha256(made[name]).hexdigest(), *written[output / name]) for name in made),
        (front.title, front.outlet, front.date, front.level, front.language),
    )


def artifacts(desk: Desk, pack: Pack, problems: list[Problem]) -> Iterator[Artifact]:
    """Every file of one pack: each edition on each paper and on screen, then the data.

    What the pages show to be mended is added to `problems`.
    """
    levels = desk.options.levels or tuple(desk.course.levels)
    for handout in handouts(pack, desk.options.readers, levels):
        if "pdf" in desk.options.formats:
            yield from printed(desk, handout, problems)
        if "html" in desk.options.formats:
            yield _on_screen(desk, handout)
    yield pack_json(pack)


def _on_screen(desk: Desk, handout: Handout) -> Artifact:
    from coursepack.publish.html import html
    from coursepack.render.handout import set_handout

    proof = set_handout(handout, "screen", desk.course.paper, desk.options.folder.templates)
    return Artifact(f"{handout.slug}/{handout.name}.html", html(proof))
