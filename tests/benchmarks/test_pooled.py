"""Terms judged over a pool: the sheets tell nothing of origins, and the figures are right."""

import json
from pathlib import Path

import pytest

from benchmarks import goldfile, pooled
from benchmarks.pooled import Item
from benchmarks.text import Text, shipped

ARTICLE = """---
title: The weir
date: 2025-03-05
---

Mara Osei, who keeps the weir at Larkfield, said that the sediment behind it smothers mussels.

The council wants a turbine there. Nobody has measured the current, and the herons ignore all of it.
"""
GOLD = """
article: weir.txt
half: tuned
terms:
  - {term: Mara Osei, kind: person, need: name}
  - {term: turbine, kind: term, need: concept}
  - {term: mussel, kind: term, need: concept}
aliases: []
acronyms: []
quotes: []
dates: []
figures: []
hedges: []
sensitive: []
"""


@pytest.fixture(scope="module")
def text(tmp_path_factory: pytest.TempPathFactory) -> Text:
    folder = tmp_path_factory.mktemp("pooled")
    (folder / "weir.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "weir.yaml").write_text(GOLD, encoding="utf-8")
    gold = goldfile.read(folder / "weir.yaml")
    return Text("weir", folder / "weir.txt", gold, shipped())


def test_the_pool_holds_ours_the_gold_list_and_others_once_each(text: Text) -> None:
    rows = {item.words: item for item in pooled.items(text)}
    assert len(rows) == len(pooled.items(text))
    assert rows["Mara Osei"].ours
    assert rows["Mara Osei"].gold
    assert rows["weir"].ours
    assert not rows["weir"].gold
    assert rows["turbine"].gold
    drawn = [item for item in rows.values() if not (item.ours or item.gold or item.asked)]
    assert drawn
    assert all(item.need == "concept" and item.stands_for >= 1 for item in drawn)


def test_a_sheet_does_not_tell_whose_an_item_is(text: Text) -> None:
    sheet = pooled.sheet(text)
    assert "gold" not in sheet
    assert "ours" not in sheet
    assert "mussels  (¶1)" in sheet


def test_verdicts_come_back_to_their_items(text: Text, tmp_path: Path) -> None:
    pooled.write(tmp_path, [text])
    rows = json.loads((tmp_path / "origins.json").read_text("utf-8"))["weir"]
    told = "\n".join(f"{n};{'yes; why' if row['gold'] else 'no'}" for n, row in enumerate(rows, 1))
    (tmp_path / "weir.csv").write_text(told, encoding="utf-8")
    judged = list(pooled.collect(tmp_path))
    assert [verdict for _, verdict in judged] == [[row["gold"]] for row in rows]
    (tmp_path / "weir.csv").write_text("1;yes", encoding="utf-8")
    with pytest.raises(SystemExit, match="no verdict for 2"):
        list(pooled.collect(tmp_path))


def test_figures_are_counted_apart_and_drawn_words_weighed() -> None:
    judged = [
        (Item("Osei", 1, "name", ours=True, gold=True), [True]),
        (Item("weir", 1, "concept", ours=True), [True]),
        (Item("current", 2, "concept", ours=True), [False]),
        (Item("mussels", 1, "concept", gold=True), [True]),
        (Item("herons", 2, "concept", stands_for=2.0), [True]),
    ]
    lines = list(pooled.report(judged))
    assert lines[0] == "names: 1 in the pool, 1 wanted"
    ours = next(line for line in lines[4:] if "ours" in line)
    assert "P 0.50 (1/2)" in ours
    assert "R 0.33 (1/3)" in ours
    assert ours.endswith("R 0.25")


def test_a_word_that_is_asked_about_counts_apart() -> None:
    judged = [
        (Item("weir", 1, "concept", ours=True), [True]),
        (Item("smothers", 1, "concept", asked=True), [True]),
    ]
    lines = list(pooled.report(judged))
    assert "R 0.50 (1/2)" in next(line for line in lines if "ours" in line)
    assert "R 1.00 (2/2)" in next(line for line in lines if "+asked" in line)


def test_judges_are_compared_beyond_chance() -> None:
    assert pooled.agreement([(True, True), (False, False)]).endswith("kappa 1.00")
    assert pooled.agreement([(True, True), (True, False), (False, True), (False, False)]).endswith(
        "kappa 0.00"
    )
