"""The tables that a teacher may extend: they read, and what they name exists."""

import re
from collections import Counter

import pytest

from coursepack.draft.field_terms import concepts, term_spellings
from coursepack.draft.forms import forms
from coursepack.draft.inflection import STRONG, inflected
from coursepack.draft.questions.word import Word
from coursepack.draft.tables import (
    bank,
    bank_rows,
    everyday,
    glosses,
    groups,
    labels,
    loaded,
    themes,
)
from coursepack.draft.themes import theme_of
from coursepack.draft.writer import lesson_yaml

from .drafts import FILES, GIVEN, article, lesson, library

ABOUT = {
    "iraq-unrest-2019": "unrest",
    "Bangladeshi-organization": "child-labour",
    "Bolivians-demand-the-right-to-chew-coca-leaves": "drugs-and-custom",
    "Hundreds-hurt-after-meteorite-falls-to-earth": "disaster-and-rumour",
    "Japan-calls-time-on-long-hours-work-culture": "overwork",
    "Morocco-poised-to-become-a-solar-superpower": "energy",
    "Philip-pullman-illegal-downloading-is-moral-squalor": "copyright",
    "Why-is-Sweden-closing-its-prisons": "prisons",
    "Why-you-should-start-work-at-10am": "sleep-and-school",
}


def test_theme_ids_are_unique_and_their_routines_exist() -> None:
    assert len({theme.id for theme in themes()}) == len(themes())
    assert {theme.routine for theme in themes()} <= set(library().routines)


def test_every_theme_asks_and_takes_no_side() -> None:
    for theme in themes():
        assert theme.essential.endswith("?")
        assert theme.prompt.endswith("?")
        assert len({side.view for side in theme.positions}) >= 2


@pytest.mark.skipif(not GIVEN, reason="the given articles are not here (../shared/articles)")
@pytest.mark.parametrize(("name", "theme"), ABOUT.items())
def test_the_theme_is_told(name: str, theme: str) -> None:
    found = theme_of(article(next(file for file in FILES if file.startswith(name))))
    assert found is not None
    assert found.id == theme


def test_options_of_a_word_are_of_one_kind() -> None:
    for form, word in bank().items():
        options = [word.right, *word.wrong]
        assert len(set(options)) == 3, form
        assert max(map(len, options)) <= 2.2 * min(map(len, options)), (form, options)
        assert not any(re.search(rf"\b{re.escape(form)}\b", option) for option in options), form


def test_the_word_list_is_long_and_its_spellings_stand_once() -> None:
    rows = [[*row.forms, *row.verb] for row in bank_rows()]
    spellings = [form for forms in rows for form in forms if form != "-"]
    assert [form for form, times in Counter(spellings).items() if times > 1] == []
    assert len(rows) >= 600


def test_options_of_a_verb_can_take_its_shapes() -> None:
    verbs = {text.split()[0] for row in bank_rows() if row.verb for text in (row.right, *row.wrong)}
    assert verbs & STRONG == set()


@pytest.mark.parametrize(
    ("meaning", "shape", "written"),
    [
        ("make worse", "s", "makes worse"),
        ("make worse", "ed", "made worse"),
        ("make worse", "ing", "making worse"),
        ("stop for good", "ed", "stopped for good"),
        ("carry out", "ed", "carried out"),
        ("carry out", "s", "carries out"),
        ("cancel", "ing", "cancelling"),
        ("agree to", "ing", "agreeing to"),
        ("free from", "ed", "freed from"),
        ("put up with", "ing", "putting up with"),
        ("have at hand", "s", "has at hand"),
        ("describe or picture", "ed", "described or pictured"),
        ("damage and dishonour", "ing", "damaging and dishonouring"),
        ("offer", "ed", "offered"),
        ("vanish", "s", "vanishes"),
    ],
)
def test_a_meaning_takes_the_shape_of_its_word(meaning: str, shape: str, written: str) -> None:
    assert inflected(meaning, shape) == written


def test_words_are_spelled_as_they_are_looked_for() -> None:
    for form in (*bank(), *glosses(), *loaded(), *everyday()):
        assert form == form.lower().strip()
    for word, meaning in glosses().items():
        assert word not in meaning.split()


def test_terms_are_told_once_and_not_by_themselves() -> None:
    forms = [form for row in concepts() if not row.beside for form in row.spellings]
    assert len(forms) == len(set(forms)) > 7000
    assert not term_spellings() & {f for row in concepts() if row.beside for f in row.spellings}
    assert {row.field for row in concepts()} >= {row.field for row in concepts() if not row.sure}
    for row in concepts():
        spellings, meaning = row.spellings, row.meaning
        assert all(form == form.strip() and " " * 2 not in form for form in spellings)
        assert 0 < len(meaning.split()) <= 16, spellings
        assert spellings[0] not in meaning.split(), spellings
        assert not {*spellings} & {*glosses()}, spellings


@pytest.mark.parametrize(
    ("term", "plural"),
    [
        ("weir", "weirs"),
        ("ministry", "ministries"),
        ("tax", "taxes"),
        ("ray", "rays"),
    ],
)
def test_terms_are_found_in_the_plural(term: str, plural: str) -> None:
    assert plural in forms(term)


def test_other_tables_read() -> None:
    assert all(names for names in groups())
    assert all(len(entry.words) >= 3 for entry in labels())


@pytest.mark.parametrize("name", sorted(FILES))
def test_the_same_article_gives_the_same_file(name: str) -> None:
    again = lesson.__wrapped__(name)
    assert lesson_yaml(again) == lesson_yaml(lesson(name))


def test_makers_hold_no_state() -> None:
    assert vars(Word()) == {}
