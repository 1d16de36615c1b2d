"""A worker refuses where its program or its view of the course is not that of who ordered."""

from dataclasses import replace
from pathlib import Path

import pytest
from conftest import ROOT, course_copy

from coursepack import rules
from coursepack.model.folder import Folder, Options
from coursepack.model.report import Work
from coursepack.pipeline import order as orders
from coursepack.pipeline.desk import open_desk
from coursepack.pipeline.order import Order, carry_out, ordered
from coursepack.record.marks import Marks
from coursepack.record.program import program
from coursepack.record.stats import Stats

CASE = ROOT / "tests" / "cases" / "good" / "buses"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return course_copy(CASE, tmp_path)


@pytest.fixture
def order(course: Path) -> Order:
    """An order as another process gets it: without the desk that it was made at."""
    folder = Folder(course)
    desk, _ = open_desk(Options(folder, formats=("html",)))
    sha = Stats(folder.state / "stats.json").of
    made = ordered(desk, Marks(folder, desk.course, desk.library, program(sha), sha), sha)
    orders._BENCHES.clear()
    return made


def work(course: Path) -> Work:
    return Work("buses", course / "lessons" / "buses.yaml", course / "seeds" / "buses.txt")


def test_the_same_program_builds(course: Path, order: Order) -> None:
    done = carry_out(order, work(course))
    assert [problem for problem in done.problems if problem.severity == "error"] == []
    assert done.record is not None
    assert "cards/night-bus" in done.record.inputs
    assert "templates/page.html.j2" in done.record.templates
    assert "cards/irgc" not in done.record.inputs


def test_another_version_of_a_library_is_refused_by_name(course: Path, order: Order) -> None:
    packages = tuple((n, "69.0" if n == "weasyprint" else v) for n, v in order.program.packages)
    other = replace(order, program=replace(order.program, packages=packages, fonts="0"))
    (problem,) = carry_out(other, work(course)).problems
    assert problem.rule == rules.OTHER_PROGRAM.id
    assert "weasyprint 69.0 → " in problem.message
    assert "other fonts" in problem.message


def test_other_cards_are_refused(course: Path, order: Order) -> None:
    cards = course / "knowledge" / "buses.yaml"
    cards.write_text(cards.read_text().replace("a bus that runs", "a bus that has always run"))
    (problem,) = carry_out(order, work(course)).problems
    assert problem.rule == rules.OTHER_COURSE.id
