"""What was made is made again and compared; what differs is told with its reason."""

import json
from pathlib import Path

import pytest
from conftest import ROOT, course_copy

from coursepack import rules
from coursepack.api import build, verify

CASE = ROOT / "tests" / "cases" / "good" / "buses"


@pytest.fixture
def course(tmp_path: Path) -> Path:
    folder = course_copy(CASE, tmp_path)
    assert verify(folder).problems[0].rule == rules.NOT_BUILT.id
    assert build(folder, formats=("html",), readers=("student",)).built == ("buses",)
    return folder


def told(course: Path) -> dict[str, tuple[str, str]]:
    found = {str(p.source): (p.rule, p.message) for p in verify(course).problems}
    return {name.removeprefix("output/"): problem for name, problem in found.items()}


def test_what_was_made_is_made_again_the_same(course: Path) -> None:
    before = {p: p.stat().st_mtime_ns for p in course.rglob("*") if p.is_file()}
    report = verify(course)
    assert (report.problems, report.checked, report.files) == ((), 1, 2)
    assert {p: p.stat().st_mtime_ns for p in course.rglob("*") if p.is_file()} == before


def test_a_file_that_was_changed_or_lost_is_told(course: Path) -> None:
    (course / "output/buses/student.html").write_text("mine")
    (course / "output/index.html").unlink()
    assert told(course) == {
        "buses/student.html": ("not-as-made", "the file is changed since it was made"),
        "index.html": ("not-as-made", "the file is not there"),
    }


def test_what_has_changed_since_is_named(course: Path) -> None:
    lesson = course / "lessons" / "buses.yaml"
    lesson.write_text(lesson.read_text().replace("essential: ", "essential: Now, "))
    rule, message = told(course)["buses/student.html"]
    assert rule == "made-otherwise"
    assert message.endswith("lessons/buses.yaml changed")


def test_another_program_is_named(course: Path) -> None:
    path = course / "output" / "manifest.json"
    data = json.loads(path.read_bytes())
    (mark,) = data["programs"]
    data["programs"][mark]["libraries"]["pango"] = "1.49.0"
    data["packs"]["buses"]["inputs"]["program"] = data["program"] = "0" * 64
    data["programs"] = {"0" * 64: data["programs"][mark]}
    data["packs"]["buses"]["files"]["buses/student.html"] = "0" * 64
    path.write_text(json.dumps(data))
    rules_of = [p for p in verify(course).problems if p.rule == "made-otherwise"]
    assert len(rules_of) == 1
    assert "pango 1.49.0 → " in rules_of[0].message
