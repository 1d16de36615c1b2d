"""What is built again, and what is not; what is taken away, and what is not."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest
from conftest import ROOT, course_copy

from coursepack.model.folder import Folder, Options
from coursepack.model.report import Report
from coursepack.pipeline import shelf
from coursepack.pipeline.course import run
from coursepack.pipeline.volumes import run_bind
from coursepack.record import books
from coursepack.record.catalogue import CATALOGUE
from coursepack.render.site import library, lists

CASE = ROOT / "tests" / "cases" / "good" / "buses"


def made(course: Path, **said: object) -> Report:
    options = {"formats": ("html",), "workers": 1, **said}
    return run(Options(Folder(course), **options), lambda _: None)  # type: ignore[arg-type]


def old(course: Path) -> None:
    """Let every input have been written long ago."""
    for path in course.rglob("*"):
        if path.is_file() and "output" not in path.parts:
            os.utime(path, (1_700_000_000.5, 1_700_000_000.5))


def replaced(path: Path, old_words: str, new_words: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old_words in text
    path.write_text(text.replace(old_words, new_words), encoding="utf-8")


@pytest.fixture
def course(tmp_path: Path) -> Path:
    """Two packs: `buses` uses a card and a routine, `trams` the card only."""
    folder = course_copy(CASE, tmp_path)
    lesson = (folder / "lessons" / "buses.yaml").read_text(encoding="utf-8")
    plain = lesson.replace("article: buses.txt", "article: trams.txt")
    plain = plain.replace("  routine: two-lines\n", "")
    (folder / "lessons" / "trams.yaml").write_text(plain, encoding="utf-8")
    (folder / "seeds" / "trams.txt").write_bytes((folder / "seeds" / "buses.txt").read_bytes())
    (folder / "lessons" / "course.yaml").write_text("title: A course\n")
    (folder / "templates" / "blocks").mkdir(parents=True)
    assert made(folder).built == ("buses", "trams")
    return folder


def test_nothing_changed_builds_nothing(course: Path) -> None:
    report = made(course)
    assert (report.built, report.unchanged) == ((), 2)


CHANGES: dict[str, tuple[Callable[[Path], object], tuple[str, ...]]] = {
    "a lesson": (
        lambda c: replaced(c / "lessons/trams.yaml", "essential: ", "essential: Now, "),
        ("trams",),
    ),
    "an article": (
        lambda c: (c / "seeds/buses.txt").write_bytes(
            (c / "seeds/buses.txt").read_bytes() + b"\n\nA last sentence.\n"
        ),
        ("buses",),
    ),
    "a routine": (
        lambda c: replaced(c / "knowledge/buses.yaml", "minutes: 15", "minutes: 20"),
        ("buses",),
    ),
    "a file of cards, but no card": (
        lambda c: (c / "knowledge/buses.yaml").write_bytes(
            (c / "knowledge/buses.yaml").read_bytes() + b"\n# a remark\n"
        ),
        (),
    ),
    "a template": (
        lambda c: (c / "templates/page.html.j2").write_bytes(
            (ROOT / "templates/page.html.j2").read_bytes() + b"<!-- ours -->\n"
        ),
        ("buses", "trams"),
    ),
    "a template that neither uses": (
        lambda c: (c / "templates/blocks/challenge.html.j2").write_text("{{ nothing }}"),
        (),
    ),
    "the course's title": (
        lambda c: (c / "lessons/course.yaml").write_text("title: Another course\n"),
        ("buses", "trams"),
    ),
    "the course's order": (
        lambda c: (c / "lessons/course.yaml").write_text(
            "title: A course\nunits: [{title: One, lessons: [buses]}]\n"
        ),
        ("buses",),
    ),
    "a file that was made": (lambda c: (c / "output/trams/student.html").unlink(), ("trams",)),
    "half a file": (
        lambda c: (c / "output/trams/teacher.html").write_bytes(b"<html"),
        ("trams",),
    ),
    "the manifest": (
        lambda c: (c / "output/manifest.json").write_bytes(b"{"),
        ("buses", "trams"),
    ),
}


@pytest.mark.parametrize("name", CHANGES)
def test_only_what_rests_on_it_is_built_again(course: Path, name: str) -> None:
    change, expected = CHANGES[name]
    change(course)
    assert made(course).built == expected
    assert made(course).built == ()


def test_after_any_change_the_files_are_those_of_a_clean_build(
    course: Path, tmp_path: Path
) -> None:
    replaced(course / "lessons/trams.yaml", "essential: ", "essential: Now, ")
    (course / "lessons" / "buses.yaml").unlink()
    (course / "seeds" / "buses.txt").unlink()
    assert made(course).removed == 1
    clean = course_copy(course, tmp_path / "other")
    for path in sorted((clean / "output").rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    made(clean)
    files = {p.relative_to(course): p for p in (course / "output").rglob("*") if p.is_file()}
    again = {p.relative_to(clean): p for p in (clean / "output").rglob("*") if p.is_file()}
    assert files.keys() == again.keys()
    assert all(path.read_bytes() == again[name].read_bytes() for name, path in files.items())


def test_what_is_not_ours_stays(course: Path) -> None:
    (course / "output" / "buses" / "my notes.txt").write_text("mine")
    (course / "output" / "trams" / "student.html").write_text("I have changed this")
    for slug in ("buses", "trams"):
        (course / "lessons" / f"{slug}.yaml").unlink()
        (course / "seeds" / f"{slug}.txt").unlink()
    assert made(course).removed == 2
    left = {p.name for p in (course / "output").rglob("*") if p.is_file()}
    assert left == {
        *(*beside(course), "manifest.json", "pack.schema.json"),
        *("my notes.txt", "student.html"),
    }


def test_a_manifest_cannot_reach_outside_of_output(course: Path) -> None:
    manifest = course / "output" / "manifest.json"
    data = json.loads(manifest.read_bytes())
    lesson = "../lessons/trams.yaml"
    data["packs"]["gone"] = data["packs"]["buses"] | {
        "files": {lesson: data["packs"]["trams"]["inputs"]["lessons/trams.yaml"]}
    }
    manifest.write_text(json.dumps(data))
    made(course)
    assert (course / "lessons" / "trams.yaml").is_file()


def test_editions_no_longer_asked_for_are_taken_away(course: Path) -> None:
    assert made(course, readers=("student",)).built == ("buses", "trams")
    assert {p.name for p in (course / "output/buses").iterdir()} == {"pack.json", "student.html"}
    assert made(course, only=("trams",)).built == ("trams",)
    assert {p.name for p in (course / "output/buses").iterdir()} == {"pack.json", "student.html"}


def test_one_pack_alone_leaves_the_others_and_the_index_whole(course: Path) -> None:
    replaced(course / "lessons/trams.yaml", "essential: ", "essential: Now, ")
    replaced(course / "lessons/buses.yaml", "essential: ", "essential: Now, ")
    assert made(course, only=("trams",)).built == ("trams",)
    index = (course / "output" / "index.html").read_text(encoding="utf-8")
    assert "buses/student.html" in index
    assert "trams/student.html" in index
    assert made(course).built == ("buses",)


def beside(course: Path) -> list[str]:
    """The files of the site, in the order in which they are made."""
    named = json.loads((course / "output/manifest.json").read_bytes())["beside"]
    first = ["index", "glossary", "people", "timeline", "search", "search-0", "feed"]
    return sorted(
        (name for name in named if name != "pack.schema.json"),
        key=lambda name: first.index(name.partition(".")[0]),
    )


def test_pages_of_a_long_library_come_and_go(course: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def there() -> set[str]:
        return {path.name for path in (course / "output").iterdir() if path.is_file()}

    short = there()
    monkeypatch.setattr(library, "FEW", 1)
    monkeypatch.setattr(lists, "SHORT", 1)
    replaced(course / "lessons/trams.yaml", "essential: ", "essential: Now, ")
    made(course)
    long = there()
    pages = ("glossary-b", "glossary-n", "packs-t", "people-m", "timeline-2020", "timeline-undated")
    assert long - short == {f"{name}.html" for name in pages}
    assert "trams/student.html" not in (course / "output/index.html").read_text()
    (course / "lessons/buses.yaml").unlink()
    (course / "seeds/buses.txt").unlink()
    monkeypatch.undo()
    made(course)
    assert there() == short
    assert "glossary-b.html" not in (course / "output/manifest.json").read_text()


def test_the_site_is_made_again_when_a_pack_changes_and_only_then(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls: dict[str, list[str]] = {"pieces": [], "listing": []}

    def counted(name: str, original: Any, *said: Any) -> Any:
        calls[name].append(said[0].name if name == "pieces" else said[0].slug)
        return original(*said)

    for name in calls:
        monkeypatch.setattr(shelf, name, partial(counted, name, getattr(shelf, name)))

    def asked() -> tuple[list[str], list[str]]:
        for told in calls.values():
            told.clear()
        made(course)
        return calls["pieces"], calls["listing"]

    assert asked() == ([], [])
    replaced(course / "lessons/trams.yaml", "essential: ", "essential: Now, ")
    assert asked() == (["index.html", "search.js", "feed.xml"], ["trams"])
    assert "Now, " in (course / "output/index.html").read_text(encoding="utf-8")
    assert asked() == ([], [])
    (course / "output/people.html").unlink()
    assert asked() == (["people.html"], [])
    assert (course / "output/people.html").is_file()
    shutil.copytree(ROOT / "templates/site", course / "templates/site")
    replaced(course / "templates/site/list.html.j2", "<main", "<p>Ours</p><main")
    assert asked() == (list(dict.fromkeys(beside(course))), ["buses", "trams"])
    assert "<p>Ours</p>" in (course / "output/timeline.html").read_text(encoding="utf-8")


def test_what_is_known_of_the_site_may_be_lost(course: Path) -> None:
    before = {name: (course / "output" / name).read_bytes() for name in beside(course)}
    file = course / ".coursepack" / CATALOGUE
    file.write_bytes(b"no data base" * 1000)
    (course / "output/index.html").unlink()
    made(course)
    file.write_bytes(file.read_bytes()[:5000])
    (course / "output/glossary.html").unlink()
    made(course)
    assert {name: (course / "output" / name).read_bytes() for name in before} == before


def test_data_that_is_damaged_does_not_stop_the_site(course: Path) -> None:
    (course / "output/buses/pack.json").write_text("{}")
    made(course, only=("trams",))
    assert "buses/student.html" in (course / "output/index.html").read_text(encoding="utf-8")
    assert made(course).built == ("buses",)
    assert "buses/student.html#p" in (course / "output/glossary.html").read_text(encoding="utf-8")


def test_problems_are_told_again_while_nothing_changes(course: Path) -> None:
    replaced(course / "lessons/trams.yaml", "card: night-bus", "card: night-tram")
    first = made(course)
    assert [problem.rule for problem in first.problems if problem.severity == "error"]
    assert made(course).problems == first.problems
    assert (course / "output" / "trams" / "student.html").is_file()


def test_what_a_stopped_build_has_finished_is_not_built_again(course: Path) -> None:
    for slug in ("buses", "trams"):
        replaced(course / f"lessons/{slug}.yaml", "essential: ", "essential: Now, ")
    told = []

    def stop(progress: object) -> None:
        told.append(progress)
        if len(told) == 2:  # a pack is told before it is entered in the books
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        run(Options(Folder(course), formats=("html",), workers=1), stop)
    with (course / ".coursepack" / "journal").open("a", encoding="utf-8") as journal:
        journal.write('["trams", {"asked": ["stu')
    assert made(course).built == ("trams",)
    assert made(course).built == ()


def test_what_a_run_stopped_at_its_end_has_made_is_in_the_next_manifest(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    run_bind(Options(Folder(course), workers=1), (), lambda _: None)
    replaced(course / "lessons/trams.yaml", "essential: ", "essential: Now, ")

    def stop(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as stopped:
        stopped.setattr(books, "write_manifest", stop)
        with pytest.raises(KeyboardInterrupt):
            run_bind(Options(Folder(course), workers=1), (), lambda _: None)
    assert not run_bind(Options(Folder(course), workers=1), (), lambda _: None).bound
    manifest = json.loads((course / "output/manifest.json").read_bytes())
    for reader in ("student", "teacher"):
        name = f"course/{reader}.pdf"
        there = sha256((course / "output" / name).read_bytes()).hexdigest()
        assert manifest["packs"][f"course/{reader}"]["files"] == {name: there}


def door(course: Path, *words: str, flag: str = "-s") -> subprocess.CompletedProcess[str]:
    command = [sys.executable, flag, "-X", "importtime", str(ROOT / "build.py"), *words]
    command += ["--course", str(course), "--format", "html"]
    return subprocess.run(command, capture_output=True, text=True, check=False, cwd=ROOT)


def test_nothing_to_do_is_known_before_anything_is_imported(course: Path) -> None:
    replaced(course / "lessons/trams.yaml", "card: night-bus", "card: night-tram")
    old(course)
    slow = door(course)
    quick = door(course)
    assert "typer" in slow.stderr
    for module in ("typer", "pydantic", "yaml", "dataclasses", "json", "pathlib"):
        assert not any(line.endswith(f" {module}") for line in quick.stderr.splitlines()), module
    told = [line for line in quick.stderr.splitlines() if not line.startswith("import time:")]
    assert any("[unknown-card]" in line for line in told)
    assert told == [line for line in slow.stderr.splitlines() if line in told]
    assert (slow.returncode, quick.returncode) == (1, 1)
    assert quick.stdout.startswith("nothing has changed (2 packs)")
    replaced(course / "lessons/trams.yaml", "card: night-tram", "card: night-bus")
    assert door(course).returncode == 0
    assert door(course, "--quiet").stdout == ""


@pytest.mark.skipif(Path(sys.prefix) != ROOT / ".venv", reason="not the Python that was prepared")
def test_nothing_to_do_is_known_to_a_python_without_packages(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old(course)
    assert door(course).returncode == 0
    monkeypatch.setenv("COURSEPACK_DOORSTEP", "passed")  # it may not go on to the other
    bare = door(course, flag="-S")
    assert (bare.returncode, bare.stdout) == (0, door(course).stdout)
    replaced(course / "lessons/trams.yaml", "essential: ", "essential: Now, ")
    assert "typer is missing" in door(course, flag="-S").stderr
