"""What the teacher is to check first: items under which the article has changed."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from coursepack.model.suspect import Suspect
from coursepack.model.words import Words
from coursepack.render.view.wording import Reference, references

# The heading under which the pages have each part, where it is not called by its own name.
_HEADINGS = {
    "boxes": "background",
    "support.glossary": "glossary",
    "discussion.positions": "talk",
    "support.chunks": "added_stops",
}


@dataclass(frozen=True, slots=True)
class SuspectView:
    """A row for one item: words that stood and what stands now, or where it changed around them."""

    heading: str
    label: str
    places: tuple[Reference, ...]
    around: tuple[Reference, ...]
    stood: str = ""
    stands: str = ""
    left_out: bool = False


def suspect_views(suspects: Iterable[Suspect], words: Words, last: int) -> tuple[SuspectView, ...]:
    """Shape the list of what is to be checked, item by item."""
    items: dict[tuple[str, str], list[Suspect]] = {}
    for suspect in suspects:
        items.setdefault((suspect.part, suspect.id), []).append(suspect)
    return tuple(view for found in items.values() for view in _rows(found, words, last))


def _rows(found: list[Suspect], words: Words, last: int) -> Iterator[SuspectView]:
    one = found[0]
    heading = words[_HEADINGS.get(one.part, one.part)]
    if changed := [suspect.paragraph for suspect in found if suspect.state == "changed"]:
        yield SuspectView(heading, one.label, (), references(changed, words, last))
    for suspect in found:
        if suspect.state != "changed":
            places = references([suspect.paragraph] if suspect.stands else [], words, last)
            left_out = not suspect.printed
            texts = (suspect.stood, suspect.stands)
            yield SuspectView(heading, suspect.label, places, (), *texts, left_out)


def doubted(suspects: Iterable[Suspect]) -> Mapping[str, frozenset[str]]:
    """The ids of suspect items, by the part that they stand in."""
    found: dict[str, set[str]] = defaultdict(set)
    for suspect in suspects:
        found[suspect.part.removeprefix("support.")].add(suspect.id)
    parts = ("boxes", "glossary", "timeline", "people", "ledger")
    return {part: frozenset(found[part]) for part in parts}
