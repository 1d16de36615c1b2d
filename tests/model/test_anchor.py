"""Anchors find their words again, whatever happens around them."""

import random

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


def test_first_words_alone_are_not_the_passage() -> None:
    anchor = Anchor(paragraph=1, words="About 40 … closed the gate")
    assert find(anchor, article("About 40 people were hurt.")) == (None, "lost")


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


PARAGRAPHS = (
    "The town council met on Monday evening to talk about buses.",
    "The nurses' union has criticised the trial. About 400 staff depend on the service.",
    "Fares rose twice. The council says that the service costs too much.",
)


def anchored(number: int, words: str) -> Anchor:
    """The anchor for some words of PARAGRAPHS, as the program writes it."""
    text = PARAGRAPHS[number - 1]
    start = text.index(words)
    return drop(Passage(number, Span(start, start + len(words))), article(*PARAGRAPHS))


def found(anchor: Anchor, *paragraphs: str) -> tuple[str, int, str]:
    text = article(*paragraphs)
    passage, state = find(anchor, text)
    return (passage.of(text), passage.paragraph, state) if passage else ("", 0, state)


def test_a_moved_paragraph_takes_its_anchors_along() -> None:
    one, two, three = PARAGRAPHS
    assert found(anchored(3, "the service"), two, three, one) == ("the service", 2, "moved")
    whole = Anchor(paragraph=3, hash=fingerprint(three))
    assert found(whole, two, three, one) == (three, 2, "moved")
    assert found(whole, one, "New, with other words.", two, three) == (three, 4, "moved")


def test_the_same_words_in_a_new_paragraph_are_not_taken_for_the_old_ones() -> None:
    one, two, three = PARAGRAPHS
    news = "Nobody knows who needs the service at night."
    assert found(anchored(3, "the service"), one, two, news, three) == ("the service", 4, "moved")
    corrected = three.replace("twice", "three times")
    state = found(anchored(3, "the service"), one, two, news, corrected)
    assert state == ("the service", 4, "changed")


def test_a_corrected_letter_beside_the_words_does_not_mislead() -> None:
    one, two, _ = PARAGRAPHS
    three = (
        "The service is old. Fares rose twice. The counsil says that the service costs too much."
    )
    assert found(anchored(3, "the service"), one, two, three) == ("the service", 3, "changed")
    text = article(one, two, three)
    passage, _ = find(anchored(3, "the service"), text)
    assert passage is not None
    assert passage.span.start == three.index("the service costs")


def test_words_that_say_it_otherwise_now_are_found() -> None:
    one, two, three = PARAGRAPHS
    spelled = two.replace("criticised", "criticized")
    assert found(anchored(2, "criticised"), one, spelled, three) == ("criticized", 2, "reworded")
    counted = two.replace("400", "about 390")
    assert found(anchored(2, "400"), one, counted, three) == ("about 390", 2, "reworded")
    assert found(anchored(2, "400"), counted, one)[1:] == (1, "reworded")
    long = anchored(2, "The nurses' union has criticised the trial")
    state = found(long, one, two.replace("has criticised", "now welcomes"), three)
    assert state == ("The nurses' union now welcomes the trial", 2, "reworded")


def test_words_that_were_taken_out_are_lost() -> None:
    one, two, three = PARAGRAPHS
    gone = two.replace(" About 400 staff depend on the service.", "")
    assert found(anchored(2, "About 400 staff depend"), one, gone, three)[2] == "lost"
    assert found(anchored(2, "400"), one, three)[2] == "lost"
    assert found(Anchor(paragraph=1, words="town counsel"), one)[2] == "lost"


@given(passages(), st.lists(WORDS, max_size=3), st.randoms())
def test_paragraphs_put_in_and_moved_never_mislead(
    case: tuple[Article, Passage], news: list[str], chance: random.Random
) -> None:
    text, passage = case
    anchor = drop(passage, text)
    old = [block.text for block in text.paragraphs]
    mixed = [*old, *(paragraph for paragraph in news if paragraph not in old)]
    chance.shuffle(mixed)
    later = article(*mixed)
    passage_now, state = find(anchor, later)
    assert state in ("firm", "moved")
    assert passage_now is not None
    assert fingerprint(mixed[passage_now.paragraph - 1]) == anchor.hash
    assert fold(passage_now.of(later)) == fold(passage.of(text))
