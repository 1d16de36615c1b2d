"""Claims of the ledger in the teacher's article: their words, and the numbers that lead to them."""

from dataclasses import replace
from pathlib import Path
from typing import get_args

import lxml.html
import pytest
from render import sample

from coursepack.model.body import Quote, Run, TextBlock
from coursepack.model.handout import Medium
from coursepack.model.lesson import Verdict
from coursepack.render.catalogue import words_for
from coursepack.render.handout import set_handout
from coursepack.render.view.article import article_view
from coursepack.render.view.claims import voice, with_claims
from coursepack.render.view.ledger import claim_views

TEMPLATES = (Path(__file__).parents[2] / "templates",)
LEDGER = sample.guide().ledger


def article(html: str) -> lxml.html.HtmlElement:
    return lxml.html.document_fromstring(html).find_class("text")[0]


def marked(paragraph: lxml.html.HtmlElement) -> str:
    """All words of a paragraph that claims rest on, their glosses apart."""
    return "".join(
        e.text_content() for e in paragraph.find_class("claim") if "number" not in e.get("class")
    )


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_the_words_of_every_claim_are_marked_for_teachers_alone(medium: Medium) -> None:
    teacher = article(set_handout(sample.teacher(), medium, "a4", TEMPLATES).html)
    for claim in LEDGER:
        assert claim.quote.words in marked(teacher.get_element_by_id(f"p{claim.quote.paragraph}"))
    assert not article(set_handout(sample.student(), medium, "a4", TEMPLATES).html).find_class(
        "claim"
    )


def test_on_a_screen_a_number_leads_to_its_row() -> None:
    page = lxml.html.document_fromstring(
        set_handout(sample.teacher(), "screen", "a4", TEMPLATES).html
    )
    links = [e for e in page.find_class("claim") if e.tag == "a"]
    assert [e.get("aria-label") for e in links] == [
        f"claim C{n}" for n in range(1, len(LEDGER) + 1)
    ]
    for link in links:
        row = page.get_element_by_id(link.get("href")[1:])
        assert row.find_class("number")[0].text.strip() == link.text


WORDS = words_for(TEMPLATES, "en")


@pytest.mark.parametrize(
    ("hedge", "found"),
    [
        ("might, perhaps", ["might"]),
        ("“might”; the trend “can be” seen", ["might", "can be"]),
        ("none; “sure” is a judgment", []),
        ("about (for the dead only)", ["About"]),
    ],
)
def test_words_that_say_how_sure_a_claim_is_are_marked(hedge: str, found: list[str]) -> None:
    text = "Perhaps not. About ten fires might be seen, and they can be counted. Nobody might."
    claim = replace(LEDGER[0], quote=Quote(1, "ten fires might be seen"), hedge=hedge)
    blocks = article_view((TextBlock("paragraph", 1, 0, "", (Run(text),)),), WORDS, "print")
    (block,) = with_claims(blocks, (claim,), WORDS)
    assert [piece.text for piece in block.pieces if piece.hedged] == found
    assert "".join(piece.text for piece in block.pieces if piece.claimed) == claim.quote.words
    assert "".join(piece.text for piece in block.pieces) == text


@pytest.mark.parametrize(
    ("who", "short"),
    [
        ("the author, explaining to readers", ""),
        ("Nils Oberg (head of the service)", "Nils Oberg"),
        ("“Its defenders”, unnamed", "Its defenders"),
        (
            "people who " + "often " * 9 + "say so",
            "people who" + " often" * 8 + " …",
        ),
        ("not named", "not named"),
    ],
)
def test_who_makes_a_claim_is_named_in_short_unless_it_is_the_writer(who: str, short: str) -> None:
    assert voice(who, WORDS) == short


def test_notes_on_a_paragraph_stand_beside_it_and_are_not_said_twice() -> None:
    noted = [note for note in sample.guide().notes if note.paragraph]
    page = lxml.html.document_fromstring(
        set_handout(sample.teacher(), "print", "a4", TEMPLATES).html
    )
    for note in noted:
        (beside,) = page.get_element_by_id(f"p{note.paragraph}").find_class("beside")
        assert beside.text_content().strip() == f"¶{note.paragraph} {note.say}"
        assert page.text_content().count(note.say) == 1
    large = set_handout(sample.teacher(), "print", "a4", TEMPLATES, "large").html
    assert noted
    assert 'class="beside"' not in large
    assert all(note.say in large for note in noted)


@pytest.mark.parametrize("verdict", get_args(Verdict))
def test_a_claim_is_checked_as_its_kind_is_where_no_place_is_named(verdict: str) -> None:
    words = words_for(TEMPLATES, "en")
    bare = replace(LEDGER[0], verdict=verdict, check="")
    assert claim_views((bare,), words, 99)[0].check == words[f"check_{verdict}"]
    named = replace(bare, check="yes: the register")
    assert claim_views((named,), words, 99)[0].check == "yes: the register"
