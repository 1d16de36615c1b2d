"""Context boxes: the few cards that this article's readers need most, where they need them."""

import re
from collections.abc import Iterator

from coursepack.draft.tables import everyday
from coursepack.draft.view import View
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.card import Card
from coursepack.model.known import Known, Library
from coursepack.model.lesson import BoxItem

# What a reader is least likely to bring along comes first.
_NEED = {"event": 5, "idea": 4, "document": 4, "group": 4, "person": 3, "place": 2, "term": 2}
_FEWEST, _MOST = 4, 8
_SHORT_CONTEXT = 25
_RECITED = re.compile(
    r"(?:(?<=\. )|^)(?:The Factbook (?:names as its neighbours|calls its form of government)"
    r"|It has no land border)[^.]*\.(?: |$)"
)
# A country that is named less often than this needs no box of general facts.
_OFTEN = 3
# How far from the paragraph that first names it a box may stand to have a place of its own.
_NEAR = 2


def boxes(view: View, library: Library) -> list[BoxItem]:
    """Four to eight boxes where cards allow, at most one at a paragraph."""
    wanted = [known for known in view.consulted.known if _worth(known, view)]
    ranked = sorted(wanted, key=lambda known: (-_score(known, view), known.mentions[0]))
    most = min(_MOST, max(_FEWEST, len(view.article.paragraphs) * 2 // 3))
    placed: dict[int, tuple[Passage, Card]] = {}
    for known in _one_country(ranked, view):
        if len(placed) == most:
            break
        if place := _free(known, placed):
            placed[place.paragraph] = (place, known.card)
    return [_box(view, library, at, card) for _, (at, card) in sorted(placed.items())]


def _one_country(ranked: list[Known], view: View) -> Iterator[Known]:
    """The cards in order, but of general facts on countries only the title's, or else the first."""
    countries = [known for known in ranked if known.card.id.startswith("factbook-")]
    kept = [known for known in countries if in_title(known.card, view)] or countries[:1]
    return (known for known in ranked if known not in countries or known in kept)


def _worth(known: Known, view: View) -> bool:
    card = known.card
    if len(_told(card).split()) < _SHORT_CONTEXT:
        return False
    if card.id.startswith("factbook-") and len(known.mentions) < _OFTEN:
        return in_title(card, view)
    return in_title(card, view) or not is_everyday(card)


def _told(card: Card) -> str:
    """What a box tells: of a country not who borders on it nor what its government is called,
    which are seldom what a reader of the article misses; the map shows the one."""
    text = card.plain_context
    return _RECITED.sub("", text).strip() if card.id.startswith("factbook-") else text


def is_everyday(card: Card) -> bool:
    """Whether nobody of sixteen needs to be told what this is."""
    return card.kind in ("place", "group") and bool(
        {fold(name).removeprefix("the ") for name in (card.name, card.short)} & everyday()
    )


def in_title(card: Card, view: View) -> bool:
    """Whether the article's title names the card's subject."""
    title = f" {fold(view.article.title)} "
    return any(f" {fold(name)}" in title for name in (card.name, card.short) if name)


def _score(known: Known, view: View) -> float:
    """How much readers of this article need the card."""
    spread = len({mention.paragraph for mention in known.mentions})
    score = _NEED.get(known.card.kind, 2) + min(len(known.mentions), 6) + min(spread, 4)
    return score + 3 * in_title(known.card, view)


def _free(known: Known, placed: dict[int, tuple[Passage, Card]]) -> Passage | None:
    """The first mention whose paragraph has no box yet, near the first of all."""
    first = known.mentions[0].paragraph
    near = (m for m in known.mentions if m.paragraph <= first + _NEAR)
    return next((mention for mention in near if mention.paragraph not in placed), None)


def _box(view: View, library: Library, at: Passage, card: Card) -> BoxItem:
    anchor = view.anchor(at)
    if card.id in library.cards:
        return BoxItem(id=f"box-{card.id}", at=anchor, card=card.id)
    return BoxItem(
        id=f"box-{card.id}",
        at=anchor,
        title=card.name,
        text=_told(card),
        sources=[card.sources[key] for key in card.cited],
    )
