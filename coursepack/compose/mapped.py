"""Places of a lesson, ready for the map."""

from coursepack.compose.places import Ground
from coursepack.compose.scripts import scripts
from coursepack.model.body import Place, Script
from coursepack.model.card import Card
from coursepack.model.known import Library
from coursepack.model.place import PlaceItem
from coursepack.model.words import Words, direction_of


def mapped(
    items: list[PlaceItem], ground: Ground, library: Library, words: Words
) -> tuple[Place, ...]:
    """All places that lie somewhere, in the order of the lesson."""
    found = []
    for item in items:
        card = library.cards.get(item.card)
        if lies := position(item, card):
            written = _written(item, card, words.language)
            found.append(_place(item, lies, written, ground))
    return tuple(found)


def position(item: PlaceItem, card: Card | None) -> tuple[float, float] | None:
    """Latitude and longitude: the lesson's own, else the card's."""
    if item.latitude is not None and item.longitude is not None:
        return item.latitude, item.longitude
    if item.latitude is None and item.longitude is None and card and card.at:
        return card.at.latitude, card.at.longitude
    return None


def _written(item: PlaceItem, card: Card | None, language: str) -> tuple[Script, ...]:
    """The name in other scripts: the lesson's own, else the card's."""
    if item.script:
        return tuple(Script(name, tag, direction_of(name)) for tag, name in item.script.items())
    return scripts(card, language, item.name) if card else ()


def _place(
    item: PlaceItem, lies: tuple[float, float], written: tuple[Script, ...], ground: Ground
) -> Place:
    return Place(
        id=item.id,
        name=item.name,
        paragraph=ground.paragraph(item.at) if item.at else 0,
        latitude=lies[0],
        longitude=lies[1],
        kind=item.kind,
        scripts=written,
        source=item.source,
    )
