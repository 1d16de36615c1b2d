"""Whatever program wrote the bytes, the author's own characters come out."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from read.reading import read_bytes, read_words

from coursepack.read.characters import fold
from coursepack.read.decoding import PLAIN, mended, repaired

WORDS = {
    "cp1252 fr": "L’été dernier, les élèves ont mangé à la française — c’était très bon.",
    "cp1252 es": "El niño comió una manzana. ¿Qué pasó después? Mañana será otro día.",
    "cp1252 de": "Über die Brücke gehen täglich größere Gruppen. „Schön“, sagt Frau Müller.",
    "cp1252 en": "“It’s a long way,” she said — and the café was closed for £5.",
    "cp1254 tr": "Çocuklar İstanbul’da güzel bir şarkı söyledi; öğretmen çok beğendi.",
    "cp1250 pl": "Zażółć gęślą jaźń. Wczoraj w Łodzi odbyło się spotkanie z mieszkańcami, "
    "którzy chcą zmian.",
    "cp1251 ru": "Сегодня в городе прошла встреча с жителями, которые хотят перемен.",
    "utf-8 el": "Σήμερα έγινε συνάντηση με τους κατοίκους που θέλουν αλλαγές.",
    "utf-8-sig en": "“It’s a long way,” she said — and the café was closed for £5.",
    "utf-16 ru": "Сегодня в городе прошла встреча с жителями, которые хотят перемен.",
    "utf-16-le fr": "L’été dernier, les élèves ont mangé à la française.",
    "utf-32 de": "Über die Brücke gehen täglich größere Gruppen.",
}


@pytest.mark.parametrize("case", WORDS)
def test_encodings(case: str, tmp_path: Path) -> None:
    encoding, _, _ = case.partition(" ")
    article = read_bytes(WORDS[case].encode(encoding), "seed.txt", tmp_path)
    assert article.paragraphs[0].text == WORDS[case]


@pytest.mark.parametrize("language", ["en", "fr", "de", "es"])
def test_letters_once_misread_are_set_right(language: str, tmp_path: Path) -> None:
    text = WORDS[f"cp1252 {language}"]
    misread = text.encode().decode("cp1252", "ignore")
    assert "\ufffd" not in misread
    if misread.encode("cp1252") == text.encode():
        assert read_words(misread, tmp_path).paragraphs[0].text == text


@pytest.mark.parametrize("declared", ["iso-8859-2", "x-nonsense", "utf-7", "rot13", "utf-16"])
def test_a_page_is_read_as_it_declares_where_it_can_be(declared: str, tmp_path: Path) -> None:
    letters = "iso-8859-2" if declared == "iso-8859-2" else "cp1252"
    text = "Łódź, źdźbło" if letters == "iso-8859-2" else "C’était l’été à la mer, déjà."
    page = f'<html><meta charset="{declared}"><body><p>{text}</p></body></html>'
    assert read_bytes(page.encode(letters), "p.html", tmp_path).paragraphs[0].text == text


def test_right_characters_stay_as_they_are(tmp_path: Path) -> None:
    text = "“Curly” ‘single’ – dash — … ½ № ﷽ Ａ　全角。 &amp; ﬂ 10⁶ Ã la 👩\u200d🚀 می\u200cخواهم"
    kept = text.replace("ﬂ", "fl").replace("\u3000", " ")
    assert read_words(text, tmp_path).paragraphs[0].text == kept


def test_what_nobody_sees_is_gone(tmp_path: Path) -> None:
    text = (
        "Soft\u00adly \u200bspoken\u2060 words\ufeff of\u00a0\u202fone \u202emind\u202c\x07.\u2028"
    )
    assert read_words(text, tmp_path).paragraphs[0].text == "Softly spoken words of one mind."


def test_fold_composes_letters() -> None:
    assert fold(" cafe\u0301 \n\t x ") == "café x"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Сегодня в городе прошла встреча с жителями, которые хотят перемен. " * 5, "ru"),
        ("Über die Brücke gehen täglich größere Gruppen von Leuten zur Arbeit. " * 5, "de"),
        ("Too short to tell.", ""),
    ],
)
def test_language_is_told_by_enough_text(text: str, language: str, tmp_path: Path) -> None:
    assert read_words(text, tmp_path).language == language


@settings(derandomize=True, max_examples=300, deadline=None)
@given(
    st.text(st.sampled_from([*map(chr, (9, 10, 26, *range(32, 127))), *sorted(PLAIN)]), max_size=60)
)
def test_curly_quotes_and_dashes_are_no_letters_gone_wrong(text: str) -> None:
    assert mended(text) == text == repaired(text)
