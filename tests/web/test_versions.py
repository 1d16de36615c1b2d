"""A page made anew at its old address, at another level, or open twice: what readers left there
finds its place, or is shown."""

from dataclasses import replace
from pathlib import Path

from render import sample
from web.test_reading import in_chromium, page

from coursepack.model.body import Run, Section, Task, TextBlock
from coursepack.model.handout import Handout
from scripts.check_pages import node


def _moved() -> tuple[TextBlock, ...]:
    """A new paragraph comes first, the third goes to the end, the fifth is gone."""
    blocks = {block.number: block for block in sample.ARTICLE if block.number}
    order = [n for n in blocks if n not in (3, 5)] + [3]
    new = TextBlock("paragraph", 1, 0, "", (Run("The buses are an old quarrel here."),))
    moved = (replace(blocks[old], number=n) for n, old in enumerate(order, start=2))
    return (new, *moved)


def _renumbered() -> tuple[Section, ...]:
    """The questions the other way round; one is gone, one reworded, the options of one turned."""
    tasks = {task.number: task for task in sample.TASKS}
    asked = [tasks[number] for number in (10, 9, 8, 7, 6, 5, 3, 2, 1)]
    changed: dict[str, dict[str, object]] = {
        tasks[1].id: {"ask": "What did the buses cost last year, and who says so?"},
        tasks[2].id: {"options": tasks[2].options[::-1]},
    }

    def anew(number: int, task: Task) -> Task:
        return replace(task, number=number, **changed.get(task.id, {}))  # type: ignore[arg-type]

    return (Section("s", "All", tuple(anew(n, task) for n, task in enumerate(asked, start=1))),)


def _later() -> Handout:
    body = sample.body()
    body = replace(
        body, article=_moved(), sections=_renumbered(), ledger=(body.ledger[2], body.ledger[0])
    )
    return replace(sample.student(), body=body)


@in_chromium
def test_answers_and_marks_stay_with_what_they_are_on(tmp_path: Path) -> None:
    now = page(sample.student(), "student", tmp_path)
    node("versions.mjs", now, page(_later(), "later", tmp_path))


@in_chromium
def test_what_was_written_is_there_at_every_level(tmp_path: Path) -> None:
    supported = replace(sample.student(), level="supported")
    tasks = tuple(replace(task, number=task.number + 1) for task in sample.TASKS[1:])
    supported = replace(
        supported, body=replace(supported.body, sections=(Section("s", "All", tasks),))
    )
    usual = page(sample.student(), "student", tmp_path)
    node("levels.mjs", usual, page(supported, "student-supported", tmp_path))


@in_chromium
def test_the_same_page_twice_loses_nothing(tmp_path: Path) -> None:
    node("tabs.mjs", page(sample.student(), "student", tmp_path))
