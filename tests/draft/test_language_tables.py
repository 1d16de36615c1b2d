"""Loaded words and labels: each row fits the sentence of its question."""

import re

from coursepack.draft.tables import Spotted, labels, loaded


def rows(table: dict[str, Spotted]) -> list[Spotted]:
    return list({id(row): row for row in table.values()}.values())


def test_there_are_enough_of_each() -> None:
    assert len(rows(dict(loaded()))) >= 150
    assert len(labels()) >= 25


def test_each_spelling_stands_once_and_small() -> None:
    table = dict(loaded())
    spellings = [form for row in rows(table) for form in row.forms]
    assert len(spellings) == len(set(spellings))
    assert all(form == form.lower() for form in spellings)
    assert not any(set(row.beside) & set(row.without) for row in rows(table))


def test_a_neutral_word_is_another_word() -> None:
    for form, row in loaded().items():
        assert not re.search(rf"\b{re.escape(form)}\b", row.neutral), form
        assert row.does[-1] not in ".!?", form


def test_no_word_stands_twice_in_one_set_of_labels() -> None:
    for entry in labels():
        assert len(set(entry.words)) == len(entry.words) >= 4
        assert all(effect[-1] not in ".!?" for effect in entry.words.values())
