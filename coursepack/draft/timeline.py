"""The timeline: dated events as precise as the article gives them."""

from collections.abc import Sequence

from coursepack.draft.events import Event, dated
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.lesson import TimelineItem

_MOST = 24


def timeline(view: View) -> list[TimelineItem]:
    """The dated events in the order of time; those without a year stand last."""
    found = _chosen(dated(view))
    ordered = sorted(enumerate(found), key=lambda row: _key(row[0], found))
    items = [_item(event, view) for _, event in ordered]
    return list({item.id: item for item in items}.values())


def _chosen(found: Sequence[Event]) -> list[Event]:
    """Each event once; of too many those that can be told in short, with a year, come first."""
    unique = {(event.label, event.what): event for event in reversed(found)}
    ranked = sorted(unique.values(), key=lambda e: (e.quoted, not e.when.year, e.at))
    return sorted(ranked[:_MOST], key=lambda event: event.at)


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
