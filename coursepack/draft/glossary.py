"""Glossary: names and words with the meaning they have here, ten to twenty of them."""

from collections.abc import Iterable, Iterator

from coursepack.draft.boxes import is_everyday
from coursepack.draft.rights import Rights
from coursepack.draft.tables import bank, everyday, glosses
from coursepack.draft.view import View, meets
from coursepack.draft.wording import clip, slug
from coursepack.model.anchor import fold
from coursepack.model.known import Library, Meaning
from coursepack.model.lesson import GlossaryItem

_LEAST_OWN = 3
_MOST, _MOST_CARDS, _MOST_OWN, _FEWEST_WORDS = 20, 10, 6, 6
# Words without a meaning are left to the students, where the glossary would be short.
_FEWEST, _OPEN, _LONGEST = 12, 4, 22
OWN_LIST = "Coursepack word list"


def glossary(
    view: View, library: Library, boxed: Iterable[str], asked: Iterable[str]
) -> list[GlossaryItem]:
    """Cards, what the article explains itself, then words; never a word that is asked about.

    `boxed` are the ids of the cards that have a context box already.
    """
    avoid = {fold(word) for word in asked}
    rights = view.rights
    items = [*list(_cards(view, library, set(boxed)))[:_MOST_CARDS]]
    items += list(_own_words(view, rights))[:_MOST_OWN]
    items = [item for item in items if fold(item.term) not in avoid]
    taken = {fold(item.term) for item in items} | avoid
    words = [w for w in _words(view, rights, taken) if fold(w.term) not in taken]
    known = [word for word in words if word.meaning]
    items += known[: max(_MOST - len(items), _FEWEST_WORDS)]
    items += [word for word in words if not word.meaning][
        : max(0, min(_OPEN, _FEWEST - len(items)))
    ]
    unique = {item.id: item for item in reversed(items)}
    return sorted(unique.values(), key=lambda item: (item.at.paragraph, item.id))


def _cards(view: View, library: Library, boxed: set[str]) -> Iterator[GlossaryItem]:
    """The cards that the article names most; people stand in the who's who."""
    useful = [
        known
        for known in view.consulted.known
        if not is_everyday(known.card)
        and known.card.id not in boxed
        and known.card.kind != "person"
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


def _words(view: View, rights: Rights, taken: set[str]) -> Iterator[GlossaryItem]:
    """Words worth teaching, the rarest first; a meaning only where one is sure enough."""
    seen: set[str] = set()
    for word in sorted(view.findings.words, key=lambda w: (w.zipf, w.at)):
        written = fold(view.text(word.at))
        found = next((m for m in view.consulted.meanings if meets(m.at, word.at)), None)
        own = found is not None and found.source.startswith("the article")
        if word.lemma in seen or own or {written, word.lemma} & taken:
            continue
        seen.add(word.lemma)
        term, meaning, source = word.lemma, "", ""
        if written in bank():
            term, meaning, source = written, bank()[written].right, OWN_LIST
        elif word.lemma in bank():
            meaning, source = bank()[word.lemma].right, OWN_LIST
        elif plain := glosses().get(word.lemma) or glosses().get(written):
            meaning, source = plain, OWN_LIST
        elif found and not rights.copies(found.text) and len(found.text.split()) <= _LONGEST:
            meaning, source = found.text, found.source
        yield GlossaryItem(
            id=f"g-{slug(term)}",
            term=term,
            at=view.anchor(word.at),
            meaning=meaning,
            source=source,
            tier=word.tier,
        )
