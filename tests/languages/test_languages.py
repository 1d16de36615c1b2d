"""Articles in five languages: drafted, built, set in their direction, and honest."""

import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

import page
import pypdfium2
import pytest
from lxml import html as lxml_html
from lxml.html import HtmlElement

from coursepack.compose.checks import check_lesson
from coursepack.compose.composition import compose
from coursepack.compose.edition import edit
from coursepack.compose.places import Ground
from coursepack.draft.writer import lesson_yaml
from coursepack.model.folder import Folder, Options
from coursepack.model.handout import Medium, Reader
from coursepack.model.lesson import Lesson
from coursepack.model.pack import Pack
from coursepack.model.words import DIGITS, Words
from coursepack.pipeline.desk import open_desk
from coursepack.pipeline.drafting import first_draft
from coursepack.pipeline.wording import words_of
from coursepack.publish.pdf import pdf
from coursepack.read.article import read_article
from coursepack.read.lesson import read_lesson
from coursepack.render.catalogue import words_for
from coursepack.render.handout import set_handout

ARTICLES = Path(__file__).parent / "articles"
TEMPLATES = (Path(__file__).parents[2] / "templates",)
LANGUAGES = sorted(path.stem for path in ARTICLES.glob("*.txt"))
RIGHT_TO_LEFT = ("ar", "fa")
ENGLISH = words_for(TEMPLATES, "en")


@dataclass(frozen=True)
class Made:
    lesson: Lesson
    pack: Pack
    words: Words
    problems: tuple[str, ...]


@cache
def made(language: str) -> Made:
    """An article drafted, written, read back, checked and composed."""
    root = Path(mkdtemp(prefix="coursepack-languages-"))
    (root / "lessons").mkdir()
    (root / "seeds").mkdir()
    seed = root / "seeds" / f"{language}.txt"
    shutil.copy(ARTICLES / seed.name, seed)
    desk, problems = open_desk(Options(Folder(root)))
    assert problems == []
    article = read_article(seed, f"seeds/{seed.name}")
    assert article.language == language
    file = root / "lessons" / f"{language}.yaml"
    file.write_text(lesson_yaml(first_draft(desk, article)), encoding="utf-8")
    written = read_lesson(file, "lessons/a.yaml")
    ground = Ground(article)
    told = check_lesson(written, ground, desk.library)
    words = words_of(desk, article, written.value)
    pack = compose(language, written.value, ground, desk.library, desk.course, words)
    shutil.rmtree(root)
    return Made(written.value, pack, words, tuple(p.rule for p in told if p.severity != "note"))


@cache
def proof(language: str, reader: Reader, medium: Medium) -> str:
    handout = edit(made(language).pack, reader)
    return set_handout(handout, medium, "a4", TEMPLATES).html


@cache
def printed(language: str, reader: Reader) -> bytes:
    return pdf(set_handout(edit(made(language).pack, reader), "print", "a4", TEMPLATES))


def tree(language: str, reader: Reader = "student", medium: Medium = "print") -> HtmlElement:
    return lxml_html.document_fromstring(proof(language, reader, medium))


def texts(element: HtmlElement, language: str) -> Iterator[tuple[str, str]]:
    """Every text node of a page with the language that it is in."""
    own = str(element.get("lang") or language)
    if element.tag in ("script", "style", "title") or not isinstance(element.tag, str):
        return
    if element.text:
        yield own, element.text
    for child in element:
        yield from texts(child, own)
        if child.tail:
            yield own, child.tail


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_draft_needs_no_mending(language: str) -> None:
    assert made(language).problems == ()


@pytest.mark.parametrize("language", LANGUAGES)
def test_language_and_direction_of_the_page(language: str) -> None:
    for medium in ("print", "screen"):
        root = tree(language, medium=medium)
        assert root.get("lang") == language
        assert root.get("dir") == ("rtl" if language in RIGHT_TO_LEFT else "ltr")


@pytest.mark.parametrize("language", LANGUAGES)
def test_headings_are_in_the_language(language: str) -> None:
    words = made(language).words
    found = [" ".join(h.text_content().split()) for h in tree(language).iter("h2")]
    keys = ["before", "article", "timeline", "people", "questions", "ledger", "talk", "exit"]
    wanted = [words[key] for key in keys if key != "people" or made(language).lesson.people]
    if tree(language).find_class("gathered"):
        wanted.insert(2, words["background"])
    assert found[: len(wanted)] == [" ".join(word.split()) for word in wanted]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("medium", ["print", "screen"])
def test_no_english_words_of_ours_on_student_pages(language: str, medium: Medium) -> None:
    """What is English says so: texts of cards, their sources, names beside the original ones."""
    body = tree(language, medium=medium).find("body")
    assert body is not None
    for element in body.find_class("kicker"):
        element.drop_tree()
    own = " ".join(text for tongue, text in texts(body, language) if tongue == language)
    if language in (*RIGHT_TO_LEFT, "ru"):
        code = re.compile(r"[ST]-[0-9A-F]{6}")
        assert re.findall(r"[A-Za-z]{2,}", code.sub("", own)) == []
    ours = {form for forms in ENGLISH.table.values() for form in forms if len(form.split()) > 2}
    flat = " ".join(own.split())
    assert [form for form in ours if form in flat] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_could_not_be_done_is_told_in_the_language(language: str) -> None:
    words, lesson = made(language).words, made(language).lesson
    assert words["draft_limit_language"] in lesson.limits
    assert words["draft_limit_claims"] in lesson.limits
    shown = " ".join(tree(language, "teacher").text_content().split())
    assert all(" ".join(limit.split()) in shown for limit in lesson.limits)


CARDS = {
    "ar": {"iraq-protests-2019", "baghdad", "nasiriyah", "adil-abdul-mahdi", "iran", "iraq"},
    "fa": {"azadi-square", "qasem-soleimani", "ruhollah-khomeini", "quds-force", "tehran"},
    "ru": {"baghdad", "najaf", "karbala", "tahrir-square-baghdad", "mustafa-al-kadhimi", "iraq"},
    "fr": {"baghdad", "basra", "ali-al-sistani", "popular-mobilization-forces", "iraq", "iran"},
    "es": set(),
}


@pytest.mark.parametrize("language", LANGUAGES)
def test_cards_are_found_by_their_names_in_the_language(language: str) -> None:
    lesson = made(language).lesson
    named = {item.card for item in (*lesson.boxes, *lesson.glossary, *lesson.people) if item.card}
    assert named >= CARDS[language]
    assert bool(named) == bool(CARDS[language])


def test_a_surname_follows_a_full_name_and_a_first_name_alone_is_nobody() -> None:
    people = {person.card for person in made("fa").lesson.people}
    assert "saddam-hussein" not in people
    assert "muhammad" not in people


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_quotes_the_article(language: str) -> None:
    events = made(language).lesson.timeline
    assert len(events) >= 4
    text = " ".join((ARTICLES / f"{language}.txt").read_text(encoding="utf-8").split())
    for event in events:
        for part in re.split(" ?… ?", re.sub("[«»“”„]|(?<=«)\u00a0|\u00a0(?=»)", "", event.what)):
            assert part.strip() in re.sub("[«»“”„]", "", text)


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_digits_are_those_of_the_article(language: str) -> None:
    digits = DIGITS["arab" if language == "ar" else "arabext"]
    numbers = [str(number.text).strip() for number in tree(language).find_class("number")]
    assert numbers
    assert all(number[-1] in digits for number in numbers)
    # A claim's number has a letter of its own language before it.
    assert all(set(number[1:]) <= set(digits) for number in numbers)
    assert not any(set(number) & set("0123456789") for number in numbers)
    sheet = pypdfium2.PdfDocument(printed(language, "student"))[1]
    assert digits[1] in sheet.get_textpage().get_text_range()


@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_reading_runs_from_right_to_left(language: str) -> None:
    """The numbers of paragraphs stand at the right edge, the notes and line numbers at the left."""
    sheet = pypdfium2.PdfDocument(printed(language, "student"))[1].get_textpage()
    middle = 595 / 2
    one = DIGITS["arab" if language == "ar" else "arabext"][1]
    heads = made(language).words
    says, wonder = (where(sheet, heads[key].split()[0]) for key in ("says", "wonder"))
    assert min(wonder) < min(says) < middle
    assert max(where(sheet, one)) > 500


def where(sheet: pypdfium2.PdfTextPage, words: str) -> list[float]:
    """How far from the left each occurrence of some words stands."""
    found, search = [], sheet.search(words, match_whole_word=True)
    while hit := search.get_next():
        found.append(sheet.get_charbox(hit[0])[0])
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_pdf_ua(language: str, tmp_path: Path) -> None:
    for reader in ("student", "teacher") if language == "fa" else ("student",):
        file = tmp_path / f"{reader}.pdf"
        file.write_bytes(printed(language, reader))
        report = page.validate_pdf(str(file), profile="ua1")
        assert [failure.message for failure in report.failures] == []
