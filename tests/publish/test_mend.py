"""Pages set again: glosses stay with their words, and no page is left nearly empty."""

import pytest

from coursepack.publish.layout import lay_out
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
    document = set_on_pages(page_of(gap, gap, LINES))
    assert stray_glosses(document) == []


def test_without_mending_a_gloss_can_stray() -> None:
    strays = [gap for gap in range(52, 76) if stray_glosses(lay_out(page_of(gap, gap, LINES)))]
    assert strays


def test_a_nearly_empty_last_page_is_saved_where_it_can_be() -> None:
    few = "<p>one line<br>two lines</p>"
    loose, tight = page_of(62, 55, few), page_of(62, 62, few)
    assert len(lay_out(loose).pages) == 2
    assert len(set_on_pages(loose).pages) == 1
    assert len(set_on_pages(tight).pages) == 2
