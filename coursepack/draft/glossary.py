"""Glossary: names and terms of a field with the meaning they have here, ten to twenty of them.

General vocabulary (tier 2) is not glossed but taught: it goes to the glosses of
the supported level, and into the glossary only where that would be very short.
"""

import re
from collections.abc import Iterable, Iterator

from coursepack.draft.boxes import is_everyday
from coursepack.draft.concepts import found_concepts
from coursepack.draft.needed import needed
from coursepack.draft.sense import explained
from coursepack.draft.tables import bank, everyday, glosses
from coursepack.draft.view import View, meets
from coursepack.draft.wording import clip, slug
from coursepack.model.aids import GlossaryItem
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Term, Word
from coursepack.model.known import Known, Library, Meaning

_LEAST_OWN, _LONGEST_OWN, _LONGEST = 3, 8, 22
_MOST_CARDS, _MOST_OWN = 8, 6
# What no list of ours explains is added only where the glossary would be shorter than this.
_FEWEST = 8
# Twenty entries, for long articles one for so many words, never more than thirty.
_MOST, _WORDS_EACH, _MOST_EVER = 20, 36, 30
_MOST_ADDED = 8
# A word for which the teacher must find a meaning is rarer than this: no builder, no coconut.
_RARE = 2.6
# A short form that is used only so near its long form needs no entry.
_FAR = 2
# What leans on the words around it explains nothing by itself: "group of his allies".
_LEANS = re.compile(
    r"\b(?:i|we|he|she|they|it|him|us|them|his|her|our|my|their|its|this|these|have|has|had)\b"
    r"|\b(?:for|to|with|by) (?:which|whom)\b|\b(?:saying|doing) so\b",
    re.IGNORECASE,
)
_ONLY = re.compile(r"\A(?:single|only|same|other|another|one) (?=\w+ \w)")
_PEOPLE = re.compile(r" (?:people|tribe|language|speakers?|chiefs?|elders?|villages?)\b")
OWN_LIST = "Coursepack word list"


def glossary(
    view: View, library: Library, boxed: Iterable[str], asked: Iterable[str]
) -> list[GlossaryItem]:
    """Cards, what the article explains itself, terms of our list, others; none that is asked about.

    `boxed` are the ids of the cards that have a context box already.
    """
    avoid = {fold(word) for word in asked}
    most = min(_MOST_EVER, max(_MOST, view.findings.readability.words // _WORDS_EACH))
    items = _distinct(list(_cards(view, library, set(boxed)))[:_MOST_CARDS], avoid)
    own = list(_own_words(view))[:_MOST_OWN]
    items = _distinct([*items, *own, *_concepts(view)], avoid)[:most]
    others = [*_terms(view), *_words(view, 3)]
    others.sort(key=lambda item: not item.meaning)
    items = _distinct([*items, *others], avoid)[: max(_FEWEST, len(items))]
    if len(items) < _FEWEST:
        general = [item for item in _words(view, 2) if item.meaning]
        items = _distinct([*items, *general], avoid)[:_FEWEST]
    return sorted(items, key=lambda item: (item.at.paragraph, item.id))


def further_words(
    view: View, glossed: Iterable[GlossaryItem], asked: Iterable[str]
) -> list[GlossaryItem]:
    """General words for the supported level, the rarest first; only those with a sure meaning."""
    taken = list(glossed)
    avoid = {fold(word) for word in asked}
    words = [item for item in _words(view, 2) if item.meaning]
    items = _distinct([*taken, *words], avoid)[len(taken) :][:_MOST_ADDED]
    return sorted(items, key=lambda item: (item.at.paragraph, item.id))


def _distinct(items: Iterable[GlossaryItem], avoid: set[str]) -> list[GlossaryItem]:
    """The items in order, none twice and none whose words another one explains already."""
    kept: list[GlossaryItem] = []
    for item in items:
        words = {fold(item.term), fold(item.at.words)}
        same = (
            item.id == other.id
            or (item.at.paragraph == other.at.paragraph and _part(item.at.words, other.at.words))
            or fold(item.term) == fold(other.term)
            for other in kept
        )
        # A term that an asked word is part of gives that away, too; a name says nothing of it.
        told = words if item.term.islower() else set()
        asked = any(f" {word} " in f" {ask} " for word in words for ask in avoid)
        asked = asked or any(f" {ask} " in f" {word} " for word in told for ask in avoid)
        if not asked and not any(same):
            kept.append(item)
    return kept


def _part(words: str, other: str) -> bool:
    """Whether one of two stretches holds the other as whole words."""
    one, two = f" {fold(words)} ", f" {fold(other)} "
    return one in two or two in one


def _cards(view: View, library: Library, boxed: set[str]) -> Iterator[GlossaryItem]:
    """The cards that the article names most; people stand in the who's who."""
    useful = [
        known
        for known in view.consulted.known
        if not is_everyday(known.card)
        and known.card.id not in boxed
        and known.card.kind != "person"
        and not _told_better(known, view)
        and not _of_a_people(known, view)
    ]
    for known in sorted(useful, key=lambda k: (-len(k.mentions), k.mentions[0])):
        card = known.card
        ours = card.id in library.cards
        yield GlossaryItem(
            id=f"g-{card.id}",
            term=card.name,
            at=view.anchor(known.mentions[0]),
            card=card.id if ours else "",
            meaning="" if ours else card.gloss,
            source="" if ours else next(iter(card.sources.values())),
        )


def _told_better(known: Known, view: View) -> bool:
    """Whether the article itself says more of a place than in which country it lies."""
    told = [m.at for m in view.consulted.meanings if m.source.startswith("the article")]
    plain = known.card.id.startswith("place-")
    return plain and any(meets(at, mention) for at in told for mention in known.mentions)


def _of_a_people(known: Known, view: View) -> bool:
    """Whether a people has its name from no country, but only shares it: "the Tonga people"."""
    first = known.mentions[0]
    text = view.article.paragraphs[first.paragraph - 1].text[first.span.end :]
    return known.card.kind == "place" and bool(_PEOPLE.match(text))


def _own_words(view: View) -> Iterator[GlossaryItem]:
    """What the article explains: shortened where it would be a long quotation."""
    for meaning in view.consulted.meanings:
        if not meaning.source.startswith("the article"):
            continue
        if len(meaning.text.split()) < _LEAST_OWN and not meaning.lemma.isupper():
            continue
        if meaning.lemma.isupper() and not _comes_again(view, meaning):
            continue
        short = len(meaning.text.split()) <= _LONGEST_OWN
        text = _ONLY.sub("", meaning.text if short else clip(meaning.text))
        if (
            text
            and not _LEANS.search(text)
            and not view.rights.copies(text)
            and fold(meaning.lemma) not in everyday()
        ):
            yield _item(view, meaning.lemma, meaning.at, (text, meaning.source), 3)


def _comes_again(view: View, meaning: Meaning) -> bool:
    """Whether a short form is used far from where the article spells it out."""
    later = view.article.paragraphs[meaning.at.paragraph - 1 + _FAR :]
    return any(re.search(rf"\b{re.escape(meaning.lemma)}\b", block.text) for block in later)


def _concepts(view: View) -> Iterator[GlossaryItem]:
    """Terms that our own list explains, the hardest first."""
    for concept in needed(found_concepts(view)):
        yield _item(view, concept.term, concept.places[0], (concept.meaning, OWN_LIST), 3)


def _terms(view: View) -> Iterator[GlossaryItem]:
    """Terms of several words: those that the dictionary explains, then those that none does."""
    terms = sorted(view.findings.terms, key=lambda term: (not term.known, -term.count, term.at))
    for term in terms:
        _, meaning, source = _told(view, term)
        if (meaning or not term.known) and term.lemma not in everyday():
            yield _item(view, term.lemma, term.at, (meaning, source), 3)


def _words(view: View, tier: int) -> Iterator[GlossaryItem]:
    """Words of one tier, the rarest first; a meaning only where one is sure enough."""
    for word in sorted(view.findings.words, key=lambda w: (w.zipf, w.at)):
        if word.tier == tier and word.lemma not in everyday():
            term, *told = _told(view, word)
            if told[0] or word.zipf < _RARE:
                yield _item(view, term, word.at, (told[0], told[1]), tier)


def _told(view: View, word: Word | Term) -> tuple[str, str, str]:
    """A word as it is explained, its meaning and the source; no meaning where none is sure.

    Our own lists come first, then the dictionary.
    """
    written = fold(view.text(word.at))
    if entry := explained(view, word.at, word.lemma):
        return written if written in bank() else word.lemma, entry.right, OWN_LIST
    for form in (word.lemma, written):
        if plain := glosses().get(form):
            return form, plain, OWN_LIST
    found = next((m for m in view.consulted.meanings if meets(m.at, word.at)), None)
    if found is None or found.source.startswith("the article") or found.lemma != word.lemma:
        return word.lemma, "", ""
    short = len(found.text.split()) <= _LONGEST and not view.rights.copies(found.text)
    return (word.lemma, found.text, found.source) if short else (word.lemma, "", "")


def _item(view: View, term: str, at: Passage, told: tuple[str, str], tier: int) -> GlossaryItem:
    return GlossaryItem(
        id=f"g-{slug(term)}",
        term=term,
        at=view.anchor(at),
        meaning=told[0],
        source=told[1],
        tier=tier,
    )
