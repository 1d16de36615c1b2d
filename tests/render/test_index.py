"""The site beside the packs: the library, its lists, its feed."""

import json
import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from typing import Any
from uuid import UUID

import pytest
from lxml import etree
from lxml import html as lxml_html
from lxml.html import HtmlElement
from render import sample
from render.site import site_of

from coursepack.model.shelf import File, Row
from coursepack.render.site import feed, library, lists
from coursepack.render.site.frames import Library
from coursepack.render.site.lists import LISTS

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


def told(name: str, made: Mapping[str, str] | None = None) -> Any:
    """What a file of the search tells the page that loads it."""
    text = (made or site())[name]
    return json.loads(f"[{text.removeprefix('coursepack(').removesuffix(');' + chr(10))}]")


def page_of(text: str) -> HtmlElement:
    return lxml_html.document_fromstring(text)


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
    _, _, (buses, less) = told("search.js")
    number, _, texts = told("search-0.js")
    assert (buses["s"], buses["h"], buses["v"]["year"]) == ("buses", "buses/student.html", ["2024"])
    assert buses["n"] >> told("search.js")[1] == number
    assert ["#p2", sample.TEXT[1]] in texts["buses"]
    assert any(at == "#glossary" and text.startswith("petition: ") for at, text in texts["buses"])
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
        assert addresses <= {"https://schema.org", *ATOM.values()}, name


def test_the_site_speaks_the_language_of_most_packs_unless_the_course_says_otherwise() -> None:
    persian = tuple(replace(ROWS[1], slug=slug) for slug in ("one", "two"))
    made = site_of((*persian, ROWS[0]), Library("x"))
    assert '<html lang="fa" dir="rtl">' in made["index.html"]
    assert '<html lang="en" dir="ltr">' in site()["glossary.html"]


@cache
def long_site() -> Mapping[str, str]:
    """More packs than one page should hold, of two letters and two subjects."""
    rows = []
    for number in range(library.FEW + 10):
        subject = ("civics",) if number % 2 else ("social studies", "civics")
        front = replace(BODY.front, subject=subject, published=f"{2000 + number % 5}-03-05")
        title, slug = f"{'AZ'[number % 2]} bus {number}", f"bus-{number}"
        files = (File("student", "screen", "a4", f"{slug}/student.html"),)
        rows.append(Row(title, "", "", "B2", files, slug, replace(BODY, front=front)))
    return site_of(rows, Library("Our course"), "en")


def test_a_long_library_has_every_pack_under_its_letter_subject_and_year() -> None:
    made = long_site()
    pages = {name: page_of(text) for name, text in made.items() if "html" in name}
    ways = [a.get("href") for a in pages["index.html"].xpath("//section//a")]
    assert ways[:3] == ["packs-a.html", "packs-z.html", "subject-civics.html"]
    assert [way for way in ways if way.startswith("year-")] == [
        f"year-{2000 + n}.html" for n in range(5)
    ]
    assert not pages["index.html"].xpath("//ul[@class='packs']")
    for stem in ("packs-", "year-", "subject-civics"):
        found = [pages[name] for name in pages if name.startswith(stem)]
        slugs = [slug for one in found for slug in one.xpath("//ul[@class='packs']/li/@id")]
        assert len(slugs) == len(set(slugs)) == library.FEW + 10
    assert "subject-civics-p2.html" in pages


def test_all_links_between_pages_of_a_long_library_arrive() -> None:
    made = long_site()
    pages = {name: page_of(text) for name, text in made.items() if "html" in name}
    ids = {name: found.xpath("//@id") for name, found in pages.items()}
    for name, found in pages.items():
        assert len(ids[name]) == len(set(ids[name]))
        for href in found.xpath("//a/@href"):
            file, _, fragment = href.partition("#")
            assert not fragment or "/" in file or fragment in ids[file or name]
            assert "/" in file or (file or name) in made


def test_the_texts_of_a_long_library_stand_in_several_files() -> None:
    made = long_site()
    _, shift, packs = told("search.js", made)
    files = {number: told(f"search-{number}.js", made)[2] for number in range(4)}
    assert "search-4.js" not in made
    assert all(pack["s"] in files[pack["n"] >> shift] for pack in packs)
    assert sum(map(len, files.values())) == len(packs) == library.FEW + 10


def test_a_long_list_has_a_page_for_each_letter_and_ten_years(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(lists, "SHORT", 1)
    monkeypatch.setattr(lists, "MOST", 1)
    made = site_of(ROWS, Library("Our course"), "en")
    first, petition = page_of(made["glossary.html"]), page_of(made["glossary-p.html"])
    assert "glossary-p.html" in first.xpath("//nav[@class='letters']//a/@href")
    assert petition.xpath("//a[@aria-current and .='P']")
    (entry,) = petition.xpath("//div[@class='entry'][h3/span='petition']")
    assert len(entry.xpath(".//a")) == 2
    assert page_of(made["timeline-2010-p2.html"]).xpath("//h2")[0].text == "2018"
    assert page_of(made["timeline-1970.html"]).xpath("//h2")[0].text == "1971"


def test_a_long_feed_leads_from_year_to_year(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(feed, "RECENT", 3)
    made = site_of([replace(ROWS[0], slug=f"x{number}") for number in range(5)], Library("x"))
    newest, year = (etree.fromstring(made[name].encode()) for name in ("feed.xml", "feed-2024.xml"))
    assert [len(one.findall("a:entry", ATOM)) for one in (newest, year)] == [3, 5]
    (way,) = newest.xpath("a:link[@rel='prev-archive']/@href", namespaces=ATOM)
    assert way == "feed-2024.xml"
    assert year.find("{http://purl.org/syndication/history/1.0}archive") is not None
