"""The analysis as a whole: languages, odd input, and the promises of its parts."""

import subprocess
import sys

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursepack.analyse import lemmas
from coursepack.analyse.analysis import analyse
from coursepack.analyse.lists import entries, table
from coursepack.model.article import Article, Block, Mark
from coursepack.model.findings import Findings
from coursepack.source import Span

PIECES = st.sampled_from(
    """“ ” " ' ‘ ’ « » ( ) – — … . , ; : ! ? Osei President said says that who of and the May 2011
    20% £5m 3–5 U.S. A. B. Iran Bank University could since “Why?” it's 1,000 éclair 中文 Ğ ß
    's""".split()
)
WORDS = st.lists(PIECES, max_size=40).map(" ".join)


def read(text: str, **about: str) -> Findings:
    return analyse(Article("x", "x.txt", (Block("paragraph", text, 1),), **about))


@given(WORDS)
@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_can_be_read(text: str) -> None:
    found = read(text)
    for quotation in found.quotations:
        assert 0 <= quotation.confidence <= 1
        assert bool(quotation.speaker) or quotation.confidence == 0
        assert quotation.sentence.span.holds(quotation.at.span) or not quotation.speaker
    for name in found.names:
        assert name.text in name.forms
        assert bool(name.role) == bool(name.role_at)


@pytest.mark.parametrize("language", ["de", "fr-FR", "ar", "zh", "sw"])
def test_english_rules_stay_with_english(language: str) -> None:
    found = read("“Perhaps,” said Mara Osei. 20% came on 2019-11-27 and 3 May.", language=language)
    assert found.readability.words > 0
    assert found.readability.grade == 0
    assert found.sentences
    assert [str(date.when) for date in found.dates] == ["2019-11-27"]
    rest = (found.names, found.quotations, found.claims, found.figures, found.stances)
    assert not any([*rest, found.words, found.sensitive, found.definitions, found.acronyms])


@pytest.mark.parametrize("language", ["", "en", "en-GB", "EN-us"])
def test_english_is_read_as_english(language: str) -> None:
    assert read("“Perhaps,” said Mara Osei.", language=language).quotations


def test_an_empty_article() -> None:
    found = analyse(Article("x", "x.txt", ()))
    assert found.readability.words == found.readability.minutes == 0
    assert not found.sentences


def test_headings_are_not_read() -> None:
    heading = Block("heading", "Mara Osei Goes to Paris", level=1)
    text = Block("paragraph", "It rained.", 1)
    assert not analyse(Article("x", "x.txt", (heading, text))).names


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("Ada Orlo, who faces an election in November, flew home on Friday.", True),
        ("Ada Orlo, who lost an election in November, flew home on Friday.", False),
        ("The firm is to close, a victim of the tax imposed by Norland in August.", False),
        ("The tax will be imposed by Norland in August.", True),
    ],
)
def test_what_waits_is_planned_and_what_was_done_is_not(text: str, ahead: bool) -> None:
    found = next(date for date in read(text).dates if date.when)
    assert found.planned == ahead


def test_a_number_of_a_school_belongs_to_its_name() -> None:
    assert "School No. 3" in {name.text for name in read("She ran from School No. 3 home.").names}


def test_a_title_set_in_italics_is_a_work() -> None:
    text = "She read Silent Harbour twice."
    block = Block("paragraph", text, 1, marks=(Mark(Span(9, 23), "em"),))
    names = analyse(Article("x", "x.txt", (block,))).names
    assert [(name.text, name.kind) for name in names] == [("Silent Harbour", "work")]


def test_the_same_text_gives_the_same_findings() -> None:
    text = "Mara Osei said Kenya and Peru may sign. “We hope so,” said Ana Reyes of the UN."
    assert read(text) == read(text)


def test_without_wordnet_plurals_still_fall_together(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(lemmas, "installed", lambda: False)
    words = read("The craters lay by one crater and two tanneries.").words
    assert [(word.lemma, word.tier) for word in words] == [("crater", 2), ("tannery", 2)]


def test_heavy_packages_wait_until_they_are_needed() -> None:
    code = (
        "import sys, coursepack.analyse.analysis;"
        "print([m for m in ('wordfreq', 'pysbd', 'pyphen', 'nltk') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


@pytest.mark.parametrize(
    ("name", "columns"), [("places", 3), ("places_own", 3), ("speech", 2), ("joints", 2)]
)
def test_lists_have_all_their_columns(name: str, columns: int) -> None:
    assert {len(row) for row in table(name)} == {columns}


@pytest.mark.parametrize("name", ["hedges", "boosters", "loaded", "opinions", "titles", "voices"])
def test_lists_hold_no_entry_twice(name: str) -> None:
    lines = [line.lower() for line in entries(name)]
    assert len(lines) == len(set(lines))
