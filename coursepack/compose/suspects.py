"""What rests on words that have changed; and what students may still be told.

An item that needs its words alone (a gloss, a person, a box) is suspect only where these words,
or those just around them, have changed. Everything else rests on its whole paragraph.
"""

import re
from typing import Any, TypeVar

from coursepack.compose.places import Ground, anchored
from coursepack.compose.questions import in_order
from coursepack.model.anchor import Anchor, fold
from coursepack.model.lesson import Lesson, PersonItem
from coursepack.model.pair import Pair, Row
from coursepack.model.shape import Shape
from coursepack.model.suspect import Suspect
from coursepack.source import Path, Span

T = TypeVar("T")
_ON_WORDS = ("boxes", "glossary", "people", "wanted", "support.glossary")
# A box only stands beside its paragraph, and a stop only after it.
_ON_PLACES = ("boxes", "support.chunks")
# Statements of fact: without their words they would tell students what the article does not say.
_TELLING = ("glossary", "timeline", "people", "ledger", "support.glossary")
_AROUND = 24  # characters shown on each side


def suspects(lesson: Lesson | Pair, ground: Ground) -> tuple[Suspect, ...]:
    """Every place on which an item can no longer rely, in the order of the lesson."""
    numbers = {item.id: str(number) for number, item in in_order(lesson.questions)}
    found = (
        suspect
        for path, anchor in anchored(lesson)
        if (suspect := _suspect(lesson, path, anchor, ground, numbers))
    )
    return tuple(dict.fromkeys(found))


def _suspect(
    lesson: Lesson | Pair, path: Path, anchor: Anchor, ground: Ground, numbers: dict[str, str]
) -> Suspect | None:
    part, item, id_ = item_at(lesson, path)
    passage, state = ground.find(anchor)
    firm = state in ("firm", "moved")
    if firm or (state == "changed" and not _touched(part, anchor, ground)):
        return None
    return Suspect(
        part=part,
        id=id_,
        label=numbers.get(id_, "") if part == "questions" else _label(item, id_, anchor),
        paragraph=ground.paragraph(anchor),
        state=state,
        stood=_stood(anchor),
        stands=_shown(ground, passage.paragraph, passage.span) if passage else "",
        printed=part not in _TELLING or _may_tell(part, item, ground),
        typed=not anchor.hash,
    )


def item_at(lesson: Lesson | Pair, path: Path) -> tuple[str, Any, str]:
    """The list that an anchor belongs to, its item, and the name of the item in it."""
    names: list[str] = []
    part: Any = lesson
    for step in path:
        part = part[step] if isinstance(step, int) else getattr(part, step)
        if isinstance(step, int):
            return ".".join(names), part, getattr(part, "id", "") or str(step + 1)
        names.append(step)
    return ".".join(names), part, ""


def _label(item: Shape, id_: str, anchor: Anchor) -> str:
    """How the page calls an item."""
    names = ("term", "name", "title", "what", "claim", "about", "view", "say")
    named = (getattr(item, name, "") for name in names)
    return next((label for label in named if label), anchor.words or id_)


def _stood(anchor: Anchor) -> str:
    """The words as the lesson knows them, with those around them."""
    parts = [part for part in (anchor.before, anchor.words, anchor.after) if part]
    return re.sub(r" (?=[.,;:!?)\]”’»])", "", " ".join(parts)) if anchor.words else ""


def _touched(part: str, anchor: Anchor, ground: Ground) -> bool:
    """Whether an item is touched by a change in its paragraph that left its words as they were."""
    if part in _ON_PLACES:
        return False
    passage = ground.passage(anchor)
    if part not in _ON_WORDS or not anchor.words or passage is None:
        return True
    text = fold(ground.article.paragraphs[passage.paragraph - 1].text)
    left, right = text[: passage.span.start].rstrip(), text[passage.span.end :].lstrip()
    before, after = fold(anchor.before).strip(), fold(anchor.after).strip()
    return not (left.endswith(before) and right.startswith(after))


def _shown(ground: Ground, paragraph: int, span: Span) -> str:
    """The article's words at a place with a little around them, cut between words."""
    text = ground.article.paragraphs[paragraph - 1].text
    start = text.rfind(" ", 0, max(0, span.start - _AROUND)) + 1
    end = text.find(" ", min(len(text), span.end + _AROUND))
    end = len(text) if end < 0 else end
    return "… " * (start > 0) + text[start:end] + " …" * (end < len(text))


def tellable(lesson: Lesson, ground: Ground) -> Lesson:
    """The lesson without what would tell students something that the article does not say now.

    What is left out: glosses, events, people and claims whose words are lost, and roles that the
    article gives people no longer. Questions stay,
    with their numbers; the teacher edition marks them.
    """
    left = {name: told(name, getattr(lesson, name), ground) for name in _TELLING[:-1]}
    left["people"] = [_with_role(person, ground) for person in left["people"]]
    added = told("glossary", lesson.support.glossary, ground)
    support = lesson.support.model_copy(update={"glossary": added})
    return lesson.model_copy(update={**left, "support": support})


def _with_role(person: PersonItem, ground: Ground) -> PersonItem:
    """A person without the role that the article gave them, where it gives them another now."""
    passage, state = ground.find(person.at)
    if passage is None or state in ("firm", "moved") or not person.role:
        return person
    there = fold(ground.article.paragraphs[passage.paragraph - 1].text)
    stands = all(word in there for word in re.findall(r"\w+", fold(person.role)))
    return person if stands else person.model_copy(update={"role": ""})


def told(part: str, items: list[T], ground: Ground) -> list[T]:
    """The items of one part that may be told to students."""
    return [item for item in items if _may_tell(part, item, ground)]


def _may_tell(part: str, item: Any, ground: Ground) -> bool:
    """Whether an item may be told. One whose place has no fingerprint always may, but for a
    claim: only words that are there are quoted.
    """
    if part == "timeline" and item.source:
        return True
    lost = (at for at in _places(item) if ground.find(at)[1] == "lost")
    return not any(at.hash or (part == "ledger" and at.words) for at in lost)


def _places(item: Any) -> list[Anchor]:
    """Where an item rests; a line of a pair's ledger rests on both its columns."""
    if isinstance(item, Row):
        return [cell.at for _, cell in item.cells if cell]
    return [item.at] if item.at else []
