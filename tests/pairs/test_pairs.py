"""Pairs: what is found in two articles, and what becomes of it."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest
import yaml
from conftest import ROOT, SHARED

from coursepack.compose.edition import edit
from coursepack.compose.erratum import corrections
from coursepack.compose.pair import compose_pair, joined
from coursepack.compose.pair_checks import check_pair
from coursepack.compose.places import Ground
from coursepack.draft.pairs.events import events
from coursepack.draft.pairs.figures import figures
from coursepack.draft.pairs.labels import words
from coursepack.draft.pairs.names import names
from coursepack.draft.pairs.only import only
from coursepack.draft.pairs.pair import draft_pair
from coursepack.draft.pairs.sources import sources
from coursepack.draft.pairs.two import Two
from coursepack.draft.writer import pair_yaml
from coursepack.model.course import Course
from coursepack.model.known import Library
from coursepack.model.pack import Pack
from coursepack.model.pair import Pair
from coursepack.publish.pack_json import pack_json
from coursepack.read.article import read_article
from coursepack.read.knowledge import read_library
from coursepack.read.lesson import read_pair
from coursepack.render.catalogue import words_for
from coursepack.render.handout import set_handout
from coursepack.source import Places, Written

from .two_articles import two, view_of

TEMPLATES = (ROOT / "templates",)
WORDS = words_for(TEMPLATES, "en")


def ground() -> Ground:
    whole, parts = joined([two().a.article, two().b.article], WORDS)
    return Ground(whole, parts=parts)


def drafted() -> Pair:
    return draft_pair(two().a, two().b, Library(), "test")


def pack_of(pair: Pair) -> Pack:
    return compose_pair("pair", pair, ground(), Library(), Course(), WORDS)


def test_figures_for_the_same_thing_stand_side_by_side() -> None:
    (found,) = figures(two())
    assert (found.rows[0].about, found.rows[0].kind) == ("How many people were hurt", "figure")
    assert "A ¶2: “at least 12 people”" in found.rows[0].differ
    assert "B ¶2: “about 40 people”" in found.rows[0].differ


def test_a_figure_belongs_to_the_word_that_stands_nearest() -> None:
    one = view_of("one", ("In all 20 people were killed and 300 injured.",))
    other = view_of("other", ("The fire left 25 dead and about 310 people injured.",))
    told = {f.rows[0].about: f.rows[0].differ for f in figures(Two(one, other))}
    assert "300" not in told["How many people were killed"]
    assert "20" not in told["How many people were hurt"].split("Look")[0]


def test_words_that_only_one_uses_for_the_same_people() -> None:
    (found,) = words(two())
    assert "A: “crowd” (¶1) and “protesters” (¶1)" in found.rows[0].differ
    assert "“rioters” (¶1)" in found.rows[0].differ
    assert found.questions[0].type == "loaded"


def test_sentences_on_one_day_meet_though_only_one_gives_the_year() -> None:
    (found,) = events(two())
    assert found.rows[0].about == "3 May"
    assert found.rows[0].a
    assert found.rows[0].a.at.paragraph == 1


def test_how_each_introduces_the_same_person() -> None:
    (found,) = names(two())
    assert found.rows[0].differ.startswith("A: “mayor of Larkfield”; B: “")


def test_only_means_that_the_name_stands_nowhere_in_the_other() -> None:
    rows = [row for found in only(two()) for row in found.rows]
    other = " ".join(block.text for block in two().b.article.blocks)
    assert [row.about for row in rows if row.a and row.b is None]
    assert all(row.about not in other for row in rows if row.a)


def test_days_without_a_year_are_not_called_the_newest() -> None:
    (found,) = sources(two())
    assert "date: not given in the file" in found.questions[0].answer
    assert "B has days without a year, the last in the calendar 3 May" in found.questions[0].answer


def test_two_articles_that_share_nothing_make_an_empty_pair() -> None:
    one = view_of("one", ("The cat sleeps on the warm stones.",))
    other = view_of("other", ("A violin was sold for a large sum.",))
    pair = draft_pair(one, other, Library(), "test")
    assert pair.is_empty
    assert pair.limits


def test_the_file_reads_back_as_the_same_pair() -> None:
    read = Pair.model_validate(yaml.safe_load(pair_yaml(drafted())))
    assert read == drafted()


def test_a_draft_breaks_no_rule() -> None:
    found = check_pair(Written(drafted(), Places("p.yaml")), ground(), Library())
    assert [problem for problem in found if problem.severity != "note"] == []


def test_places_are_printed_with_the_letter_of_their_article() -> None:
    html = set_handout(edit(pack_of(drafted()), "teacher"), "screen", "a4", TEMPLATES).html
    assert "A ¶2" in html
    assert "B ¶2" in html
    assert "¶6" not in html  # B's second paragraph in the joined text
    assert not re.search(r'href="#p\d', html)  # the articles are in packs of their own


def test_nobody_is_asked_to_stop_in_articles_that_are_not_printed() -> None:
    support = pack_of(drafted()).support.supported
    assert not support.stops
    assert support.frames


def test_students_get_no_answer() -> None:
    pair = drafted()
    rows = [
        row.model_copy(update={"differ": "x", "note": "y", "kind": "cause"}) for row in pair.ledger
    ]
    other = pair.model_copy(update={"ledger": rows})
    first, second = (asdict(edit(pack_of(p), "student")) for p in (pair, other))
    assert first == second
    html = set_handout(edit(pack_of(pair), "student"), "print", "a4", TEMPLATES).html
    assert all(row.find_out not in html for row in pair.ledger)


def test_the_shipped_pair_keeps_the_house_rules() -> None:
    path = ROOT / "lessons" / "iraq-autumn-2019.pair.yaml"
    written = read_pair(path, path.name)
    seeds = [_seed(name) for name in written.value.articles]
    if not all(seed.is_file() for seed in seeds):
        pytest.skip("one of the two articles is not ours to include")
    articles = [read_article(seed, seed.name) for seed in seeds]
    library = read_library([(ROOT / "knowledge", "knowledge")])[0]
    whole, parts = joined(articles, WORDS)
    both = Ground(whole, parts=parts)
    assert list(check_pair(written, both, library)) == []


def _seed(name: str) -> Path:
    own = ROOT / "seeds" / name
    return own if own.is_file() else SHARED / name


def test_a_slip_tells_of_the_ledger_with_the_letters_of_the_articles() -> None:
    old = json.loads(pack_json(pack_of(drafted())).content)
    new = json.loads(json.dumps(old))
    row = next(row for row in new["body"]["compared"] if row["second"])
    row["second"]["words"] += " and so on"
    (found,) = corrections(old, new, teacher=False)
    assert (found.heading, found.label) == ("ledger", row["about"])
    place = row["second"]["paragraph"] - len(two().a.article.paragraphs)
    assert found.stands.endswith(f"and so on” B ¶{place}")
