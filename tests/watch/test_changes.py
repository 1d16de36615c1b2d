"""What one save is, and which packs it concerns."""

import os
import time
from collections.abc import Iterator
from pathlib import Path
from threading import Event, Thread

import pytest

from coursepack.model.folder import Folder
from coursepack.model.record import Asked, Record
from coursepack.watch.changes import changes, is_ours, name_of
from coursepack.watch.uses import Uses

ASKED = Asked("student a4 standard", ("html",))


def record(*names: str) -> Record:
    return Record(ASKED, ("", 0, 0), dict.fromkeys(names, "sha"))


USES = Uses(
    {
        "buses": record("lessons/buses.yaml", "cards/night-bus", "templates/blocks/box.html.j2"),
        "trams": record("lessons/trams.yaml", "cards/tram", "templates/page.html.j2"),
    }
)


def test_a_file_is_called_what_records_call_it(tmp_path: Path) -> None:
    folder = Folder(tmp_path)
    (tmp_path / "templates").mkdir()
    assert name_of(f"{tmp_path}/seeds/buses.txt", folder) == "seeds/buses.txt"
    assert name_of(f"{tmp_path}/lessons/buses.yaml", folder) == "lessons/buses.yaml"
    own, shipped = folder.templates
    assert name_of(f"{own}/blocks/box.html.j2", folder) == "templates/blocks/box.html.j2"
    assert name_of(f"{shipped}/words/en.po", folder) == "templates/words/en.po"
    assert name_of(f"{tmp_path}/output/index.html", folder) == ""
    assert name_of(f"{tmp_path}/seeds-old/buses.txt", folder) == ""


@pytest.mark.parametrize(
    ("names", "slugs"),
    [
        ({"lessons/buses.yaml"}, {"buses"}),
        ({"cards/tram"}, {"trams"}),
        ({"cards/nobody-uses-it"}, set()),
        ({"templates"}, {"buses", "trams"}),
        ({"templates/blocks"}, {"buses"}),
        ({"templates/block"}, set()),
        ({"cards/night-bus", "cards/tram"}, {"buses", "trams"}),
    ],
)
def test_a_change_concerns_the_packs_that_rest_on_it(names: set[str], slugs: set[str]) -> None:
    assert USES.of(names) == slugs


def test_things_are_found_by_their_kind() -> None:
    assert USES.named(("cards", "course")) == ["cards/night-bus", "cards/tram"]


@pytest.mark.parametrize(
    ("name", "ours"),
    [
        ("buses.yaml", True),
        (".buses.yaml.swp", False),
        ("~$buses.docx", False),
        ("buses.yaml~", False),
        ("lesson.schema.json", False),
    ],
)
def test_what_editors_leave_is_passed_over(name: str, ours: bool) -> None:
    assert is_ours(f"/course/lessons/{name}") is ours


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[tuple[Folder, list[frozenset[str] | None]]]:
    """A course folder, and the saves that were seen in it, without the ticks."""
    folder = Folder(tmp_path)
    folder.lessons.mkdir()
    seen: list[frozenset[str] | None] = []
    stop = Event()

    def look() -> None:
        for batch in changes(folder, stop):
            if batch is None or batch:
                seen.append(batch)

    thread = Thread(target=look)
    thread.start()
    until(lambda: bool(seen))
    yield folder, seen
    stop.set()
    thread.join()


def until(is_so: "object") -> None:
    end = time.monotonic() + 20
    while time.monotonic() < end:
        if callable(is_so) and is_so():
            return
        time.sleep(0.02)
    raise AssertionError("it never came to that")


def test_a_save_in_two_steps_is_one(watched: tuple[Folder, list[frozenset[str] | None]]) -> None:
    folder, seen = watched
    lesson = folder.lesson("buses")
    with lesson.open("w") as file:  # some editors empty the file and then write it
        file.flush()
        os.fsync(file.fileno())
        file.write("article: buses.txt\n")
    until(lambda: len(seen) == 2)
    assert seen[1] == {str(lesson)}
    other = folder.lessons / ".buses.yaml.tmp"  # others write a second file and rename it
    other.write_text("article: trams.txt\n")
    other.replace(lesson)
    until(lambda: len(seen) == 3)
    assert seen[2] == {str(lesson)}


def test_a_save_that_the_system_did_not_tell_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Folder(tmp_path)
    folder.lessons.mkdir()
    monkeypatch.setattr("watchfiles.watch", lambda *_, **__: iter([set()] * 100))
    seen = changes(folder, Event())
    assert next(seen) is None
    folder.lesson("buses").write_text("article: buses.txt\n")
    assert {str(folder.lesson("buses"))} in [next(seen) for _ in range(40)]
    assert not any(next(seen) for _ in range(40))


def test_a_new_folder_means_that_anything_may_be_new(
    watched: tuple[Folder, list[frozenset[str] | None]],
) -> None:
    folder, seen = watched
    folder.seeds.mkdir()
    until(lambda: seen.count(None) == 2)
    (folder.seeds / "buses.txt").write_text("Words.\n")
    until(lambda: seen[-1] == {str(folder.seeds / "buses.txt")})
