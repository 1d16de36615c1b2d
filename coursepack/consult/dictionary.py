"""A dictionary on this computer: what a word most likely means at its place."""

import os
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from coursepack.consult.source import Inquiry
from coursepack.consult.wordnet import PARTS, Pos, Sense, WordNet
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Word
from coursepack.model.known import Consulted, Meaning

_FOLDERS = ("/usr/share/wordnet", "/usr/share/wordnet/dict", "/usr/local/share/wordnet")
# Fields of meaning whose glosses may judge: people, groups, communities.
_JUDGING = {"noun": frozenset({14, 18})}
# Measures: their glosses are other measures.
_QUANTITY = 23
_BEFORE: tuple[tuple[Pos, str], ...] = (
    ("verb", r"\b(to|will|would|can|could|may|might|must|should|not|they|we|you|i|who)$"),
    ("noun", r"\b(a|an|the|this|that|these|those|its|their|his|her|our|my|your|of|in|on|for)$"),
)
_SMALL = frozenset(
    "the a an of in on at to for with by from and or as is are was were be been being that which "
    "who it its this these those not no but if than into over under".split()
)


# Words less frequent than this make a gloss harder than what it explains, or so many words.
_HARD, _MOST_WORDS = 3.6, 12
# A gloss of an adverb that only takes its word apart: "in a faithful manner".
_LETTER = re.compile(r"\bletter of .*\balphabet\b")
_MANNER = re.compile(r"\A(?:with|in|to) .*|.*\b(?:manner|way|extent|degree)\Z")
_DETERMINER = re.compile(r"\b(?:an?|the|this|that|its|their|his|her|our|my|your)\Z")
_PREFIX = re.compile(r"\A(?:un|dis|non|mis|over|re|in|im)(?=[a-z]{4})")


class Dictionary:
    """WordNet, read from a folder; silent where there is none, and about names.

    It speaks only of words with at most `most_senses` meanings in all: of the
    others the right one would be a guess, and a wrong gloss is worse than none.
    """

    id = "dictionary"

    def __init__(self, folder: Path | None = None, most_senses: int = 1) -> None:
        self._wordnet = WordNet(folder or _folder())
        self._most = most_senses

    def consult(self, inquiry: Inquiry) -> Consulted:
        """A meaning for each word that may need teaching and has none yet."""
        if not self._wordnet.present:
            return Consulted()
        meanings = []
        for word in inquiry.findings.words:
            if inquiry.explained(word.at) or word.at.of(inquiry.article)[0].isupper():
                continue
            text = inquiry.article.paragraphs[word.at.paragraph - 1].text
            sense = self._sense(word, text)
            if sense and _explains(word.lemma, sense) and not self._phrase(word, text):
                meanings.append(self._meaning(word.at, word.lemma, sense))
        return Consulted(meanings=(*meanings, *self._of_terms(inquiry)))

    def _of_terms(self, inquiry: Inquiry) -> Iterator[Meaning]:
        """Terms of several words: the dictionary has one sense of them, or does not speak."""
        for term in inquiry.findings.terms:
            senses = self._wordnet.senses(term.lemma, "noun") if term.known else ()
            if len(senses) == 1 and not inquiry.explained(term.at):
                sense = senses[0]
                useful = not sense.named and len(_plain(sense.gloss).split()) <= _MOST_WORDS
                if useful and sense.field not in _JUDGING["noun"] | {_QUANTITY}:
                    yield self._meaning(term.at, term.lemma, sense)

    def _phrase(self, word: Word, text: str) -> bool:
        """Whether the word is part of a phrase that the dictionary has as a whole."""
        before = re.findall(r"[a-z]+", fold(text[: word.at.span.start]))[-1:]
        after = re.findall(r"[a-z]+", fold(text[word.at.span.end :]))[:1]
        pairs = [f"{b} {word.lemma}" for b in before] + [f"{word.lemma} {a}" for a in after]
        return any(self._wordnet.senses(pair, pos) for pair in pairs for pos in PARTS)

    def _meaning(self, at: Passage, lemma: str, sense: Sense) -> Meaning:
        source = f"WordNet {self._wordnet.version} (Princeton University), s.v. {lemma}"
        return Meaning(at, lemma, _plain(sense.gloss), source)

    def _sense(self, word: Word, text: str) -> Sense | None:
        """The sense that shares most words with the paragraph, else the most frequent."""
        if sum(len(self._wordnet.senses(word.lemma, pos)) for pos in PARTS) > self._most:
            return None
        for pos in self._parts(word, text):
            senses = [s for s in self._wordnet.senses(word.lemma, pos) if not s.named]
            if senses and pos != "noun" and _stands_as_noun(word, text):
                return None
            if senses:
                around = _words(text) - {word.lemma}
                best = max(senses, key=lambda s: _overlap(s, around, senses.index(s)))
                return None if best.field in _JUDGING.get(pos, ()) else best
        return None

    def _parts(self, word: Word, text: str) -> Iterable[Pos]:
        """The parts of speech to try, the likeliest first, from how the word stands there."""
        found = fold(word.at.span.of(text))
        before = fold(text[: word.at.span.start]).rstrip()
        counts: dict[Pos, int] = {p: len(self._wordnet.senses(word.lemma, p)) for p in PARTS}
        likely = [pos for pos, pattern in _BEFORE if re.search(pattern, before)]
        if found.endswith(("ed", "ing")) and found != word.lemma:
            likely.insert(0, "verb")
        if found.endswith("ly") and found == word.lemma:
            likely.insert(0, "adv")
        follows = re.match(r"\W+([a-z]+)", fold(text[word.at.span.end :]))
        if likely[:1] == ["noun"] and counts["adj"] and follows and follows[1] not in _SMALL:
            likely.insert(0, "adj")
        rest = sorted(PARTS, key=lambda pos: (-counts[pos], PARTS.index(pos)))
        return [pos for pos in dict.fromkeys([*likely, *rest]) if counts[pos]]


def _folder() -> Path:
    named = os.environ.get("WNSEARCHDIR")
    folders = [Path(folder) for folder in ((named,) if named else _FOLDERS)]
    return next((folder for folder in folders if WordNet(folder).present), folders[0])


def _overlap(sense: Sense, around: set[str], rank: int) -> tuple[int, int]:
    """Simplified Lesk: two or more shared words outweigh the order of frequency."""
    shared = len(_words(" ".join((sense.gloss, *sense.examples))) & around)
    return (shared if shared > 1 else 0, -rank)


def _words(text: str) -> set[str]:
    return {word for word in re.findall(r"[a-z]{3,}", fold(text)) if word not in _SMALL}


def _plain(gloss: str) -> str:
    """The first statement of a gloss, without remarks in brackets."""
    bare = re.sub(r"^\([^)]*\)\s*", "", gloss)
    return re.split(r";", bare)[0].strip()


def _explains(lemma: str, sense: Sense) -> bool:
    """Whether a gloss is of this word, not of a name like it ("lent"), and easier than it."""
    words = re.findall(r"[a-z]+", fold(_plain(sense.gloss)))
    letter = _LETTER.search(sense.gloss)
    if lemma not in sense.words or "(" in _plain(sense.gloss) or not words or letter:
        return False
    if lemma.endswith("ly") and _MANNER.match(_plain(sense.gloss)):
        return False
    easiest = max(_HARD, zipf(lemma))
    hard = any(zipf(word) < easiest for word in words if word not in _SMALL)
    return len(words) <= _MOST_WORDS and not hard and not _circular(lemma, words)


def _stands_as_noun(word: Word, text: str) -> bool:
    """Whether a word has an article before it and nothing behind it that it could describe."""
    before = fold(text[: word.at.span.start]).rstrip()
    follows = re.match(r" ([a-z]+)", fold(text[word.at.span.end :]))
    return bool(_DETERMINER.search(before)) and (not follows or follows[1] in _SMALL)


def _circular(lemma: str, words: list[str]) -> bool:
    """Whether a gloss explains a word by itself: "brightly: with brightness"."""
    bare = _PREFIX.sub("", lemma)
    stem = bare[: min(5, max(3, len(bare) - 2))]
    return any(word.startswith((stem, lemma[:5])) for word in words)
