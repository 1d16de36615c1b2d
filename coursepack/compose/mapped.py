"""Places of a lesson, ready for the map."""

from coursepack.compose.places import Ground
from coursepack.compose.scripts import scripts
from coursepack.model.body import Place
from coursepack.model.card import Card
from coursepack.model.known import Library
from coursepack.model.place import PlaceItem


def mapped(items: list[PlaceItem], ground: Ground, library: Library) -> tuple[Place, ...]:
    """All places that lie somewhere, in the order of the lesson."""
    found = []
    for item in items:
        card = library.cards.get(item.card)
        if lies := position(item, card):
            found.append(_place(item, card, lies, ground))
    return tuple(found)


def position(item: PlaceItem, card: Card | None) -> tuple[float, float] | None:
    """Latitude and longitude: the lesson's own, else the card's."""
    if item.latitude is not None and item.longitude is not None:
        return item.latitude, item.longitude
    if item.latitude is None and item.longitude is None and card and card.at:
        return card.at.latitude, card.at.longitude
    return None


def _place(item: PlaceItem, card: Card | None, lies: tuple[float, float], ground: Ground) -> Place:
    return Place(
        id=item.id,
        name=item.name,
        paragraph=ground.paragraph(item.at) if item.at else 0,
        latitude=lies[0],
        longitude=lies[1],
        kind=item.kind,
        scripts=scripts(item.script or (card.script if card else {})),
        source=item.source,
    )
