"""Cards by their names in the article's own language, for articles that are not in English."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from coursepack.consult.factbook import country
from coursepack.consult.inflection import as_written
from coursepack.consult.source import Inquiry
from coursepack.model.article import Passage
from coursepack.model.card import Card
from coursepack.model.folding import shadow, unmarked
from coursepack.model.known import Consulted, Known
from coursepack.source import Span

_SHARED_SCRIPT = ("ar", "fa")
# One word alone may be a common word, or somebody's first name.
_SURE_ALONE = ("place", "group", "event")
_LONG = 8
_LATIN = ("fr", "es")
# Countries whose name is also a common word, or that of a city, by language.
_UNSURE = {
    "ar": frozenset("ML OM QA TN DZ KW DJ SG PA".split()),
    "fa": frozenset("ML OM QA TN DZ KW DJ SG PA CN".split()),
    "ru": frozenset("TD TG ML".split()),
    "es": frozenset("GD".split()),
    "fr": frozenset(),
}


@dataclass(frozen=True, eq=False)
class _Form:
    """One name of a card; a surname holds only where the full name stands too."""

    card: Card
    text: str
    surname: bool = False


class Native:
    """Matches original-script names, names in further languages, and countries."""

    id = "native"

    def consult(self, inquiry: Inquiry) -> Consulted:
        """The cards that the article names, with all their places."""
        language = inquiry.article.language.lower().partition("-")[0]
        forms = list(_forms(inquiry.library.cards.values(), language))
        forms += list(_countries(inquiry.library.cards.values(), language))
        places = _matched(inquiry, forms, language)
        full = {form.card.id for form, found in places.items() if found and not form.surname}
        held: dict[str, set[Passage]] = defaultdict(set)
        cards: dict[str, Card] = {}
        for form, found in places.items():
            if form.card.id in full and found:
                held[form.card.id].update(found)
                cards[form.card.id] = form.card
        known = [Known(cards[key], tuple(sorted(at))) for key, at in held.items()]
        return Consulted(known=tuple(sorted(known, key=lambda k: (k.mentions[0], k.card.id))))


def _matched(inquiry: Inquiry, forms: list[_Form], language: str) -> dict[_Form, list[Passage]]:
    """Where each form stands, longer ones first, none over another."""
    found: dict[_Form, list[Passage]] = {}
    taken: set[Passage] = set()
    for form in sorted(forms, key=lambda f: (f.surname, -len(f.text), f.card.id)):
        rule = as_written(form.text, language)
        places = []
        for block in inquiry.article.paragraphs:
            there = shadow(block.text)
            for hit in rule.finditer(there.text):
                span = there.span(hit.start("name"), hit.end())
                at = Passage(block.number, span)
                if not _meets(at, taken) and _capital(form.text, span, block.text):
                    places.append(at)
        taken.update(places)
        found[form] = places
    return found


def _meets(at: Passage, taken: set[Passage]) -> bool:
    return any(p.paragraph == at.paragraph and p.span.meets(at.span) for p in taken)


def _capital(form: str, span: Span, text: str) -> bool:
    """Whether a name that has a capital has one here too."""
    return not form[0].isupper() or text[span.start].isupper()


def _forms(cards: Iterable[Card], language: str) -> Iterator[_Form]:
    """The names under which a text in this language may speak of the cards, each sure by itself."""
    surnames: dict[str, list[Card]] = defaultdict(list)
    for card in cards:
        for name in _names(card, language):
            words = unmarked(name).split()
            if len(words) > 1 or card.kind in _SURE_ALONE or _is_long(card, name):
                yield _Form(card, name)
            if card.kind == "person" and len(words) > 1:
                last = name.split()[-1]
                surnames[unmarked(last)].append(card)
    for last, owners in surnames.items():
        if len({card.id for card in owners}) == 1 and len(last) > 3:
            shown = last.capitalize() if last[0].lower() != last[0].upper() else last
            yield _Form(owners[0], shown, surname=True)


def _is_long(card: Card, name: str) -> bool:
    return card.kind != "person" and len(unmarked(name)) >= _LONG


def _names(card: Card, language: str) -> list[str]:
    tags = _SHARED_SCRIPT if language in _SHARED_SCRIPT else (language,)
    names = [card.script[tag] for tag in tags if tag in card.script]
    names += [name for tag in tags for name in card.known_as.get(tag, [])]
    if language in _LATIN:
        english = (card.name, *card.aliases) if card.kind == "person" else (card.name,)
        names += [
            name
            for name in english
            if name[0].isupper()
            and (" " in name if card.kind == "person" else card.kind == "place")
        ]
    return list(dict.fromkeys(names))


def _countries(cards: Iterable[Card], language: str) -> Iterator[_Form]:
    """Countries by their names in the article's language: the course's card, or the Factbook's."""
    if language not in _UNSURE:
        return
    from babel import Locale

    own = {name: card for card in cards if card.kind == "place" for name in card.names}
    english = Locale("en").territories
    for code, name in Locale(language).territories.items():
        if len(code) == 2 and code.isalpha() and code not in _UNSURE[language]:
            called = english.get(code, "")
            card = own.get(called) or country(called)
            if card:
                known_as = {language: [name], **card.known_as}
                yield _Form(card.model_copy(update={"known_as": known_as}), name)
