"""What the keys of a section have in common: told once before its questions, not with each."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from coursepack.model.words import Words
from coursepack.render.view.tasks import KeyView, SectionView, TaskView

_PARTS = ("accept", "reject", "misreading", "follow_up")
_LISTED = ("accept", "reject")
_A_RUN = 2


@dataclass(frozen=True, slots=True)
class SharedView:
    """What is told in the keys of several questions; `numbers` says of which."""

    numbers: str
    accept: tuple[str, ...] = ()
    reject: tuple[str, ...] = ()
    misreading: str = ""
    follow_up: str = ""


@dataclass(frozen=True, slots=True)
class KeyedSection:
    """Questions under one heading, with what their keys have in common."""

    id: str
    title: str
    tasks: tuple[TaskView, ...]
    shared: tuple[SharedView, ...] = ()


def with_shared(sections: Iterable[SectionView], words: Words) -> tuple[KeyedSection, ...]:
    """The sections with what several keys of one say word for word taken out of these."""
    return tuple(_keyed(section, words) for section in sections)


def _keyed(section: SectionView, words: Words) -> KeyedSection:
    found: dict[tuple[str, str], list[int]] = defaultdict(list)
    for task in section.tasks:
        for part in _PARTS if task.key else ():
            for said in _said(task.key, part):
                found[part, said].append(task.number)
    common = {what: tuple(numbers) for what, numbers in found.items() if len(numbers) > 1}
    groups: dict[tuple[int, ...], dict[str, list[str]]] = {}
    for (part, said), numbers in common.items():
        groups.setdefault(numbers, defaultdict(list))[part].append(said)
    shared = tuple(_shared(numbers, groups[numbers], words) for numbers in sorted(groups))
    tasks = tuple(_without(task, frozenset(common)) for task in section.tasks)
    return KeyedSection(section.id, section.title, tasks, shared)


def _said(key: KeyView | None, part: str) -> tuple[str, ...]:
    said = getattr(key, part)
    return tuple(dict.fromkeys(said)) if part in _LISTED else (said,) if said else ()


def _shared(numbers: Sequence[int], said: dict[str, list[str]], words: Words) -> SharedView:
    told = words.fill("shared_key", numbers=words.listed(runs(numbers, words.numeral)))
    return SharedView(
        told,
        tuple(said["accept"]),
        tuple(said["reject"]),
        "".join(said["misreading"]),
        "".join(said["follow_up"]),
    )


def _without(task: TaskView, common: frozenset[tuple[str, str]]) -> TaskView:
    """A question whose key leaves out what is told for several at once."""
    key = task.key
    if key is None:
        return task
    left = replace(
        key,
        accept=tuple(said for said in key.accept if ("accept", said) not in common),
        reject=tuple(said for said in key.reject if ("reject", said) not in common),
        misreading="" if ("misreading", key.misreading) in common else key.misreading,
        follow_up="" if ("follow_up", key.follow_up) in common else key.follow_up,
    )
    return replace(task, key=left)


def runs(numbers: Sequence[int], shown: Callable[[int], str]) -> list[str]:
    """Numbers as printed, three or more neighbours as a run: "1–4", "6", "7"."""
    told: list[str] = []
    for _, near in groupby(enumerate(numbers), key=lambda pair: pair[1] - pair[0]):
        run = [shown(number) for _, number in near]
        told += [f"{run[0]}–{run[-1]}"] if len(run) > _A_RUN else run
    return told
