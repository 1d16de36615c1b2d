"""A newer draft merged into the teacher's file, and proof that it says what was decided.

The file is changed place by place; then it is read again. It must say exactly what was decided,
and hold every comment that it held. What cannot be proved is not done: the teacher's part stays.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

import yaml

from coursepack.draft.merge.deciding import decide
from coursepack.draft.merge.edits import Edit, applied, commented, slots_of
from coursepack.draft.merge.outcome import list_of, outcome, stays, whole
from coursepack.draft.merge.page import Page
from coursepack.draft.merge.parts import KEYED, LOOSE, digest, items_at, said
from coursepack.draft.merge.placing import around, entry_node, in_place, node_at, renewed
from coursepack.model.merge import Draft, Key, Merged, Step
from coursepack.problems import Refused

Read = Callable[[str], Draft]


class _Unproved(Exception):
    """The changed file does not say what was decided."""


def merge(text: str, mine: Draft, new: Draft, read: Read) -> Merged:
    """The teacher's file `text`, which says `mine`, with the draft `new` merged in.

    `read` reads a lesson file again. A lesson without a `draft:` block was not drafted, or its
    teacher took the block out: it is left alone.
    """
    if mine.draft is None or new.draft is None:
        return Merged(text, mine, (), drafted=False)
    page = Page(text)
    decided = decide(mine.draft.parts, mine, new, _held(page, mine))
    decided = tuple(stays(s) if s.edits and _marked(page, mine, s) else s for s in decided)
    steps = [*whole(mine, decided), _record(mine, new)]
    order = list(type(mine).model_fields)
    steps.sort(key=lambda step: order.index(step.key[0]))
    merged, lesson, done = carry_out(text, mine, steps, read)
    told = tuple(step for step in done if step.key != ("draft",))
    return Merged(merged, lesson, told)


def _record(mine: Draft, new: Draft) -> Step:
    """The draft's own record, renewed; kept as it is where it says the same."""
    return Step(("draft",), "followed", mine.draft, new.draft, new.draft)


def _held(page: Page, lesson: Draft) -> set[Key]:
    """Items that a comment hangs on."""
    held = set()
    for path in (*KEYED, *LOOSE):
        for item in items_at(lesson, path):
            key = (*path, item.id if path in KEYED else digest(item))
            node = entry_node(page, lesson, key)
            if node is not None and commented(page, node_at(page, path), node):
                held.add(key)
    return held


def _marked(page: Page, lesson: Draft, step: Step) -> bool:
    """Whether a part holds YAML anchors, aliases or tags: nobody can say what else they bind."""
    path = list_of(step.key)
    node = entry_node(page, lesson, step.key) if path else node_at(page, step.key)
    return node is not None and page.marked(node.start_mark.index - 1, page.end(node) + 1)


def carry_out(
    text: str, lesson: Draft, steps: Sequence[Step], read: Read
) -> tuple[str, Draft, list[Step]]:
    """All decisions carried out: many at once where each has a place of its own."""
    done: list[Step] = []
    waiting = list(steps)
    find = _places
    try:
        while waiting:
            page = Page(text)
            placed = list(find(page, lesson, waiting))
            these = [step for step, _ in placed]
            edits = [edit for _, found in placed for edit in found]
            text, lesson = _proved(page, lesson, these, edits, read)
            done += these
            settled = {id(step) for step in these}
            waiting = [step for step in waiting if id(step) not in settled]
            find = _parts
    except _Unproved:
        for step in waiting:
            text, lesson, decided = _one(text, lesson, step, read)
            done.append(decided)
    return text, lesson, done


def _places(page: Page, lesson: Draft, steps: Sequence[Step]) -> Iterator[tuple[Step, list[Edit]]]:
    """What changes for each decision that has a place of its own."""
    anew = {path: renewed(page, lesson, path, steps) for path in (*KEYED, *LOOSE)}
    for step in steps:
        path = step.key[:-1]
        if not step.edits or step.result == step.mine:
            yield step, []
        elif (edits := anew.get(path)) is not None:
            yield step, edits
            anew[path] = []
        elif (edits := in_place(page, lesson, step)) is not None:
            yield step, edits


def _parts(page: Page, lesson: Draft, steps: Sequence[Step]) -> Iterator[tuple[Step, list[Edit]]]:
    """What changes for one decision of each part of the lesson."""
    for name in dict.fromkeys(step.key[0] for step in steps):
        step = next(step for step in steps if step.key[0] == name)
        yield step, in_place(page, lesson, step) or around(page, lesson, step)


def _one(text: str, lesson: Draft, step: Step, read: Read) -> tuple[str, Draft, Step]:
    """One decision carried out, or turned round where it cannot be proved."""
    if not step.edits or step.result == step.mine:
        return text, lesson, step
    page = Page(text)
    for place in (in_place, around):
        try:
            edits = place(page, lesson, step)
            if edits is not None:
                return *_proved(page, lesson, [step], edits, read), step
        except _Unproved:
            continue
    return text, lesson, stays(step)


def _proved(
    page: Page, lesson: Draft, steps: Sequence[Step], edits: Sequence[Edit], read: Read
) -> tuple[str, Draft]:
    """The changed text and what it says; raises _Unproved where that is not what was decided."""
    if not edits:
        return page.text, lesson
    try:
        text = applied(page, edits)
        found = read(text)
        lost = _comments(page) - _comments(Page(text))
    except (Refused, ValueError, yaml.YAMLError) as error:
        raise _Unproved from error
    filled = {step.key[0] for step in steps if step.fate == "added"}
    if said(found) != outcome(lesson, steps) or not set(lost) <= _slots(filled):
        raise _Unproved
    return text, found


def _comments(page: Page) -> Counter[str]:
    return Counter(comment.text for comment in page.comments)


def _slots(parts: set[str]) -> set[str]:
    """The program's own comment lines for empty parts."""
    texts = (text for part in parts for text in slots_of(part))
    return {f"# {line}" for text in texts for line in text.split("\n")}
