"""A place on the map, as a lesson file names it."""

from typing import Literal

from pydantic import Field

from coursepack.model.anchor import At
from coursepack.model.shape import Id, Shape, Words

# A spot, a spot that is a capital, a whole country, or an area without a border of its own.
PlaceKind = Literal["place", "capital", "country", "region"]


class PlaceItem(Shape):
    """One place. Where it lies is written here, or stands on its card."""

    id: Id
    name: Words = Field(description="As printed on the map.")
    at: At | None = None
    kind: PlaceKind = "place"
    card: str = Field("", description="Id of a card that has coordinates or the original script.")
    latitude: float | None = Field(None, ge=-90, le=90, description="Degrees north; south: -.")
    longitude: float | None = Field(None, ge=-180, le=180, description="Degrees east; west: -.")
    source: str = Field("", description="Where these degrees come from, for example GeoNames.")
    script: dict[str, Words] = Field(
        {}, description="Original-script names by language tag; the card's where empty."
    )
