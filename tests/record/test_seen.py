"""Whether anything has changed is told without importing anything, and never wrongly."""

import os
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from coursepack.record import seen
from coursepack.record.outline import outline, signature
from coursepack.record.seen import SEEN, STATE, nothing_changed, seen_as_bytes

Change = Callable[[Path], object]


def over(path: Path, words: str) -> None:
    """Write as many letters over the old ones, at another time."""
    before = path.stat()
    path.write_text(words)
    assert (path.stat().st_size, path.stat().st_ino) == (before.st_size, before.st_ino)
    os.utime(path, ns=(0, before.st_mtime_ns + 1))


def moved_over(path: Path, words: str) -> None:
    """Put another file in its place, as long and as old."""
    other = path.with_name("other")
    other.write_text(words)
    os.utime(other, ns=(0, path.stat().st_mtime_ns))
    other.replace(path)


@pytest.fixture
def course(tmp_path: Path) -> Path:
    for name in ("seeds/a.txt", "seeds/deep/b.txt", "templates/c.css", "output/a/page.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    (tmp_path / "seeds" / "empty").mkdir()
    # A folder may be asked for twice, as where a course lies in the program's own folder.
    folders = [f"{tmp_path}/{name}" for name in ("seeds", "knowledge/", "templates", "templates/")]
    lines = outline(folders, [str(tmp_path / "none")]).split("\n")
    page = tmp_path / "output/a/page.html"
    made = {str(page): " ".join(map(str, signature(page.stat())))}
    state = tmp_path / STATE
    state.mkdir()
    said = seen_as_bytes(str(tmp_path), ["--course", str(tmp_path)], ("", "", 0), lines, made)
    (state / SEEN).write_bytes(said)
    return tmp_path


def asked(course: Path) -> int | None:
    before = Path.cwd()
    try:
        return nothing_changed(["--course", str(course)])
    finally:
        assert Path.cwd() == before


@pytest.mark.parametrize(
    "nothing",
    [
        lambda course: None,
        lambda course: (course / "seeds/.a.txt.swp").write_text("an editor's own"),
        lambda course: (course / "output/mine.html").write_text("somebody's own"),
    ],
)
def test_what_no_build_looks_at_is_no_change(course: Path, nothing: Change) -> None:
    nothing(course)
    assert asked(course) == 0


@pytest.mark.parametrize(
    "change",
    [
        lambda course: (course / "seeds/a.txt").write_text("longer words"),
        lambda course: over(course / "seeds/a.txt", "swordwords"[:5]),
        lambda course: moved_over(course / "output/a/page.html", "sword"),
        lambda course: (course / "seeds/deep/b.txt").rename(course / "seeds/deep/c.txt"),
        lambda course: (course / "seeds/empty/new.txt").write_text("new"),
        lambda course: (course / "seeds/empty").rmdir(),
        lambda course: (course / "output/a/page.html").unlink(),
        lambda course: (course / "knowledge").mkdir(),
        lambda course: (course / "none").write_text("there now"),
    ],
)
@pytest.mark.parametrize("many", [4, sys.maxsize])  # by two processes, and by one
def test_every_change_is_seen(
    course: Path, change: Change, many: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(seen, "_MANY", many)
    assert asked(course) == 0
    change(course)
    assert asked(course) is None


def test_a_python_without_packages_answers_for_the_one_that_was_prepared(
    course: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    words, prepared = ["--course", str(course)], sys.prefix
    monkeypatch.setattr(sys, "prefix", "/another")
    assert nothing_changed(words, prepared) is None  # it would build with its own
    monkeypatch.setattr(sys, "meta_path", [])
    assert nothing_changed(words, "/a third") is None
    assert nothing_changed(words, prepared) == 0


def test_a_damaged_file_is_as_good_as_none(course: Path) -> None:
    file = course / STATE / SEEN
    whole = file.read_bytes()
    for damaged in (b"", whole[:5], whole[:40], whole[:-3], whole[8:], b"\xff" * 64):
        file.write_bytes(damaged)
        assert asked(course) is None
    assert nothing_changed(["--course", str(course / "nowhere")]) is None
