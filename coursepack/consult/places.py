"""Where a city lies, for names of places that no card explains; so that a map can show it too."""

import re

from coursepack.consult.matching import shadow
from coursepack.consult.placetable import Place, PlaceTable, place_table
from coursepack.consult.source import Inquiry
from coursepack.model.article import Passage
from coursepack.model.card import Card
from coursepack.model.known import Consulted, Known


class Places:
    """Cities by their names, filtered by the countries that the article names."""

    id = "places"

    def consult(self, inquiry: Inquiry) -> Consulted:
        """A card with coordinates for every place that the name can only mean."""
        table = place_table()
        about = [n for n in inquiry.findings.names if n.kind in ("place", "people")]
        forms = [form for name in about for form in (name.text, *name.forms)]
        countries = table.named_countries(forms)
        cards: dict[str, Card] = {}
        mentions: dict[str, list[Passage]] = {}
        for name in inquiry.cardless_names:
            place = table.find(name.text, countries) if name.kind == "place" else None
            if place and (card := place_card(place, table)):
                cards.setdefault(card.id, card)
                mentions.setdefault(card.id, []).extend(name.mentions)
        return Consulted(tuple(Known(c, tuple(sorted(mentions[c.id]))) for c in cards.values()))


def place_card(place: Place, table: PlaceTable) -> Card | None:
    """A card that says in which country a place lies; None where that is disputed."""
    country = table.countries.get(place.code, "")
    slug = re.sub(r"[^a-z0-9]+", "-", shadow(place.letters)).strip("-")
    if not country or shadow(place.letters) == shadow(country):
        return None
    return Card(
        id=f"place-{slug}-{place.code.lower()}",
        kind="place",
        name=place.letters,
        gloss=f"capital of {country}" if place.capital else f"city in {country}",
        sources={"geonames": f"GeoNames (geonames.org), s.v. {place.name}"},
        as_of=table.as_of,
        at=place.at,
    )
