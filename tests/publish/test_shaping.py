"""What is kept of lines set before changes no byte of what is printed."""

import inspect
import re
from typing import Any

import pytest

from coursepack.publish import layout, pango, shaping
from coursepack.publish.layout import lay_out

# After the layout module, which seals the fonts first.
from weasyprint.layout import inline, preferred  # isort: skip
from weasyprint.text import fonts, line_break  # isort: skip

_WORDS = "Nobody measured the well before the unbelievably dry summer of that unremembered year. "
_PAGE = f"""<html lang="en"><title>Lines</title><style>
@page {{ size: 9cm 8cm; margin: 1cm }}
p {{ hyphens: auto; font: 400 12px/1.4 "Source Serif 4" }}
.wide {{ letter-spacing: .06em }} .bold {{ font-weight: 700 }} .kept {{ white-space: nowrap }}
.high {{ line-height: 2 }} td {{ hyphens: none }}
</style><body>
<p>{_WORDS * 3}</p><p class="wide">{_WORDS * 3}</p><p class="bold">{_WORDS * 3}</p>
<p class="high">{_WORDS * 3}</p><p class="kept">{_WORDS}</p><p lang="fr">{_WORDS * 3}</p>
<p>{_WORDS * 3}</p><table><tr><td>{_WORDS}<td><b>{_WORDS}</b></table>
</body></html>"""


def _printed() -> bytes:
    made: bytes = lay_out(_PAGE).write_pdf(pdf_variant="pdf/ua-1")
    return made


def test_no_byte_differs_from_lines_set_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    _printed()
    again = _printed()
    for module in (inline, preferred):
        monkeypatch.setattr(module, "split_first_line", shaping._split)
    monkeypatch.setattr(inline, "strut", shaping._strut)
    assert again == _printed()


def test_a_line_is_set_once(monkeypatch: pytest.MonkeyPatch) -> None:
    _printed()
    monkeypatch.setattr(shaping, "_split", None)
    assert _printed()


def test_what_is_kept_is_thrown_away_when_it_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shaping, "MOST", 10)
    layout._fonts().__dict__.pop("lines", None)
    whole = _printed()
    assert len(layout._fonts().lines) <= 10
    assert whole == _printed()


@pytest.mark.parametrize("module", [line_break, fonts])
def test_all_that_the_engine_asks_of_a_style_is_in_the_key(module: Any) -> None:
    asked = set(re.findall(r"style\['(\w+)'\]", inspect.getsource(module)))
    elsewhere = {"text_decoration_color"}
    assert asked - elsewhere <= set(pango.READ)


def test_no_word_stands_alone_where_only_the_space_after_a_text_is_too_much() -> None:
    text = "Why does the Krefeld study <i>claim</i> nothing about the whole country? " * 3
    style = 'i { white-space: nowrap } p { font: 13px "Source Serif 4"; margin: 0 }'
    widths = (171, 172, 173, 270, 271, 272)
    paragraphs = "".join(f'<p style="width: {width}px">{text}</p>' for width in widths)
    laid = lay_out(f'<html lang="en"><title>Lines</title><style>{style}</style>{paragraphs}</html>')
    found = (box for page in laid.pages for box in page._page_box.descendants())
    lines = [list(p.children) for p in found if type(p).__name__ == "BlockBox" and p.children]
    lines = [part for part in lines if type(part[0]).__name__ == "LineBox"]
    words = [" ".join(_texts(line)).split() for part in lines for line in part[:-1]]
    assert all(words)
    assert all(len(line) > 1 for line in words)


@pytest.mark.parametrize("width", range(300, 560, 20))
def test_no_word_stands_alone_before_a_text_that_is_kept_with_the_next(width: int) -> None:
    text = "Nobody measured the well before that unbelievably dry summer of the year"
    style = f'p {{ font: 13px "Source Serif 4"; width: {width}px }}'
    html = f"<style>{style}</style><p>{text}&#160;<a>•&#160;Krefeld study, page 6</a></p>"
    laid = lay_out(f'<html lang="en"><title>Lines</title>{html}</html>')
    boxes = [box for page in laid.pages for box in page._page_box.children[0].descendants()]
    lines = [" ".join(_texts(box)) for box in boxes if type(box).__name__ == "LineBox"]
    assert all(len(line.split()) > 1 for line in lines[:-1])


def test_no_word_stands_alone_where_only_the_space_after_a_letter_is_too_much() -> None:
    # Tenths of a pixel: what is wanting is less than one.
    widths = [300 + tenths / 10 for tenths in range(600)]
    style = 'p { font: 15px "Atkinson Hyperlegible"; letter-spacing: .03em; word-spacing: .12em }'
    text = "Nobody measured the well before that dry summer of the year 1931, as few have. " * 3
    paragraphs = "".join(f'<p style="width: {width}px">{text}</p>' for width in widths)
    laid = lay_out(f'<html lang="en"><title>Lines</title><style>{style}</style>{paragraphs}</html>')
    boxes = [box for page in laid.pages for box in page._page_box.children[0].descendants()]
    lines = [" ".join(_texts(box)) for box in boxes if type(box).__name__ == "LineBox"]
    assert len(lines) > len(widths)
    assert all(len(line.split()) > 1 or line.endswith("have.") for line in lines)


def _texts(line: Any) -> list[str]:
    return [box.text for box in line.descendants() if hasattr(box, "text")]
