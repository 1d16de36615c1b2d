"""The map: drawn for its medium, told in words, and credited."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache, lru_cache

from coursepack.model.body import Body, Place
from coursepack.model.handout import Handout, Medium, Style
from coursepack.model.words import FALLBACK, Words
from coursepack.render.map.bearings import with_capitals
from coursepack.render.map.locator import Locator, Size, locator
from coursepack.render.map.names import Speech
from coursepack.render.map.relations import relations
from coursepack.render.map.waters import waters
from coursepack.render.view.drawing import DrawingView, Telling, drawing_view
from coursepack.render.view.wording import legible

# Units of a drawing are a quarter of a millimetre in print, half a one in large print, a pixel on
# a screen.
PRINT = {"wide": Size(716, 0.38, 0.667)}
LARGE = {"wide": Size(340, 0.7, 1.0, 92)}
SCREEN = {"wide": Size(700), "narrow": Size(358, 0.8, 1.15, 92)}
_MOST_RELATIONS = 8
_ENTRY = ", s.v. "
# More lands without a name than this are told in the alternative of the map, not under it.
_MOST_UNNAMED = 4


def map_view(
    handout: Handout, words: Words, medium: Medium, style: Style = "standard"
) -> tuple[DrawingView, ...]:
    """The places of a handout, drawn in one or two sizes; nothing where it has none."""
    places = tuple(
        replace(place, scripts=legible(place.scripts, medium)) for place in handout.body.places
    )
    if not places:
        return ()
    if words.language == FALLBACK:  # the table has their English names
        places = with_capitals(places)
    sizes = SCREEN if medium == "screen" else LARGE if style == "large" else PRINT
    text = _text(handout.body)
    made = {name: _drawn(places, size, _Tongue.of(words), text) for name, size in sizes.items()}

    def telling(found: Locator) -> Telling:
        caption = tuple(_caption(places, found, words))
        return Telling(words["map"], _says(places, found, words), caption)

    return tuple(
        drawing_view("map", name, found.drawing, telling(found)) for name, found in made.items()
    )


def _caption(places: tuple[Place, ...], found: Locator, words: Words) -> Iterator[str]:
    """What stands under a map, places that had no room for their name with it."""
    yield _credit(places, words)
    if found.rivers:
        yield words["map_lines"]
    if found.ranges:
        yield _peaks(found, words)
    if found.shaded:
        yield words["map_ours"]
    if found.disputed:
        yield words["map_disputed"]
    if 0 < len(found.unnamed) <= _MOST_UNNAMED:
        yield _unnamed(found, words)
    if found.drawing.dropped:
        yield words.fill("map_dropped", names=words.listed(found.drawing.dropped))


def _peaks(found: Locator, words: Words) -> str:
    """Which mountains the peaks stand for."""
    return words.fill("map_peaks", names=words.listed(found.ranges))


def _unnamed(found: Locator, words: Words) -> str:
    """Which lands are shown without their names, and where they lie."""
    lands = (
        words.fill("map_side", land=land.name, compass=words.label("compass", land.side))
        for land in found.unnamed
    )
    return words.fill("map_unnamed", lands=words.listed(list(lands)))


@dataclass(frozen=True)
class _Tongue:
    """The words of a page, as far as they change what is drawn."""

    language: str
    numbering: str
    length: str
    words: Words = field(compare=False)

    @classmethod
    def of(cls, words: Words) -> "_Tongue":
        return cls(words.language, words.numbering, words["map_length"], words)


@lru_cache(maxsize=32)
def _drawn(places: tuple[Place, ...], size: Size, tongue: _Tongue, text: str) -> Locator:
    """One map; students and teachers have the same."""

    def length(kilometres: int, miles: int) -> str:
        return tongue.words.fill("map_length", km=kilometres, miles=miles)

    def water(name: str) -> str:
        return waters().called(name, tongue.language)

    speech = Speech(length, _land(tongue.language), water, tongue.language)
    return locator(places, size, speech, text)


def _text(body: Body) -> str:
    """The article and its background, in which countries may be named."""
    runs = (run.text for block in body.article for run in block.runs)
    boxes = (f"{box.title} {box.text}" for block in body.article for box in block.boxes)
    return " ".join((*runs, *boxes))


def _says(places: tuple[Place, ...], found: Locator, words: Words) -> str:
    """What the map shows, in sentences."""
    told = [words.fill("map_says", places=words.listed([place.name for place in places]))]
    told += [
        words.fill(
            "map_relation",
            place=relation.name,
            km=relation.kilometres,
            compass=words.label("compass", relation.compass),
            other=relation.other,
        )
        for relation in relations(places)[:_MOST_RELATIONS]
    ]
    if found.lands:
        told.append(words.fill("map_lands", lands=words.listed(found.lands)))
    if len(found.unnamed) > _MOST_UNNAMED:
        told.append(_unnamed(found, words))
    if found.ranges:
        told.append(_peaks(found, words))
    if found.waters:
        told.append(words.fill("map_waters", waters=words.listed(found.waters)))
    return " ".join(told)


def _credit(places: tuple[Place, ...], words: Words) -> str:
    """The works that the places are from, each once, with all its entries."""
    works: dict[str, list[str]] = {}
    for place in places:
        if place.source:
            work, _, entry = place.source.partition(_ENTRY)
            works.setdefault(work, [])
            works[work] += [entry] if entry and entry not in works[work] else []
    if not works:
        return words["map_credit_borders"]
    told = (
        f"{work}{_ENTRY}{words['comma'].join(entries)}" if entries else work
        for work, entries in works.items()
    )
    return words.fill("map_credit", sources=words["semicolon"].join(told))


def _land(language: str) -> Callable[[str, str], str]:
    """How lands are called in a language: by Unicode's locale data, where it has a name."""
    if language == FALLBACK:
        return lambda _, name: name
    return _territories(language).get


@cache
def _territories(language: str) -> dict[str, str]:
    from babel import Locale, UnknownLocaleError

    try:
        return dict(Locale.parse(language).territories)
    except (UnknownLocaleError, ValueError):
        return {}
