"""What stays whole is parted at its natural places where keeping it whole leaves a big hole."""

import pytest

from coursepack.publish.mend import set_on_pages
from coursepack.publish.resting import rests_of_questions

HEAD = """<!DOCTYPE html><html lang="en" class="teacher"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p, h3 { margin: 0; font-size: 10pt }
.question, .kept, .key p, .note { break-inside: avoid } .kept { break-after: avoid }
.gathered { columns: 2; orphans: 3; widows: 3 }
.note { border-left: 2pt solid; padding-bottom: 2mm }
.disputed, .sources { break-before: avoid }
</style><body>"""


def page_of(before: int, html: str) -> str:
    return f"{HEAD}<p>{'one line<br>' * before}the last</p>{html}</body></html>"


@pytest.mark.parametrize(("before", "parted"), [(10, True), (14, False)])
def test_a_key_below_its_question_runs_on_between_its_entries(before: int, parted: bool) -> None:
    asked = "<p class='ask'><span class='number'>7 </span>asked<br>here</p>"
    entries = "".join(f"<p>entry{n}<br>two<br>three</p>" for n in range(5))
    key = f"<div class='key'>{entries}</div>"
    html = f"<div class='question'><div class='kept'>{asked}</div>{key}</div>"
    document = set_on_pages(page_of(before, html), "p")
    first, second = map(words_of, document.pages)
    assert ("asked here" in first) is parted
    assert ("entry0 two three" in first) is parted
    assert "entry4 two three" in second
    found = [(rest.page, rest.number, rest.full) for rest in rests_of_questions(document)]
    assert found == [(1, "7", True)] * parted


def test_a_text_in_columns_begins_where_its_last_lines_do_not_fit() -> None:
    told = "a word<br>" * 9
    note = f"<aside class='note'><h3>title</h3><div class='told'><p>{told}end</p>"
    note += "<p class='disputed'>who<br>did<br>it</p><p class='sources'>from<br>books</p>"
    html = f"<div class='gathered'>{note}</div></aside></div>"
    first, second = map(words_of, set_on_pages(page_of(10, html), "p").pages)
    assert "title" in first
    assert "from books" in second


def words_of(page: object) -> str:
    boxes = page._page_box.children[0].descendants()  # type: ignore[attr-defined]
    return " ".join(box.text for box in boxes if hasattr(box, "text"))
