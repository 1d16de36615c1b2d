"""The drawn timeline: to scale or honestly broken, in order, and no number on another."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import combinations, pairwise
from pathlib import Path
from textwrap import fill

import pytest
from conftest import ROOT, Golden
from hypothesis import given, settings
from hypothesis import strategies as st

from coursepack.model.event import Event
from coursepack.model.when import MONTHS, When
from coursepack.render.catalogue import words_for
from coursepack.render.drawing.shapes import Box
from coursepack.render.timeline.axis import FAR, ROOM, Axis, axis, offs, spread
from coursepack.render.timeline.bars import bars_of, stems_of
from coursepack.render.timeline.flags import flags_of
from coursepack.render.timeline.lens import crowded
from coursepack.render.timeline.reach import Names, day_of, when_of
from coursepack.render.timeline.span import Span, span_of
from coursepack.render.view.drawing import DrawingView
from coursepack.render.view.lists import dated
from coursepack.render.view.timeline import timeline_view

WORDS = words_for((ROOT / "templates",), "en")


def event(
    when: str,
    date: str = "",
    *,
    about: bool = False,
    planned: bool = False,
    paragraph: int = 1,
) -> Event:
    date = date or when
    return Event(f"t-{when}", date, when, about, "Something.", paragraph, "", planned)


def spans(*dates: str) -> list[Span]:
    found = [span_of(event(date), n) for n, date in enumerate(dates, 1)]
    return [span for span in found if span]


def laid(*dates: str) -> Axis:
    return axis(spans(*dates), 700)


def view(*events: Event) -> tuple[DrawingView, ...]:
    found = timeline_view(events, WORDS, "print")
    assert found
    return found


def kinds(found: tuple[DrawingView, ...]) -> list[str]:
    return [path.kind for path in found[0].paths]


@pytest.mark.parametrize(
    ("date", "days"),
    [("2019", 365), ("2020", 366), ("2019-02", 28), ("2019-11-27", 1), ("0680", 366)],
)
def test_a_span_is_as_long_as_its_date_is_vague(date: str, days: int) -> None:
    (span,) = spans(date)
    assert span.end - span.start == days
    assert span.day == (days == 1)


def test_only_a_known_year_has_a_place_on_the_line() -> None:
    assert spans("--11-27") == []
    assert span_of(event("", "undated", about=True), 1) is None


def test_days_before_our_era_come_before_it_and_no_day_is_refused() -> None:
    days = [
        day_of(When(*parts)) for parts in ((-44, 3, 15), (1, 1, 1), (680, 10, 10), (2019, 2, 31))
    ]
    assert days == sorted(days)
    assert when_of(day_of(When(2019, 11, 27))) == When(2019, 11, 27)
    assert when_of(day_of(When(-44, 3, 15))).year == -44


@pytest.mark.parametrize(
    ("dates", "pieces"),
    [
        (("2011", "2014", "2017", "2020", "2025"), 1),
        (("2019-10-01", "2019-10-25", "2019-11-27", "2019-12-01"), 1),
        (("0680", "2003", "2009", "2019-10-01", "2019-10-25", "2019-11-27", "2019-12-01"), 3),
        (("1900", *(f"2019-11-{day:02d}" for day in range(1, 13))), 2),
    ],
)
def test_the_line_is_broken_only_where_it_must_be(dates: tuple[str, ...], pieces: int) -> None:
    assert len(laid(*dates).pieces) == pieces


def test_a_line_in_one_piece_is_to_scale() -> None:
    made = laid("2000-01-01", "2010-01-01", "2020-01-01")
    first, second, third = (made.put(day_of(When(year, 1, 1))) for year in (2000, 2010, 2020))
    assert (second - first) / (third - second) == pytest.approx(3653 / 3652)


DATES = st.lists(
    st.builds(
        lambda y, m, d, parts: str(When(y, m * (parts > 0), d * (parts > 1))),
        st.integers(600, 2030),
        st.integers(1, 12),
        st.integers(1, 28),
        st.integers(0, 2),
    ),
    min_size=1,
    max_size=28,
)


@settings(max_examples=60, deadline=None)
@given(DATES)
def test_numbers_keep_their_order_and_apart_and_every_mark_is_on_the_line(dates: list[str]) -> None:
    found = sorted(spans(*dates), key=lambda span: span.start)
    made = axis(found, 700)
    assert all(after - before >= ROOM - 0.01 for before, after in pairwise(made.labels))
    assert made.labels[0] >= ROOM / 2 - 0.01
    assert made.labels[-1] <= 700 - ROOM / 2 + 0.01
    assert all(before.right < after.left for before, after in pairwise(made.pieces))
    assert all(0 <= made.put(span.start) <= made.put(span.end) <= 700 for span in found)
    assert [made.put(s.start) for s in found] == sorted(made.put(s.start) for s in found)


@pytest.mark.parametrize(
    ("wanted", "places"),
    [
        ((10, 50, 90), [10, 50, 90]),
        ((50, 50, 50), [30, 50, 70]),
        ((0, 1, 90), [5, 25, 90]),
        ((99, 99, 99), [55, 75, 95]),
        ((1, 2, 3, 4, 5, 6), [5, 23, 41, 59, 77, 95]),
    ],
)
def test_numbers_move_no_further_than_they_must(
    wanted: tuple[float, ...], places: list[float]
) -> None:
    assert spread(wanted, 20, 5, 95) == pytest.approx(places)


def test_every_sign_is_drawn_and_explained_and_no_other() -> None:
    found = view(
        event("2003"),
        event("2009-05-01", paragraph=0),
        event("2011", "some time in 2011", about=True),
        event("2012-01-01", planned=True),
        event("", "undated", about=True),
    )
    assert {"solid", "hollow", "dashes"} <= set(kinds(found))
    signs = ("sign_number", "sign_bar", "sign_rough", "sign_planned", "sign_outside")
    assert found[0].caption[:-1] == tuple(WORDS[key] for key in signs)
    assert found[0].caption[-1] == "Not on the line, for want of a year: 5."
    plain = view(event("2003-01-01"), event("2004-01-01"), event("2005-01-01"))
    assert list(plain[0].caption) == [WORDS["sign_number"]]


def test_a_broken_line_says_so() -> None:
    dates = ["1900", *(f"2019-11-{day:02d}" for day in range(1, 13))]
    assert max(abs(a - b) for a, b in pairwise(laid(*dates).labels)) > FAR
    assert WORDS["sign_broken"] in view(*map(event, dates))[0].caption


def test_a_busy_month_is_drawn_larger_below_and_says_so() -> None:
    busy = [f"2019-11-{day:02d}" for day in (1, 2, 4, 5, 9, 11, 15, 16, 24, 27, 29)]
    dates = ["1990", "2001-09-11", "2003-03-20", *busy, "2020", "2021-10"]
    found = timeline_view(tuple(map(event, dates)), WORDS, "print", "large")
    assert found
    texts = [t for t in found[0].texts if t.kind == "token-number"]
    heights = {t.text: float(t.y) for t in texts}
    assert len(texts) == 16
    larger = [heights[str(n)] for n in range(4, 15)]
    assert min(larger) > max(heights[n] for n in ("1", "2", "3", "15", "16"))
    assert {"frame", "window"} <= set(kinds(found))
    assert WORDS["sign_lens"] in found[0].caption
    assert kinds(found).count("guide") == 2


@settings(max_examples=40, deadline=None)
@given(DATES)
def test_a_stretch_drawn_larger_brings_numbers_nearer_to_their_days(dates: list[str]) -> None:
    found = sorted(spans(*dates), key=lambda span: span.start)
    made = axis(found, 340)
    stretch = crowded(made, found, 340)
    if stretch:
        first, last = stretch
        larger = axis(found[first:last], 340)
        assert 4 <= last - first < len(found)
        assert sum(offs(larger, found[first:last])) <= sum(offs(made, found))


def told(numbers: Sequence[int]) -> str:
    return ", ".join(map(str, numbers))


@settings(max_examples=60, deadline=None)
@given(DATES)
def test_what_stands_over_a_line_meets_nothing_and_is_straight_above_its_time(
    dates: list[str],
) -> None:
    found = sorted(spans(*dates), key=lambda span: span.start)
    made = axis(found, 700)
    flags = flags_of(found, made, 700, told)
    bars = bars_of(found, made, 700, told, flags)
    boxes = [[flag.box] for flag in flags] + [list(bar.boxes) for bar in bars]
    for ones, others in combinations(boxes, 2):
        assert not any(one.meets(other) for one in ones for other in others)
    for flag in flags:
        left, right = flag.label.reach
        assert all(left - 1 <= stem <= right + 1 for stem in flag.stems)
        assert flag.stems == tuple(made.put(span.start) for span in flag.spans)
    for bar in bars:
        start, end = made.put(bar.spans[0].start), made.put(bar.spans[0].end)
        assert (bar.left, bar.right) == (start, end) or bar.right - bar.left == pytest.approx(8)
        stems = [s for f in flags if f.foot > bar.middle for s in f.stems]
        assert not any(box.left < stem < box.right for box in bar.boxes for stem in stems)
    numbers = sorted(s.number for part in (*flags, *bars) for s in part.spans)
    assert numbers == [span.number for span in sorted(found, key=lambda s: s.number)]


def test_a_bar_is_led_to_the_line_from_its_middle_or_not_at_all() -> None:
    found = spans("2018", "2018-10-25", "2019-07-22", "2020-05", "2020-08")
    made = axis(found, 600)
    flags = flags_of(found, made, 600, told)
    bars = bars_of(found, made, 600, told, flags)
    stems = dict(stems_of(bars, flags))
    assert set(stems) <= {(bar.left + bar.right) / 2 for bar in bars}
    for along, foot in stems.items():
        stem = Box(along, 0, along, foot)
        assert not any(stem.meets(flag.box) for flag in flags)
        assert sum(stem.meets(box) for bar in bars for box in bar.boxes) <= 1


def test_events_of_one_year_share_one_number_above_its_bar() -> None:
    drawn = view(*map(event, ("2011", "2016-11", "2017", "2017", "2017", "2018-09-20", "2019")))[0]
    numbers = {t.text: float(t.x) for t in drawn.texts if t.kind == "token-number"}
    assert set(numbers) == {"1", "2", "3–5", "6", "7"}
    ticks = {t.text: float(t.x) for t in drawn.texts if t.kind == "calendar"}
    assert numbers["3–5"] == pytest.approx((ticks["2017"] + ticks["2018"]) / 2, abs=0.5)


def test_the_shortest_bars_stand_lowest() -> None:
    drawn = view(*map(event, ("2016", "2017", "2017-03", "2018")))[0]
    heights = {t.text: float(t.y) for t in drawn.texts if t.kind == "token-number"}
    assert heights["3"] > heights["2"]


NAMES = Names(
    tuple((name.casefold(),) for name in MONTHS),
    (("spring",), ("summer",), ("autumn", "fall"), ("winter",)),
    "and",
)


@pytest.mark.parametrize(
    ("date", "when", "start", "end"),
    [
        ("end of November", "2019-11-25", "2019-11-20", "2019-12-01"),
        ("early November 2019", "2019-11-03", "2019-11-01", "2019-11-09"),
        ("late November", "2019-11", "2019-11-01", "2019-12-01"),
        ("undated", "2019-11-16", "2019-11-01", "2019-12-01"),
        ("undated", "0680", "0680", "0681"),
        ("late 2019", "2019-11", "2019-09-16", "2020"),
        ("around 1 December", "2019-12-01", "2019-11-26", "2019-12-07"),
        ("autumn 2016", "2016-09", "2016-09", "2016-12"),
        ("spring 2020", "2020", "2020-03", "2020-06"),
        ("spring 2020", "2020-10", "2020-09", "2020-12"),
        ("winter 2020", "2020", "2020", "2021"),
        ("winter of 2019 to 2020", "2019-12", "2019-12", "2021"),
        ("2011 to 2012", "2011", "2011", "2013"),
        ("2013 and 2014", "2013", "2013", "2015"),
        ("1971 and May 1975", "1971", "1971", "1972"),
        ("November 2012 to January 2013", "2012-11", "2012-11", "2013-02"),
        ("3 to 5 October 2019", "2019-10-03", "2019-10-03", "2019-10-06"),
        ("the 1990s", "1990", "1990", "2000"),
        ("by 2020", "2020", "2020", "2021"),
    ],
)
def test_a_rough_bar_begins_and_ends_where_its_words_say(
    date: str, when: str, start: str, end: str
) -> None:
    span = span_of(event(when, date, about=True), 1, NAMES)
    ends = [When.parse(text) for text in (start, end)]
    assert span
    assert [round(span.start), round(span.end)] == [
        pytest.approx(day_of(one), abs=1) for one in ends if one
    ]


def test_what_an_article_tells_of_was_over_when_it_was_written() -> None:
    late = event("2019-11-25", "end of November", about=True)
    written = day_of(When(2019, 11, 27))
    found = [span_of(one, 1, NAMES, written) for one in (late, replace(late, planned=True))]
    assert [span and span.end for span in found] == [written + 1, day_of(When(2019, 12, 1))]


@pytest.mark.parametrize(
    ("date", "when", "printed"),
    [
        ("undated", "0680", "undated (680)"),
        ("undated", "2019-11", "undated (November 2019)"),
        ("1 October", "2019-10-01", "1 October (2019)"),
        ("end of November", "2019-11", "end of November (2019)"),
        ("November 2019", "2019-11", "November 2019"),
        ("27 November", "--11-27", "27 November"),
        ("long ago", "", "long ago"),
    ],
)
def test_a_date_says_its_year(date: str, when: str, printed: str) -> None:
    assert dated(event(when, date, about=True), WORDS) == printed


def test_a_diary_has_a_line_without_a_year() -> None:
    found = view(event("--12-03"), event("--12-20"), event("--01-04"))
    words = [t.text for t in found[0].texts if t.kind == "calendar"]
    assert {"December", "January"} <= set(words)
    assert not any("200" in text for text in words)
    assert WORDS["sign_diary"] in found[0].caption
    numbers = {t.text: float(t.x) for t in found[0].texts if t.kind == "token-number"}
    assert numbers["1"] < numbers["2"] < numbers["3"]


def test_days_of_one_month_are_marked() -> None:
    found = view(event("2019-11-02"), event("2019-11-09"), event("2019-11-28"))
    words = [t.text for t in found[0].texts if t.kind == "calendar"]
    assert {"2", "11", "28"} <= set(words)


def test_few_events_stay_a_list() -> None:
    assert not timeline_view((event("2003"), event("2004")), WORDS, "print")


def test_a_screen_has_a_line_that_stands_with_the_dates_beside_it() -> None:
    found = timeline_view(tuple(map(event, ("2003", "2004", "2005-06"))), WORDS, "screen")
    assert found
    wide, narrow = found
    assert narrow.box.startswith("0 0 358 ")
    assert {"2003", "2005-06"} <= {t.text for t in narrow.texts if t.kind == "date"}
    assert not any(t.kind == "date" for t in wide.texts)


def test_numbers_are_in_the_digits_of_the_page() -> None:
    words = words_for((ROOT / "templates",), "fa").numbered("arabext")
    found = timeline_view(tuple(map(event, ("2003", "2004", "2005"))), words, "print")
    assert found
    numbers = [t.text for t in found[0].texts if t.kind == "token-number"]
    assert numbers == ["۱", "۲", "۳"]


def test_the_words_tell_order_and_longest_gap() -> None:
    found = view(event("0680", "680"), event("2003"), event("2019-10", "October 2019"))
    assert found[0].says == (
        "Events in order, from 680 to October 2019. 1: 680; 2: 2003; 3: October 2019. "
        "The longest gap lies between 680 and 2003."
    )


def test_a_timeline_is_the_same_every_time(golden: Golden) -> None:
    found = view(event("1989"), event("2004-05"), event("2016-02-03"), event("2018", planned=True))
    drawing = found[0]
    lines = [f"{path.kind} {path.d}" for path in drawing.paths]
    lines += [f"{t.kind} {t.x} {t.y} {t.anchor} {t.text}" for t in drawing.texts]
    path = Path(__file__).parent / "drawings" / "line.txt"
    golden.check(path, "\n".join(fill(text, 98) for text in lines) + "\n")


def test_a_long_date_beside_a_standing_line_is_cut_with_a_sign() -> None:
    long = "within four months, and then within two months more, if all goes well"
    made = timeline_view(
        (event("2003", long, about=True), event("2004"), event("2005")), WORDS, "screen"
    )
    assert made
    dates = [t.text for t in made[1].texts if t.kind == "date"]
    assert dates[0].endswith(" …")
