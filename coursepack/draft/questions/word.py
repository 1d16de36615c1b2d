"""A word in its place: three meanings of one kind, one of them right."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.field_terms import term_spellings
from coursepack.draft.questions.fair import repeats, speaker, tactful
from coursepack.draft.questions.in_sentence import sentence, telling, where_found
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import standing
from coursepack.draft.rarity import KNOWN, rarity
from coursepack.draft.sense import in_sense, other_sense
from coursepack.draft.stems import akin
from coursepack.draft.tables import BankWord, bank
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

# A phrase of two or three words in marks is coined or held at a distance: its words mean something
# of their own there.
_COINED = re.compile(r"[“‘\"](?:(?:the|an?) )?[\w’'-]+ [\w’'-]+(?: [\w’'-]+)?[”’\"](?!\w)")
# What a word is worth that is just rare enough, and how much more for each step in rarity (ten
# times rarer).
_BASE, _RARER = 0.38, 0.1
# How much less a term of a field is worth: the glossary explains it where no question asks for it.
_EXPLAINED = 0.15
# How much more a word is worth in a whole sentence, which helps to infer its meaning; in a claim;
# and where the headline has it too.
_WHOLE, _CLAIMED, _HEADED = 0.08, 0.04, 0.08
# How much more for each word of the sentence that helps to infer the meaning, up to so many.
_HELPED, _MOST_HELP = 0.005, 8
# How much less a further word of a paragraph is worth: the words are spread over the article.
_AGAIN = 0.05


@dataclass(frozen=True, slots=True)
class _Spot:
    """A listed word in its sentence; where that is not `shown`, what to read of the page."""

    line: Line
    at: Passage
    written: str
    shown: str
    read: str
    who: str
    entry: BankWord
    worth: float


class Word:
    """Asks for the meaning of a word that the word list knows."""

    id = "word"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each family of words, those most worth asking about first.

        Terms are explained in the glossary, which leaves out what a question asks for.
        """
        rare = {word.at: word.zipf for word in view.findings.words}
        places = list(standing(view, bank()))
        others = {
            bank()[written].family for line, at, written in places if _other(line, at, written)
        }
        spots = [
            spot
            for line, at, written in places
            if bank()[written].family not in others
            and (spot := _spot(view, (line, at, written), rare.get(at, 0.0)))
        ]
        families: list[str] = []
        paragraphs: list[int] = []
        for spot in sorted(spots, key=lambda spot: (-spot.worth, spot.at)):
            if any(akin(spot.entry.family, family) for family in families):
                continue
            families.append(spot.entry.family)
            again = _AGAIN * paragraphs.count(spot.line.paragraph)
            paragraphs.append(spot.line.paragraph)
            yield _question(view, spot, spot.worth - again)


def _other(line: Line, at: Passage, written: str) -> bool:
    """Whether a word has another sense at a place than the list gives."""
    return other_sense(line.text, _place(line, at), bank()[written])


def _place(line: Line, at: Passage) -> tuple[int, int]:
    base = line.at.span.start
    return at.span.start - base, at.span.end - base


def _spot(view: View, place: tuple[Line, Passage, str], lemma: float) -> _Spot | None:
    """A word with the sentence that it is asked in, or None where it is not worth a question."""
    line, at, written = place
    entry = bank()[written]
    if not entry.asked or not in_sense(line.text, _place(line, at), entry):
        return None
    if any(hit.start() < _place(line, at)[0] < hit.end() for hit in _COINED.finditer(line.text)):
        return None
    rare = rarity(written, entry.family, lemma)
    shown = sentence(view, line, at)
    begins = shown.startswith(f"“{written}") and ", " in shown
    found = "" if shown else where_found(view, line, at)
    if rare > KNOWN or begins or not (shown or found):
        return None
    who = speaker(view, at, shown) if shown else ""
    context = shown or line.text
    options = (entry.right, *entry.wrong)
    tact = tactful(view, line, at, shown or written)
    if who is None or not tact or repeats(context, written, options):
        return None
    worth = _BASE + _RARER * (KNOWN - rare)
    worth -= _EXPLAINED if written in term_spellings() else 0.0
    worth += _WHOLE if shown and "…" not in shown else 0.0
    worth += _HELPED * min(telling(context, written), _MOST_HELP)
    worth += _CLAIMED if line.claims else 0.0
    heads = fold(f"{view.article.title} {view.article.standfirst}").split()
    worth += _HEADED if any(akin(head.strip(".,:;!?\"'"), written) for head in heads) else 0.0
    return _Spot(line, at, written, shown, found, who, entry, worth)


def _question(view: View, spot: _Spot, worth: float) -> Candidate:
    written, entry, number = spot.written, spot.entry, spot.line.paragraph
    place = sum(map(ord, written)) % 3
    options = list(entry.wrong)
    options.insert(place, entry.right)
    if not spot.shown:
        asked = f"Find “{written}” in ¶{number} and read {spot.read}."
    elif spot.who:
        asked = f"Read these words of {spot.who} in ¶{number}: {spot.shown}."
    else:
        asked = f"Read {spot.shown} in ¶{number}."
    return Draft(
        key=f"word-{slug(written)}",
        type="word",
        ask=f"{asked} Which comes closest to the meaning of “{written}” here?",
        answer=f"{entry.right}.",
        paragraphs=(number,),
        evidence=(spot.at,),
        options=tuple(options),
        accept=("The same meaning in the student’s own words.",),
        misreading=f"“{entry.wrong[0]}”.",
        follow_up="Put the misreading in the place of the word: what would the sentence say then?",
        dok=1,
        about=frozenset({spot.line.order}),
        term=written,
    ).candidate(view, 0.9, worth)
