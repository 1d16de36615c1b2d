"""Style sheets that several documents share."""

import pytest

from coursepack.problems import Refused
from coursepack.publish import sheets
from coursepack.publish.layout import every_box, lay_out, no_complaints

PAGE = "<html lang=en><head><title>-</title><style>{}</style></head><body><p>Words</p></body>"


def width(css: str) -> tuple[float, float]:
    """How wide the paper and the words of a page are, in pixels."""
    page = lay_out(PAGE.format(css)).pages[0]
    return float(page.width), float(page._page_box.children[0].width)


def test_a_sheet_known_already_styles_pages_and_elements_as_at_first() -> None:
    css = "@page { size: 300px 200px; margin: 10px } body { margin: 0 20px }"
    assert width(css) == width(css) == (300, 280)
    wider = css.replace("300px", "400px")
    assert (width(wider)[0], width(css)[0]) == (400, 300)


def test_a_sheet_is_read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    read, count = sheets._read, 0

    def counted(*given: object, **named: object) -> object:
        nonlocal count
        count += named.get("string") == css
        return read(*given, **named)

    css = """@page { @top-left { content: "Head" } @footnote { border-top: 1px solid } }
        @media print { p { margin: 0 } }"""
    monkeypatch.setattr(sheets, "_read", counted)
    for _ in range(3):
        lay_out(PAGE.format(css))
    assert count == 1


def test_what_is_said_to_the_whole_document_is_said_to_each() -> None:
    css = "@counter-style one { system: cyclic; symbols: 'x' } li { list-style: one inside }"
    for _ in range(2):
        html = PAGE.format(css).replace("<p>Words</p>", "<ul><li>Words</ul>")
        page = lay_out(html).pages[0]._page_box
        texts = [getattr(box, "text", "") for box in every_box(page)]
        assert any("x" in text for text in texts)


def test_a_sheet_with_a_fault_is_told_of_in_every_document() -> None:
    for _ in range(2):
        with pytest.raises(Refused), no_complaints("pack/student.pdf"):
            lay_out(PAGE.format("p { colour: red }"))
