"""Rows to write in share the white of the page before the cards, or of the last one."""

import pytest
from publish.test_ending import HEAD
from publish.test_mend import words_of

from coursepack.publish.layout import Document, classes, every_box, lay_out
from coursepack.publish.mend import set_on_pages

ROWS = "".join(f"<tr><td></td><th>good{n}</th><td></td></tr>" for n in range(4))
RUBRIC = (
    f"<table class='rubric'><thead><tr><th>a</th><th>b</th><th>c</th></tr></thead>{ROWS}</table>"
)
CARDS = "<section class='cards' style='break-before: page'>cards</section>"


def page_of(before: int, after: int) -> str:
    rest = "".join(f"<p>term{n}</p>" for n in range(after))
    return f"{HEAD}{'<p>line</p>' * before}{RUBRIC}{rest}{CARDS}</main></body></html>"


def height_of(document: Document) -> float:
    boxes = [box for page in document.pages for box in every_box(page._page_box)]
    return sum(b.height for b in boxes if "rubric" in classes(b) and type(b).__name__ == "TableBox")


@pytest.mark.parametrize(("before", "after"), [(2, 0), (1, 3)])
def test_rows_get_higher_on_a_page_that_is_half_white(before: int, after: int) -> None:
    html = page_of(before, after)
    plain, mended = lay_out(html), set_on_pages(html, "p")
    assert height_of(mended) > 1.5 * height_of(plain)
    assert [words_of(page) for page in plain.pages] == [words_of(page) for page in mended.pages]


def test_rows_stay_as_they_are_on_a_page_that_is_full() -> None:
    html = page_of(8, 1)
    assert height_of(set_on_pages(html, "p")) == height_of(lay_out(html))


def test_rows_on_the_page_before_send_what_follows_on() -> None:
    html = page_of(6, 12)
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert len(plain) == len(mended)
    assert words_of(mended[1]).count("term") > words_of(plain[1]).count("term")


def test_room_below_claims_takes_of_the_white_of_its_own_page_alone() -> None:
    asked = "<tr class='asked'><th>claim</th></tr><tr><td style='height: 20px'></td></tr>"
    table = f"<table class='fill claimed'>{asked * 2}</table>"
    rest = "<div style='break-before: page'>rest</div>"
    html = f"{HEAD}<p>line</p>{table}{rest}</main></body></html>"
    plain, mended = lay_out(html), set_on_pages(html, "p")
    assert [words_of(page) for page in plain.pages] == [words_of(page) for page in mended.pages]
    heights = [
        sum(
            box.height
            for page in document.pages
            for box in every_box(page._page_box)
            if type(box).__name__ == "TableCellBox" and box.element_tag == "td"
        )
        for document in (plain, mended)
    ]
    assert heights[1] >= heights[0] + 30
