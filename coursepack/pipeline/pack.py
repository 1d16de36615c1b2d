"""One pack from end to end: the order of the stages.

draft:  seed → Article → Findings → Cards → lesson file, once per article
build:  seed + lesson + cards → Pack → Handout → Proof → files in output/
"""

from collections.abc import Iterator

from coursepack import __version__
from coursepack.compose.checks import check_lesson
from coursepack.compose.composition import compose
from coursepack.compose.edition import handouts
from coursepack.compose.places import Ground
from coursepack.model.handout import Artifact, Handout, Paper
from coursepack.model.pack import Pack
from coursepack.model.report import Desk, Done, Work
from coursepack.pipeline.wording import check_wording, words_of
from coursepack.problems import Problem, Refused
from coursepack.publish.pack_json import pack_json
from coursepack.publish.writing import write_new, write_whole


def draft(desk: Desk, work: Work) -> Done:
    """seed → Article → Findings → Cards → lessons/<slug>.yaml, never over a file that is there."""
    from coursepack.analyse.analysis import analyse
    from coursepack.consult.consultation import built_in, consult
    from coursepack.draft.lesson import draft_lesson
    from coursepack.draft.writer import lesson_yaml
    from coursepack.read.article import read_article

    assert work.seed is not None, "only an article can be drafted from"
    try:
        article = read_article(work.seed, f"seeds/{work.seed.name}")
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    findings = analyse(article)
    consulted = consult(article, findings, desk.library, built_in(desk.encyclopedia))
    lesson = draft_lesson(article, findings, consulted, desk.library, __version__)
    lesson = lesson.model_copy(update={"article": work.seed.name})
    text = lesson_yaml(lesson).encode()
    made = write_new(desk.options.folder.lesson(work.slug), text)
    return Done(work.slug, files=(f"lessons/{work.slug}.yaml",) if made else ())


def check(desk: Desk, work: Work) -> tuple[Ground | None, list[Problem]]:
    """seed + lesson → the article as the lesson's ground, and every problem of the two."""
    from coursepack.read.article import read_article

    if work.seed is None:
        return None, []
    try:
        ground = Ground(read_article(work.seed, f"seeds/{work.seed.name}"))
    except Refused as refused:
        return None, list(refused.problems)
    if work.lesson is None:
        return ground, []
    problems = [*check_lesson(work.lesson, ground, desk.library)]
    return ground, [*problems, *check_wording(desk, ground.article, work.lesson.value)]


def build(desk: Desk, work: Work) -> Done:
    """seed + lesson + cards → Pack → Handout → Proof → files. A pack with errors is not built."""
    ground, problems = check(desk, work)
    faulty = any(problem.severity == "error" for problem in problems)
    if ground is None or work.lesson is None or faulty:
        return Done(work.slug, problems=tuple(problems))
    lesson = work.lesson.value
    try:
        words = words_of(desk, ground.article, lesson)
        pack = compose(work.slug, lesson, ground, desk.library, desk.course, words)
        made = list(artifacts(desk, pack, problems))
    except Refused as refused:
        return Done(work.slug, problems=(*problems, *refused.problems))
    for artifact in made:
        write_whole(desk.options.folder.output / artifact.path, artifact.content)
    return Done(work.slug, tuple(artifact.path for artifact in made), tuple(problems))


def artifacts(desk: Desk, pack: Pack, problems: list[Problem]) -> Iterator[Artifact]:
    """Every file of one pack: each edition on each paper and on screen, then the data.

    What the pages show to be mended is added to `problems`.
    """
    levels = desk.options.levels or tuple(desk.course.levels)
    for handout in handouts(pack, desk.options.readers, levels):
        yield from _edition(desk, handout, problems)
    yield pack_json(pack)


def _edition(desk: Desk, handout: Handout, problems: list[Problem]) -> Iterator[Artifact]:
    from coursepack.publish.html import html
    from coursepack.publish.letters import check_letters
    from coursepack.publish.pdf import pdf
    from coursepack.render.handout import set_handout

    usual: Paper = desk.course.paper
    templates = desk.options.folder.templates
    stem = f"{handout.slug}/{handout.name}"
    for paper in desk.options.papers or (usual,):
        name = stem if paper == usual else f"{stem}-{paper}"
        proof = set_handout(handout, "print", paper, templates)
        problems += check_letters(proof)
        yield Artifact(f"{name}.pdf", pdf(proof))
    yield Artifact(f"{stem}.html", html(set_handout(handout, "screen", usual, templates)))
