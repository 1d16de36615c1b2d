"""Pages set again: glosses stay with their words, and no page is left nearly empty."""

import pytest

from coursepack.publish.layout import every_box, lay_out
from coursepack.publish.look import stray_glosses
from coursepack.publish.mend import set_on_pages

HEAD = """<!DOCTYPE html><html lang="en" class="student"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p { margin: 0 } .gap { height: %smm } .tight .gap { height: %smm }
.gloss { float: footnote; footnote-policy: line }
.gloss::footnote-call, .gloss::footnote-marker { content: "" }
</style><body>"""
GLOSSED = '<p>a word<span class="gloss">gloss of a word</span> in its line</p>'
LINES = "<p>" + "one line<br>" * 9 + "the last</p>"


def page_of(gap: int, tight: int, rest: str) -> str:
    return f"{HEAD % (gap, tight)}{GLOSSED}<div class='gap'></div>{rest}</body></html>"


@pytest.mark.parametrize("gap", range(52, 76))
def test_glosses_stand_on_the_page_of_their_word(gap: int) -> None:
    document = set_on_pages(page_of(gap, gap, LINES), "p")
    assert stray_glosses(document) == []


def test_without_mending_a_gloss_can_stray() -> None:
    strays = [gap for gap in range(52, 76) if stray_glosses(lay_out(page_of(gap, gap, LINES)))]
    assert strays


def test_a_nearly_empty_last_page_is_saved_where_it_can_be() -> None:
    few = "<p>one line<br>two lines</p>"
    loose, tight = page_of(62, 55, few), page_of(62, 62, few)
    assert len(lay_out(loose).pages) == 2
    assert len(set_on_pages(loose, "p").pages) == 1
    assert len(set_on_pages(tight, "p").pages) == 2


BOXED = (
    "<div><p class='paragraph'>own<br>two<br>three</p>"
    "<aside class='box'>a<br>b<br>c<br>d<br>e<br>f<br>g<br>h</aside>"
    "<p class='paragraph'>next<br>two<br>three<br>four<br>five</p>"
    "<p class='paragraph'>last<br>two<br>three</p></div>"
)


def words_of(page: object) -> str:
    return " ".join(
        box.text
        for box in every_box(page._page_box)  # type: ignore[attr-defined]
        if type(box).__name__ == "TextBox"
    )


def test_a_box_that_would_leave_a_hole_stands_after_the_next_paragraph() -> None:
    html = page_of(25, 25, BOXED).replace("</style>", ".box { break-inside: avoid }</style>")
    plain, mended = lay_out(html), set_on_pages(html, "p")
    assert "next" not in words_of(plain.pages[0])
    first = words_of(mended.pages[0])
    assert "next" in first
    assert " h" not in first
    every = " ".join(words_of(page) for page in mended.pages)
    assert sorted(every.split()) == sorted(" ".join(words_of(p) for p in plain.pages).split())


def test_a_box_stays_with_its_paragraph_where_there_is_room() -> None:
    html = page_of(5, 5, BOXED).replace("</style>", ".box { break-inside: avoid }</style>")
    first = words_of(set_on_pages(html, "p").pages[0])
    assert first.index(" h ") < first.index("next")
