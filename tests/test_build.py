"""Whole builds: the files promised, the same bytes each time, and nothing for students to find."""

import os
import subprocess
import sys
from pathlib import Path

import jsonschema
import pypdfium2
import pytest
from conftest import ROOT, course_copy

SITE = {
    *("index.html", "glossary.html", "people.html", "timeline.html"),
    *("search.js", "search-0.js", "feed.xml"),
}
CASE = Path(__file__).parent / "cases" / "good" / "buses"
LEVELS = ("supported", "extended")
FILES = {
    *("student.pdf", "student-letter.pdf", "student.html"),
    *("teacher.pdf", "teacher-letter.pdf", "teacher.html", "pack.json"),
}


def build(course: Path, *options: str, seed: str = "0") -> str:
    done = subprocess.run(
        [sys.executable, "build.py", "--course", str(course), *options],
        cwd=ROOT,
        env={**os.environ, "PYTHONHASHSEED": seed},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(course: Path) -> dict[str, bytes]:
    output = course / "output"
    files = (path for path in output.rglob("*") if path.is_file())
    return {path.relative_to(output).as_posix(): path.read_bytes() for path in files}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = course_copy(CASE, tmp_path_factory.mktemp("one"))
    build(course, "--paper", "a4", "--paper", "letter", seed="1")
    return course


def test_every_file_is_there(built: Path) -> None:
    assert {path.name for path in (built / "output" / "buses").iterdir()} == FILES
    assert {path.name for path in (built / "output").iterdir()} == {
        *("buses", *SITE, "manifest.json", "pack.schema.json")
    }


def test_two_clean_builds_are_the_same_byte_for_byte(built: Path, tmp_path: Path) -> None:
    other = course_copy(CASE, tmp_path / "a folder with another name")
    build(other, "--paper", "a4", "--paper", "letter", seed="2")
    first, second = contents(built), contents(other)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_student_files_are_the_same_whatever_the_answers_are(built: Path, tmp_path: Path) -> None:
    other = course_copy(CASE, tmp_path)
    lesson = other / "lessons" / "buses.yaml"
    text = lesson.read_text()
    for secret in (
        "answer: 1 June",
        "who: the council’s budget report",
        "say: The vote was by name.",
    ):
        assert secret in text
        text = text.replace(secret, secret.partition(":")[0] + ": quite another thing")
    lesson.write_text(text)
    build(other, "--paper", "a4", "--paper", "letter", seed="1")
    first, second = contents(built), contents(other)
    differ = {name for name in first if first[name] != second[name]}
    taught = {f"buses/{name}" for name in FILES if not name.startswith("student")}
    assert differ == {*taught, "manifest.json"}


def test_the_pack_is_what_its_schema_says(built: Path) -> None:
    import json

    pack = json.loads((built / "output" / "buses" / "pack.json").read_bytes())
    schema = json.loads((built / "output" / "pack.schema.json").read_bytes())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(pack, schema)


def test_pages_have_the_size_that_was_asked_for(built: Path) -> None:
    for name, size in (("student.pdf", (595, 842)), ("student-letter.pdf", (612, 792))):
        with pypdfium2.PdfDocument(built / "output" / "buses" / name) as document:
            assert tuple(round(side) for side in document[0].get_size()) == size


def test_levels_are_files_of_their_own_and_leave_the_standard_one_alone(
    built: Path, tmp_path: Path
) -> None:
    other = course_copy(CASE, tmp_path)
    with (other / "lessons" / "course.yaml").open("a") as course:
        course.write("levels: [standard, supported, extended]\n")
    build(other)
    first, second = contents(built), contents(other)
    added = {f"buses/student-{level}.{end}" for level in LEVELS for end in ("pdf", "html")}
    assert second.keys() - first.keys() == added
    same = ("buses/student.pdf", "buses/student.html", "buses/pack.json", "pack.schema.json")
    assert [name for name in same if first[name] != second[name]] == []
    assert first["buses/teacher.html"] != second["buses/teacher.html"]
    for name in added:
        assert name.encode() in second["index.html"]


def test_one_level_on_one_paper_can_be_asked_for(tmp_path: Path) -> None:
    other = course_copy(CASE, tmp_path)
    build(other, "--level", "extended", "--paper", "letter", "--edition", "student")
    made = {path.name for path in (other / "output" / "buses").iterdir()}
    assert made == {"student-extended-letter.pdf", "student-extended.html", "pack.json"}


def test_a_pack_with_an_error_keeps_what_was_built_before(built: Path, tmp_path: Path) -> None:
    other = course_copy(built, tmp_path)
    before = contents(other)
    lesson = other / "lessons" / "buses.yaml"
    lesson.write_text(lesson.read_text().replace("card: night-bus", "card: night-tram"))
    done = subprocess.run(
        [sys.executable, "build.py", "--course", str(other)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert "[unknown-card]" in done.stderr
    after = contents(other)
    assert after.pop("manifest.json") != before.pop("manifest.json")
    assert after == before


def test_given_article_makes_its_pack(shared_articles: Path, tmp_path: Path) -> None:
    """The finished lesson whose article is not ours to include."""
    name = "iraq-unrest-2019"
    (tmp_path / "seeds").mkdir()
    (tmp_path / "lessons").mkdir()
    (tmp_path / "seeds" / f"{name}.txt").write_bytes((shared_articles / f"{name}.txt").read_bytes())
    lesson = (ROOT / "lessons" / f"{name}.yaml").read_bytes()
    (tmp_path / "lessons" / f"{name}.yaml").write_bytes(lesson)
    build(tmp_path, "--strict")
    text = (tmp_path / "output" / name / "student.html").read_text(encoding="utf-8")
    for term in ("IRGC", "PMF", "Sistani"):
        assert f">{term}" in text or f"({term})" in text
