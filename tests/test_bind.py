"""The bound volume: right numbers of pages, no answers for students, made only when it must be."""

import re
from functools import cache
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pytest
from conftest import ROOT, course_copy
from typer.testing import CliRunner

from coursepack.cli import command_line
from coursepack.model.volume import Spot
from coursepack.model.where import Where

CASE = Path(__file__).parent / "cases" / "good" / "buses"
SECOND = """\
title: What a street light costs
byline: B. Writer
outlet: The Larkfield Post
language: en
"""
COURSE = """\
title: Larkfield, read closely
rights: © Larkfield School
units:
  - {title: Night, lessons: [buses, away]}
  - {title: Light, lessons: [lights], pairs: false}
"""


def shown(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command_line(), list(arguments))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def town(folder: Path) -> Path:
    """A course of two units: one lesson each, and one that waits for its article."""
    course = course_copy(CASE, folder)
    seeds, lessons = course / "seeds", course / "lessons"
    text = (seeds / "buses.txt").read_text(encoding="utf-8").split("---\n")[2]
    other = text.replace("night buses", "street lights").replace("buses", "lights")
    (seeds / "lights.txt").write_text(f"---\n{SECOND}---\n{other}", encoding="utf-8")
    lesson = (lessons / "buses.yaml").read_text(encoding="utf-8")
    lesson = lesson.replace('"night buses"', '"street lights"').replace("buses.txt", "lights.txt")
    lesson = lesson.replace("term: night bus", "term: street light").replace("card: night-bus", "")
    lesson = lesson.replace("  - id: box-night-bus\n    at: 1\n    \n", "").replace("boxes:\n", "")
    (lessons / "lights.yaml").write_text(lesson, encoding="utf-8")
    away = (lessons / "buses.yaml").read_text(encoding="utf-8").replace("buses.txt", "away.txt")
    (lessons / "away.yaml").write_text(away, encoding="utf-8")
    (lessons / "course.yaml").write_text(COURSE, encoding="utf-8")
    return course


@pytest.fixture(scope="module")
def bound(tmp_path_factory: pytest.TempPathFactory) -> Path:
    course = town(tmp_path_factory.mktemp("town"))
    code, output = shown("bind", "--course", str(course))
    assert code == 0, output
    assert "bound 2 volumes" in output
    assert "away.txt" in output
    return course


@cache
def sheets(file: Path) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(file)
    texts = (sheet.get_textpage().get_text_range() for sheet in document)
    return tuple(text.replace("\r", "") for text in texts)


def test_names_that_pages_share_are_found_where_they_begin() -> None:
    where = Where({"1": 3}, {(1, 2): ((4, 10), (5, 30))})
    assert [where.spot(Spot(1, 2, n)) for n in (0, 9, 10, 40)] == [4, 4, 5, 5]
    assert where.spot(Spot(1, 9)) == 3


def volume(course: Path, name: str = "student") -> Path:
    return course / "output" / "course" / f"{name}.pdf"


def outline(file: Path) -> list[tuple[int, str, int]]:
    found: list[tuple[int, str, int]] = []
    for item in pypdfium2.PdfDocument(file).get_toc():
        goal: Any = item.get_dest()
        # A heading keeps its last words together by a space that does not break.
        title = item.get_title().replace("\N{NO-BREAK SPACE}", " ")
        found.append((item.level, title, goal.get_index() + 1))
    return found


@pytest.mark.parametrize("reader", ["student", "teacher"])
def test_pdf_ua(bound: Path, reader: str) -> None:
    report = page.validate_pdf(str(volume(bound, reader)), profile="ua1")
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("reader", ["student", "teacher"])
def test_pages_are_numbered_through(bound: Path, reader: str) -> None:
    numbers = [re.findall(r"Page (\d+)", text)[-1:] for text in sheets(volume(bound, reader))]
    assert numbers[0] == []
    assert numbers[1:] == [[str(n)] for n in range(2, len(numbers) + 1)]


def test_contents_lead_to_the_pages_that_they_name(bound: Path) -> None:
    contents = sheets(volume(bound))[1]
    told = {title: number for _, title, number in outline(volume(bound))}
    lines = ("Night", "Light", "The night buses of Larkfield", "What a street light costs")
    for title in (*lines, "Glossary", "Index", "Sources and rights"):
        line = re.search(rf"{title}(?:\s+[AB]\. Writer.*)?\s+(\d+)\b", contents)
        assert line, title
        assert int(line[1]) == told[title], title
        assert title in sheets(volume(bound))[told[title] - 1]


def test_bookmarks_go_from_unit_to_lesson_to_section(bound: Path) -> None:
    levels = {title: level for level, title, _ in outline(volume(bound))}
    assert levels["Light"] == levels["Index"] == 0
    assert levels["What a street light costs"] == 1
    assert levels["Questions"] == 2


def test_the_glossary_is_one(bound: Path) -> None:
    text = "\n".join(sheets(volume(bound)))
    back = text[text.rindex("Each term stands once") :]
    assert back.count("budget report") == 1
    pages = re.search(r"Lesson 1 ¶2, p\. (\d+).*?Lesson 2 ¶2, p\. (\d+)", back, re.DOTALL)
    assert pages
    for number in pages.groups():
        assert "budget report" in " ".join(sheets(volume(bound))[int(number) - 1].split())


def test_the_index_names_pages_that_have_the_name(bound: Path) -> None:
    text = "\n".join(sheets(volume(bound)))
    index = text[text.index("with the pages that name them") :]
    line = re.search(r"Mara Osei ([\d, –]+)", index)
    assert line
    numbers = [int(number) for number in re.findall(r"\d+", line[1])]
    assert len(numbers) == 2
    for number in numbers:
        assert "Councillor Mara" in " ".join(sheets(volume(bound))[number - 1].split())


def test_sources_and_rights(bound: Path) -> None:
    last = "\n".join(sheets(volume(bound))[-2:])
    assert "A. Writer · The Larkfield Post" in last
    assert "© Larkfield School" in last
    assert "The Larkfield Post, glossary (Lesson 1, Lesson 2)" in " ".join(last.split())


def test_only_teachers_are_told_what_is_missing(bound: Path) -> None:
    assert "away.txt" in sheets(volume(bound, "teacher"))[1]
    assert "away.txt" not in "".join(sheets(volume(bound)))


def test_two_courses_that_differ_in_answers_have_one_student_volume(
    bound: Path, tmp_path: Path
) -> None:
    other = town(tmp_path)
    for lesson in (other / "lessons").glob("*.yaml"):
        text = lesson.read_text(encoding="utf-8")
        secret = text.replace("answer: 1 June", "answer: a SECRET day").replace(
            "verdict: fact", "verdict: opinion"
        )
        lesson.write_text(secret.replace("vote was by name", "SECRET"), encoding="utf-8")
    assert shown("bind", "--course", str(other))[0] == 0
    assert volume(other).read_bytes() == volume(bound).read_bytes()
    assert "SECRET" in "".join(sheets(volume(other, "teacher")))


def test_bound_again_only_where_something_has_changed(tmp_path: Path) -> None:
    course = town(tmp_path)
    arguments = ("bind", "--course", str(course), "--edition", "student")
    assert "bound 1 volume" in shown(*arguments)[1]
    before = volume(course).read_bytes()
    assert "nothing has changed" in shown(*arguments)[1]
    cards = course / "knowledge" / "other.yaml"
    cards.write_text((course / "knowledge/buses.yaml").read_text().replace("night-bus", "tram"))
    assert "nothing has changed" in shown(*arguments)[1]
    lesson = course / "lessons" / "lights.yaml"
    lesson.write_text(lesson.read_text(encoding="utf-8").replace("few people", "a few people"))
    assert "bound 1 volume" in shown(*arguments)[1]
    assert volume(course).read_bytes() != before
    assert shown("verify", "--course", str(course))[0] == 0
    assert "course/student.pdf" in (course / "output/index.html").read_text(encoding="utf-8")


def test_one_unit(bound: Path) -> None:
    arguments = ("bind", "--course", str(bound), "--edition", "student")
    assert shown(*arguments, "--unit", "Light")[0] == 0
    text = "".join(sheets(volume(bound, "unit-2/student")))
    assert "What a street light costs" in text
    assert "The night buses of Larkfield" not in text
    code, output = shown(*arguments, "--unit", "Dawn")
    assert code == 2
    assert "no unit 'Dawn'" in output


def test_nothing_to_bind_and_lessons_in_no_unit(tmp_path: Path) -> None:
    course = town(tmp_path)
    file = course / "lessons" / "course.yaml"
    file.write_text(COURSE.replace("[buses, away]", "[away]").replace("[lights]", "[away]"))
    code, output = shown("bind", "--course", str(course))
    assert code == 1
    assert "[nothing-to-bind]" in output
    assert "[not-in-a-unit]" in output


def test_a_unit_of_our_own_course() -> None:
    """The course that comes with the program, as far as it takes no minute."""
    from coursepack.model.folder import Folder, Options
    from coursepack.pipeline.binding import build_volume, volume_work
    from coursepack.pipeline.desk import open_desk, survey

    options = Options(Folder(ROOT), readers=("student",))
    desk, _ = open_desk(options)
    work = volume_work(desk.course, survey(options, None, desk.course)[0], "course/unit-3/student")
    made: dict[Path, bytes] = {}

    def keep(contents: Any) -> dict[Path, tuple[int, int, int]]:
        made.update(contents)
        return dict.fromkeys(contents, (0, 0, 0))

    done = build_volume(desk, work, keep)
    assert done.files == ("course/unit-3/student.pdf",)
    (content,) = made.values()
    assert len(pypdfium2.PdfDocument(content)) > 10
