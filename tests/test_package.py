"""Installed as a package, the program brings its cards and templates along."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest
from conftest import ROOT, course_copy

CASE = Path(__file__).parent / "cases" / "good" / "buses"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel's content in a folder of its own, as an installer lays it out."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


def run(site: Path, *arguments: str, cwd: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-m", "coursepack", *arguments],
        cwd=cwd,
        env={**os.environ, "PYTHONPATH": str(site)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def test_it_builds_with_its_own_templates_and_cards(installed: Path, tmp_path: Path) -> None:
    course = course_copy(CASE, tmp_path)
    lesson = course / "lessons" / "buses.yaml"
    shipped = lesson.read_text().replace("card: night-bus", "card: irgc")
    lesson.write_text(shipped.replace("routine: two-lines", "routine: four-corners"))
    (course / "knowledge" / "buses.yaml").unlink()
    said = run(installed, "build", "--course", str(course), "--edition", "student", cwd=tmp_path)
    assert "built 1 pack" in said
    html = (course / "output" / "buses" / "student.html").read_text(encoding="utf-8")
    assert "Islamic Revolutionary Guard Corps" in html
    assert "Four Corners" in html or "Four corners" in html


def test_new_and_list_work_from_anywhere(installed: Path, tmp_path: Path) -> None:
    run(installed, "new", "history", cwd=tmp_path)
    assert run(installed, "list", "--course", "history", cwd=tmp_path) == ""
