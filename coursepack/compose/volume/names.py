"""The index: people, places, terms and what boxes explain, and where each is met."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from coursepack.compose.volume.occurrences import spots, text_of
from coursepack.model.anchor import fold
from coursepack.model.card import Card
from coursepack.model.folder import slug_of
from coursepack.model.known import Library
from coursepack.model.volume import Chapter, Goal, Name

# Left out of account when names are put in order: an article that is part of the name.
_ARTICLE = re.compile(r"^(?:the|an?|al|el|as|ash|an|ad|ar)[\s-]+(?=\w)", re.IGNORECASE)

_THE = re.compile(r"^The (?=[a-z])")
TERM = 3  # the tier of words that belong to a subject


@dataclass
class _Line:
    """A name while it is gathered. Names of people and places are met as they are written."""

    name: str
    exact: bool
    person: bool = False
    forms: set[str] = field(default_factory=set)
    explained: list[Goal] = field(default_factory=list)


def index_of(chapters: Sequence[Chapter], library: Library) -> tuple[Name, ...]:
    """All lines of the index in order; a name that no page holds has none."""
    lines: dict[str, _Line] = {}
    for chapter in chapters:
        for id_, found in _listed(chapter, library):
            line = lines.setdefault(_key(id_, found.name, library), found)
            line.forms |= found.forms | _known(id_, found.name, library)
            line.explained += [goal for goal in found.explained if goal not in line.explained]
    rest = _without("\n".join(_texts(chapters)), lines.values())
    names = (_name(line, chapters, rest) for line in lines.values())
    return tuple(sorted((n for n in names if n.met or n.explained), key=_order))


def _texts(chapters: Sequence[Chapter]) -> Iterator[str]:
    return (text_of(block) for chapter in chapters for block in chapter.handout.body.article)


def _without(text: str, lines: Iterable[_Line]) -> str:
    """What is left of the articles where all names that they give in full are taken out."""
    forms = {form for line in lines for form in line.forms if " " in form}
    for form in sorted(forms, key=lambda form: (-len(form), form)):
        text = text.replace(form, "")
    return text


def _listed(chapter: Chapter, library: Library) -> Iterator[tuple[str, _Line]]:
    """What a chapter names, by id; whoever is told most of comes first.

    Of the glossary only terms: words of everyday language are no matter for an index.
    """
    body, number = chapter.handout.body, chapter.number
    boxes = [box for block in body.article for box in block.boxes]
    for person in body.people:
        goals = [Goal(number, f"person-{person.id}")] if person.card else []
        card = _card(person.id, person.name, library)
        human = card is not None and card.kind == "person"
        yield person.id, _Line(person.name, True, human, {person.name}, goals)
    for box in () if body.parts else boxes:
        goals = [Goal(number, f"box-{box.id}")]
        yield box.id, _Line(box.title, True, box.kind == "person", {box.title}, goals)
    for place in body.places:
        yield place.id, _Line(place.name, True, False, {place.name})
    for entry in (entry for entry in body.glossary if entry.tier == TERM):
        yield entry.id, _Line(entry.term, not entry.term.islower(), False, {entry.term})


def _card(id_: str, name: str, library: Library) -> Card | None:
    """The card that a line is about: it has the line's id, or one made of the name."""
    cards = (library.cards.get(key) for key in (id_, slug_of(Path(f"{name}.x"))))
    return next((card for card in cards if card and _plain(name) in map(_plain, card.names)), None)


def _plain(name: str) -> str:
    """A name in the singular, as it is put in order."""
    return _sorted_as(name).removesuffix("s")


def _known(id_: str, name: str, library: Library) -> set[str]:
    """Every form under which a card is named, where the line is about that card."""
    card = _card(id_, name, library)
    return set(card.names) if card else set()


def _key(id_: str, name: str, library: Library) -> str:
    """Of one card or one name, in the singular or the plural."""
    card = _card(id_, name, library)
    return card.id if card else f"={_plain(name)}"


def _name(line: _Line, chapters: Sequence[Chapter], rest: str) -> Name:
    short = _called(line.name, rest) if line.person else ""
    forms = line.forms | ({short} if short else set())
    met = sorted(
        {spot for chapter in chapters for spot in spots(chapter, forms, line.exact)},
        key=lambda spot: (spot.chapter, spot.paragraph, spot.offset),
    )
    shown = _filed(line.name, short)
    return Name(shown, _initial(shown), tuple(met), tuple(line.explained))


def _called(name: str, rest: str) -> str:
    """The one word by which the articles call a person beside the full name, if they do."""
    words = name.split()
    for word in (words[-1], words[0]) if len(words) > 1 else ():
        if len(word) > 2 and re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", rest):
            return word
    return ""


def _filed(name: str, short: str) -> str:
    """ "Osei, Mara" where the articles say Osei; otherwise the name as it is written."""
    if short and name.endswith(f" {short}"):
        return f"{short}, {name.removesuffix(short).strip()}"
    name = _THE.sub("", name)
    return name[:1].upper() + name[1:]


def _sorted_as(name: str) -> str:
    plain = unicodedata.normalize("NFKD", _ARTICLE.sub("", name))
    return fold("".join(c for c in plain if c.isalnum() or c.isspace()))


def _initial(name: str) -> str:
    found = _sorted_as(name)[:1].upper()
    return "0–9" if found.isdigit() else found or "#"


def _order(name: Name) -> tuple[str, str]:
    return _sorted_as(name.name), name.name
