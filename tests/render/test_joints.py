"""Signs stay with a glossed word, on the screen alone, and no character is lost or moved."""

from pathlib import Path

import lxml.html
from render import sample

from coursepack.render.handout import set_handout
from coursepack.render.view.article import Gloss, Piece
from coursepack.render.view.joints import _joined

TEMPLATES = (Path(__file__).parents[2] / "templates",)
GLOSS = Gloss("g", "word", "", "", (), "meaning", "", "ltr")


def test_what_touches_a_word_goes_with_it() -> None:
    pieces = (Piece("He said “", "", None), Piece("word", "", GLOSS), Piece("”. Then", "", None))
    before, word, after = _joined(pieces)
    assert (before.text, word.head, word.text) == ("He said ", "“", "word")
    assert (word.tail, after.text) == ("”.", " Then")


def test_neighbours_that_are_set_apart_keep_what_they_have() -> None:
    pieces = (Piece("very", "em", None), Piece("word", "", GLOSS), Piece("word", "", GLOSS))
    assert _joined(pieces) == pieces


def test_of_a_long_term_only_the_last_word_is_a_button() -> None:
    pieces = (Piece("the “", "", None), Piece("Revolutionary Guard Corps", "", GLOSS))
    before, term = _joined((*pieces, Piece("”, as", "", None)))[:2]
    assert (before.text, term.head) == ("the “", "")
    assert (term.lead, term.text, term.tail) == ("Revolutionary Guard ", "Corps", "”,")


def test_the_text_of_a_page_stays() -> None:
    def texts(medium: str) -> list[str]:
        page = lxml.html.document_fromstring(
            set_handout(sample.student(), medium, "a4", TEMPLATES).html
        )
        for aside in (*page.find_class("gloss"), *page.find_class("see")):
            aside.drop_tree()
        return [paragraph.text_content() for paragraph in page.find_class("paragraph")]

    assert texts("screen") == texts("print")


def test_the_name_of_a_word_has_all_that_is_seen_of_it() -> None:
    page = lxml.html.document_fromstring(
        set_handout(sample.student(), "screen", "a4", TEMPLATES).html
    )
    named = [term for term in page.find_class("term") if term.get("aria-label")]
    assert named
    assert all(term.text_content() in term.get("aria-label") for term in named)
