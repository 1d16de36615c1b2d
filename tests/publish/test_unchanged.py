"""What the program does instead of the engine, to be faster, changes no byte of what is printed."""

import re
from typing import Any

import pytest

from coursepack.publish import layout

# After the layout module, which seals the fonts first.
from coursepack.publish import (  # isort: skip
    asking,
    balancing,
    bare,
    cascade,
    footnotes,
    inking,
    packing,
    pango,
    resetting,
    shaping,
    usual,
    values,
)
import pydyf  # isort: skip
from tinyhtml5 import inputstream  # isort: skip
from weasyprint import css, draw  # isort: skip
from weasyprint.draw import text  # isort: skip
from weasyprint.formatting_structure.boxes import Box, ParentBox  # isort: skip
from weasyprint.layout import LayoutContext, background, block, inline  # isort: skip
from weasyprint.text import ffi, line_break  # isort: skip

_WORDS = "Nobody well-known measured the “unbelievably dry” summer of 1931, and/or said so. "
_NOTE = "<div class=whole><b>Note</b><p>{}</div>"
_PAGE = f"""<html lang="en"><title>All</title><style>
@page {{ size: 12cm 16cm; margin: 1cm; @bottom-right {{ content: counter(page) }} }}
body {{ font: 400 12px/1.4 "Source Serif 4" }} p {{ hyphens: auto }}
.note {{ float: footnote }} .wide {{ letter-spacing: .06em; text-transform: uppercase }}
.caps {{ font-variant-caps: small-caps; font-feature-settings: "onum" }}
.caps b {{ background: #ddd; border: 1px solid; border-radius: 3px }}
.apart {{ word-spacing: 3px }} .broken {{ overflow-wrap: anywhere; width: 1cm }}
u {{ text-decoration: underline }} s {{ text-decoration: line-through 2px red }}
li {{ border-inline-start: 1px solid; page: list }} pre {{ float: right; outline: 2px dotted }}
li::before {{ content: "– "; position: absolute; margin-block-start: 2px }}
ul > li:last-child::after {{ content: " end" }}
td {{ overflow-wrap: anywhere }} td + td {{ overflow-wrap: normal; hyphens: manual }}
.two {{ columns: 2; margin: 0 }} .two li {{ margin: 2px 0; orphans: 2 }}
.two .whole {{ margin: 3px 0; break-inside: avoid }} .two .whole p {{ break-before: avoid }}
@layer low {{ b {{ color: #555 !important }} }} b {{ color: #222 }}
</style><body id="top" style="color: #111">
<p>{_WORDS * 2}<span class="note">{_WORDS}</span> <a href="#top">Up</a></p>
<p class="wide" lang="fr">{_WORDS}</p><p class="caps" style="margin: 3px">{_WORDS}
<b>x</b></p>
<p class="apart"><u>{_WORDS}</u> <s>{_WORDS}</s></p><p class="broken">incomprehensibly</p>
<ul><li>One<li style="color: #333">Two</ul><ol><li><b>Three</b><li>Four</ol>
<table><tr><td>{_WORDS}<td>extra\u00adordinarily {_WORDS}<td><b>{_WORDS}</b>x</table>
<p lang="ar" dir="rtl" style="font-family: Amiri">في الحرب <q>العراق</q></p>
<ul class="two">{f"<li>A word <i>or two</i><li>{_WORDS[:50]}" * 6}</ul>
<div class="two">{"".join(_NOTE.format(_WORDS * n) for n in (1, 1, 4, 1, 2))}</div>
<p style="text-align: justify">{_WORDS}<p style="text-overflow: ellipsis; overflow: hidden;
white-space: nowrap">{_WORDS}
<p style="letter-spacing: 1px">{_WORDS * 2}<p>Vowels: \u0628\u064e\u0654 or e\u0301\u0323</p>
<pre style="tab-size: 3">a\tb</pre>
</body></html>"""
ENGINE = {
    "cascade": (css, "StyleFor", cascade.StyleFor),
    "footnotes": (LayoutContext, "_update_footnote_area", footnotes._update),
    "look": (line_break.Layout, "setup", pango._setup),
    "bytes": (line_break, "unicode_to_char_p", ffi.unicode_to_char_p),
    "values": (css.ComputedStyle, "__missing__", values._missing),
    "usual values": (css.ComputedStyle, "__init__", usual._begin),
    "usual values again": (
        css.AnonymousStyle,
        "__init__",
        usual._begin_anonymous,
    ),
    "flow": (Box, "is_in_normal_flow", asking._is_in_flow),
    "boxes below": (Box, "descendants", asking._all_below),
    "names of pages": (ParentBox, "page_values", asking._names),
    "room for a line": (inline, "avoid_collisions", asking._avoid),
    "columns": (block, "block_level_layout", balancing._lay_block),
    "columns that are tried": (block, "block_box_layout", balancing._lay_box),
    "lines that are set again": (inline, "get_next_linebox", resetting._set),
    "backgrounds": (background, "layout_box_backgrounds", bare._behind),
    "borders": (draw, "draw_border", bare._around),
    "drawn lines": (text, "draw_first_line", inking._draw),
    "lines as they were set": (line_break.Layout, "reactivate", inking._reactivate),
    "first words": (shaping, "_first_word", lambda text: ""),
}


def _printed() -> bytes:
    for kept in ("lines", "looks"):
        layout._fonts().__dict__.pop(kept, None)
    made: bytes = layout.lay_out(_PAGE).write_pdf(pdf_variant="pdf/ua-1")
    return made


@pytest.mark.parametrize("part", ENGINE)
def test_no_byte_differs_from_the_engines(part: str, monkeypatch: pytest.MonkeyPatch) -> None:
    mine = _printed()
    place, name, theirs = ENGINE[part]
    used: list[Any] = []

    def watched(*rest: Any, **more: Any) -> Any:
        used.append(rest)
        return theirs(*rest, **more)

    monkeypatch.setattr(place, name, watched)
    assert mine == _printed()
    assert used


def test_styles_that_nobody_asks_for_are_not_worked_out(monkeypatch: pytest.MonkeyPatch) -> None:
    worked_out: list[Any] = []
    compute = cascade.Cascade._compute

    def counted(*rest: Any) -> Any:
        worked_out.append(rest)
        return compute(*rest)

    monkeypatch.setattr(cascade.Cascade, "_compute", counted)
    layout.lay_out("<html lang=en><title>Many</title><body>" + "<p>A word.</p>" * 50)
    assert 0 < len(worked_out) < 20


def test_what_html_is_searched_for_is_compiled_once() -> None:
    layout.parsed(_PAGE)
    kept = inputstream.characters_until_regex
    assert not any(isinstance(characters, re.Pattern) for characters, _ in kept)
    assert kept["<&", False].match("a b<").group() == "a b"
    assert kept["ab", True].match("bac").group() == "ba"


def test_pages_are_listed_anew_when_there_are_more() -> None:
    pdf = pydyf.PDF()
    for count in (1, 2):
        pdf.add_page(pydyf.Dictionary({"Type": "/Page"}))
        assert pdf.page_references == packing._list(pdf)
        assert len(pdf.page_references) == count
