"""Claims of the ledger in the teacher's article: their words, and the numbers that lead to them."""

from pathlib import Path

import lxml.html
import pytest
from render import sample

from coursepack.model.handout import Medium
from coursepack.render.handout import set_handout

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
    assert [e.get("aria-label") for e in links] == [f"claim {n}" for n in range(1, len(LEDGER) + 1)]
    for link in links:
        row = page.get_element_by_id(link.get("href")[1:])
        assert row.find_class("number")[0].text == link.text
