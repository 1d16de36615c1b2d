"""The page that lists all packs."""

from pathlib import Path

from lxml import html as lxml_html

from coursepack.model.shelf import File, Row
from coursepack.render.index import set_index

TEMPLATES = (Path(__file__).parents[2] / "templates",)
FILES = (
    File("student", "print", "a4", "buses/student.pdf"),
    File("student", "print", "letter", "buses/student-letter.pdf"),
    File("student", "screen", "a4", "buses/student.html"),
    File("teacher", "print", "a4", "buses/teacher.pdf"),
)
ROWS = (
    Row("The last <bus>", "", "5 March 2024", "B2", FILES),
    Row("Less", "The Echo", "", "", FILES[:1]),
)


def test_every_file_is_linked_under_its_pack_and_reader() -> None:
    page = lxml_html.document_fromstring(set_index(ROWS, TEMPLATES))
    first, second = page.xpath("//ul[@class='packs']/li")
    assert first.xpath(".//a/@href") == [file.path for file in FILES]
    assert second.xpath(".//a/@href") == ["buses/student.pdf"]
    assert first.xpath("./h2")[0].text_content() == "The last <bus>"
    names = [" ".join(a.text_content().split()) for a in first.xpath(".//a")]
    assert names[1] == "PDF Letter – The last <bus>, Student"
    assert len(set(names)) == len(names)


def test_levels_stand_beside_the_standard_edition_under_their_own_name() -> None:
    files = (FILES[0], File("student", "print", "a4", "b/s.pdf", "supported"), FILES[3])
    page = lxml_html.document_fromstring(set_index((Row("Buses", "", "", "", files),), TEMPLATES))
    names = [b.text_content() for b in page.xpath("//p[@class='files']/b")]
    assert names == ["Student", "Student, supported", "Teacher"]
    assert page.xpath("//p[@class='files'][2]/a/@href") == ["b/s.pdf"]


def test_what_nobody_told_is_said_so() -> None:
    page = set_index(ROWS, TEMPLATES)
    assert "Published in: not given · 5 March 2024 · B2" in page
    assert "The Echo · Date: not given" in page


def test_no_packs_yet() -> None:
    assert "No pack has been built yet." in set_index((), TEMPLATES)


def test_nothing_is_fetched() -> None:
    assert "http" not in set_index(ROWS, TEMPLATES)
