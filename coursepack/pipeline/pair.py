"""One pair from end to end: two articles of a unit side by side, drafted once and then built."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from coursepack import __version__
from coursepack.compose.pair import compose_pair, joined
from coursepack.compose.pair_checks import check_pair
from coursepack.compose.places import Ground, anchored
from coursepack.model.article import Article
from coursepack.model.lesson import SourceLine
from coursepack.model.pack import Pack
from coursepack.model.pair import Pair
from coursepack.model.report import Desk, Done, Side, Work
from coursepack.pipeline.pack import Place, artifacts, placed
from coursepack.pipeline.printing import check_print
from coursepack.pipeline.wording import words_of
from coursepack.problems import Problem, Refused
from coursepack.publish.issued import keep
from coursepack.publish.writing import write_new, write_together
from coursepack.read.lesson import read_lesson, read_pair


def draft_pair(desk: Desk, work: Work) -> Done:
    """Two seeds → Findings → lessons/<slug>.pair.yaml, never over a file that is there."""
    from coursepack.draft.writer import pair_yaml

    try:
        text = pair_yaml(new_pair(desk, work)).encode()
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    made = write_new(desk.options.folder.pair(work.slug), text)
    return Done(work.slug, files=(f"lessons/{work.slug}.pair.yaml",) if made else ())


def new_pair(desk: Desk, work: Work) -> Pair:
    """Two seeds → Findings → Pair; raises Refused where one of them cannot be read."""
    from coursepack.analyse.analysis import analyse
    from coursepack.consult.consultation import built_in, consult
    from coursepack.draft.merge.parts import recorded
    from coursepack.draft.pairs.pair import draft_pair as compare
    from coursepack.draft.view import View

    problems: list[Problem] = []
    views = []
    for article in _articles(work, problems):
        findings = analyse(article)
        consulted = consult(article, findings, desk.library, built_in(desk.encyclopedia))
        views.append(View(article, findings, consulted))
    if problems:
        raise Refused(problems)
    names = [side.seed.name for side in work.sides]
    pair = compare(views[0], views[1], desk.library, __version__)
    return recorded(pair.model_copy(update={"articles": names}))


def check_only(desk: Desk, work: Work) -> Done:
    """Every problem of a pair, and nothing made."""
    pack, problems = checked_pair(desk, work)
    if desk.options.pages and pack:
        problems += check_print(desk, pack)
    return Done(work.slug, problems=tuple(problems))


def build_pair(desk: Desk, work: Work, place: Place = write_together) -> Done:
    """Two seeds + pair + cards → Pack → files. With errors or without content, nothing is built."""
    pack, problems = checked_pair(desk, work)
    if pack is None:
        return Done(work.slug, problems=tuple(problems))
    try:
        made = {artifact.path: artifact.content for artifact in artifacts(desk, pack, problems)}
    except Refused as refused:
        return Done(work.slug, problems=(*problems, *refused.problems))
    if place is write_together:  # not where a build is only looked at
        keep(desk.options.folder, work.slug, made[f"{work.slug}/pack.json"])
    return placed(desk.options.folder.output, pack, made, tuple(problems), place)


def _articles(work: Work, problems: list[Problem]) -> Iterator[Article]:
    """Both articles, with what their lessons say of where they come from."""
    from coursepack.read.article import read_article

    for side in work.sides if work.seed else ():
        try:
            article = read_article(side.seed, f"seeds/{side.seed.name}")
            told = _said(side).model_dump(exclude={"rights", "address"}, exclude_defaults=True)
            yield replace(article, **told)
        except Refused as refused:
            problems.extend(refused.problems)


def _said(side: Side) -> SourceLine:
    """What a lesson says of its article; its own faults are told with the lesson."""
    try:
        lesson = side.lesson
        return (
            read_lesson(lesson, f"lessons/{lesson.name}").value.source if lesson else SourceLine()
        )
    except Refused:
        return SourceLine()


@dataclass(frozen=True, slots=True)
class Checked:
    """A pair and both its articles joined, if they can be read and the pair is not empty."""

    pair: Pair | None
    ground: Ground | None
    problems: list[Problem]


def check(desk: Desk, work: Work) -> Checked:
    """Two seeds + pair → both articles as the pair's ground, and every problem of the three."""
    problems: list[Problem] = []
    articles = list(_articles(work, problems))
    if work.lesson is None or len(articles) < 2:
        return Checked(None, None, problems)
    try:
        written = read_pair(work.lesson, work.label)
        whole, parts = joined(articles, words_of(desk, articles[0]))
    except Refused as refused:
        return Checked(None, None, [*problems, *refused.problems])
    if written.value.is_empty:
        return Checked(None, None, problems)
    anchors = [anchor for _, anchor in anchored(written.value.joined(parts[0].last))]
    ground = Ground(whole, anchors, parts)
    problems += check_pair(written, ground, desk.library)
    return Checked(written.value, ground, problems)


def checked_pair(desk: Desk, work: Work) -> tuple[Pack | None, list[Problem]]:
    """The pack, where there is something to print and nothing that forbids it."""
    checked = check(desk, work)
    problems = checked.problems
    faulty = any(problem.severity == "error" for problem in problems)
    if checked.pair is None or checked.ground is None or faulty:
        return None, problems
    words = words_of(desk, checked.ground.article)
    return compose_pair(
        work.slug, checked.pair, checked.ground, desk.library, desk.course, words
    ), problems
