"""What the program does instead of the engine, to be faster, changes no byte of what is printed."""

from typing import Any

import pytest

from coursepack.publish import layout

# After the layout module, which seals the fonts first.
from coursepack.publish import asking, cascade, footnotes, pango, shaping, usual, values  # isort: skip
from weasyprint import css  # isort: skip
from weasyprint.formatting_structure.boxes import Box, ParentBox  # isort: skip
from weasyprint.layout import LayoutContext, inline  # isort: skip
from weasyprint.text import ffi, line_break  # isort: skip

_WORDS = "Nobody well-known measured the “unbelievably dry” summer of 1931, and/or said so. "
_PAGE = f"""<html lang="en"><title>All</title><style>
@page {{ size: 12cm 16cm; margin: 1cm; @bottom-right {{ content: counter(page) }} }}
body {{ font: 400 12px/1.4 "Source Serif 4" }} p {{ hyphens: auto }}
.note {{ float: footnote }} .wide {{ letter-spacing: .06em; text-transform: uppercase }}
.caps {{ font-variant-caps: small-caps; font-feature-settings: "onum" }}
.apart {{ word-spacing: 3px }} .broken {{ overflow-wrap: anywhere; width: 1cm }}
u {{ text-decoration: underline }} s {{ text-decoration: line-through 2px red }}
li {{ border-inline-start: 1px solid; page: list }} pre {{ float: right; outline: 2px dotted }}
li::before {{ content: "– "; position: absolute; margin-block-start: 2px }}
ul > li:last-child::after {{ content: " end" }}
td {{ overflow-wrap: anywhere }} td + td {{ overflow-wrap: normal; hyphens: manual }}
@layer low {{ b {{ color: #555 !important }} }} b {{ color: #222 }}
</style><body id="top" style="color: #111">
<p>{_WORDS * 2}<span class="note">{_WORDS}</span> <a href="#top">Up</a></p>
<p class="wide" lang="fr">{_WORDS}</p><p class="caps" style="margin: 3px">{_WORDS}</p>
<p class="apart"><u>{_WORDS}</u> <s>{_WORDS}</s></p><p class="broken">incomprehensibly</p>
<ul><li>One<li style="color: #333">Two</ul><ol><li><b>Three</b><li>Four</ol>
<table><tr><td>{_WORDS}<td>extra\u00adordinarily {_WORDS}<td><b>{_WORDS}</b>x</table>
<p lang="ar" dir="rtl" style="font-family: Amiri">في الحرب <q>العراق</q></p>
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
