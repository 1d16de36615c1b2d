"""`review` of a pair: what rests on changed words in either article is shown, and accepted."""

import re
from pathlib import Path

import pytest
from test_cli import run

from .two_articles import OPINION, REPORT


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Two articles of one unit, drafted."""
    for name, texts in (("report", REPORT), ("opinion", OPINION)):
        seed = tmp_path / "seeds" / f"{name}.txt"
        seed.parent.mkdir(exist_ok=True)
        seed.write_text("\n\n".join([name.title(), *texts]) + "\n")
    (tmp_path / "lessons").mkdir()
    unit = "units: [{title: Buses, lessons: [report, opinion]}]\n"
    (tmp_path / "lessons" / "course.yaml").write_text(unit)
    assert run("draft", "--course", str(tmp_path), "-q")[0] == 0
    return tmp_path


def pair(course: Path) -> Path:
    (found,) = (course / "lessons").glob("*.pair.yaml")
    return found


def review(course: Path, *more: str) -> str:
    code, output = run("review", "--course", str(course), "-q", "--only", name(course), *more)
    assert code == 0, output
    return output


def name(course: Path) -> str:
    return pair(course).name.partition(".")[0]


def change(course: Path, file: str, old: str, new: str) -> None:
    seed = course / "seeds" / file
    assert old in seed.read_text()
    seed.write_text(seed.read_text().replace(old, new))


def test_a_line_of_the_ledger_is_suspect_by_the_article_that_changed(course: Path) -> None:
    assert "nothing to check" in review(course)
    change(course, "opinion.txt", "about 40 people", "some 70 people")
    output = review(course)
    assert re.search(r"^  ledger\.\S+ \(How many people were hurt\)$", output, re.M)
    assert "changes around them: B ¶2" in output
    change(course, "opinion.txt", "closed the fence", "shut the gate")
    assert "B ¶2 says: The riot left some 70 people injured" in (output := review(course))
    assert "A ¶2" not in output


def test_what_is_accepted_is_written_in_the_letters_of_the_file(course: Path) -> None:
    before = pair(course).read_text()
    change(course, "opinion.txt", "closed the fence", "shut the gate")
    change(course, "opinion.txt", "Opinion\n", "Opinion\n\nA note of the editor, put before it.\n")
    review(course, "--accept-all")
    after = pair(course).read_text()
    assert "nothing to check" in review(course)
    assert len(after.splitlines()) == len(before.splitlines())
    assert '{paragraph: 3, words: "The riot left … shut the gate"' in after
    changed = [b for a, b in zip(before.splitlines(), after.splitlines(), strict=True) if a != b]
    assert not [line for line in changed if "article: A" in line]


def test_students_are_not_told_what_an_article_says_no_longer(course: Path) -> None:
    assert run("build", "--course", str(course), "-q", "--format", "html")[0] == 0
    pages = course / "output" / name(course)
    row = ">How many people were hurt</strong>"
    assert row in (pages / "student.html").read_text()
    change(course, "opinion.txt", OPINION[1], "Nobody had closed the gate.")
    assert "nothing like it in the article" in review(course)
    assert "suspect-items" in run("build", "--course", str(course), "-q", "--format", "html")[1]
    assert row not in (pages / "student.html").read_text()
    assert "How many people were hurt" in (pages / "teacher.html").read_text()
