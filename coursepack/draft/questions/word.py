"""A word in its place: three meanings of one kind, one of them right."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import standing
from coursepack.draft.rights import words
from coursepack.draft.tables import bank, term_spellings
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.frequency import zipf
from coursepack.model.article import Passage

# A word is asked about in its sentence: this many others must be shown with it.
_LEAST = 3
# The frequency above which readers of sixteen know a word; phrases have none.
_RAREST = 4.0
# How much more a word is worth for each step in rarity (ten times rarer).
_RARER = 0.08
# How much less a term of a field is worth: the glossary explains it where no question asks for it.
_EXPLAINED = 0.15


class Word:
    """Asks for the meaning of a word that the word list knows."""

    id = "word"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each listed word of the article, terms of a field last, rare ones first.

        Terms are explained in the glossary, which leaves out what a question asks for.
        """
        rare = {word.at: word.zipf for word in view.findings.words}
        places = sorted(
            standing(view, bank()),
            key=lambda spot: (spot[2] in term_spellings(), rare.get(spot[1], 9), spot[1]),
        )
        seen: set[str] = set()
        for line, at, written in places:
            if " " not in written and _usual(written, rare.get(at, 0)) > _RAREST:
                continue
            entry = bank()[written]
            shown = sentence_around(view, line, at) or around(view, at, 7)
            if _plural(written) or (shown.startswith(f"“{written}") and ", " in shown):
                continue
            if (
                _stem(entry.family) not in seen
                and len(words(shown)) >= len(words(written)) + _LEAST
            ):
                seen.add(_stem(entry.family))
                worth = 0.45 + _RARER * max(0.0, _RAREST - _usual(written, rare.get(at, 0)))
                worth -= _EXPLAINED if written in term_spellings() else 0.0
                yield self._question(view, (line, at, written), shown, worth)

    def _question(
        self, view: View, spot: tuple[Line, Passage, str], shown: str, worth: float
    ) -> Candidate:
        line, at, written = spot
        entry = bank()[written]
        place = sum(map(ord, written)) % 3
        options = list(entry.wrong)
        options.insert(place, entry.right)
        return Draft(
            key=f"word-{slug(written)}",
            type="word",
            ask=f"Read {shown} in ¶{line.paragraph}. Which comes closest to the meaning of "
            f"“{written}” here?",
            answer=f"{entry.right}.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            options=tuple(options),
            accept=("The letter of the right option.",),
            misreading="A meaning that fits the word alone but not this sentence.",
            follow_up="Say the sentence again with a word of your own in its place.",
            dok=1,
            about=frozenset({line.order}),
            term=written,
        ).candidate(view, 0.9, worth)


def _plural(written: str) -> bool:
    """Whether a noun stands in the plural beside options that all speak of one."""
    entry = bank()[written]
    family = entry.family
    plurals = (f"{family}s", f"{family}es", f"{family.removesuffix('y')}ies")
    return written in plurals and bank()[family].right == entry.right if family in bank() else False


def _usual(written: str, lemma: float) -> float:
    """How frequent a word is in its commonest form."""
    family = bank()[written].family
    return max(lemma, zipf(written), zipf(family))


def _stem(word: str) -> str:
    """What "ambition" and "ambitions", "implement" and "implementation" have in common."""
    return word if " " in word else word[:6]
