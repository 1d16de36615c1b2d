"""The timeline and the who's who."""

from dataclasses import dataclass

from coursepack.model.body import Person, Script
from coursepack.model.event import Event
from coursepack.model.handout import Medium
from coursepack.model.when import When
from coursepack.model.words import Direction, Words, direction_of
from coursepack.render.view.wording import Reference, legible, references


@dataclass(frozen=True, slots=True)
class EventView:
    """One line of the timeline."""

    number: str
    date: str
    what: str
    places: tuple[Reference, ...]
    source: str
    planned: bool
    id: str = ""


@dataclass(frozen=True, slots=True)
class PersonView:
    """One line of the who's who; `voice` says whether the article lets them speak."""

    name: str
    say: str
    scripts: tuple[Script, ...]
    role: str
    card: str
    places: tuple[Reference, ...]
    voice: str
    language: str
    direction: Direction
    id: str = ""


def event_views(events: tuple[Event, ...], words: Words, last: int) -> tuple[EventView, ...]:
    """Shape the timeline; an event with no paragraph has none to point to."""
    return tuple(
        EventView(
            words.digits(str(number)),
            dated(event, words),
            event.what,
            references([event.paragraph], words, last),
            event.source,
            event.planned,
            event.id,
        )
        for number, event in enumerate(events, 1)
    )


def dated(event: Event, words: Words) -> str:
    """The words of a date, and in brackets the year that they leave open; where they name no month
    either, as "undated" does, this too."""
    when = When.parse(event.when) if event.when else None
    if when is None or not when.year:
        return event.date
    year = words.digits(str(when.year))
    if year in event.date or str(when.year) in event.date:
        return event.date
    months = {words[f"{form}_{n}"] for form in ("month", "month_of") for n in range(1, 13)}
    named = any(letter.isdigit() for letter in event.date) or any(m in event.date for m in months)
    rest = When(when.year) if named else When(when.year, when.month)
    return f"{event.date} ({words.calendar(rest)})"


def few_known(people: tuple[Person, ...]) -> bool:
    """Whether a column for what is known would stand mostly empty; then it goes under the role."""
    return 2 * sum(bool(person.card) for person in people) < len(people)


def person_views(
    people: tuple[Person, ...], words: Words, last: int, medium: Medium
) -> tuple[PersonView, ...]:
    """Shape the who's who."""
    return tuple(
        PersonView(
            person.name,
            person.say,
            legible(person.scripts, medium),
            person.role,
            person.card,
            references([person.paragraph], words, last),
            words.label("voice", person.voice),
            person.language,
            direction_of(person.card),
            person.id,
        )
        for person in people
    )
