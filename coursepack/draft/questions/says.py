"""Who says what? Short quotations of three or more people, to be matched with them."""

import re
from collections.abc import Iterable, Iterator

from coursepack.draft.presented import hidden, presented
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.questions.spoken import leans, stands_alone, whole_words
from coursepack.draft.questions.told_as import keeps_open
from coursepack.draft.questions.unsaid import telling
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import joined, sentence, slug, surname
from coursepack.model.findings import Quotation

# Three, so that a fourth speaker is left for other questions.
_FEWEST, _MOST, _PAIR = 3, 3, 2
# Who speaks, where, and the words as they are shown.
_Row = tuple[str, Quotation, str]
# Words enough to tell what somebody thinks.
_LEAST, _FULL = 6, 8
# What only the sentences around a remark tell.
_OF_IT = re.compile(r"\b(?:it|him|them|he|she|they)\b", re.IGNORECASE)
_JOINS = ("“But ", "“And ", "“So ", "“Because ", "“Which ", "“Or ")


class Says:
    """Matches speakers and their words, so that no view loses its owner (H5)."""

    id = "says"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where enough people are quoted."""
        rows = _rows(view)
        if len(rows) >= _FEWEST:
            yield _question(view, rows)


class SaysAgain:
    """The same for two people, one of whom is quoted twice at least."""

    id = "says-again"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where no third person is quoted whole."""
        rows = _rows(view)
        if len(rows) != _PAIR or view.genre.argued:
            return
        more = _chosen(view, alone=False, but=frozenset(shown for _, _, shown in rows))
        rows += [(person, *more[person]) for person, _, _ in rows if person in more]
        # Two people are told apart by what they think, not by remarks that lean on a scene.
        clear = not any(leans(s) or not stands_alone(s) or _OF_IT.search(s) for *_, s in rows)
        if len(rows) >= _FEWEST and clear:
            yield _question(view, rows)


def _question(view: View, rows: list[_Row]) -> Candidate:
    people = list(dict.fromkeys(person for person, _, _ in rows))
    order = sorted(rows, key=lambda row: (len(row[2]), row[0]))
    # Not in the order of the answers: the last shall be first.
    named = list(dict.fromkeys(row[0] for row in (order[-1], *order[:-1])))
    listed = " ".join(f"({LETTERS[i]}) {shown}" for i, (_, _, shown) in enumerate(order))
    return Draft(
        key=f"says-{slug(*(surname(person) for person in people[:3]))}",
        type="literal",
        ask=f"Who says what? Match the statements with {joined(named)}. {listed}",
        answer=" ".join(
            f"({LETTERS[i]}) {_told(view, person)}, ¶{said.at.paragraph}."
            for i, (person, said, _) in enumerate(order)
        ),
        paragraphs=tuple(said.at.paragraph for _, said, _ in rows),
        evidence=tuple(said.at for _, said, _ in rows),
        accept=("Letters and surnames.",),
        reject=("A speaker named because the words stand near the name.",),
        misreading="Taking the person who stands nearest to the words for the speaker.",
        follow_up="Which of them would you most like to ask a question, and which one?",
        skill="attribution",
        about=frozenset(view.line_at(said.at).order for _, said, _ in rows),
        secret=tuple(
            f"words of {presented(view, person)} in ¶{said.at.paragraph}"
            for person, said, _ in rows
        ),
    ).candidate(view, 0.9, 0.5)


def _told(view: View, person: str) -> str:
    """Somebody with what is told of them, unless that needs another sentence."""
    return view.called(person) if hidden(view, person) else presented(view, person)


def _rows(view: View) -> list[_Row]:
    """A statement of each of at most three people."""
    chosen = _chosen(view, alone=True)
    if len(chosen) < _FEWEST and not view.genre.argued:
        # The words are looked for in the article, so they may lean on what stands before them.
        chosen = {**_chosen(view, alone=False), **chosen}
    return [(p, *chosen[p]) for p in chosen if not _again(p, chosen)][:_MOST]


def _chosen(
    view: View, alone: bool, but: frozenset[str] = frozenset()
) -> dict[str, tuple[Quotation, str]]:
    """For each person their longest words `but` some; none that lean, unless they may."""
    chosen: dict[str, tuple[Quotation, str]] = {}
    hard = {
        found.at.paragraph
        for found in view.findings.sensitive
        if found.subject in ("violence", "death", "self-harm")
    }
    for quotation, shown in _statements(view):
        known = view.name(quotation.speaker)
        if not shown or not known or known.kind != "person" or len(words(shown)) < _LEAST:
            continue
        if shown in but:
            continue
        if alone and (leans(shown) or not stands_alone(shown)):
            continue
        if not alone and (quotation.at.paragraph in hard or _thin(shown)):
            continue
        held = chosen.get(known.text)
        longer = held is None or len(shown) > len(held[1])
        if longer and surname(known.text) not in shown:
            chosen[known.text] = (quotation, shown)
    return chosen


def _statements(view: View) -> Iterator[tuple[Quotation, str]]:
    """What people say in their own words; where these are too few, also what is reported whole."""
    own = [(q, whole_words(view, q)) for q in view.sure_quotations]
    yield from own
    heard = {q.speaker for q, shown in own if shown}
    for quotation, told in telling(view):
        if quotation.speaker not in heard and not keeps_open(quotation):
            yield quotation, f"{sentence(told)} (reported, not quoted)"


def _thin(shown: str) -> bool:
    """Whether words that lean on others say too little, or only go on."""
    return shown.startswith(_JOINS) or len(words(shown)) < _FULL or " she says" in shown


def _again(person: str, others: Iterable[str]) -> bool:
    """Whether a name is part of another one of the list."""
    return any(person != other and set(person.split()) <= set(other.split()) for other in others)
