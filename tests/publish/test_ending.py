"""The end of a students' edition: little white is left before the ticket."""

import pytest
from publish.test_mend import words_of

from coursepack.publish.layout import Document, classes, every_box, lay_out
from coursepack.publish.mend import set_on_pages
from coursepack.publish.white import used

HEAD = """<!DOCTYPE html><html lang="en" class="student"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 2; widows: 2 }
body, p, ol, section, .line { margin: 0; border: 0 solid } .line { height: 8mm }
.exit { break-inside: avoid }
</style><body><main>"""


def end_of(before: int, lines: int, words: int) -> str:
    written = "<div class='line'></div>" * lines
    asked = f"<div class='question'><div class='kept'><p class='ask'>ask</p>{written}</div></div>"
    terms = "".join(f"<p>term{n}</p>" for n in range(words))
    return (
        f"{HEAD}<section class='talk'><p>{'talk<br>' * before}end</p></section>"
        f"<section class='exit'>{asked}</section>"
        f"<section class='glossary'>{terms}</section></main></body></html>"
    )


def lines_of(document: Document) -> int:
    boxes = (box for page in document.pages for box in every_box(page._page_box))
    return sum("line" in classes(box) for box in boxes)


def test_the_glossary_goes_before_a_ticket_that_would_leave_half_a_page_white() -> None:
    html = end_of(before=8, lines=6, words=15)
    plain, mended = lay_out(html), set_on_pages(html, "p")
    assert "term0" not in words_of(plain.pages[0])
    first, last = (words_of(page) for page in mended.pages)
    assert first.endswith("term8")
    assert last.startswith("term9")
    assert last.endswith("ask")
    assert lines_of(mended) == lines_of(plain)


def test_a_ticket_gives_lines_away_where_the_glossary_would_not_fill_the_page() -> None:
    html = end_of(before=7, lines=6, words=0).replace("<section class='glossary'></section>", "")
    plain, mended = lay_out(html), set_on_pages(html, "p")
    assert [len(plain.pages), len(mended.pages)] == [2, 1]
    assert 2 <= lines_of(mended) < lines_of(plain)


def test_no_ticket_is_left_with_less_than_two_lines_for_a_question() -> None:
    html = end_of(before=14, lines=3, words=0).replace("<section class='glossary'></section>", "")
    assert lines_of(set_on_pages(html, "p")) == 3


@pytest.mark.parametrize(("before", "lines", "words"), [(2, 3, 4), (8, 3, 20), (12, 2, 16)])
def test_an_end_without_a_hole_stays_as_it_is(before: int, lines: int, words: int) -> None:
    html = end_of(before, lines, words)
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert [words_of(page) for page in plain] == [words_of(page) for page in mended]


def test_a_last_page_with_next_to_nothing_on_it_is_saved_by_fewer_lines() -> None:
    html = end_of(before=4, lines=6, words=4)
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert used(plain[1]._page_box) < 0.2 * plain[1]._page_box.height
    assert len(mended) == 1


def test_a_ticket_of_nearly_a_page_is_parted_between_its_questions() -> None:
    asked = "<div class='question' style='break-inside: avoid'><p>ask</p>%s</div>"
    ticket = "".join(asked % ("<div class='line'></div>" * 3) for _ in range(2))
    html = (
        f"{HEAD}<section class='talk'><p>{'talk<br>' * 10}end</p></section>"
        f"<section class='exit'>{ticket}</section></main></body></html>"
    )
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert [words_of(page).count("ask") for page in plain] == [0, 2]
    assert [words_of(page).count("ask") for page in mended] == [1, 1]


def test_a_last_page_less_than_half_full_is_not_needed_where_the_white_before_it_holds_it() -> None:
    written = "<p style='margin: 0 0 20px'>one</p>" * 7
    ticket = "<section class='exit'>one<br>two<br>three<br>four<br>ask</section>"
    html = f"{HEAD}{written}{ticket}</main></body></html>"
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert words_of(plain[1]) == "one two three four ask"
    assert len(mended) == 1


def test_a_glossary_that_mostly_stands_on_the_last_page_stands_there_whole() -> None:
    html = end_of(before=8, lines=2, words=11)
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert "term0" in words_of(plain[0])
    assert words_of(mended[0]).endswith("ask")
    assert words_of(mended[1]).startswith("term0")


def test_a_note_on_sources_does_not_begin_a_page_alone() -> None:
    terms = "".join(f"<p style='margin: 0 0 2mm'>term{n}</p>" for n in range(13))
    noted = "<p class='sources'>Sources: our own</p>"
    more = f"<section>{'more<br>' * 9}</section>"
    html = f"{HEAD}<section class='glossary'>{terms}{noted}</section>{more}</main></body></html>"
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert words_of(plain[1]).startswith("Sources")
    assert words_of(mended[0]).endswith("our own")


TALK = """<div class='discuss' style='break-inside: avoid'><p>How</p><ol>%s</ol></div>"""


@pytest.mark.parametrize(("words", "pages"), [(6, 2), (8, 2), (11, 3)])
def test_how_to_discuss_is_parted_only_where_that_saves_a_page(words: int, pages: int) -> None:
    steps = "".join(f"<li>step{n}</li>" for n in range(9))
    told = "<p>line</p>" * 14 + TALK % steps + "<p>word</p>" * words
    html = f"{HEAD}{told}<section class='exit'>ask<br>more</section></main></body></html>"
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    parted = "step0" in words_of(mended[0])
    assert [len(mended), parted] == [pages, len(mended) < len(plain)]


def test_a_page_does_not_end_sooner_where_what_stays_whole_would_leave_half_of_it_white() -> None:
    kept = f"<div style='break-inside: avoid'>{'kept<br>' * 12}end</div>"
    html = f"{HEAD}<p>{'line<br>' * 4}end</p>{kept}<p>one<br>two</p></main></body></html>"
    plain, mended = lay_out(html).pages, set_on_pages(html, "p").pages
    assert [words_of(page) for page in plain] == [words_of(page) for page in mended]
