"""The course's own cards, and those that come with the program."""

from collections import defaultdict
from collections.abc import Iterator

from coursepack.consult.matching import Hit, Matcher
from coursepack.consult.source import Inquiry
from coursepack.model.article import Article, Passage
from coursepack.model.card import Card
from coursepack.model.findings import Findings, Name
from coursepack.model.known import Consulted, Known
from coursepack.source import Span

# Words that may stand before somebody's name without making it another name.
TITLES = frozenset(
    "mr mrs ms dr prof professor sir dame lord lady president prime minister king queen prince "
    "princess pope imam ayatollah sheikh sayyid mullah general colonel major captain admiral "
    "senator councillor mayor governor judge chancellor secretary saint st the former late "
    "prophet caliph sultan emperor".split()
)


class Cards:
    """Matches every name, alias, short form and original-script form of every card."""

    id = "cards"

    def consult(self, inquiry: Inquiry) -> Consulted:
        """The cards that the article names, with all their places."""
        matcher = Matcher(tuple(inquiry.library.cards.values()))
        places: dict[str, set[Passage]] = defaultdict(set)
        shared = []
        for at, found in _found(inquiry.article, inquiry.findings, matcher):
            if len(found) == 1:
                places[found[0].id].add(at)
            else:
                shared.append((at, found))
        for at, found in shared:
            named = [card for card in found if card.id in places]
            if len(named) == 1:
                places[named[0].id].add(at)
        _follow(inquiry.findings.names, places)
        cards = inquiry.library.cards
        known = [Known(cards[card], tuple(sorted(at))) for card, at in places.items()]
        return Consulted(known=tuple(sorted(known, key=lambda k: (k.mentions[0], k.card.id))))


def _found(
    article: Article, findings: Findings, matcher: Matcher
) -> Iterator[tuple[Passage, tuple[Card, ...]]]:
    for block in article.paragraphs:
        for hit in matcher.hits(block.text):
            at = Passage(block.number, hit.span)
            cards = tuple(c for c in hit.cards if not _elsewhere(at, hit, c, findings, block.text))
            if cards:
                yield at, cards


def _elsewhere(at: Passage, hit: Hit, card: Card, findings: Findings, text: str) -> bool:
    """Whether the words stand inside the longer name of something else.

    "Obama" in "Michelle Obama" is not the card of another Obama, and "Oxford"
    in "Oxford University" is not the town.
    """
    for name in findings.names:
        for mention in name.mentions:
            if mention.paragraph != at.paragraph or mention.span == at.span:
                continue
            if not mention.span.holds(at.span):
                continue
            if card.kind == "place" and name.kind in ("person", "group", "work", "event"):
                return True
            if name.kind in ("person", "work") and _extra(mention.span, hit.span, text, card):
                return True
    return False


def _extra(longer: Span, shorter: Span, text: str, card: Card) -> bool:
    """Whether the longer name has a word that no form of the card and no title has."""
    known = {word for name in card.names for word in _words(name)} | TITLES
    rest = text[longer.start : shorter.start] + " " + text[shorter.end : longer.end]
    return any(word not in known for word in _words(rest))


def _words(text: str) -> list[str]:
    return "".join(c if c.isalnum() else " " for c in text).lower().split()


def _follow(names: tuple[Name, ...], places: dict[str, set[Passage]]) -> None:
    """Give a card all the places of the name it was matched to (full name, then surname)."""
    taken = {at for held in places.values() for at in held}
    for name in names:
        owners = [card for card, held in places.items() if held.intersection(name.mentions)]
        if len(owners) == 1 and name.kind in ("person", "group"):
            free = [at for at in name.mentions if not _meets_any(at, taken)]
            places[owners[0]].update(free)


def _meets_any(at: Passage, places: set[Passage]) -> bool:
    return any(p.paragraph == at.paragraph and p.span.meets(at.span) for p in places)
