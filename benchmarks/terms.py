"""Terms a student needs: what the draft deals with against the gold list.

**Names** (`need: name`). Dealt with is every name of the findings that the
draft prints (box, glossary, who's who, wanted list), that a knowledge source
explains, or that the article introduces itself; a people, where its country is
dealt with. Names that nobody of sixteen needs explained (the draft's own list:
Europe, Facebook …) are left out on both sides. A name counts as a gold one by
any of its forms or a gold alias.

**Concepts** (`need: concept`). Dealt with is every entry of the glossary and
every box that is not about a name, by its term, its card's other names, or the
words that it marks; entries about names count for what is found, not as too
much. One counts as a gold term where it is that term, a part of
it, or a phrase around it. The gold list is one reader's choice, so what is
outside it counts as wrong although it need not be.

**Printed** is stricter: the share of all gold terms that stand in a box, the
glossary, the who's who or the wanted list themselves.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from benchmarks.goldfile import Term
from benchmarks.likeness import groups, plain, same_concept, same_name
from benchmarks.score import Score
from benchmarks.text import Text, meets
from coursepack.analyse.gazetteer import look_up
from coursepack.draft.tables import everyday
from coursepack.model.anchor import Anchor, find
from coursepack.model.article import Passage
from coursepack.model.findings import Name

Forms = frozenset[str]


@dataclass(frozen=True)
class Offer:
    """Something that the lesson explains or asks for: its forms, its place, a name or not."""

    label: str
    forms: Forms
    at: Passage | None


def printed(text: Text) -> Iterator[Offer]:
    """Everything printed, with the place that it marks."""
    lesson, cards = text.lesson, text.library.cards

    def offer(label: str, at: Anchor, card: str) -> Offer:
        passage, _ = find(at, text.article)
        words = {passage.of(text.article)} if passage and at.words else set()
        names = cards[card].names if card in cards else ()
        return Offer(label, frozenset({label, *words, *names}), passage)

    for box in lesson.boxes:
        title = cards[box.card].name if box.card else box.title
        yield offer(title, box.at, box.card)
    for item in lesson.glossary:
        yield offer(item.term, item.at, item.card)
    for person in lesson.people:
        yield offer(person.name, person.at, person.card)
    for wanted in lesson.wanted:
        yield offer(wanted.term, wanted.at, "")


def ordinary(forms: Forms) -> bool:
    """Whether nobody of sixteen needs to be told of it."""
    return any(plain(form) in everyday() for form in forms)


def _country(name: Name) -> str:
    entry = next((e for form in name.forms if (e := look_up(form))), None)
    return entry.country if entry else ""


def dealt_with(text: Text, offers: list[Offer]) -> Iterator[Forms]:
    """Each name of the findings that the draft deals with, by all its forms."""
    explained = [at for known in text.consulted.known for at in known.mentions]
    explained += [meaning.at for meaning in text.consulted.meanings]
    places = [*explained, *(offer.at for offer in offers if offer.at)]

    def dealt(name: Name) -> bool:
        return bool(name.role) or any(meets(at, p) for at in name.mentions for p in places)

    names = text.findings.names
    lands = {_country(n) for n in names if dealt(n) or ordinary(frozenset(n.forms))} - {""}
    for name in names:
        people = name.kind == "people" and _country(name) in lands
        if (dealt(name) or people) and not ordinary(frozenset(name.forms)):
            yield frozenset(name.forms)


def _pair(
    found: list[Forms],
    wanted: list[Term],
    aliases: list[frozenset[str]],
    need: str,
    also: Iterable[Forms] = (),
) -> Score:
    """Precision over what was found, recall over the gold terms of one need, by that or `also`."""

    def is_term(forms: Forms, term: Term) -> bool:
        if term.need == "name":
            return same_name(forms, [term.term], aliases)
        others = [row for row in aliases if plain(term.term) in row]
        return same_concept(forms, {term.term, *(form for row in others for form in row)})

    ours = [term for term in wanted if term.need == need]
    good = [forms for forms in found if any(is_term(forms, term) for term in wanted)]
    hit = [term for term in ours if any(is_term(forms, term) for forms in (*found, *also))]
    label = {forms: min(forms, key=lambda form: (-len(form), form)) for forms in found}
    faults = [f"too much: {label[forms]}" for forms in found if forms not in good]
    faults += [f"missed: {term.term}" for term in ours if term not in hit]
    return Score(len(good), len(found), len(hit), len(ours), tuple(faults))


def terms(text: Text) -> dict[str, Score]:
    """Scores for names, concepts, both, and for what is printed."""
    offers = list(printed(text))
    aliases = groups(text.gold.aliases)
    wanted = [
        term
        for term in text.gold.terms
        if term.need == "concept" or not ordinary(frozenset({term.term}))
    ]
    named = {at for name in text.findings.names for at in name.mentions}
    names = list(dealt_with(text, offers))
    rest = [o.forms for o in offers if not (o.at and any(meets(o.at, at) for at in named))]
    name_score = _pair(names, wanted, aliases, "name")
    every = [offer.forms for offer in offers if not ordinary(offer.forms)]
    concept_score = _pair([f for f in rest if not ordinary(f)], wanted, aliases, "concept", every)
    on_paper = _pair(every, wanted, aliases, "name"), _pair(every, wanted, aliases, "concept")
    paper = Score(
        on_paper[0].right, on_paper[0].found, on_paper[0].got + on_paper[1].got, len(wanted)
    )
    return {
        "names": name_score,
        "concepts": concept_score,
        "terms": name_score + concept_score,
        "printed": paper,
    }
