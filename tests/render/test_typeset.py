"""Marks of print in our own words; the article keeps its author's."""

import pytest

from coursepack.model.quoting import curled, nested
from coursepack.render.typeset import ended, typeset


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("the state's, or the buyers' task", "the state’s, or the buyers’ task"),
        ('write "not given" here', "write “not given” here"),
        ('("green" or "blue")', "(“green” or “blue”)"),
        ("the '90s", "the ’90s"),
    ],
)
def test_straight_marks_are_curled(typed: str, printed: str) -> None:
    assert curled(typed, "“…”") == printed


def test_a_blank_is_wide_enough_to_be_written_in() -> None:
    assert typeset("<li>In ¶__ what __ said</li>", "“…”") == (
        "<li>In ¶_____ what ____________ said</li>"
    )


def test_marks_within_marks_are_of_the_inner_kind() -> None:
    assert nested("an “odd” fall", "“…”", "‘…’") == "“an ‘odd’ fall”"
    assert nested('an "odd" fall', "“…”", "‘…’") == "“an ‘odd’ fall”"


def test_the_article_keeps_its_marks_and_a_gloss_in_it_does_not() -> None:
    html = (
        '<p class="paragraph">It\'s "so"<span class="gloss"><b>so</b> one\'s way</span> isn\'t</p>'
        '<p>He said <b>&#34;No&#34;</b> to one&#39;s <span class="quote">don\'t</span></p>'
    )
    assert typeset(html, "“…”") == (
        '<p class="paragraph">It\'s "so"<span class="gloss"><b>so</b> one’s way</span> isn\'t</p>'
        '<p>He said <b>“No”</b> to one’s <span class="quote">don\'t</span></p>'
    )


@pytest.mark.parametrize(
    ("text", "bound"),
    [
        ("Is a ban enough to end it, or not?", "Is a ban enough to end it,_or_not?"),
        ("Who should decide how long people work?", "Who should decide how long people_work?"),
        ("Why a country has a constitution", "Why a country has a constitution"),
        ("Nine antidisestablishmentarianism jokes", "Nine antidisestablishmentarianism jokes"),
        ("War", "War"),
        ("", ""),
    ],
)
def test_no_short_word_is_alone_on_the_last_line_of_a_heading(text: str, bound: str) -> None:
    assert ended(text) == bound.replace("_", "\u00a0")
