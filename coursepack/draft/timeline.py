"""The timeline: dated events as precise as the article gives them."""

from collections.abc import Sequence
from dataclasses import replace

from coursepack.draft.events import Event, dated
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug
from coursepack.model.lesson import TimelineItem

_MOST = 24
# Fewer dates than this are no line of time: the article alone tells them as well.
_FEWEST = 3
# A year so many years before the last one that a text tells is history in it.
_HISTORY = 60


def timeline(view: View) -> list[TimelineItem]:
    """The dated events in the order of time; those without a year stand last."""
    found = _chosen(_placed(dated(view)))
    ordered = sorted(enumerate(found), key=lambda row: _key(row[0], found))
    items = [_item(event, view) for _, event in ordered]
    return list({item.id: item for item in items}.values())


def worth_a_line(items: Sequence[TimelineItem]) -> list[TimelineItem]:
    """The events of a draft, or none where they are too few to show an order of time."""
    return list(items) if len(items) >= _FEWEST else []


def _placed(events: Sequence[Event]) -> list[Event]:
    """Events without days whose year only the story tells: "3 July" in a tale of 1672."""
    full = [event.when.year for event in events if event.when.year and event.when.month]
    last = max((event.when.year for event in events), default=0)
    old = bool(full) and max(full) < last - _HISTORY
    return [e for e in events if e.when.year or e.planned or not e.when.day or not old]


def _chosen(found: Sequence[Event]) -> list[Event]:
    """Each event once; of too many those with a year come first."""
    unique: dict[tuple[int, str], Event] = {}
    for event in found:
        told = (event.line.order, event.what)
        unique[told] = _joined(unique[told], event) if told in unique else event
    ranked = sorted(unique.values(), key=lambda e: (not e.when.year, e.at))
    return sorted(ranked[:_MOST], key=lambda event: event.at)


def _joined(one: Event, other: Event) -> Event:
    """One event for two dates that one statement tells of: "1971 and May 1975"."""
    labels = [_spoken(event) for event in (one, other)]
    return one if labels[0] == labels[1] else replace(one, label=joined(labels))


def _spoken(event: Event) -> str:
    return event.when.spoken() if event.label == str(event.when) else event.label


def _key(place: int, found: Sequence[Event]) -> tuple[bool, int, int, int, int]:
    """Year, month and day; what has no year belongs to the article's own time, at the end."""
    when = found[place].when
    return not when.year, when.year, when.month, when.day, place


def _item(event: Event, view: View) -> TimelineItem:
    plain = event.label == str(event.when)
    return TimelineItem(
        id=f"t-{slug(event.label, event.what, most=6)}",
        date=event.label,
        sort="" if plain or not event.when.year else str(event.when),
        what=event.what[0].upper() + event.what[1:],
        at=view.anchor(event.at),
        planned=event.planned,
    )
