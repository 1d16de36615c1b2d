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
SPACED = ("comma", "semicolon", "colon", "thousands")
ENGLISH = words_for(TEMPLATES, "en")
# Keys that are put together from a family and a value of the pack.
FAMILIES = re.compile(
    r"(?:aim|box|voice|verdict|bloom|paper|level|style|form|role|added|month|month_of|section|frame"
    r"|challenge|further|linking|draft|fact|student|teacher|compass|sign|relation|check)_"
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
        assert all(form == form.strip() or key in SPACED for form in forms)
        assert hasattr(Words, key) is False, key


def test_every_printed_word_is_used_and_every_used_word_is_there() -> None:
    templates = sorted((ROOT / "templates").rglob("*.j2"))
    asked = {key for path in templates for key in re.findall(r"\bw\.(\w+)", path.read_text())}
    asked -= {"language", "direction", "numbering", "aloud", "joined"}
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


def test_sentences_are_joined_without_a_semicolon() -> None:
    told = (
        "Students name a paragraph.",
        "some of them",
        "the U.S.",
        "They “ask who said so.”",
        "no",
    )
    joined = "Students name a paragraph. some of them; the U.S.; They “ask who said so.” no"
    assert ENGLISH.joined(told) == joined
    assert ENGLISH.joined(()) == ""


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalogue_keeps_the_english_as_its_key(language: str) -> None:
    """The English text beside each translation is the one that is printed in English."""
    english = dict(entries("en"))
    assert dict(entries(language)) == english


def entries(language: str) -> Iterator[tuple[str, str]]:
    text = (ROOT / f"templates/words/{language}.po").read_text(encoding="utf-8")
    return iter(re.findall(r'^msgctxt "(\w+)"\n(msgid .*(?:\nmsgid_plural .*)?)$', text, re.M))


COUNTED = {
    ("ru", 1): "1 слово",
    ("ru", 3): "3 слова",
    ("ru", 11): "11 слов",
    ("ru", 12345): "12\u00a0345 слов",
    ("ar", 2): "كلمتان",
    ("ar", 7): "٧ كلمات",
    ("ar", 1234): "١٬٢٣٤ كلمة",
    ("fa", 1234): "۱٬۲۳۴ واژه",
    ("fr", 1): "1 mot",
    ("fr", 12345): "12\u202f345 mots",
    ("es", 2): "2 palabras",
}


@pytest.mark.parametrize(("language", "number"), COUNTED)
def test_counted_forms(language: str, number: int) -> None:
    words = words_for(TEMPLATES, language)
    ready = words.numbered(digits_of("", language))
    assert ready.counted("words", number) == COUNTED[language, number]


def test_plain_digits_have_plain_commas_in_arabic() -> None:
    assert words_for(TEMPLATES, "ar").counted("words", 1234) == "1,234 كلمة"


DATES = {
    "fr": ("1er juin 2019", "27 novembre", "novembre 2019"),
    "es": ("1 de junio de 2019", "27 de noviembre", "noviembre de 2019"),
    "ru": ("1 июня 2019 года", "27 ноября", "ноябрь 2019 года"),
    "ar": ("١ يونيو ٢٠١٩", "٢٧ نوفمبر", "نوفمبر ٢٠١٩"),
    "fa": ("۱ ژوئن ۲۰۱۹", "۲۷ نوامبر", "نوامبر ۲۰۱۹"),
}


@pytest.mark.parametrize("language", DATES)
def test_dates(language: str) -> None:
    words = words_for(TEMPLATES, language).numbered(digits_of("", language))
    whens = (When(2019, 6, 1), When(0, 11, 27), When(2019, 11))
    assert tuple(map(words.calendar, whens)) == DATES[language]


def test_quotation_marks_of_a_language() -> None:
    french = words_for(TEMPLATES, "fr")
    assert french.enclosed("un mot") == "«\u00a0un mot\u00a0»"
    assert french.enclosed("un «\u00a0mot\u00a0» dit") == "«\u00a0un “mot” dit\u00a0»"


def test_french_signs_keep_their_distance() -> None:
    for forms in words_for(TEMPLATES, "fr").table.values():
        for form in forms:
            assert not re.search(r"(?<![\u202f\u00a0])[;!?»]|(?<![\u00a0])[:]|« |«\w", form), form


def test_persian_and_arabic_use_their_own_letters_and_marks() -> None:
    tables = (words_for(TEMPLATES, language).table for language in ("fa", "ar"))
    persian, arabic = (" ".join(map(" ".join, table.values())) for table in tables)
    assert not set("يىكة,;?") & set(persian)
    assert not set("یکگچپژ,;?") & set(arabic)
    assert not re.search(r"(?<!\w)ن?می ", persian)
