"""Handouts set in HTML: what every proof must hold, and never hold."""

import re
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement
from render import sample

from coursepack.compose.edition import edit
from coursepack.model.handout import Handout, Medium
from coursepack.model.pack import Pack
from coursepack.problems import Refused
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)
EDITIONS = {"student": sample.student(), "teacher": sample.teacher()}
EVERY = [(reader, medium) for reader in EDITIONS for medium in ("print", "screen")]


def page(handout: Handout, medium: Medium) -> str:
    return set_handout(handout, medium, "a4", TEMPLATES).html


def tree(text: str) -> HtmlElement:
    return lxml_html.document_fromstring(text)


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_no_answer_on_a_student_page(medium: Medium) -> None:
    text = page(EDITIONS["student"], medium)
    assert sample.SECRET not in text
    assert "reading for evidence" not in text
    assert sample.SECRET in page(EDITIONS["teacher"], medium)


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_packs_that_differ_in_answers_only_give_the_same_student_page(medium: Medium) -> None:
    guide = sample.guide()
    other = replace(guide, keys=guide.keys[:3], ledger=(), voices=replace(guide.voices, absent=()))
    one, two = (edit(Pack("p", sample.body(), g), "student") for g in (guide, other))
    assert page(one, medium) == page(two, medium)


@pytest.mark.parametrize(("reader", "medium"), EVERY)
def test_every_word_of_the_article_stands_in_order(reader: str, medium: Medium) -> None:
    body = tree(page(EDITIONS[reader], medium))
    for name in ("gloss", "number", "marker", "see", "beside"):
        for apart in body.find_class(name):
            apart.drop_tree()
    set_words = [" ".join(p.text_content().split()) for p in body.find_class("paragraph")]
    assert set_words == [" ".join(text.replace("*", "").split()) for text in sample.TEXT]


@pytest.mark.parametrize(("reader", "medium"), EVERY)
def test_ids_are_unique_and_every_reference_leads_somewhere(reader: str, medium: Medium) -> None:
    body = tree(page(EDITIONS[reader], medium))
    ids = [str(i) for i in body.xpath("//@id")]
    assert len(ids) == len(set(ids))
    named = body.xpath("//@aria-labelledby | //@popovertarget")
    targets = [target for names in named for target in names.split()]
    targets += [href[1:] for href in body.xpath("//a/@href") if href.startswith("#")]
    assert targets
    assert set(targets) <= set(ids)


@pytest.mark.parametrize(("reader", "medium"), EVERY)
def test_headings_never_skip_a_level(reader: str, medium: Medium) -> None:
    body = tree(page(EDITIONS[reader], medium))
    levels = [int(e.tag[1]) for e in body.iter() if re.fullmatch("h[1-6]", str(e.tag))]
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


@pytest.mark.parametrize("reader", EDITIONS)
def test_everything_to_fill_in_has_a_name(reader: str) -> None:
    body = tree(page(EDITIONS[reader], "screen"))
    fields = [field for tag in ("input", "textarea") for field in body.iter(tag)]
    for field in fields:
        labels = list(field.iterancestors("label"))
        assert labels or field.get("aria-labelledby"), lxml_html.tostring(field)
    assert fields


def test_foreign_words_carry_language_and_direction() -> None:
    scripts = tree(page(EDITIONS["student"], "print")).find_class("script")
    found = {(e.get("lang"), e.get("dir"), e.text_content()) for e in scripts}
    assert ("fa", "rtl", sample.PERSIAN.text) in found
    assert ("ru", "ltr", sample.RUSSIAN.text) in found


def test_print_leaves_out_scripts_that_its_fonts_lack() -> None:
    script = replace(sample.RUSSIAN, text="日本", language="ja")
    body = sample.body()
    people = (replace(body.people[0], scripts=(script, sample.RUSSIAN)),)
    handout = Handout("p", "student", "S-1", replace(body, people=people, glossary=()), None)
    assert "日本" in page(handout, "screen")
    assert "日本" not in page(handout, "print")
    assert sample.RUSSIAN.text in page(handout, "print")


def test_the_unknown_is_said_to_be_not_given() -> None:
    facts = tree(page(EDITIONS["teacher"], "print")).find_class("facts")[0].text_content()
    assert re.search(r"Author\s+not given\s+Published in\s+not given\s+Date\s+5 March", facts)


def test_students_read_in_one_line_what_is_not_known_of_the_source() -> None:
    student = EDITIONS["student"]
    facts = tree(page(student, "print")).find_class("facts")[0].text_content()
    assert "Date" in facts
    assert "Not known: author, publisher." in facts
    assert "not given" not in facts


def test_the_foot_says_where_no_source_is_given() -> None:
    student = EDITIONS["student"]
    front = replace(student.body.front, byline="", outlet="", date="", rights="")
    bare = replace(student, body=replace(student.body, front=front))
    for handout, shown in ((student, "5 March 2024"), (bare, "Source not given")):
        foot = tree(page(handout, "print")).find_class("run-source")[0].text_content()
        assert foot.startswith(shown)


def test_markup_in_content_is_printed_not_obeyed() -> None:
    body = sample.body()
    body = replace(body, opening=replace(body.opening, essential="Is <b>this</b> & that so?"))
    text = page(Handout("p", "student", "S-1", body, None), "screen")
    assert "Is &lt;b&gt;this&lt;/b&gt; &amp; that so?" in text


def test_a_pack_with_next_to_nothing_can_be_set() -> None:
    body = sample.body()
    empty = replace(
        body, timeline=(), people=(), glossary=(), ledger=(), sections=(), article=body.article[:1]
    )
    empty = replace(empty, talk=replace(empty.talk, sides=(), protocol=None, frames=()))
    text = page(Handout("p", "student", "S-1", empty, None), "print").split("</head>")[1]
    assert "The article" in text
    assert not re.search("Timeline|Questions|Glossary|Who’s who", text)


def test_a_school_can_lay_its_own_template_and_words_over_ours(tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks/exit.html.j2").write_text("<p>{{ w.exit }} {{ exit.supports }}</p>")
    (tmp_path / "words").mkdir()
    (tmp_path / "words/en.po").write_text(
        'msgctxt "exit"\nmsgid "Before you go"\nmsgstr "On your way out"\n'
    )
    text = set_handout(EDITIONS["student"], "print", "a4", (tmp_path, *TEMPLATES)).html
    assert "<p>On your way out One thing that paragraph" in text
    assert "Before you read" in text


FAULTS = {
    "{{ nobody.knows }}": ("exit.html.j2", 2, "nobody"),
    "{% for %}": ("exit.html.j2", 2, "Expected"),
    "{% include 'blocks/gone.html.j2' %}": ("exit.html.j2", 2, "gone.html.j2"),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_broken_template_is_told_with_its_place(fault: str, tmp_path: Path) -> None:
    (tmp_path / "blocks").mkdir()
    (tmp_path / "blocks/exit.html.j2").write_text(f"<p>fine</p>\n{fault}\n")
    with pytest.raises(Refused) as refused:
        set_handout(EDITIONS["student"], "print", "a4", (tmp_path, *TEMPLATES))
    (problem,) = refused.value.problems
    file, line, word = FAULTS[fault]
    assert problem.rule == "template"
    assert Path(problem.source.file).name == file
    assert problem.source.line == line
    assert word in problem.message


@pytest.mark.parametrize("medium", ["print", "screen"])
def test_one_or_two_events_are_a_list_without_a_drawing(medium: Medium) -> None:
    student = EDITIONS["student"]
    events = student.body.timeline
    assert len(events) > 2
    found = tree(page(replace(student, body=replace(student.body, timeline=events[:2])), medium))
    (section,) = found.xpath("//section[@id='timeline']")
    assert len(section.xpath(".//li")) == 2
    assert not section.xpath(".//table | .//*[local-name()='svg']")
    assert events[0].date in section.text_content()
