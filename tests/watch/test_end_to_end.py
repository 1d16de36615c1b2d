"""A real process on a real folder: saved, made anew, told to the browser, ended."""

import json
import signal
import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPConnection
from pathlib import Path
from threading import Thread
from urllib.parse import urlencode, urlsplit

import pytest
from conftest import ROOT, course_copy

CASE = ROOT / "tests" / "cases" / "good" / "buses"
LOOPBACK = pytest.mark.allow_hosts(["127.0.0.1"])


class Watched:
    """The process, and what it says."""

    def __init__(self, course: Path, *words: str) -> None:
        command = [sys.executable, "-u", str(ROOT / "build.py"), "watch", "--course", str(course)]
        self.process = subprocess.Popen(
            [*command, *words], stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True
        )
        self.said: list[str] = []
        self.address = self.until("preview at ").split("preview at ")[1].split(" ")[0]

    def until(self, words: str) -> str:
        """Read what it says up to the line with these words."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            self.said.append(line)
            if words in line:
                return line
        raise AssertionError(f"it ended without {words!r}: {self.said}")

    def end(self) -> int:
        self.process.send_signal(signal.SIGINT)
        Thread(target=self.process.communicate, daemon=True).start()
        return self.process.wait(60)


class Browser:
    """A page that is open, and the events that it gets."""

    def __init__(self, address: str, page: str) -> None:
        self._where = urlsplit(address)
        self._page = page
        self.text = self._ask(page).read().decode()
        asked = {"page": page, "since": self.text.rpartition('data-now="')[2].partition('"')[0]}
        self._line = self._ask(f"/-/events?{urlencode(asked)}")

    def _ask(self, path: str):  # type: ignore[no-untyped-def]
        line = HTTPConnection(self._where.hostname or "", self._where.port, timeout=60)
        line.request("GET", path)
        return line.getresponse()

    def next(self) -> tuple[str, list[dict[str, str]]]:
        name = self._line.readline().decode().removeprefix("event: ").strip()
        data = self._line.readline().decode().removeprefix("data: ")
        self._line.readline()
        return name, json.loads(data) if name == "problems" else []

    def until(self, *rules: str) -> None:
        """Read events until just these errors are shown."""
        shown = None
        while shown != set(rules):
            name, problems = self.next()
            assert name in {"problems", "silence"}
            if name == "problems":
                shown = {p["rule"] for p in problems if p["severity"] == "error"}


@pytest.fixture
def course(tmp_path: Path) -> Path:
    return course_copy(CASE, tmp_path)


@pytest.fixture
def watched(course: Path) -> Iterator[Watched]:
    started = Watched(course, "--port", "0", "--only", "buses")
    yield started
    started.process.kill()
    started.process.wait()


def replaced(path: Path, old: str, new: str) -> None:
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


@LOOPBACK
def test_a_lesson_is_written_while_its_page_is_open(watched: Watched, course: Path) -> None:
    lesson, output = course / "lessons" / "buses.yaml", course / "output" / "buses"
    browser = Browser(watched.address, "/buses/student.html")
    browser.until()
    replaced(lesson, "Who travels at night?", "Who goes by night?")
    watched.until("buses: pages new")
    while browser.next()[0] != "reload":
        pass
    browser = Browser(watched.address, "/buses/student.html")
    assert "Who goes by night?" in browser.text
    browser.until()

    replaced(lesson, "card: night-bus", "card: nigth-bus")
    watched.until("[unknown-card]")
    browser.until("unknown-card")
    assert "Who goes by night?" in Browser(watched.address, "/buses/student.html").text
    replaced(lesson, "card: nigth-bus", "card: night-bus")
    watched.until("mended: ")
    while browser.next()[0] != "reload":
        pass
    Browser(watched.address, "/buses/student.html").until()

    watched.until("buses: PDF new")
    assert (output / "teacher.pdf").read_bytes().startswith(b"%PDF")
    assert "/-/" not in (output / "student.html").read_text(encoding="utf-8")
    assert watched.end() == 0
    made = {path: path.read_bytes() for path in sorted((course / "output").rglob("*.*"))}
    command = [sys.executable, str(ROOT / "build.py"), "--course", str(course), "--only", "buses"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "nothing has changed (1 pack)" in done.stdout
    assert made == {path: path.read_bytes() for path in sorted((course / "output").rglob("*.*"))}
