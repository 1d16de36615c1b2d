"""Pages of the support levels: all that the standard page has, and what the level adds."""

from collections import Counter
from functools import cache
from pathlib import Path
from typing import get_args

import page
import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement
from render import sample

from coursepack.compose.edition import edit
from coursepack.model.body import Entry
from coursepack.model.handout import Handout, Level, Medium
from coursepack.model.pack import Pack
from coursepack.model.support import Added, Extended, Linking, Prompt, Stop, Support, Supported
from coursepack.publish.layout import lay_out
from coursepack.publish.look import article_lines
from coursepack.publish.pdf import pdf
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)
SUPPORT = Support(
    Supported(
        glosses=(Added(Entry("s-word", "extra word", 1, "A meaning more.", "Teacher"), 0, 3),),
        stops=(Stop(1, 3, "Stop at three."), Stop(4, 14, "Stop at the end.")),
        word_bank=("bank-one", "bank-two"),
        linking=(Linking("to give a reason", ("because",)),),
        frames=tuple(Prompt(n, f"Frame number {n} …") for n in range(1, len(sample.TASKS) + 1)),
    ),
    Extended((Prompt(2, "A further step."),), ("Look elsewhere.",)),
)
PACK = Pack("last-bus", sample.body(), sample.guide(), SUPPORT)
LEVELS: tuple[Level, ...] = get_args(Level)
ADDED = [(level, medium) for level in LEVELS[1:] for medium in get_args(Medium)]


def student(level: Level) -> Handout:
    return edit(PACK, "student", level)


@cache
def text(level: Level, medium: Medium) -> str:
    return set_handout(student(level), medium, "a4", TEMPLATES).html


def tree(level: Level, medium: Medium) -> HtmlElement:
    return lxml_html.document_fromstring(text(level, medium))


def words(found: HtmlElement) -> Counter[str]:
    added = [gloss for gloss in found.find_class("gloss") if "extra word" in gloss.text_content()]
    codes = found.find_class("run-edition") + found.find_class("code")
    for gone in added + codes + found.xpath("//style | //script | //title"):
        gone.drop_tree()  # an added gloss stands in the middle of a paragraph
    return Counter(found.text_content().split())


def test_a_pack_without_levels_and_the_standard_level_give_the_same_page() -> None:
    plain = Pack(PACK.slug, PACK.body, PACK.guide)
    for medium in get_args(Medium):
        page_ = set_handout(edit(plain, "student"), medium, "a4", TEMPLATES).html
        assert page_ == text("standard", medium)


@pytest.mark.parametrize(("level", "medium"), ADDED)
def test_a_level_has_every_word_of_the_standard_page(level: Level, medium: Medium) -> None:
    assert not words(tree("standard", medium)) - words(tree(level, medium))
    assert sample.SECRET not in text(level, medium)


@pytest.mark.parametrize("medium", get_args(Medium))
def test_a_supported_page_shows_all_help_and_more_room(medium: Medium) -> None:
    found = tree("supported", medium)
    assert [p.text_content() for p in found.find_class("stop")] == [s.say for s in stops()]
    assert found.find_class("stop")[0].xpath("preceding::p[@id][1]/@id") == ["p3"]
    assert len(found.find_class("frame")) == len(sample.TASKS)
    assert "bank-one · bank-two" in found.find_class("bank")[0].text_content()
    assert "A meaning more." in found.find_class("gloss")[0].text_content()
    assert not found.find_class("challenge")
    if medium == "print":
        path = "//section[@id='questions']//div[@class='line']"
        lines, usual = (len(t.xpath(path)) for t in (found, tree("standard", medium)))
        assert lines >= 1.5 * usual > 0


def stops() -> tuple[Stop, ...]:
    return SUPPORT.supported.stops


@pytest.mark.parametrize("medium", get_args(Medium))
def test_an_extended_page_has_further_steps_and_no_help_more(medium: Medium) -> None:
    found = tree("extended", medium)
    (step,) = found.find_class("challenge")
    assert step.xpath("ancestor::div[@class='question']/@id") == ["q2"]
    assert "Look elsewhere." in found.get_element_by_id("further").text_content()
    for name in ("stop", "frame", "bank"):
        assert not found.find_class(name)


@pytest.mark.parametrize(("level", "medium"), ADDED)
def test_ids_are_unique_and_what_is_filled_in_has_a_name(level: Level, medium: Medium) -> None:
    found = tree(level, medium)
    ids = [str(i) for i in found.xpath("//@id")]
    assert len(ids) == len(set(ids))
    named = found.xpath("//@aria-labelledby | //@popovertarget")
    targets = [target for names in named for target in names.split()]
    targets += [href[1:] for href in found.xpath("//a/@href") if href.startswith("#")]
    assert set(targets) <= set(ids)
    for field in found.iter("textarea"):
        assert field.get("aria-labelledby") or list(field.iterancestors("label"))


def test_the_teacher_reads_of_all_levels_in_one_place_and_of_none_that_is_not_given() -> None:
    told = edit(PACK, "teacher", told=LEVELS)
    found = lxml_html.document_fromstring(set_handout(told, "print", "a4", TEMPLATES).html)
    (part,) = found.find_class("notes-levels")
    for said in (
        "extra word",
        "¶3: Stop at three.",
        "bank-one",
        "2: Frame number 2",
        "2: A further",
    ):
        assert said in part.text_content()
    for name in ("stop", "frame", "bank", "challenge", "further"):
        assert not found.find_class(name)
    alone = set_handout(edit(PACK, "teacher"), "print", "a4", TEMPLATES).html
    assert "notes-levels" not in alone


@pytest.mark.parametrize("level", LEVELS[1:])
def test_lines_are_numbered_alike_and_the_pdf_is_accessible(level: Level, tmp_path: Path) -> None:
    counts = {len(article_lines(lay_out(text(name, "print")))) for name in ("standard", level)}
    assert len(counts) == 1
    file = tmp_path / "pack.pdf"
    proof = set_handout(student(level), "print", "a4", TEMPLATES)
    file.write_bytes(pdf(proof))
    report = page.validate_pdf(str(file), profile="ua1")
    assert [failure.message for failure in report.failures] == []
