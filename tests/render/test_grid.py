"""Tables that a task asks for, drawn with the rows and columns that it names."""

from pathlib import Path

import pytest

from coursepack.model.body import Task
from coursepack.render.catalogue import words_for
from coursepack.render.view.grid import Grid, grid_of
from coursepack.render.view.tasks import task_view

TEMPLATES = (Path(__file__).parents[2] / "templates",)
WORDS = words_for(TEMPLATES, "en")
VOICES = (
    "Make a table for ¶4: four voices on the buses, what each says, and how each is to know. "
    "Which two differ most? Why?"
)


def test_a_table_has_the_rows_and_columns_that_are_named() -> None:
    heads = ("Voices on the buses", "What each says", "How each is to know")
    assert grid_of(VOICES, WORDS) == Grid(heads, ("1", "2", "3", "4"), 3)


@pytest.mark.parametrize(
    ("ask", "heads", "rows", "lines"),
    [
        ("Draw a table with: 3 routes, riders and cost.", ("Routes", "Riders", "Cost"), 3, 0),
        (
            "Read ¶2. Make a table: what was said and who says so.",
            ("What was said", "Who says so"),
            4,
            0,
        ),
        ("Make a table: claim, for, against. Which holds?", ("Claim", "For", "Against"), 4, 2),
    ],
)
def test_what_is_not_numbered_has_four_rows(
    ask: str, heads: tuple[str, ...], rows: int, lines: int
) -> None:
    assert grid_of(ask, WORDS) == Grid(heads, tuple("1234"[:rows]), lines)


@pytest.mark.parametrize(
    "ask",
    [
        "What does the table in ¶3 show: a rise, a fall or neither?",
        "Make a table of what ¶2 says.",
        "Make a table: riders.",
        "Who would make a table: the council, the union or the riders?",
    ],
)
def test_other_tasks_have_no_table(ask: str) -> None:
    assert grid_of(ask, WORDS) is None


def test_other_languages_say_it_in_their_words() -> None:
    french = words_for(TEMPLATES, "fr")
    grid = grid_of("Faites un tableau : trois voix, ce que dit chacune et pourquoi.", french)
    assert grid == Grid(("Voix", "Ce que dit chacune", "Pourquoi"), ("1", "2", "3"), 0)


def test_a_task_with_a_table_has_lines_for_the_rest_alone() -> None:
    task = task_view(Task("q", 1, "attribution", VOICES, (4,), (), 7), {}, WORDS, 9)
    assert (task.grid is not None, task.top, task.more) == (True, range(3), ())


@pytest.mark.parametrize(
    ("ask", "dated"),
    [
        ("Put in order, with the years that ¶4 gives: the vote · the strike · the end.", True),
        ("Put in order: the vote · the strike · the end. When did it end?", False),
        ("Which years? (a) the vote (b) the strike (c) the end", False),
    ],
)
def test_years_that_are_asked_have_room_beside_the_boxes(ask: str, dated: bool) -> None:
    task = Task("q", 1, "sequence", ask, (4,), (), 3)
    assert task_view(task, {}, WORDS, 9).dated is dated
