"""The preview: this machine only, output/ only, files as they are, news as they come."""

import json
from collections.abc import Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from coursepack.problems import Problem
from coursepack.source import Source
from coursepack.watch.address import file_of, is_host, page_of
from coursepack.watch.news import News
from coursepack.watch.page import with_news
from coursepack.watch.server import preview

LOOPBACK = pytest.mark.allow_hosts(["127.0.0.1"])
FAULT = Problem(Source("lessons/buses.yaml", 3, 5), "error", "no <card>", "unknown-card", "look")
PAGE = b"<!DOCTYPE html><html lang=en><title>Buses</title><body><p>Words</p></body></html>"


@pytest.mark.parametrize(
    ("host", "ours"),
    [
        ("127.0.0.1:8642", True),
        ("localhost:8642", True),
        ("LOCALHOST:8642", True),
        ("localhost", False),
        ("localhost:80", False),
        ("school.example:8642", False),
        ("127.0.0.1.example:8642", False),
        ("127.0.0.1:8642.example", False),
        ("", False),
        (None, False),
    ],
)
def test_only_this_machine_is_answered(host: str | None, ours: bool) -> None:
    assert is_host(host, 8642) is ours


@pytest.fixture
def output(tmp_path: Path) -> Path:
    folder = tmp_path / "output"
    (folder / "buses").mkdir(parents=True)
    (folder / "index.html").write_bytes(PAGE)
    (folder / "buses" / "student.html").write_bytes(PAGE)
    (folder / "buses" / "student.pdf").write_bytes(b"%PDF")
    (folder / ".hidden.html").write_bytes(PAGE)
    (folder / "notes.txt").write_bytes(b"private")
    (tmp_path / "secret.html").write_bytes(b"secret")
    (folder / "link.html").symlink_to(tmp_path / "secret.html")
    (folder / "up").symlink_to(tmp_path)
    return folder


@pytest.mark.parametrize(
    ("path", "file"),
    [
        ("/", "index.html"),
        ("/index.html", "index.html"),
        ("/buses/student.html?x=1#q-when", "buses/student.html"),
        ("/buses/%73tudent.pdf", "buses/student.pdf"),
    ],
)
def test_files_in_output_are_found(output: Path, path: str, file: str) -> None:
    assert file_of(path, output) == output / file


@pytest.mark.parametrize(
    "path",
    [
        "/../secret.html",
        "/%2e%2e/secret.html",
        "/buses/../../secret.html",
        "/buses/%2e%2e%2f%2e%2e%2fsecret.html",
        "/..%5csecret.html",
        "//secret.html",
        "/link.html",
        "/up/secret.html",
        "/.hidden.html",
        "/notes.txt",
        "/buses",
        "/buses/",
        "/C:/secret.html",
        "/index.html%00.pdf",
    ],
)
def test_nothing_else_is_found(output: Path, path: str) -> None:
    assert file_of(path, output) is None


def test_an_absolute_path_stays_inside(output: Path) -> None:
    assert file_of(f"/{output.parent}/secret.html", output) is None


def test_a_page_belongs_to_a_pack() -> None:
    assert [page_of(path) for path in ("/", "/index.html", "/buses/student.html")] == [
        "",
        "",
        "buses",
    ]


def test_the_script_is_added_at_the_end() -> None:
    page = with_news(PAGE, "run-3")
    assert page.startswith(PAGE.removesuffix(b"</body></html>"))
    assert page.endswith(b'"></script></body></html>')
    assert b'data-now="run-3"' in page


def test_the_policy_of_a_page_lets_the_script_work_and_nothing_else() -> None:
    policy = "default-src 'none'; script-src 'sha256-x'; img-src data:"
    head = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'.encode()
    page = with_news(head + PAGE, "run-3").decode()
    assert page.split('content="')[1].split('"')[0] == (
        "default-src 'none'; script-src 'sha256-x' 'self'; img-src data:; connect-src 'self'"
    )


def test_a_page_hears_of_its_own_problems_and_of_its_change() -> None:
    news = News()
    served = news.now
    heard = news.listen("buses", served)
    assert json.loads(next(heard).data) == []
    assert news.viewed() == {"buses"}
    news.problems({"buses": [FAULT], "trams": [FAULT]})
    (told,) = json.loads(next(heard).data)
    assert (told["place"], told["reason"], told["hint"]) == (
        "lessons/buses.yaml:3:5",
        "no <card>",
        "look",
    )
    news.problems({})
    assert json.loads(next(heard).data) == []
    news.pages(("trams",))
    news.pages(("buses",))
    assert next(heard).name == "reload"
    assert next(heard, None) is None
    assert news.viewed() == set()


def test_a_page_that_was_served_before_its_change_is_loaded_at_once() -> None:
    news = News()
    served = news.now
    news.pages(("buses",))
    assert next(news.listen("buses", served)).name == "reload"
    assert next(news.listen("trams", served)).name == "problems"
    assert next(news.listen("buses", news.now)).name == "problems"
    # A page of a preview that was ended and started again.
    assert next(news.listen("trams", News().now)).name == "reload"


def test_who_listens_is_let_go_at_the_end() -> None:
    news = News()
    news.close()
    assert list(news.listen("buses", news.now)) == []


@pytest.fixture
def address(output: Path) -> Iterator[str]:
    with preview(output, News(), 0) as address:
        yield address


def asked(address: str, path: str, **headers: str) -> HTTPResponse:
    where = urlsplit(address)
    line = HTTPConnection(where.hostname or "", where.port, timeout=10)
    line.request("GET", path, headers=headers)
    return line.getresponse()


@LOOPBACK
def test_pages_come_with_the_script_and_files_as_they_are(address: str, output: Path) -> None:
    assert address.startswith("http://127.0.0.1:")
    answer = asked(address, "/buses/student.html")
    assert b"/-/live.js" in answer.read()
    assert (output / "buses" / "student.html").read_bytes() == PAGE
    assert asked(address, "/buses/student.pdf").read() == b"%PDF"
    assert b"EventSource" in asked(address, "/-/live.js").read()
    missing = asked(address, "/../secret.html")
    assert missing.status == 404
    assert b"secret" not in missing.read()


@LOOPBACK
@pytest.mark.parametrize("path", ["/", "/-/live.js", "/-/events?page=/"])
def test_another_name_for_this_machine_is_refused(address: str, path: str) -> None:
    answer = asked(address, path, Host="school.example")
    assert answer.status == 421
    assert b"Words" not in answer.read()
