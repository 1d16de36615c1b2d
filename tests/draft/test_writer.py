"""The lesson file: whatever a lesson holds, the file reads back as exactly that lesson."""

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from coursepack.draft.comments import SLOTS
from coursepack.draft.writer import SCHEMA_LINE, lesson_yaml
from coursepack.model.anchor import Anchor
from coursepack.model.lesson import (
    Before,
    BoxItem,
    Lesson,
    Plan,
    Position,
    QuestionItem,
    Statement,
    Step,
    TimelineItem,
)

ids = st.from_regex(r"[a-z0-9]{1,5}(-[a-z0-9]{1,5}){0,2}", fullmatch=True)
odd = st.sampled_from(
    ["no", "1e5", "1234567", "2019-11-27", "~", "null", "- a", "a: b", "a #b", "{x}", "'", '"',
     "1:30", "0x1F", "yes", "on", "=", "<<", "---", "|", ">", "%", "@x", "`", "¶5", "50%", "é",
     "x" * 120, "word " * 40 + "end", "two\nlines", "a\n\nb\n", " lead", "tail ", "tab\there",
     "emoji 😀", "\u2028", "\x85", "\ufeff", "السلام", "a  b " * 30, "1_000", ".5", "12:30:45"]
)  # fmt: skip
text = st.one_of(odd, st.text(max_size=140), st.text("ab :#-'\"\n,[]{}", max_size=30))
words = text.map(str.strip).filter(bool)
anchors = st.builds(
    Anchor,
    paragraph=st.integers(1, 40),
    words=text,
    before=text,
    after=text,
    hash=st.one_of(st.just(""), st.from_regex(r"[0-9a-f]{8}", fullmatch=True), st.just("1e500000")),
)
lines = st.lists(words, max_size=3)
lessons = st.builds(
    Lesson,
    article=words,
    title=text,
    subject=lines,
    essential=text,
    before=st.builds(
        Before,
        hook=text,
        statements=st.lists(st.builds(Statement, id=ids, say=words), max_size=2),
    ),
    boxes=st.lists(st.builds(BoxItem, id=ids, at=anchors, text=text, sources=lines), max_size=2),
    timeline=st.lists(
        st.builds(
            TimelineItem,
            id=ids,
            date=words,
            what=words,
            at=st.one_of(st.none(), anchors),
            planned=st.booleans(),
        ),
        max_size=2,
    ),
    questions=st.lists(
        st.builds(
            QuestionItem,
            id=ids,
            type=st.just("inference"),
            ask=words,
            at=st.lists(anchors, max_size=2),
            options=lines,
            lines=st.integers(0, 20),
            answer=words,
            accept=lines,
            misreading=text,
            bloom=st.just("analyse"),
            dok=st.integers(1, 4),
            skill=words,
        ),
        max_size=2,
    ),
    discussion=st.builds(
        lambda p: {"positions": p},
        st.lists(st.builds(Position, view=words, at=st.lists(anchors, max_size=2)), max_size=2),
    ),
    plans=st.lists(
        st.builds(
            Plan,
            minutes=st.integers(1, 90),
            steps=st.lists(
                st.builds(Step, minutes=st.integers(1, 90), do=words, how=text),
                min_size=1,
                max_size=2,
            ),
        ),
        max_size=1,
    ),
    limits=lines,
)


@given(lessons)
@settings(max_examples=300, deadline=None)
def test_reads_back_as_the_same_lesson(lesson: Lesson) -> None:
    written = lesson_yaml(lesson)
    assert Lesson.model_validate(yaml.safe_load(written), strict=True) == lesson


@given(lessons)
@settings(max_examples=60, deadline=None)
def test_every_scalar_is_the_characters_that_stand_there(lesson: Lesson) -> None:
    """The course's reader takes scalars as characters, not as YAML types: same lesson."""
    written = lesson_yaml(lesson)
    assert Lesson.model_validate(yaml.load(written, Loader=yaml.BaseLoader)) == lesson


def test_an_empty_lesson_is_all_comments_but_its_article() -> None:
    written = lesson_yaml(Lesson(article="a.txt"))
    rows = [row for row in written.split("\n") if row and not row.startswith("#")]
    assert rows == ["article: a.txt"]
    assert written.startswith(SCHEMA_LINE.format("lesson") + "\n")


@pytest.mark.parametrize("name", sorted(SLOTS))
def test_a_slot_is_a_part_once_its_comment_marks_are_gone(name: str) -> None:
    if name == "draft":
        return
    part = yaml.load(f"article: a.txt\n{SLOTS[name]}", Loader=yaml.BaseLoader)
    if name != "title":
        assert getattr(Lesson.model_validate(part), name)


def test_every_part_of_a_lesson_has_a_slot_or_must_be_there() -> None:
    assert set(SLOTS) | {"article"} == set(Lesson.model_fields)


def test_a_file_is_plain_where_it_can_be() -> None:
    item = TimelineItem(
        id="t-vote",
        date="2013-11",
        what="Four prisons are to close",
        at=Anchor(paragraph=1, words="to be closed", before="are", after="due", hash="1234567e"),
    )
    written = lesson_yaml(Lesson(article="a.txt", timeline=[item]))
    assert "  what: Four prisons are to close\n" in written
    assert '  date: "2013-11"\n' in written
    assert '{paragraph: 1, words: "to be closed", before: "are", after: "due", hash: 1234567e}' in (
        written
    )


def test_hashes_that_look_like_numbers_are_quoted() -> None:
    for code in ("12345678", "1234e567", "00000000"):
        item = TimelineItem(id="t", date="then", what="x", at=Anchor(paragraph=1, hash=code))
        assert f'hash: "{code}"' in lesson_yaml(Lesson(article="a.txt", timeline=[item]))
