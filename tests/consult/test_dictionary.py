"""The dictionary: a tiny one in WordNet's format, made here, so that no test needs the real one."""

from pathlib import Path

import pytest

from coursepack.consult.consultation import consult
from coursepack.consult.dictionary import Dictionary
from coursepack.consult.wordnet import PARTS, WordNet
from coursepack.model.article import Article, Block, Passage
from coursepack.model.findings import Findings, Readability, Word
from coursepack.model.known import Library
from coursepack.source import Span

ENTRIES = {
    "noun": {
        "bank": ["sloping land beside water", "a place that keeps money"],
        "carte": ["a list of dishes"],
        "carte_blanche": ["complete freedom"],
        "slum": ["a poor part of a city; with remarks"],
        "stable": ["a building for horses"],
    },
    "verb": {"stable": ["put into a stable"]},
    "adj": {"drowsy": ["showing drowsiness"]},
    "adv": {"afar": ["at a great distance"]},
}


@pytest.fixture
def wordnet(tmp_path: Path) -> WordNet:
    for pos in PARTS:
        data, index = "  1 WordNet 9.9 Copyright nobody\n", ""
        for lemma, glosses in sorted(ENTRIES[pos].items()):
            offsets = []
            for gloss in glosses:
                offsets.append(f"{len(data.encode()):08d}")
                data += f"{offsets[-1]} 06 {pos[0]} 01 {lemma} 0 000 | {gloss}  \n"
            count = len(offsets)
            index += f"{lemma} {pos[0]} {count} 0 {count} 0 {' '.join(offsets)}  \n"
        (tmp_path / f"data.{pos}").write_text(data, "utf-8")
        (tmp_path / f"index.{pos}").write_text(index, "utf-8")
    return WordNet(tmp_path)


def meanings(text: str, lemma: str, folder: Path) -> list[tuple[str, str]]:
    start = text.lower().index(lemma)
    at = Passage(1, Span(start, start + len(lemma)))
    findings = Findings(Readability(9, 1, 1, 1.0), words=(Word(lemma, at, 3.0, 2),))
    article = Article("a", "a.txt", (Block("paragraph", text, 1),))
    found = consult(article, findings, Library(), [Dictionary(folder)])
    return [(meaning.text, meaning.source) for meaning in found.meanings]


def test_a_word_is_found_by_halving(wordnet: WordNet) -> None:
    assert [sense.gloss for sense in wordnet.senses("bank", "noun")] == ENTRIES["noun"]["bank"]
    assert wordnet.senses("carte blanche", "noun")[0].gloss == "complete freedom"
    assert wordnet.senses("zebra", "noun") == ()
    assert wordnet.senses("aardvark", "noun") == ()
    assert wordnet.version == "9.9"


def test_a_word_with_one_meaning_is_explained_and_its_source_named(wordnet: WordNet) -> None:
    said = meanings("They live in a slum.", "slum", wordnet.folder)
    assert said == [("a poor part of a city", "WordNet 9.9 (Princeton University), s.v. slum")]


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("He sat on the bank.", "bank"),  # two meanings: one would be a guess
        ("The horse is in the stable.", "stable"),  # two parts of speech
        ("They gave him carte blanche.", "carte"),  # part of a phrase
        ("She felt drowsy.", "drowsy"),  # explained by itself
        ("Slum is a band.", "slum"),  # a name
    ],
)
def test_it_is_silent_where_it_would_guess(wordnet: WordNet, text: str, lemma: str) -> None:
    assert meanings(text, lemma, wordnet.folder) == []


def test_it_is_silent_without_its_files(tmp_path: Path) -> None:
    assert meanings("They live in a slum.", "slum", tmp_path) == []
