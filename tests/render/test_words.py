"""The catalogues of printed words: complete, in step with each other, and all used."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from coursepack.model.when import When
from coursepack.model.words import Words, digits_of
from coursepack.problems import Refused
from coursepack.render.catalogue import check_words, words_for

ROOT = Path(__file__).parents[2]
TEMPLATES = (ROOT / "templates",)
LANGUAGES = sorted(path.stem for path in (ROOT / "templates/words").glob("*.po"))
ENGLISH = words_for(TEMPLATES, "en")
# Keys that are put together from a family and a value of the pack.
FAMILIES = re.compile(
    r"(?:box|voice|verdict|bloom|paper|level|added|month|month_of|section|frame|challenge|further"
    r"|linking|student|teacher)_"
)


def catalogue(folder: Path, *entries: str, language: str = "en") -> tuple[Path, ...]:
    (folder / "words").mkdir(exist_ok=True)
    (folder / f"words/{language}.po").write_text("\n".join(entries), encoding="utf-8")
    return (folder, *TEMPLATES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_is_complete_and_can_be_filled(language: str) -> None:
    assert list(check_words(TEMPLATES, language)) == []
    words = words_for(TEMPLATES, language)
    assert words.language == language
    for key, forms in words.table.items():
        assert all(form == form.strip() or key in ("comma", "semicolon", "marks") for form in forms)
        assert hasattr(Words, key) is False, key


def test_every_printed_word_is_used_and_every_used_word_is_there() -> None:
    templates = sorted((ROOT / "templates").rglob("*.j2"))
    asked = {key for path in templates for key in re.findall(r"\bw\.(\w+)", path.read_text())}
    asked -= {"language", "direction", "numbering"}
    assert asked <= set(ENGLISH.table)
    code = "\n".join(path.read_text() for path in (ROOT / "coursepack").rglob("*.py"))
    named = {key for key in ENGLISH.table if f'"{key}"' in code}
    listed = {key for key in ENGLISH.table if FAMILIES.match(key)}
    assert set(ENGLISH.table) - asked - named - listed == set()


def test_numbers_choose_their_form() -> None:
    assert ENGLISH.counted("words", 1) == "1 word"
    assert ENGLISH.counted("words", 12345) == "12,345 words"


@pytest.mark.parametrize(
    ("date", "expected"),
    [
        ("2019-11-27", "27 November 2019"),
        ("2019-11", "November 2019"),
        ("2019", "2019"),
        ("--11-27", "27 November"),
        ("2019-06-01", "1 June 2019"),
    ],
)
def test_dates_in_english(date: str, expected: str) -> None:
    when = When.parse(date)
    assert when is not None
    assert ENGLISH.calendar(when) == expected == when.spoken()


def test_lists_are_joined() -> None:
    lists = ((), ("a",), ("a", "b"), ("a", "b", "c"))
    assert [ENGLISH.listed(items) for items in lists] == ["", "a", "a and b", "a, b and c"]


def test_digits_are_those_of_the_article() -> None:
    assert digits_of("سنة ١٩٢٠ و 7", "ar") == "arab"
    assert digits_of("سنة 1920", "ar") == "latn"
    assert digits_of("بدون", "fa") == "arabext"
    assert digits_of("۱۲", "en") == "latn"
    assert ENGLISH.numbered("arabext").digits("¶12") == "¶۱۲"


def test_a_school_can_change_a_few_words(tmp_path: Path) -> None:
    folders = catalogue(tmp_path, 'msgctxt "exit"', 'msgid "Before you go"', 'msgstr "Adieu"')
    assert words_for(folders, "en")["exit"] == "Adieu"
    assert words_for(folders, "en")["before"] == "Before you read"


FAULTS = {
    'msgctxt "exit"\nmsgid "x\nmsgstr "y"\n': "words-table",
    'exit = "y"\n': "words-table",
    'msgctxt "stop"\nmsgid "after {places}"\nmsgstr "after {place}"\n': "words-entry",
    'msgctxt "stop"\nmsgid "after {places}"\nmsgstr "after"\n': "words-entry",
    'msgctxt "exit"\nmsgid "x"\nmsgstr "{"\n': "words-entry",
}


@pytest.mark.parametrize("text", FAULTS)
def test_a_broken_catalogue_is_told_with_its_place(text: str, tmp_path: Path) -> None:
    folders = catalogue(tmp_path, text)
    with pytest.raises(Refused) as refused:
        words_for(folders, "en")
    (problem,) = refused.value.problems
    assert problem.rule == FAULTS[text]
    assert problem.source.file == str(tmp_path / "words/en.po")
    assert problem.source.line > 0


def test_a_language_that_lacks_words_is_told_and_borrows_english(tmp_path: Path) -> None:
    entries = ('msgctxt "exit"', 'msgid "Before you go"', 'msgstr "Zum Schluss"')
    folders = catalogue(tmp_path, *entries, language="de")
    words = words_for(folders, "de-AT")
    assert (words.language, words["exit"], words["before"]) == (
        "de",
        "Zum Schluss",
        "Before you read",
    )
    (problem,) = told(folders, "de")
    assert problem == "words-missing"
    assert list(told(TEMPLATES, "de")) == []


def told(folders: tuple[Path, ...], language: str) -> Iterator[str]:
    return (problem.rule for problem in check_words(folders, language))
