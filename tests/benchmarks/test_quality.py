"""The benchmark itself: that it counts what it says, and that its gold files fit their texts."""

from pathlib import Path

import pytest
from pydantic import ValidationError

from benchmarks import goldfile, judged, record
from benchmarks.dated import dates, timeline
from benchmarks.grounds import ungrounded
from benchmarks.likeness import groups, plain, same_concept, same_speaker
from benchmarks.quality import GOLD, find_texts, scores
from benchmarks.score import Score, total
from benchmarks.spoken import speakers
from benchmarks.terms import terms
from benchmarks.text import Text, shipped
from coursepack.model.aids import GlossaryItem
from coursepack.model.anchor import Anchor
from coursepack.model.lesson import QuestionItem

ARTICLE = """---
title: The night buses
date: 2025-03-05
---

Mara Osei, head of the night buses, said that nobody rides in winter. “We lose money,” she said.

The service began in May 2011. In Larkfield it may end in 2027, a spokesman for the council said.
"""
RIGHT = """
article: buses.txt
half: tuned
terms:
  - {term: Mara Osei, kind: person, need: name}
  - {term: Larkfield, kind: place, need: name}
  - {term: Peru, kind: place, need: name}
aliases: [[Mara Osei, Osei]]
acronyms: []
quotes:
  - {paragraph: 1, words: nobody rides in winter, kind: reported, speaker: Mara Osei}
  - {paragraph: 1, words: We lose money, kind: direct, speaker: Mara Osei}
  - {paragraph: 2, words: it may end, kind: reported, speaker: A spokesman for the council}
dates:
  - {paragraph: 2, words: May 2011, iso: 2011-05, planned: false}
  - {paragraph: 2, words: "2027", iso: "2027", planned: true}
figures: []
hedges: [{paragraph: 2, words: may}]
sensitive: []
"""


def made(folder: Path, gold: str) -> Text:
    (folder / "buses.txt").write_text(ARTICLE, "utf-8")
    (folder / "buses.yaml").write_text(gold, "utf-8")
    texts, absent = find_texts(folder, "both", "")
    assert not absent
    return texts[0]


def test_a_right_gold_file_gives_full_marks(tmp_path: Path) -> None:
    text = made(tmp_path, RIGHT)
    assert speakers(text) == Score(3, 3, 3, 3)
    assert dates(text) == Score(2, 2, 2, 2)
    assert timeline(text).right == timeline(text).found > 0
    assert scores(text)["hedges"] == Score(1, 1, 1, 1)
    names = terms(text)["names"]
    assert (names.got, names.wanted) == (2, 3)
    assert "missed: Peru" in names.faults


def test_a_wrong_speaker_and_a_wrong_date_are_told(tmp_path: Path) -> None:
    wrong = RIGHT.replace("direct, speaker: Mara Osei", "direct, speaker: Ana Reyes")
    text = made(tmp_path, wrong.replace("iso: 2011-05", "iso: 2012-05"))
    assert (speakers(text).right, speakers(text).found) == (2, 3)
    assert (timeline(text).right, timeline(text).found) == (1, 2)
    assert any("by Mara Osei" in fault and "Ana Reyes" in fault for fault in speakers(text).faults)
    assert any("2011-05" in fault for fault in dates(text).faults)


def test_what_the_gold_file_does_not_have_is_wrong(tmp_path: Path) -> None:
    lines = [line for line in RIGHT.splitlines() if "We lose money" not in line]
    assert (speakers(made(tmp_path, "\n".join(lines))).right) == 2


def test_a_statement_without_ground_is_found(tmp_path: Path) -> None:
    text = made(tmp_path, RIGHT)
    assert ungrounded(text) == []
    question = QuestionItem(
        id="q-a",
        type="literal",
        ask="Who spoke?",
        answer="Osei.",
        bloom="remember",
        dok=1,
        skill="finding",
    )
    invented = question.model_copy(
        update={"id": "q-x", "at": [Anchor(paragraph=1)], "answer": "“We never said it”"}
    )
    bare = GlossaryItem(id="g-x", term="x", at=Anchor(paragraph=1), meaning="a letter")
    lost = GlossaryItem(id="g-y", term="y", at=Anchor(paragraph=1, words="pineapple"))
    text.__dict__["lesson"] = text.lesson.model_copy(
        update={"questions": [question, invented], "glossary": [bare, lost]}
    )
    assert ungrounded(text) == [
        "g-y: its place is not in the article",
        "g-x: a meaning without a source",
        f"{question.id}: no paragraph",
        "q-x: not in the article: “We never said it”",
    ]


def test_a_proposal_in_a_key_is_no_quotation(tmp_path: Path) -> None:
    (tmp_path / "buses.yaml").write_text(RIGHT, "utf-8")
    more = "\nThe bus was stopped by hooligans near the old depot in the east of the town.\n"
    (tmp_path / "buses.txt").write_text(ARTICLE + more, "utf-8")
    text = find_texts(tmp_path, "both", "")[0][0]
    question = next(q for q in text.lesson.questions if q.id == "q-loaded-hooligans")
    assert "More neutral, for example: people who caused trouble." in question.answer
    assert ungrounded(text) == []


@pytest.mark.parametrize("path", sorted(GOLD.glob("*.yaml")), ids=lambda path: path.stem)
def test_gold_files_fit_their_texts(path: Path) -> None:
    gold = goldfile.read(path)
    seed = goldfile.seed(gold, path)
    if seed is None:
        pytest.skip("the article is not on this machine")
    text = Text(path.stem, seed, gold, shipped())
    rows = (*gold.quotes, *gold.dates, *gold.figures, *gold.hedges)
    assert [row for row in rows if not text.place(row)] == []


def test_an_absent_article_is_told_and_not_counted(tmp_path: Path) -> None:
    (tmp_path / "buses.yaml").write_text(RIGHT, "utf-8")
    assert find_texts(tmp_path, "both", "") == ([], ["buses"])


def test_likeness() -> None:
    aliases = groups([["Mara Osei", "Ms Osei"]])
    assert plain("the Council’s") == "council"
    assert same_speaker("Ms Osei", "Mara Osei", aliases)
    assert same_speaker(
        "a study published on Thursday in June", "a study published on Thursday", []
    )
    assert not same_speaker("Kelley", "Kelley and his colleagues", [])
    assert not same_speaker("Mara Osei and her son", "Mara Osei", aliases)
    assert same_concept(["forgery"], ["forgeries"])
    assert same_concept(["circadian"], ["circadian rhythms"])
    assert not same_concept(["rhythm section"], ["circadian rhythms"])


def test_scores_add_up() -> None:
    whole = total([Score(1, 2, 1, 4, ("a",)), Score(2, 2, 3, 4, ("b",))])
    assert str(whole) == "P 0.75 (3/4)       R 0.50 (4/8)"
    assert whole.faults == ("a", "b")


def test_a_round_of_judging_is_summed_up(tmp_path: Path) -> None:
    rows = "".join(
        f"  - {{id: q{i}, article: a, maker: {maker}, verdict: {verdict}, {more}}}\n"
        for i, (maker, verdict, more) in enumerate(
            [
                ("frame", "keep", "above_recall: true, best_of_paragraph: true"),
                ("frame", "drop", "wrong_key: true"),
                ("human", "mend", "lost_hedge: true, best_of_paragraph: true"),
            ]
        )
    )
    (tmp_path / "one.yaml").write_text(f"round: one\nitems:\n{rows}", "utf-8")
    lines = judged.summary(judged.rounds(tmp_path)[0])
    assert lines[0].startswith("frame  keep 0.50 (1/2)")
    assert "wrong key 1" in lines[0]
    assert "lost hedge 1" in lines[1]
    assert lines[2] == "best of its paragraph: frame 0.50 (1/2)"
    (tmp_path / "one.yaml").write_text("round: one\nitems: [{id: q, verdict: good}]", "utf-8")
    with pytest.raises(ValidationError):
        judged.rounds(tmp_path)


def test_what_was_kept_is_counted_for_the_frame_that_made_it() -> None:
    def item(id_: str, verdict: str, maker: str = "frame") -> dict[str, str]:
        return {"id": id_, "article": "buses", "maker": maker, "verdict": verdict}

    rows = [
        item("q-verb-admit-x", "keep"),
        item("q-one-voice-osei", "keep"),
        item("q-one-voice-lind", "drop"),
        item("q-long-gone-frame", "keep"),
        item("q-word-scarce", "keep", "human"),
    ]
    judging = judged.Round.model_validate({"round": "99", "items": rows})
    assert record.counts([judging]) == {"admits": (1, 1), "one-voice": (1, 2)}


def test_what_was_kept_long_ago_is_written_apart() -> None:
    def round_of(number: int, verdict: str) -> judged.Round:
        item = {"id": "q-word-scarce", "article": "buses", "maker": "frame", "verdict": verdict}
        return judged.Round.model_validate({"round": str(number), "items": [item]})

    judgings = [round_of(90, "drop"), *(round_of(91 + n, "keep") for n in range(6))]
    (row,) = record.rows(judgings)
    assert row == "word: {kept: 6, of: 6, kept_before: 0, of_before: 1}\n"
