"""Lengths that are worked out once are those that the engine works out each time."""

from typing import Any

import pytest

from coursepack.publish import lengths
from coursepack.publish.layout import Document, every_box, lay_out

_PAGE = """<html lang="en"><title>Lengths</title><style>
@page { size: 9cm 12cm; margin: 1cm }
.share { margin: 2% 5%; padding: 1% } .border { box-sizing: border-box; width: 4cm; padding: 1em }
.least { min-width: 3cm; max-width: 6cm; min-height: 2cm; border: 2px solid }
.sum { width: calc(100% - 1cm) } .row { display: flex } .row p { flex: 1 }
table { border-collapse: collapse } td { border: 3px solid; padding: 1mm 2%; height: 1cm }
</style><body>
<p>Plain words, <b style="padding: 2px">some of them heavy</b>.</p>
<p class="share">A share of what is around.</p><div class="border"><p>In a border</p></div>
<p class="least">At least</p><p class="sum">A sum</p>
<div class="row"><p>One</p><p>Two, which is longer</p></div>
<table><tr><td>One<td><p class="share">Two</p>
<tr><td style="border-width: 5px">Three<td>Four</table>
</body></html>"""
NAMES = (*lengths.LENGTHS, *lengths.BORDERS, "position_x", "position_y")


def _measured(document: Document) -> list[dict[str, Any]]:
    boxes = [box for page in document.pages for box in every_box(page._page_box)]
    return [{name: box.__dict__.get(name) for name in NAMES} for box in boxes]


def test_every_length_is_the_engines(monkeypatch: pytest.MonkeyPatch) -> None:
    mine = _measured(lay_out(_PAGE))
    for user in lengths.USERS:
        monkeypatch.setattr(user, "resolve_percentages", lengths._resolve)
    assert mine == _measured(lay_out(_PAGE))
    assert len(mine) > 50


def test_lengths_of_one_style_are_worked_out_once(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = []
    worked_out = lengths._plain

    def counted(style: Any) -> Any:
        calls.append(style)
        return worked_out(style)

    monkeypatch.setattr(lengths, "_plain", counted)
    document = lay_out("<html lang=en><title>Many</title><body>" + "<p>A word.</p>" * 200)
    assert 0 < 3 * len(calls) < len(_measured(document))


def test_a_changed_copy_of_a_style_is_worked_out_anew() -> None:
    document = lay_out(_PAGE)
    box = next(box for box in every_box(document.pages[0]._page_box) if box.element_tag == "p")
    lengths._resolved(box, (300, 300))
    copy = box.copy()
    copy.style = box.style.copy()
    copy.style["margin_left"] = box.style["margin_left"]._replace(value=77)
    lengths._resolved(copy, (300, 300))
    assert (box.margin_left, copy.margin_left) == (0, 77)
