"""The site beside the packs: the library, its lists, its feed."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from uuid import UUID

from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement
from render import sample
from render.site import site_of

from coursepack.model.shelf import File, Row
from coursepack.render.site.site import LISTS, Library

FILES = (
    File("student", "print", "a4", "buses/student.pdf"),
    File("student", "print", "letter", "buses/student-letter.pdf"),
    File("student", "screen", "a4", "buses/student.html"),
    File("teacher", "print", "a4", "buses/teacher.pdf"),
)
BODY = replace(sample.body(), front=replace(sample.body().front, published="2024-03-05"))
PERSIAN = replace(
    BODY,
    front=replace(BODY.front, language="fa", published="", subject=("history",)),
    timeline=(replace(BODY.timeline[0], id="x", date="۱۳۵۰", when="1350"),),
    glossary=(replace(BODY.glossary[0], meaning="another meaning", paragraph=2),),
)
ROWS = (
    Row("The last <bus>", "", "5 March 2024", "B2", FILES, "buses", BODY),
    Row(
        "The lesser",
        "The Echo",
        "",
        "",
        (replace(FILES[0], path="less/student.pdf"),),
        "less",
        PERSIAN,
    ),
)
ATOM = {"a": "http://www.w3.org/2005/Atom"}


@cache
def site(address: str = "") -> Mapping[str, str]:
    return site_of(ROWS, Library("Our course", address), "en")


def page(rows: tuple[Row, ...] = ROWS, name: str = "index") -> HtmlElement:
    made = site_of(rows, Library("Our course"), "en")
    return lxml_html.document_fromstring(made[f"{name}.html"])


def test_every_file_is_linked_under_its_pack_and_reader() -> None:
    first, second = page().xpath("//ul[@class='packs']/li")
    assert first.xpath(".//a/@href") == [file.path for file in FILES]
    assert second.xpath(".//a/@href") == ["less/student.pdf"]
    assert first.xpath("./h2")[0].text_content() == "The last <bus>"
    names = [" ".join(a.text_content().split()) for a in first.xpath(".//a")]
    assert names[1] == "PDF Letter – The last <bus>, Student"
    assert len(set(names)) == len(names)


def test_levels_stand_beside_the_standard_edition_under_their_own_name() -> None:
    files = (FILES[0], File("student", "print", "a4", "b/s.pdf", "supported"), FILES[3])
    found = page((Row("Buses", "", "", "", files),))
    names = [b.text_content() for b in found.xpath("//p[@class='files']/b")]
    assert names == ["Student", "Student, supported", "Teacher"]
    assert found.xpath("//p[@class='files'][2]/a/@href") == ["b/s.pdf"]


def test_what_nobody_told_is_said_so() -> None:
    assert "Published in: not given · 5 March 2024 · B2" in site()["index.html"]
    assert "The Echo · Date: not given" in site()["index.html"]


def test_no_packs_yet() -> None:
    for name in ("index", *LISTS):
        assert "No pack has been built yet." in page((), name).text_content()


def test_packs_are_found_by_subject_level_year_and_language_with_and_without_scripts() -> None:
    found = page()
    chosen = {s.get("name"): s.xpath("./option/@value")[1:] for s in found.xpath("//form//select")}
    assert chosen == {
        "subject": ["civics", "English", "history"],
        "level": ["B2"],
        "year": ["2024"],
        "language": ["en", "fa"],
        "order": ["newest"],
    }
    values = json.loads(found.get_element_by_id("pack-buses").get("data-values"))
    assert values["subject"] == ["civics", "English"]
    assert values["language"] == ["en"]
    links = found.xpath("//details[@class='shelf']//a/@href")
    assert set(links) == {"#pack-buses", "#pack-less"}


def test_the_text_of_every_pack_can_be_searched() -> None:
    (data,) = page().xpath("//script[@id='texts']")
    buses, less = json.loads(data.text)
    assert buses["h"] == "buses/student.html"
    assert ["#p2", sample.TEXT[1]] in buses["p"]
    assert any(at == "#glossary" and text.startswith("petition: ") for at, text in buses["p"])
    assert less["h"] == "less/student.pdf"


def test_lists_lead_to_the_paragraph_and_join_what_two_packs_say() -> None:
    (entry,) = page(name="glossary").xpath("//div[@class='entry'][h3/span='petition']")
    assert entry.xpath(".//a/@href") == ["buses/student.html#p5", "less/student.pdf"]
    assert "another meaning" in entry.text_content()
    (person,) = page(name="people").xpath("//div[@class='entry'][h3/span='Mara Osei']")
    assert person.xpath(".//a/@href") == ["buses/student.html#p3", "less/student.pdf"]
    assert not page(name="glossary").xpath("//h3/span[text()='propose']"), "its meaning is a task"


def test_events_of_all_packs_stand_in_the_order_of_time() -> None:
    found = page(name="timeline")
    years = [heading.text_content() for heading in found.xpath("//h2")]
    assert years == ["1971", "2011", "2018", "2020", "2024"]
    assert found.xpath("//section[1]//h3/span/text()") == ["۱۳۵۰"]
    assert found.xpath("//section[2]//a/@href") == ["buses/student.html#p5"]


def test_an_id_stays_whatever_else_is_there() -> None:
    alone = page(ROWS[:1], "glossary").xpath("//div[h3/span='petition']/@id")
    assert alone == page(name="glossary").xpath("//div[h3/span='petition']/@id")


def test_ids_are_unique_and_links_within_a_page_arrive() -> None:
    for name in ("index", *LISTS):
        found = page(name=name)
        ids = found.xpath("//@id")
        assert len(ids) == len(set(ids))
        assert {href[1:] for href in found.xpath("//a/@href") if href[0] == "#"} <= set(ids)


def test_the_feed_has_dated_packs_with_the_time_of_their_article() -> None:
    feed = etree.fromstring(site()["feed.xml"].encode())
    (entry,) = feed.findall("a:entry", ATOM)
    assert entry.findtext("a:updated", "", ATOM) == "2024-03-05T00:00:00Z"
    assert entry.findtext("a:title", "", ATOM) == "The last <bus>"
    link = entry.find("a:link", ATOM)
    assert link is not None
    assert link.get("href") == "buses/student.html"
    names = [feed.findtext("a:id", "", ATOM), entry.findtext("a:id", "", ATOM)]
    assert len({UUID(name.removeprefix("urn:uuid:")) for name in names}) == 2


def test_a_course_with_an_address_has_absolute_links_in_its_feed() -> None:
    feed = etree.fromstring(site("https://example.org/packs")["feed.xml"].encode())
    links = {str(link.get("href")) for link in feed.iter("{http://www.w3.org/2005/Atom}link")}
    assert links == {
        f"https://example.org/packs/{name}"
        for name in ("feed.xml", "index.html", "buses/student.html")
    }


def test_metadata_names_every_pack() -> None:
    (data,) = page().xpath("//script[@type='application/ld+json']")
    said = json.loads(data.text)
    assert said["@context"] == "https://schema.org"
    assert [part["@type"] for part in said["hasPart"]] == ["LearningResource"] * 2
    assert said["hasPart"][0]["name"] == "The last <bus>"
    assert said["hasPart"][0]["about"] == ["civics", "English"]


def test_nothing_is_fetched_and_no_answer_is_told() -> None:
    for name, text in site().items():
        assert sample.SECRET not in text
        addresses = set(re.findall(r"https?://[^\s\"<]+", text))
        assert addresses <= {"https://schema.org", "http://www.w3.org/2005/Atom"}, name


def test_the_site_speaks_the_language_of_most_packs_unless_the_course_says_otherwise() -> None:
    persian = tuple(replace(ROWS[1], slug=slug) for slug in ("one", "two"))
    made = site_of((*persian, ROWS[0]), Library("x"))
    assert '<html lang="fa" dir="rtl">' in made["index.html"]
    assert '<html lang="en" dir="ltr">' in site()["glossary.html"]
