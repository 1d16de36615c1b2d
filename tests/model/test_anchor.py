"""Anchors find their words again, whatever happens around them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from coursepack.model.anchor import Anchor, drop, find, fingerprint, fold
from coursepack.model.article import Article, Block, Passage
from coursepack.source import Span

WORDS = st.lists(
    st.sampled_from("the river rose – slowly “again” and O’Neill said it was late, then".split()),
    min_size=1,
    max_size=40,
).map(" ".join)


def article(*paragraphs: str) -> Article:
    blocks = [Block("paragraph", text, number) for number, text in enumerate(paragraphs, start=1)]
    return Article("a", "seeds/a.txt", tuple(blocks))


@st.composite
def passages(draw: st.DrawFn) -> tuple[Article, Passage]:
    texts = draw(st.lists(WORDS, min_size=1, max_size=4))
    number = draw(st.integers(1, len(texts)))
    words = texts[number - 1].split(" ")
    first = draw(st.integers(0, len(words) - 1))
    last = draw(st.integers(first, len(words) - 1))
    start = len(" ".join(words[:first])) + bool(first)
    end = len(" ".join(words[: last + 1]))
    return article(*texts), Passage(number, Span(start, end))


@given(st.text())
def test_fold_keeps_every_character_in_its_place(text: str) -> None:
    assert len(fold(text)) == len(text)


@given(passages())
def test_a_dropped_anchor_finds_the_same_words_in_the_same_paragraph(
    case: tuple[Article, Passage],
) -> None:
    text, passage = case
    found, state = find(drop(passage, text), text)
    assert state == "firm"
    assert found is not None
    assert found.paragraph == passage.paragraph
    assert fold(found.of(text)) == fold(passage.of(text))


@given(passages(), WORDS)
def test_a_paragraph_put_in_front_moves_the_anchor_with_its_words(
    case: tuple[Article, Passage], news: str
) -> None:
    text, passage = case
    anchor = drop(passage, text)
    later = article("Zzz.", *(block.text for block in text.paragraphs))
    found, state = find(anchor, later)
    assert found is not None
    assert fold(found.of(later)) == fold(passage.of(text)) or state == "changed"


def test_surroundings_choose_between_equal_words() -> None:
    text = article("one fish, two fish, red fish, blue fish")
    anchor = Anchor(paragraph=1, words="fish", before="red", after=", blue")
    found, _ = find(anchor, text)
    assert found == Passage(1, Span(24, 28))


def test_straight_quotes_find_curly_ones() -> None:
    text = article("They said “no” – and O’Neill left.")
    found, state = find(Anchor(paragraph=1, words='"no" - and O\'Neill'), text)
    assert state == "firm"
    assert found is not None
    assert found.of(text) == "“no” – and O’Neill"


def test_first_and_last_words_stand_for_what_lies_between() -> None:
    text = article("About 40 people were hurt, most of them by glass, the ministry said.")
    found, _ = find(Anchor(paragraph=1, words="About 40 … by glass"), text)
    assert found is not None
    assert found.of(text) == "About 40 people were hurt, most of them by glass"


def test_a_changed_paragraph_is_told_although_the_words_are_there() -> None:
    anchor = Anchor(paragraph=1, words="four", hash=fingerprint("there were four of them"))
    assert find(anchor, article("there were four of us"))[1] == "changed"


def test_lost_words_have_no_passage() -> None:
    assert find(Anchor(paragraph=1, words="nowhere"), article("somewhere")) == (None, "lost")
    assert find(Anchor(paragraph=7), article("somewhere")) == (None, "lost")


@pytest.mark.parametrize(
    ("text", "words", "found"),
    [
        ("قَالَ الرَّئيسُ كلمةً.", "قال الرئيس", "قَالَ الرَّئيسُ"),
        ("می‌رود به خانه‌ها.", "میرود به خانهها", "می‌رود به خانه‌ها"),
        ("کتاب علی در ایران", "كتاب علي", "کتاب علی"),
        ("الحـــشد الشعبي", "الحشد الشعبی", "الحـــشد الشعبي"),
        ("سنة ١٩٢٠ في بغداد", "سنة 1920", "سنة ١٩٢٠"),
        ("Ещё не всё", "еще не все", "Ещё не всё"),
        ("« Un mot », dit-elle", '" un mot "', "« Un mot »"),
    ],
)
def test_words_are_found_however_they_are_typed(text: str, words: str, found: str) -> None:
    article = Article("a", "a", (Block("paragraph", text, 1),))
    passage, state = find(Anchor(paragraph=1, words=words), article)
    assert passage is not None
    assert (passage.of(article), state) == (found, "firm")


def test_vowel_signs_do_not_change_a_fingerprint() -> None:
    assert fingerprint("قَالَ الرَّئيسُ") == fingerprint("قال الرئیس")
    assert fingerprint("plain") != fingerprint("plane")
