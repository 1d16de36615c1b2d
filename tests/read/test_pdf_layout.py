"""PDF pages: columns, running heads, notes, broken words and rows of tables."""

from itertools import chain
from pathlib import Path

import pytest
from read.pdf_pages import column, pdf_of
from read.reading import read_bytes

from coursepack.model.article import Article
from coursepack.read.pdf_hyphens import Hyphens

LEFT = """
The ferry has run across the bay for ten
years, and for most of them nobody on the
other side thought that it would last. It
began as a joke between two brothers who
had bought an old hull for firewood.
"""
RIGHT = """
Today it carries forty people on each trip
and is full on every market day. The older
brother steers; the younger one sells the
tickets and tells the passengers about the
winter in which the whole bay was frozen.
"""
LEFT_TEXT, RIGHT_TEXT = (" ".join(text.split()) for text in (LEFT, RIGHT))


def texts(article: Article) -> list[str]:
    return [block.text for block in article.blocks]


def read(folder: Path, *pages: list[tuple[float, float, float, str]]) -> Article:
    return read_bytes(pdf_of(*pages), "seed.pdf", folder)


def test_columns_set_one_after_the_other(tmp_path: Path) -> None:
    page = column(50, 700, LEFT) + column(300, 700, RIGHT)
    assert texts(read(tmp_path, page)) == [LEFT_TEXT, RIGHT_TEXT]


def test_columns_set_row_by_row(tmp_path: Path) -> None:
    rows = zip(column(50, 700, LEFT), column(300, 700, RIGHT), strict=True)
    title = (50.0, 740.0, 20.0, "The Ferry That Was Bought for Firewood")
    article = read(tmp_path, [title, *chain.from_iterable(rows)])
    assert (article.title, texts(article)) == (title[3], [LEFT_TEXT, RIGHT_TEXT])


def test_a_paragraph_goes_on_over_the_page(tmp_path: Path) -> None:
    first, second = LEFT.strip().split("\n")[:3], LEFT.strip().split("\n")[3:]
    pages = column(50, 100, "\n".join(first)), column(50, 780, "\n".join(second))
    assert texts(read(tmp_path, *pages)) == [LEFT_TEXT]


def test_running_heads_and_page_numbers_are_left_out(tmp_path: Path) -> None:
    pages = [
        [(50, 810, 10, f"The Bay, {n} June"), *column(50, 700, text), (290, 30, 10, f"Page {n}")]
        for n, text in ((1, LEFT), (2, RIGHT))
    ]
    assert texts(read(tmp_path, *pages)) == [LEFT_TEXT, RIGHT_TEXT]


def test_notes_come_at_the_end(tmp_path: Path) -> None:
    pages = [
        column(50, 700, LEFT) + column(50, 60, "1 So says the harbour book.", 7),
        column(50, 700, RIGHT),
    ]
    wanted = [LEFT_TEXT, RIGHT_TEXT, "1 So says the harbour book."]
    assert texts(read(tmp_path, *pages)) == wanted


def test_what_was_set_late_stands_where_it_is_seen(tmp_path: Path) -> None:
    heading = (50.0, 630.0, 14.0, "How it began")
    page = [*column(50, 700, LEFT), *column(50, 610, RIGHT), heading]
    assert texts(read(tmp_path, page)) == [LEFT_TEXT, "How it began", RIGHT_TEXT]


def test_rows_of_a_table(tmp_path: Path) -> None:
    row = [(50.0, 600.0, 10.0, "2023"), (150.0, 600.0, 10.0, "40 trips")]
    assert texts(read(tmp_path, column(50, 700, LEFT) + row)) == [LEFT_TEXT, "2023 | 40 trips"]


def test_indents_begin_paragraphs(tmp_path: Path) -> None:
    right = column(50, 640, RIGHT)
    left, base, size, words = right[0]
    page = [*column(50, 700, LEFT), (left + 12, base, size, words), *right[1:]]
    assert texts(read(tmp_path, page)) == [LEFT_TEXT, RIGHT_TEXT]


def test_printed_addresses_of_browsers_are_left_out(tmp_path: Path) -> None:
    foot = (30.0, 20.0, 8.0, "https://bay.example.org/ferry 1/1")
    assert texts(read(tmp_path, [*column(50, 700, LEFT), foot])) == [LEFT_TEXT]


def test_raised_figures_are_kept_as_such(tmp_path: Path) -> None:
    # The last line ends 206 points from the left, and stands 652 above the foot.
    page = [*column(50, 700, LEFT), (206.5, 656, 6, "12")]
    assert texts(read(tmp_path, page)) == [f"{LEFT_TEXT}¹²"]


@pytest.mark.parametrize(
    ("first", "second", "wanted"),
    [
        ("the govern-", "ment said", "the government said"),
        ("a well-", "known ferry", "a well-known ferry"),
        ("the Anglo-", "Saxon boat", "the Anglo-Saxon boat"),
        ("from 1990-", "1995 it ran", "from 1990-1995 it ran"),
        ("the xyl-", "ophone plays", "the xylophone plays"),
        ("the frob-", "nicator", "the frobnicator"),
        ("a co-", "worker", "a co-worker"),
        ("a typeset‐", "ter", "a typesetter"),
        ("no hyphen", "here", "no hyphen here"),
        ("a dash –", "and on", "a dash – and on"),
        ("", "alone", "alone"),
    ],
)
def test_broken_words(first: str, second: str, wanted: str) -> None:
    assert Hyphens([first, second, "my co-worker and I"], "en").joined(first, second) == wanted
