"""What happened when, as students see it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline; a source only where the event is not in the article.

    `when` is the date as far as it is known (2019-11, --11-27), "" if it is not at all; `about`
    says that the article gives no more than words for it.
    """

    id: str
    date: str
    when: str
    about: bool
    what: str
    paragraph: int
    source: str
    planned: bool
