"""Small pieces of English, and keeping the article's words out."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.draft.rights import Rights
from coursepack.draft.wording import clip, joined, lowered, marked, sentence, slug
from coursepack.model.article import Article, Block


def rights(text: str) -> Rights:
    return Rights(Article("a", "a.txt", (Block("paragraph", text, 1),)))


LONG = " ".join(f"word{n}" for n in range(60))


def test_twenty_five_words_in_a_row_may_be_quoted_and_twenty_six_not() -> None:
    words = LONG.split()
    assert not rights(LONG).copies(" ".join(words[5:30]))
    assert rights(LONG).copies(" ".join(words[5:31]))


def test_marks_and_capitals_do_not_hide_a_copy() -> None:
    assert rights(LONG).copies(", ".join(word.upper() for word in LONG.split()[:26]))


@given(st.integers(0, 20), st.integers(21, 60))
def test_within_never_copies(start: int, end: int) -> None:
    stretch = " ".join(LONG.split()[start:end])
    assert not rights(LONG).copies(rights(LONG).within(stretch))


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("one two three", "one two three"),
        ("the museum shut two rooms in the spring of last year", "the museum shut two rooms"),
        ("it cost some of the money of the town", "it cost some of the money"),
        ("six seven eight words and then more words without a joint", ""),
    ],
)
def test_a_stretch_is_cut_where_a_phrase_ends(text: str, short: str) -> None:
    assert clip(text, 7) == short


@given(st.text(max_size=80), st.integers(3, 10))
def test_a_cut_stretch_is_short_and_begins_the_text(text: str, most: int) -> None:
    short = clip(text, most)
    assert len(short.split()) <= most
    assert all(word in text for word in short.split())


@pytest.mark.parametrize(
    ("text", "names", "lower"),
    [
        ("Experts", (), "experts"),
        ("A spokesman", (), "a spokesman"),
        ("UNICEF", (), "UNICEF"),
        ("Nils Oberg", ("Nils Oberg",), "Nils Oberg"),
        ("I think", (), "I think"),
    ],
)
def test_a_first_letter_is_made_small(text: str, names: tuple[str, ...], lower: str) -> None:
    assert lowered(text, names) == lower


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("They fear the ‘loop’.", "“They fear the ‘loop’”"),
        ('They fear a "loop" of debts', "“They fear a ‘loop’ of debts”"),
        ("the drivers’ own cars", "“the drivers’ own cars”"),
    ],
)
def test_marks_within_a_quotation_are_single_and_closed(text: str, shown: str) -> None:
    assert marked(text) == shown


def test_lists_and_marks() -> None:
    assert joined(["a"]) == "a"
    assert joined(["a", "b", "c"]) == "a, b and c"
    assert marked("“We are late,”") == "“We are late”"
    assert marked("he said “no” twice") == "“he said ‘no’ twice”"
    assert sentence("late") == "Late."


@given(st.text(min_size=1, max_size=40))
def test_a_slug_is_an_id(text: str) -> None:
    assert all(c in "abcdefghijklmnopqrstuvwxyz0123456789-" for c in slug(text))
    assert slug(text).strip("-") == slug(text) != ""
