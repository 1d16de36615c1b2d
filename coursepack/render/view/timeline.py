"""The drawn timeline: for its medium, told in words, with what its signs mean."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import inf

from coursepack.model.event import Event
from coursepack.model.handout import Medium, Style
from coursepack.model.when import When
from coursepack.model.words import Words
from coursepack.render.drawing.letters import width_of
from coursepack.render.timeline.axis import ROOM
from coursepack.render.timeline.labels import SIZE
from coursepack.render.timeline.marks import Way
from coursepack.render.timeline.reach import Names, day_of
from coursepack.render.timeline.span import Span, span_of
from coursepack.render.timeline.strip import Strip, strip
from coursepack.render.timeline.ticks import Calendar
from coursepack.render.view.drawing import DrawingView, Telling, drawing_view
from coursepack.render.view.lists import dated

# Fewer events than this are read faster in the list.
FEWEST = 3
_ACROSS = {"print": 716.0, "screen": 700.0}
# As many units across a page make letters of 14 pt of the smallest.
_LARGE = 340.0
_NARROW = 358.0
# A leap year, so that every day of a diary has its place.
_ANY_YEAR = 2000
_A_ROW = 29.0


def timeline_view(
    events: tuple[Event, ...],
    words: Words,
    medium: Medium,
    style: Style = "standard",
    published: str = "",
) -> tuple[DrawingView, ...]:
    """The events that have a year, drawn in one or two sizes; nothing where too few have.

    `published` is the day of the article, as far as it is known.

    Where no event has one, as in a diary, its days are drawn without their year.
    """
    given = events
    events, diary = _with_years(events)
    names, written = _names(words), _written(published)
    dates_of = (span_of(event, n, names, written) for n, event in enumerate(events, 1))
    spans = [span for span in dates_of if span]
    if len(spans) < FEWEST:
        return ()
    dates = [events[span.number - 1].date for span in spans]
    # In large print so many events as do not fit are drawn somewhat smaller.
    across = max(_LARGE, ROOM * (len(spans) + 2)) if style == "large" else _ACROSS[medium]
    ways = {"wide": Way(across)}
    if medium == "screen":
        ways["narrow"] = Way(max(320.0, _A_ROW * len(spans) + 60), True, _NARROW)
    made = {
        name: strip(spans, dates, way, _calendar(words, way.upright, diary))
        for name, way in ways.items()
    }
    says = _says(spans, [dated(given[span.number - 1], words) for span in spans], words)
    last = (words["sign_diary"],) if diary else ()

    def telling(found: Strip) -> Telling:
        signs = _signs(spans, found, given, words)
        return Telling(words["timeline"], says, (*signs, *last))

    return tuple(
        drawing_view("timeline", name, found.drawing, telling(found))
        for name, found in made.items()
    )


def _with_years(events: tuple[Event, ...]) -> tuple[tuple[Event, ...], bool]:
    """The events with a year to be put by, and whether it is made up: none of them has one.

    They stand in order: a month before that of the event before is one of the next year.
    """
    days = [When.parse(event.when) for event in events]
    if any(day and day.year for day in days):
        return events, False
    year, last, made = _ANY_YEAR, 0, []
    for event, day in zip(events, days, strict=True):
        if day:
            year, last = year + (day.month < last), day.month
            made.append(replace(event, when=str(When(year, day.month, day.day))))
        else:
            made.append(event)
    return tuple(made), True


def _calendar(words: Words, upright: bool, diary: bool) -> Calendar:
    """How days, months and years are said, and the room that this takes along the line.

    In a diary no year is said.
    """
    months = max(width_of(words[f"month_{n}"], SIZE) for n in range(1, 13))
    room = (SIZE * 1.5,) * 3 if upright else (22.0, months + 8, width_of("2000", SIZE) + 10)

    def said(when: When) -> str:
        if not diary:
            return words.calendar(when)
        return words.calendar(When(0, when.month)) if when.month else ""

    return Calendar(
        lambda when: words.digits(str(when.day)),
        said,
        said,
        lambda numbers: _runs(numbers, words),
        (room[0], room[1], room[2]),
    )


def _runs(numbers: Sequence[int], words: Words) -> str:
    """Numbers as one label tells them: "5–9, 12"."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and runs[-1][-1] + 1 == number:
            runs[-1].append(number)
        else:
            runs.append([number])
    told = (f"{run[0]}–{run[-1]}" if run[1:] else str(run[0]) for run in runs)
    return words.digits(words["comma"].join(told))


def _names(words: Words) -> Names:
    """How dates in the language of a page name months and seasons."""
    forms = ("month", "month_of")
    months = ({words[f"{form}_{n}"].casefold() for form in forms} for n in range(1, 13))
    return Names(
        tuple(tuple(sorted(month)) for month in months),
        tuple(tuple(forms.split()) for forms in words["seasons"].casefold().split("/")),
        words.fill("list_last", head="", tail="").strip(),
    )


def _written(published: str) -> float:
    """The day of the article, as far as it is known to the day."""
    when = When.parse(published) if published else None
    return day_of(when) if when and when.year and when.day else inf


def _says(spans: Sequence[Span], dates: Sequence[str], words: Words) -> str:
    """The order of the events, and where the longest gap is."""
    told = words["semicolon"].join(
        f"{words.digits(str(span.number))}{words['colon']} {date}"
        for span, date in zip(spans, dates, strict=True)
    )
    gaps = [after.start - before.end for before, after in pairwise(spans)]
    widest = gaps.index(max(gaps))
    return " ".join(
        (
            words.fill("timeline_says", first=dates[0], last=dates[-1]),
            f"{told}.",
            words.fill("timeline_gap", one=dates[widest], other=dates[widest + 1]),
        )
    )


def _signs(spans: Sequence[Span], made: Strip, events: Sequence[Event], words: Words) -> list[str]:
    """What the signs mean that are on a line."""
    there = {
        "sign_bar": any(not span.day for span in spans),
        "sign_rough": any(span.about for span in spans),
        "sign_planned": any(span.planned for span in spans),
        "sign_bracket": any(dated(event, words) != event.date for event in events),
        "sign_outside": any(span.outside for span in spans),
        "sign_broken": made.broken,
        "sign_lens": made.lens,
    }
    signs = [words["sign_number"], *(words[key] for key, wanted in there.items() if wanted)]
    drawn = {span.number for span in spans}
    left = [words.digits(str(n)) for n in range(1, len(events) + 1) if n not in drawn]
    return [*signs, *([words.fill("sign_undated", numbers=words.listed(left))] if left else [])]
