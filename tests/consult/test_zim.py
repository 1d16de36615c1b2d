"""The offline encyclopedia: what is taken from it, and what never is."""

import shutil
import subprocess
import sys
from contextlib import closing
from pathlib import Path

import pytest
from conftest import Golden, course_copy
from consult.tiny_zim import make_zim
from typer.testing import CliRunner

from coursepack.cli import command_line
from coursepack.consult.lead import extract, sentences
from coursepack.consult.source import Inquiry
from coursepack.consult.zim import Zim
from coursepack.consult.zimfile import check_encyclopedia, open_zim
from coursepack.model.article import Article, Block, Passage
from coursepack.model.card import Card
from coursepack.model.course import Course
from coursepack.model.findings import Findings, Name, NameKind, Readability
from coursepack.model.known import Library
from coursepack.problems import Refused
from coursepack.source import Places, Source, Span, Written

CASES = Path(__file__).parent.parent / "cases"
TEXT = "The Iraqi scholar spoke to the armed Shia groups of Najaf, and Shia civilians listened."


@pytest.fixture(scope="module")
def book(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_zim(tmp_path_factory.mktemp("zim") / "tiny.zim")


def inquiry(text: str, *names: tuple[str, NameKind]) -> Inquiry:
    """An article that names these after `text`, one a paragraph."""
    blocks = [Block("paragraph", text, 1)]
    blocks += [Block("paragraph", name, at) for at, (name, _) in enumerate(names, start=2)]
    found = tuple(
        Name(name, kind, (Passage(at, Span(0, len(name))),), (name,))
        for at, (name, kind) in enumerate(names, start=2)
    )
    article = Article("x", "seeds/x.txt", tuple(blocks))
    return Inquiry(article, Findings(Readability(1, 1, 1, 1.0), names=found), Library())


def cards(book: Path, *names: tuple[str, NameKind], text: str = TEXT) -> list[Card]:
    return [known.card for known in Zim(book).consult(inquiry(text, *names)).known]


def test_a_card_says_what_the_article_opens_with(book: Path) -> None:
    (card,) = cards(book, ("Ali al-Sistani", "person"))
    assert (card.id, card.kind, card.as_of) == ("zim-ali-al-sistani", "person", "2025-01-15")
    assert card.gloss == "senior Shia scholar who lives in the Iraqi city of Najaf"
    assert card.plain_context.startswith(
        "Ali al-Sistani (born 4 August 1930) is a senior Shia scholar who lives in the Iraqi city "
        "of Najaf. Many Shia Muslims follow his rulings on faith and daily life. He seldom appears"
    )
    assert 60 <= len(card.plain_context.split()) <= 120
    assert card.plain_context.endswith(".")
    assert [card.sources[key] for key in card.cited] == [
        "Wikipedia (Tiny Wikipedia, 2025-01-15), “Ali al-Sistani”, CC BY-SA 4.0, shortened"
    ]


def test_a_redirect_leads_to_the_same_card(book: Path) -> None:
    asked = inquiry(TEXT, ("Sayyid Sistani", "person"), ("Ali al-Sistani", "person"))
    (known,) = Zim(book).consult(asked).known
    assert [mention.paragraph for mention in known.mentions] == [2, 3]


def test_initials_and_the_article_before_a_name(book: Path) -> None:
    for name in ("PMF", "the Popular Mobilization Forces"):
        (card,) = cards(book, (name, "group"))
        assert card.id == "zim-popular-mobilization-forces"
        assert card.gloss == "Iraqi umbrella of armed groups, most of them Shia"


def test_a_title_that_its_path_does_not_show(book: Path) -> None:
    found = open_zim(book, Source("course.yaml"))
    with closing(found):
        assert (found.page("iShrine") or ("", ""))[0] == "iShrine"
        assert found.page("IShrine") == found.page("iShrine")


@pytest.mark.parametrize(
    ("name", "kind", "why"),
    [
        ("Ali al-Sistan", "person", "one letter less is another name"),
        ("Ali Al-sistani", "person", "other capitals are another name"),
        ("Mercury", "place", "a page that only sorts"),
        ("Sorted", "unknown", "a page that only sorts, by its mark"),
        ("Hakim", "person", "a page on a surname"),
        ("Hadi Amiri", "person", "a redirect to something larger"),
        ("Sarah Jones", "person", "nothing joins her to the text"),
        ("Larkfield", "person", "a village is not a person"),
        ("Basra Festival", "event", "a sentence that leads over to a list"),
    ],
)
def test_never_a_guess(book: Path, name: str, kind: NameKind, why: str) -> None:
    assert cards(book, (name, kind)) == [], why


def test_the_same_name_at_home_in_the_text(book: Path) -> None:
    text = "A playwright of Boston came to the village to see the shrines."
    assert [c.id for c in cards(book, ("Sarah Jones", "person"), text=text)] == ["zim-sarah-jones"]
    assert [c.kind for c in cards(book, ("Larkfield", "place"), text=text)] == ["place"]


def test_older_texts_are_under_the_older_licence(tmp_path: Path) -> None:
    book = make_zim(tmp_path / "old.zim", Date="2022-05-01")
    (card,) = cards(book, ("Ali al-Sistani", "person"))
    assert "CC BY-SA 3.0" in card.sources["wikipedia"]


def test_raised_figures_and_brackets() -> None:
    page = "<p>A mole (/məʊl/, lit. 'heap') holds about 6 × 10<sup>23</sup> parts of CO<sub>2</sub>"
    assert sentences(page + " (or less).</p>") == (
        "A mole holds about 6 × 10²³ parts of CO₂ (or less).",
    )


@pytest.mark.parametrize(
    ("page", "lead"),
    [
        ("", ()),
        ("<!-- nothing -->", ()),
        ("<p>\ud7ff</p>", ()),
        ("<?xml version='1.0' encoding='latin-1'?><p>Är det så? Ja.</p>", ("Är det så?", "Ja.")),
        ("<p>One.</p><math><p>Two.</p></math><p>Three.</p>", ("One.",)),
        ("<p>One.</p><p>Where <math>x</math> is.</p><p>Three.</p>", ("One.",)),
        ("<p>One.</p><p>These are:</p><ul><li>a</li></ul><p>Three.</p>", ("One.",)),
    ],
)
def test_odd_pages(page: str, lead: tuple[str, ...]) -> None:
    assert sentences(page) == lead


def test_a_page_in_a_damaged_part_is_no_page(tmp_path: Path, book: Path) -> None:
    content = bytearray(book.read_bytes())
    start = content.index(b"\x28\xb5\x2f\xfd")  # a part compressed with Zstandard
    content[start : start + 200] = bytes(200)
    broken = tmp_path / "broken.zim"
    broken.write_bytes(content)
    assert cards(broken, ("Ali al-Sistani", "person")) == []


def test_an_extract_is_whole_sentences() -> None:
    long, short = " ".join(["word"] * 70) + ".", "Six words are in this sentence."
    assert extract((short, long, short)) == f"{short} {long}"
    assert extract((short, long.replace(".", " ") + long)) == short
    assert extract((long + " " + long,)) == ""


@pytest.mark.parametrize(
    "other",
    [{"Creator": "A", "Name": "b", "Title": "Wiktionary"}, {"Language": "fra"}, {"Date": "2025"}],
)
def test_another_book_is_refused(tmp_path: Path, other: dict[str, str]) -> None:
    with pytest.raises(Refused, match="not the English Wikipedia"):
        open_zim(make_zim(tmp_path / "other.zim", **other), Source("course.yaml"))


def test_files_that_are_no_zim_file(tmp_path: Path, book: Path) -> None:
    content, torn = book.read_bytes(), tmp_path / "torn.zim"
    torn.write_bytes(content[:3000])
    (tmp_path / "list.zim").write_bytes(content[:90])  # ends within the list of media types
    (tmp_path / "end.zim").write_bytes(content[:-1])
    (tmp_path / "old.zim").write_bytes(content[:4] + b"\x05\0\0\0" + content[8:])
    plain = tmp_path / "plain.zim"
    plain.write_text("words", encoding="utf-8")
    found = []
    for name in ("", "torn.zim", "list.zim", "end.zim", "old.zim", "plain.zim", "missing.zim", "."):
        course = Written(Course(encyclopedia=name), Places("lessons/course.yaml"))
        found += [p.message.partition(": ")[2] for p in check_encyclopedia(course, tmp_path)]
    assert found == [
        *["it is damaged or not complete"] * 3,
        "it is of an older form of ZIM",
        "it is not a ZIM file",
        "there is no such file",
        "is a directory",
    ]
    assert cards(torn, ("Ali al-Sistani", "person")) == []


def test_without_the_library_a_course_is_told_how_to_get_it(
    tmp_path: Path, golden: Golden, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("coursepack.consult.zimfile.find_spec", lambda name: None)
    course = course_copy(CASES / "without" / "zim-reader", tmp_path)
    shown = CliRunner().invoke(command_line(), ["check", "--strict", "--course", str(course)])
    words = [line for line in shown.output.splitlines() if not line.startswith("[")]
    golden.check(CASES / "without" / "zim-reader" / "expected.txt", "\n".join(words) + "\n")


def test_the_program_starts_without_the_library() -> None:
    code = "import sys, coursepack.pipeline.course, coursepack.consult.zim; print(*sys.modules)"
    command = [sys.executable, "-c", code]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert not {"pyzim", "zstandard"} & set(done.stdout.split())


def test_a_draft_prints_it_with_its_credit(tmp_path: Path, book: Path) -> None:
    for folder in ("lessons", "seeds"):
        (tmp_path / folder).mkdir()
    shutil.copy(book, tmp_path / "tiny.zim")
    (tmp_path / "lessons" / "course.yaml").write_text("encyclopedia: tiny.zim\n", encoding="utf-8")
    article = (
        "A visit to the glacier\n\nPetra Halvorsen, a geologist, received guests there.\n\n"
        "The moraines have moved, said Petra Halvorsen. Nobody knows how far they will go.\n"
    )
    (tmp_path / "seeds" / "visit.txt").write_text(article, encoding="utf-8")
    shown = CliRunner().invoke(command_line(), ["draft", "--course", str(tmp_path)])
    assert shown.exit_code == 0, shown.output
    lesson = " ".join((tmp_path / "lessons" / "visit.yaml").read_text("utf-8").split())
    assert "id: box-zim-petra-halvorsen" in lesson
    assert "who has measured moraines in the north for thirty years." in lesson
    assert "“Petra Halvorsen”, CC BY-SA 4.0, shortened" in lesson
    (tmp_path / "tiny.zim").unlink()
    assert CliRunner().invoke(command_line(), ["check", "--course", str(tmp_path)]).exit_code == 0
