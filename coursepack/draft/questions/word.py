"""A word in its place: three meanings of one kind, one of them right."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import standing
from coursepack.draft.rights import words
from coursepack.draft.tables import BankWord, bank, term_spellings
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

# A word is asked about in its sentence: this many others must be shown with it.
_LEAST = 4
# And so many words of a clause that is shown without the rest of its sentence.
_CLAUSE = 8
# Within so many characters behind it a quotation belongs to it.
_NEXT = 25
# The frequency above which readers of sixteen know a word; phrases have none.
_RAREST = 4.0
# How much more a word is worth for each step in rarity (ten times rarer).
_RARER = 0.08
# How much less a term of a field is worth: the glossary explains it where no question asks for it.
_EXPLAINED = 0.15
# How much more a word is worth in a whole sentence, which helps to infer its meaning.
_WHOLE = 0.08
# Before these a form of a verb is a noun or an adjective: "the convicted men", "a surge".
_NO_VERB = re.compile(
    r"\b(?:an?|the|this|that|these|those|some|any|no|every|more|most|very|so|too|my|our|your|his|her"
    r"|its|their|[\w-]+['’]s?|highly|newly|recently) \Z",
    re.IGNORECASE,
)
# Behind these every word is a verb, whatever the list takes it for.
_MODAL = re.compile(r"\b(?:will|would|can|could|may|might|must|should|cannot) (?:not )?\Z", re.I)


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
            shown = _sentence(view, line, at)
            if _plural(written) or (shown.startswith(f"“{written}") and ", " in shown):
                continue
            if (
                _stem(entry.family) not in seen
                and len(words(shown)) >= len(words(written)) + _LEAST
                and _fits(line, at, entry)
            ):
                seen.add(_stem(entry.family))
                worth = 0.45 + _RARER * max(0.0, _RAREST - _usual(written, rare.get(at, 0)))
                worth -= _EXPLAINED if written in term_spellings() else 0.0
                worth += 0.0 if "…" in shown else _WHOLE
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


def _sentence(view: View, line: Line, at: Passage) -> str:
    """The sentence that a word stands in, or a clause of it that is whole; "" for anything less."""
    shown = sentence_around(view, line, at)
    if len(words(shown)) == len(words(line.text)):
        return shown
    clause = shown.strip("“”… ")
    verb = ANY_VERB.search(clause)
    behind = line.text.partition(clause or "\0")[2][:_NEXT]
    if re.search('[“‘"]', behind):
        return ""  # "… would say only that he had “heard”": nothing is told without the quotation
    whole = verb is not None and clause[: verb.start()].strip() and len(words(clause)) >= _CLAUSE
    return shown if whole and not shown.startswith("“…") else ""


def _fits(line: Line, at: Passage, entry: BankWord) -> bool:
    """Whether a word stands there in the sense and as the kind of word that the list explains."""
    text = fold(line.text)
    start, end = at.span.start - line.at.span.start, at.span.end - line.at.span.start
    if entry.verb and _NO_VERB.search(text[:start]):
        return False
    if not entry.verb and _MODAL.search(text[:start]):
        return False
    return not any(_stands(text, (start, end), stretch) for stretch in entry.never)


def _stands(text: str, place: tuple[int, int], stretch: str) -> bool:
    """Whether a word stands in such a stretch: "got ~", "~ from"."""
    before, _, after = stretch.partition("~")
    ahead = text[: place[0]].endswith(before) if before else True
    behind = re.match(rf"{re.escape(after)}\b", text[place[1] :]) if after else True
    return ahead and bool(behind)


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
