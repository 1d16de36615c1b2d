"""Put in order: three or four past events whose years the article gives."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.events import Event, events
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug
from coursepack.model.anchor import fold

_FEWEST, _MOST, _SHORTEST, _LONGEST = 3, 4, 5, 12
# What points elsewhere, or only tells that something was said.
_BOUND = re.compile(
    r"\b(?:that|it|its|they|them|their|he|she|him|his|her|this|these|those|similar|followed"
    r"|reported"
    r"|said|told|published|wrote|estimated)\b"
)
# What can be said to have happened: a verb, or a noun that names an event; not a law or a book.
_HAPPENS = re.compile(
    rf"{ANY_VERB.pattern}|\b(?:accident|war|revolution|election|earthquake|crisis|attack|disaster"
    r"|invasion|death|birth|festival|drop|fall|rise|due to)\b"
)


class Order:
    """Asks for the order in time of events that the article tells in another order."""

    id = "order"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        chosen = _chosen(view)
        in_time = sorted(chosen, key=lambda event: event.when)
        if len(chosen) < _FEWEST or len({event.when.year for event in chosen}) < len(chosen):
            return
        shown = chosen if chosen != in_time else [*chosen[1:], chosen[0]]
        listed = "; ".join(f"({LETTERS[i]}) {event.what}" for i, event in enumerate(shown))
        key = ", ".join(f"({LETTERS[shown.index(e)]}) {e.when.spoken()}" for e in in_time)
        moved = chosen != in_time
        yield Draft(
            key=f"order-{slug(*(event.what for event in in_time[:2]))}",
            type="sequence",
            ask="Cover the timeline. Put these in the order in which they happened, earliest "
            f"first: {listed}.",
            answer=f"{key}.",
            paragraphs=tuple(event.line.paragraph for event in chosen),
            evidence=tuple(event.at for event in in_time),
            accept=("Letters alone, in the right order.",),
            reject=("The order in which the article tells them.",) if moved else (),
            misreading="Taking the order of the telling for the order of the events.",
            follow_up="Why might the writer tell them in another order?"
            if moved
            else f"What is the longest gap between two of them, and what fills it? (¶"
            f"{joined([str(n) for n in sorted({e.line.paragraph for e in chosen})])})",
            about=frozenset(),
        ).candidate(view, 0.85, 0.55 if moved else 0.4)


def _told_whole(view: View, event: Event) -> bool:
    """Whether an event is told in the article's own unbroken words, and to its end."""
    words_ = fold(event.what)
    bare = re.sub(r"^the ", "", words_)
    bound = _BOUND.search(words_) or len(words(event.what)) < _SHORTEST
    return bare in view.shadows[event.line.paragraph - 1] and not bound


def _chosen(view: View) -> list[Event]:
    """Past events with a plain year each and few words, one a year, in the order of the text."""
    years: dict[int, Event] = {}
    for event in events(view):
        short = len(words(event.what)) <= _LONGEST and _HAPPENS.search(event.what)
        if event.exact and not event.planned and short and _told_whole(view, event):
            years.setdefault(event.when.year, event)
    events_ = sorted(years.values(), key=lambda event: event.at)
    step = max(1, len(events_) // _MOST)
    return events_[::step][:_MOST]
