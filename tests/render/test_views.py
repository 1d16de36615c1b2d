"""The shapes that templates are given."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from render import sample

from coursepack.model.body import Quote, Run, Script, Section, Task, TextBlock
from coursepack.model.handout import StudentPages
from coursepack.model.lesson import QuestionType
from coursepack.read.knowledge import read_library
from coursepack.render.catalogue import words_for
from coursepack.render.view.aims import aim_views
from coursepack.render.view.article import article_view
from coursepack.render.view.background import with_background
from coursepack.render.view.cards import card_rows, short_title
from coursepack.render.view.copying import copy_rows
from coursepack.render.view.glossary import glossary_view
from coursepack.render.view.onesheet import six_questions
from coursepack.render.view.tasks import quote_view, section_views, task_view, writing
from coursepack.render.view.wording import finished, legible, places, references

WORDS = words_for((Path(__file__).parents[2] / "templates",), "en")


@pytest.mark.parametrize(
    ("numbers", "expected"),
    [
        ((), ""),
        ((3,), "¶3"),
        ((3, 4), "¶3–4"),
        ((7, 3, 5, 6), "¶3, ¶5–7"),
        ((2, 2, 0), "¶2"),
    ],
)
def test_places(numbers: tuple[int, ...], expected: str) -> None:
    assert places(numbers, WORDS) == expected


def test_a_reference_past_the_end_links_nowhere() -> None:
    assert [place.target for place in references((2, 9), WORDS, 5)] == [2, 0]


@pytest.mark.parametrize("lines", range(21))
def test_writing_lines_are_all_there_and_none_is_left_alone(lines: int) -> None:
    top, more = writing(lines)
    assert len(top) + sum(map(len, more)) == lines
    assert all(len(group) >= 2 for group in more)
    assert len(top) >= min(lines, 3)


@pytest.mark.parametrize(
    ("words", "expected"),
    [("plain", "“plain”"), ("he said “no”", "“he said ‘no’”"), ('a "b"', "“a ‘b’”")],
)
def test_quotation_marks_differ_from_those_inside(words: str, expected: str) -> None:
    assert quote_view(Quote(1, words), WORDS, 1).words == expected


def test_sentences_are_finished_once() -> None:
    assert [finished(text) for text in ("So", "So?", "So.")] == ["So.", "So?", "So."]


@pytest.mark.parametrize(
    ("sources", "usual"), [("AAAB", "A"), ("AABB", ""), (("A", "A", "A", ""), ""), ("", "")]
)
def test_a_source_of_many_meanings_is_named_once(sources: Sequence[str], usual: str) -> None:
    entry = sample.ENTRIES["petition"]
    entries = tuple(replace(entry, source=source, language="fr") for source in sources)
    found = glossary_view(entries, WORDS, "print")
    assert (found.usual.name if found.usual else "") == usual
    others = list(dict.fromkeys(source for source in sources if source not in ("", usual)))
    told = [(work.mark, work.name, work.language) for work in found.others]
    assert told == [(str(n), source, "fr") for n, source in enumerate(others, 1)]
    numbers = {work.name: work.mark for work in found.others}
    assert [line.mark for line in found.entries] == [numbers.get(s, "") for s in sources]


def test_a_question_in_parts_has_lines_for_each() -> None:
    task = Task("q", 1, "inference", "Read ¶2.", (2,), (), 5, ("Who?", "Why?"))
    shown = task_view(task, {}, WORDS, 3)
    assert [(part.letter, part.ask, len(part.lines)) for part in shown.parts] == [
        ("a", "Who?", 3),
        ("b", "Why?", 3),
    ]
    assert (shown.top, shown.more) == (range(0), ())
    assert task.asked == "Read ¶2. Who? Why?"


@pytest.mark.parametrize(("lines", "matched"), [(0, True), (4, False)])
def test_a_lettered_list_without_lines_is_answered_on_blanks(lines: int, matched: bool) -> None:
    task = Task("q", 1, "literal", "Who says so? (a) “No” (b) “Yes” (c) “Never”", (2,), (), lines)
    assert task_view(task, {}, WORDS, 3).matched is matched


def test_roles_are_on_cards_only_where_the_steps_give_them_out() -> None:
    talk = sample.body().talk
    assert talk.protocol
    without = replace(talk, protocol=replace(talk.protocol, roles=()))
    for shown, count in ((talk, 4), (without, 0)):
        cards = [card for row in card_rows(shown, WORDS, 14) for card in row]
        assert sum(card.label == WORDS["card_role"] for card in cards) == count


def test_positions_are_on_as_many_cards_as_a_group_takes() -> None:
    talk = sample.body().talk
    assert talk.protocol
    seminar = replace(talk.protocol, sides=0, opens=0, roles=())
    pairs = replace(talk.protocol, sides=2, opens=6, roles=("chair", "clock", "text", "voice"))
    for routine, letters in ((None, "AB"), (seminar, ""), (pairs, "AABB")):
        rows = card_rows(replace(talk, protocol=routine), WORDS, 14)
        titles = [card.title for row in rows for card in row if card.lines]
        assert titles == [f"Position {letter}" for letter in letters]


def test_a_routine_with_roles_names_them_in_its_steps() -> None:
    folders = [(Path(__file__).parents[2] / "knowledge", "knowledge")]
    routines = read_library(folders)[0].routines.values()
    assert any(routine.roles for routine in routines)
    for routine in routines:
        assert bool(routine.roles) == any("role cards" in step for step in routine.steps)


def test_boxes_near_each_other_are_gathered_after_the_article() -> None:
    box = next(box for block in sample.body().article for box in block.boxes)

    def block(number: int, words: int, *names: str) -> TextBlock:
        boxes = tuple(replace(box, id=name, paragraph=number) for name in names)
        run = Run(" ".join(["word"] * words))
        return TextBlock("paragraph", number, 0, "", (run,), boxes=boxes)

    blocks = (block(1, 50, "a", "b"), block(2, 400, "c"), block(3, 199), block(4, 1, "d"))
    article, later = with_background(article_view(blocks, WORDS, "print"))
    assert [[box.id for box in block.boxes] for block in article] == [["a"], [], [], ["d"]]
    assert [box.id for box in later] == ["b", "c"]
    assert [box.place for box in later] == ["¶1", "¶2"]


def test_the_same_name_in_two_languages_is_printed_once() -> None:
    names = (Script("صدام", "ar", "rtl"), Script("صدام", "fa", "rtl"), Script("Са", "ru", "ltr"))
    assert [script.language for script in legible(names, "print")] == ["ar", "ru"]


def test_headings_are_brought_into_steps() -> None:
    blocks = tuple(TextBlock("heading", 0, level, "", (Run("x"),)) for level in (3, 1, 2, 6))
    assert [b.heading for b in article_view(blocks, WORDS, "print")] == [3, 3, 4, 5]


def test_a_gloss_that_no_run_names_is_not_lost() -> None:
    entry = sample.ENTRIES["petition"]
    block = TextBlock("paragraph", 1, 0, "", (Run("A text."),), (entry,))
    (view,) = article_view((block,), WORDS, "print")
    assert [piece.gloss.term for piece in view.pieces if piece.gloss] == ["petition"]


def test_only_the_teacher_sees_which_option_is_right() -> None:
    body, guide = sample.body(), sample.guide()
    for keys, expected in (((), []), (guide.keys, ["B", "A"])):
        sections = section_views(body.sections, keys, WORDS, 14)
        tasks = [task for section in sections for task in section.tasks]
        assert [c.letter for task in tasks for c in task.choices if c.right] == expected
        assert all(bool(task.key) == bool(keys) for task in tasks)


@pytest.mark.parametrize(
    ("ask", "named"),
    [
        ("What do ¶3 and ¶10–12 claim?", True),
        ("What do ¶3 and ¶11 claim?", True),
        ("What does ¶3 claim?", False),
        ("What do ¶30 and ¶10–120 claim?", False),
        ("What does ¶3–11 claim?", True),
        ("What do ¶4 and ¶10 claim?", False),
    ],
)
def test_a_question_that_names_its_paragraphs_is_known(ask: str, named: bool) -> None:
    task = replace(sample.body().sections[0].tasks[0], ask=ask, paragraphs=(3, 11))
    assert task_view(task, {}, WORDS, 14).named is named


@pytest.mark.parametrize(("lines", "shares"), [(2, []), (3, [1, 1, 1]), (7, [3, 3, 3])])
def test_what_a_task_lists_is_answered_on_lines_with_its_letters(
    lines: int, shares: list[int]
) -> None:
    ask = "What is each? (a) “No” (b) “Late” (c) “Six riders”. Give a reason."
    task = replace(sample.body().sections[0].tasks[0], ask=ask, lines=lines)
    lettered = task_view(task, {}, WORDS, 14).lettered
    assert [len(part.lines) for part in lettered] == shares
    assert [part.letter for part in lettered] == ["a", "b", "c"][: len(shares)]
    assert not task_view(task, {}, WORDS, 14, 2).lettered


def test_disputes_are_named_for_students_on_paper_and_told_in_full_elsewhere() -> None:
    block = TextBlock("paragraph", 2, 0, "", (Run("x"),), boxes=(sample.BOX,))
    ((brief,), (full,)) = (
        article_view((block,), WORDS, "print", brief)[0].boxes for brief in (True, False)
    )
    assert brief.disputed == "how many people need the night buses."
    assert (brief.disputes, full.disputed) == ((), "")
    assert "Union paper, 2024" in full.sources
    assert "Union paper, 2024" not in brief.sources


def asked(number: int, places: tuple[int, ...], times: int = 1) -> Task:
    return Task(f"q{number}", number, "literal", "Who says that? " * times, places, (), 2)


def test_the_sheet_takes_short_questions_that_look_at_new_paragraphs() -> None:
    long, short, old = asked(1, (1, 2, 3, 4), 40), asked(2, (1, 2)), asked(3, (2,))
    rest = tuple(asked(number, (number,)) for number in range(4, 9))
    sections = (Section("a", "A", (long, short, old)), Section("b", "B", rest))
    chosen = [view.number for view in six_questions(sections, WORDS)]
    assert chosen == [1, 2, 3, 4, 5, 6]
    sections = (Section("a", "A", (long, short)), Section("b", "B", (old, *rest)))
    assert [view.number for view in six_questions(sections, WORDS)] == [1, 2, 4, 5, 6, 7]
    sections = (*(Section(x, x, (asked(9 + n, (9,)),)) for n, x in enumerate("cdefg")), sections[0])
    assert [view.number for view in six_questions(sections, WORDS)] == [2, 9, 10, 11, 12, 13]


def test_aims_are_of_the_kinds_that_most_questions_ask_for_and_recall_comes_last() -> None:
    kinds = "literal literal literal word status word attribution loaded voices evaluation".split()
    tasks = tuple(replace(asked(n, (n,)), type=kind) for n, kind in enumerate(kinds, start=1))
    aims = aim_views((Section("a", "A", tasks),), WORDS)
    assert [aim.questions for aim in aims] == ["4, 6", "5", "7", "8", "9", "10"]
    assert [aim.questions for aim in aim_views((Section("a", "A", tasks[:4]),), WORDS)] == [
        "1, 2, 3",
        "4",
    ]


@pytest.mark.parametrize(
    ("title", "short"),
    [
        ("The last bus: who pays, and who walks", "The last bus"),
        ("Who pays? Buses by night", "Who pays?"),
        ("Night buses – a reckoning", "Night buses"),
        ("Buses: a reckoning by night", "Buses: a reckoning by night"),
    ],
)
def test_a_card_has_the_title_as_far_as_it_needs(title: str, short: str) -> None:
    assert short_title(title) == short


def test_each_kind_of_question_has_an_aim() -> None:
    assert {f"aim_{kind}" for kind in get_args(QuestionType)} <= set(WORDS.table)


def test_the_copying_list_counts_sheets_and_is_left_out_where_pages_are_not_known() -> None:
    pages = StudentPages(9, {"exit": 8})
    pack, cards, ticket = copy_rows(sample.teacher(), pages, WORDS)
    assert (pack.what, pack.often[-1]) == ("Student edition, pages 1–9", "5")
    assert "page 8" in ticket.often
    assert "Cards" in cards.what
    assert copy_rows(sample.teacher(), None, WORDS) == ()
