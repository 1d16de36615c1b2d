"""The command line as a teacher meets it: words, exit codes, nothing lost."""

import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, course_copy
from typer.testing import CliRunner

from coursepack.cli import command_line, main

CASE = Path(__file__).parent / "cases" / "good" / "buses"


def run(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command_line(), list(arguments))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return course_copy(CASE, tmp_path)


def test_a_pack_that_is_not_there_is_named_with_the_nearest(course: Path) -> None:
    code, output = run("check", "--course", str(course), "--only", "busses")
    assert code == 1
    assert "there is no lesson or article 'busses' [unknown-pack]" in output
    assert "did you mean 'buses'?" in output


def test_a_folder_that_is_no_course_is_wrong_usage(tmp_path: Path) -> None:
    code, output = run("build", "--course", str(tmp_path / "nowhere"))
    assert code == 2
    assert "neither seeds/ nor lessons/" in output


@pytest.mark.parametrize("option", ["--edition=pupil", "--paper=a5", "--colour"])
def test_unknown_options_are_wrong_usage(option: str) -> None:
    assert run("build", option)[0] == 2


@pytest.mark.parametrize(
    ("word", "meant"), [("buld", "`build`?"), ("buses", "`--only buses`, to build that pack?")]
)
def test_a_word_that_is_no_command_is_answered_with_what_was_meant(
    word: str, meant: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(sys, "argv", ["coursepack", word])
    with pytest.raises(SystemExit, match="2"):
        main()
    assert f"there is no command `{word}`; did you mean {meant}" in capsys.readouterr().err


def test_list_says_what_each_pack_needs(course: Path) -> None:
    (course / "lessons" / "later.yaml").write_text("article: later.docx\n")
    (course / "lessons" / "broken.yaml").write_text("artikel: later.docx\n")
    (course / "seeds" / "New Article.txt").write_text("A first paragraph.\n\nA second one.\n")
    lines = dict(
        line.split(maxsplit=1) for line in run("list", "--course", str(course))[1].splitlines()
    )
    assert lines == {
        "broken": "has problems: run check",
        "buses": "drafted, not built yet",
        "later": "waiting for seeds/later.docx",
        "new-article": "new article, not drafted yet",
    }


def test_new_makes_a_course_and_keeps_what_is_there(tmp_path: Path) -> None:
    course = tmp_path / "history"
    assert run("new", str(course))[0] == 0
    (course / "lessons" / "course.yaml").write_text("title: Mine\n")
    code, _ = run("new", str(course))
    assert code == 0
    assert (course / "lessons" / "course.yaml").read_text() == "title: Mine\n"
    code, output = run("check", "--course", str(course))
    assert (code, output) == (0, "nothing else to do\n")


def test_clean_removes_output_and_nothing_else(course: Path) -> None:
    (course / "output" / "buses").mkdir(parents=True)
    (course / "output" / "buses" / "student.html").write_text("x")
    before = sorted(p for p in course.rglob("*") if "output" not in p.parts)
    mine = course / "output" / "buses" / "notes.txt"
    mine.write_text("mine")
    said = run("clean", "--course", str(course))[1]
    assert said.startswith("removed 1 files")
    assert said.endswith("1 that are not ours stay\n")
    assert [path.name for path in (course / "output" / "buses").iterdir()] == ["notes.txt"]
    mine.unlink()
    assert run("clean", "--course", str(course))[0] == 0
    assert not (course / "output").exists()
    assert sorted(course.rglob("*")) == before


def test_draft_never_touches_a_lesson_that_is_there(course: Path) -> None:
    lesson = course / "lessons" / "buses.yaml"
    mine = lesson.read_bytes()
    assert run("draft", "--course", str(course))[0] == 0
    lesson.write_text("article: [broken\n")
    code, _ = run("draft", "--course", str(course))
    assert code == 1
    assert lesson.read_text() == "article: [broken\n"
    lesson.write_bytes(mine)


def test_the_doorstep_says_what_to_run_where_nothing_is_installed(tmp_path: Path) -> None:
    door = tmp_path / "build.py"
    door.write_text((ROOT / "build.py").read_text())
    done = subprocess.run(
        [sys.executable, "-S", str(door)], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert done.returncode == 1
    assert "sh " in done.stderr
    assert "setup.sh" in done.stderr


def test_help_shows_examples_and_every_command() -> None:
    done = subprocess.run(
        [sys.executable, "build.py", "--help"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    for word in ("build", "new", "draft", "check", "list", "clean", "--only iraq-unrest-2019"):
        assert word in done.stdout
