"""The map: places that the article names and a card puts somewhere."""

import re

from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.card import Card
from coursepack.model.known import Known, Library
from coursepack.model.place import PlaceItem, PlaceKind

_MOST = 10
# Degrees within which a country belongs on a map of its neighbour.
_NEAR = 15
_CAPITAL = re.compile(r"^(?:the )?capital of\b", re.IGNORECASE)
# What a gloss calls a place that is no spot: too large for a dot, or in a city with one.
_COUNTRY = re.compile(r"\b(?:country|state|kingdom|neighbour|republic)\b", re.IGNORECASE)
_AREA = re.compile(r"\b(?:sea|ocean|gulf|region|river|desert|mountains|continent)\b", re.IGNORECASE)
_WITHIN = re.compile(r"\b(?:square|street|building|district|zone|airport|embassy)\b", re.IGNORECASE)


def mapped(view: View, library: Library) -> list[PlaceItem]:
    """The places named most, in reading order; none where no spot is among them."""
    lying = [known for known in view.consulted.known if _lies(known.card)]
    lying.sort(key=lambda known: (-len(known.mentions), known.mentions[0]))
    lying = [known for known in lying if _near_a_spot(known.card, lying)]
    items = [_item(known, view, library) for known in lying[:_MOST]]
    items = list({item.id: item for item in items}.values())
    if not any(item.kind in ("place", "capital") for item in items):
        return []
    return sorted(items, key=lambda item: item.at.paragraph if item.at else 0)


def _lies(card: Card) -> bool:
    return card.kind == "place" and card.at is not None and not _WITHIN.search(card.gloss)


def _near_a_spot(card: Card, lying: list[Known]) -> bool:
    """Whether a country or area is near enough to a spot not to make the map one of the world."""
    spots = [k.card.at for k in lying if _kind(k.card) in ("place", "capital") and k.card.at]
    at = card.at
    if at is None or _kind(card) in ("place", "capital"):
        return True
    return any(
        abs(at.latitude - spot.latitude) < _NEAR
        and abs((at.longitude - spot.longitude + 180) % 360 - 180) < 2 * _NEAR
        for spot in spots
    )


def _kind(card: Card) -> PlaceKind:
    if _CAPITAL.search(card.gloss):
        return "capital"
    head = re.split(r"[,;]| (?:in|of|on|with|between|around) ", card.gloss)[0]
    if _COUNTRY.search(head):
        return "country"
    return "region" if _AREA.search(head) else "place"


def _item(known: Known, view: View, library: Library) -> PlaceItem:
    """By its card where the course has it, so that a corrected card corrects the map."""
    card, at = known.card, view.anchor(known.mentions[0])
    id_ = f"m-{slug(card.name)}"
    if card.id in library.cards:
        return PlaceItem(id=id_, name=card.name, at=at, kind=_kind(card), card=card.id)
    assert card.at is not None, "only places that lie somewhere are mapped"
    return PlaceItem(
        id=id_,
        name=card.name,
        at=at,
        kind=_kind(card),
        latitude=card.at.latitude,
        longitude=card.at.longitude,
        source="GeoNames, CC BY 4.0"
        if "geonames" in card.sources
        else "; ".join(card.sources.values()),
    )
