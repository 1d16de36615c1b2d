"""Glossary: names and words with the meaning they have here, ten to twenty of them."""

from collections.abc import Iterable, Iterator

from coursepack.draft.boxes import is_everyday
from coursepack.draft.rights import Rights
from coursepack.draft.tables import bank, everyday, glosses
from coursepack.draft.view import View, meets
from coursepack.draft.wording import clip, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Word
from coursepack.model.known import Library, Meaning
from coursepack.model.lesson import GlossaryItem

_LEAST_OWN = 3
_MOST, _MOST_CARDS, _MOST_OWN, _FEWEST_WORDS = 18, 8, 6, 6
OWN_LIST = "Coursepack word list"


def glossary(view: View, library: Library, asked: Iterable[str]) -> list[GlossaryItem]:
    """Cards, what the article explains itself, then words; never a word that is asked about."""
    avoid = {fold(word) for word in asked}
    rights = Rights(view.article)
    named = [item for item in _cards(view, library) if fold(item.term) not in avoid]
    own = [item for item in _own_words(view, rights) if fold(item.term) not in avoid]
    items = [*named[:_MOST_CARDS], *own[:_MOST_OWN]]
    taken = {fold(item.term) for item in items}
    words = [w for w in _words(view, rights) if fold(w.term) not in avoid | taken]
    items += words[: max(_MOST - len(items), _FEWEST_WORDS)]
    unique = {item.id: item for item in reversed(items)}
    return sorted(unique.values(), key=lambda item: (item.at.paragraph, item.id))


def _cards(view: View, library: Library) -> Iterator[GlossaryItem]:
    """The cards that the article names most, each at its first place."""
    useful = [known for known in view.consulted.known if not is_everyday(known.card)]
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


def _own_words(view: View, rights: Rights) -> Iterator[GlossaryItem]:
    """What the article explains: shortened where it would be a long quotation."""
    for meaning in view.consulted.meanings:
        if not meaning.source.startswith("the article"):
            continue
        if len(meaning.text.split()) < _LEAST_OWN and not meaning.lemma.isupper():
            continue
        text = meaning.text if len(meaning.text.split()) <= 8 else clip(meaning.text)
        if text and not rights.copies(text) and fold(meaning.lemma) not in everyday():
            yield _item(view, meaning, text, 3)


def _item(view: View, meaning: Meaning, text: str, tier: int) -> GlossaryItem:
    return GlossaryItem(
        id=f"g-{slug(meaning.lemma)}",
        term=meaning.lemma,
        at=view.anchor(meaning.at),
        meaning=text,
        source=meaning.source,
        tier=tier,
    )


def _words(view: View, rights: Rights) -> Iterator[GlossaryItem]:
    """Words worth teaching, the rarest first; a meaning only where one is sure enough."""
    seen: set[str] = set()
    for word in sorted(view.findings.words, key=lambda w: (w.zipf, w.at)):
        written = fold(view.text(word.at))
        listed = bank().get(written) or bank().get(word.lemma)
        own = listed.right if listed else glosses().get(word.lemma) or glosses().get(written)
        found = next((m for m in view.consulted.meanings if meets(m.at, word.at)), None)
        if word.lemma in seen or (found and found.source.startswith("the article")):
            continue
        seen.add(word.lemma)
        if own:
            yield _word(view, word, own, OWN_LIST)
        elif found and not rights.copies(found.text) and len(found.text.split()) <= 22:
            yield _word(view, word, found.text, found.source)


def _word(view: View, word: Word, meaning: str, source: str) -> GlossaryItem:
    return GlossaryItem(
        id=f"g-{slug(word.lemma)}",
        term=word.lemma,
        at=view.anchor(word.at),
        meaning=meaning,
        source=source,
        tier=word.tier,
    )
