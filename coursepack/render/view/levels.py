"""What a support level adds to the pages, and the one place where the teacher reads about it."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from coursepack.model.handout import Handout
from coursepack.model.support import Extended, Linking, Prompt, Stop, Supported
from coursepack.model.words import Words
from coursepack.render.view.article import BlockView
from coursepack.render.view.tasks import EXIT_LINES, SectionView
from coursepack.render.view.wording import places

MORE_EXIT_LINES = range(5)
FURTHER_LINES = range(4)
ANY_PLACE = "¶__"


@dataclass(frozen=True, slots=True)
class BankView:
    """Words to answer with, and words that join an answer together."""

    words: str
    linking: tuple[Linking, ...]


@dataclass(frozen=True, slots=True)
class AddedRow:
    """Additions of one kind, each on a line of its own."""

    label: str
    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelView:
    """What one level adds, for the teacher."""

    title: str
    rows: tuple[AddedRow, ...]


def with_stops(blocks: tuple[BlockView, ...], handout: Handout) -> tuple[BlockView, ...]:
    """The article with the stops of a student's level between its paragraphs."""
    if handout.supported is None or handout.guide:
        return blocks
    says = {stop.last: stop.say for stop in handout.supported.stops}
    return tuple(replace(b, stop=says.get(b.number, "") if b.number else "") for b in blocks)


def with_prompts(sections: tuple[SectionView, ...], handout: Handout) -> tuple[SectionView, ...]:
    """The questions with the frames and further steps of a student's level."""
    if handout.guide:
        return sections
    frames = _by_number(handout.supported.frames if handout.supported else ())
    steps = _by_number(handout.extended.challenges if handout.extended else ())
    return tuple(
        replace(
            section,
            tasks=tuple(
                replace(t, frame=frames.get(t.number, ""), challenge=steps.get(t.number, ""))
                for t in section.tasks
            ),
        )
        for section in sections
    )


def _by_number(prompts: Iterable[Prompt]) -> dict[int, str]:
    return {prompt.number: prompt.say for prompt in prompts}


def bank_view(handout: Handout) -> BankView | None:
    """The word bank, where the level of a student's handout has one."""
    supported = handout.supported
    if supported is None or handout.guide or not (supported.word_bank or supported.linking):
        return None
    return BankView(" · ".join(supported.word_bank), supported.linking)


def further_tasks(handout: Handout) -> tuple[str, ...]:
    """Tasks beyond the text, where the level of a student's handout has them."""
    return handout.extended.further if handout.extended and not handout.guide else ()


def exit_lines(handout: Handout) -> range:
    """Writing lines for each part of the last task."""
    return MORE_EXIT_LINES if handout.level == "supported" else EXIT_LINES


def level_views(handout: Handout, words: Words) -> tuple[LevelView, ...]:
    """For the teacher: what each level adds that students are given."""
    if handout.guide is None:
        return ()
    views = []
    if handout.supported:
        views.append(
            LevelView(words["told_supported"], _rows(_help(handout.supported, words), words))
        )
    if handout.extended:
        views.append(
            LevelView(words["told_extended"], _rows(_more(handout.extended, words), words))
        )
    return tuple(views)


def _rows(kinds: dict[str, tuple[str, ...]], words: Words) -> tuple[AddedRow, ...]:
    return tuple(AddedRow(words.label("added", kind), items) for kind, items in kinds.items())


def _help(supported: Supported, words: Words) -> dict[str, tuple[str, ...]]:
    kinds = {
        "glosses": _in_one(added.entry.term for added in supported.glosses),
        "stops": _gathered(
            (words.digits(f"¶{stop.last}"), _placeless(stop, words)) for stop in supported.stops
        ),
        "bank": _in_one(supported.word_bank),
        "frames": _numbered(supported.frames, words),
    }
    return {kind: items for kind, items in kinds.items() if items}


def _more(extended: Extended, words: Words) -> dict[str, tuple[str, ...]]:
    kinds = {"challenges": _numbered(extended.challenges, words), "further": extended.further}
    return {kind: items for kind, items in kinds.items() if items}


def _placeless(stop: Stop, words: Words) -> str:
    """What a stop says, without its paragraphs: the same words are told once."""
    return stop.say.replace(places(range(stop.first, stop.last + 1), words), ANY_PLACE)


def _in_one(terms: Iterable[str]) -> tuple[str, ...]:
    """Words in one line, if there are any."""
    line = " · ".join(terms)
    return (line,) if line else ()


def _numbered(prompts: Iterable[Prompt], words: Words) -> tuple[str, ...]:
    return _gathered((words.numeral(prompt.number), prompt.say) for prompt in prompts)


def _gathered(told: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    """ "1, 4: the words", once for all places that have the same words."""
    where: dict[str, list[str]] = {}
    for place, say in told:
        where.setdefault(say, []).append(place)
    return tuple(f"{', '.join(found)}: {say}" for say, found in where.items())
