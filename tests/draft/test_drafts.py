"""The house rules (H1–H16), kept by the first draft of every article at hand."""

import re

import pytest
import yaml

from coursepack.compose.checks import check_lesson
from coursepack.compose.places import Ground
from coursepack.compose.questions import SECTIONS, right_letter
from coursepack.draft.rights import Rights, texts
from coursepack.draft.writer import lesson_yaml
from coursepack.model.anchor import Anchor, find
from coursepack.model.lesson import Lesson
from coursepack.source import Places, Written

from .drafts import FILES, GIVEN, article, lesson, library

EVERY = sorted(FILES)
PLACE = {kind: i for i, (_, kinds) in enumerate(SECTIONS) for kind in kinds}
LONGEST_RUN = 8
FEWEST, MOST = 2, 14


def anchors(part: object) -> list[Anchor]:
    if isinstance(part, Anchor):
        return [part]
    if isinstance(part, list):
        return [anchor for item in part for anchor in anchors(item)]
    fields = getattr(type(part), "model_fields", {})
    return [anchor for name in fields for anchor in anchors(getattr(part, name))]


@pytest.mark.skipif(not GIVEN, reason="the given articles are not here (../shared/articles)")
def test_all_given_articles_are_tested() -> None:
    assert len(GIVEN) == 9


@pytest.mark.parametrize("name", EVERY)
class TestDraft:
    def test_there_are_enough_questions_and_not_too_many(self, name: str) -> None:
        assert FEWEST <= len(lesson(name).questions) <= MOST

    def test_questions_come_in_the_order_of_the_house(self, name: str) -> None:  # H1
        places = [PLACE[item.type] for item in lesson(name).questions]
        assert places == sorted(places)

    def test_half_or_more_sit_above_recall(self, name: str) -> None:  # H2
        above = [item.bloom != "remember" for item in lesson(name).questions]
        assert sum(above) * 2 >= len(above)

    def test_one_essential_question(self, name: str) -> None:  # H3
        assert lesson(name).essential.count("?") == 1

    def test_closed_items_have_evidence(self, name: str) -> None:  # H4
        for item in lesson(name).questions:
            assert item.at, item.id
            if item.type in ("literal", "sequence") or item.options:
                assert item.evidence, item.id

    def test_options_are_three_with_one_right(self, name: str) -> None:  # H7
        for item in lesson(name).questions:
            if item.options:
                assert len(set(item.options)) == 3
                assert right_letter(item)

    def test_two_positions_with_paragraphs(self, name: str) -> None:  # H8
        assert len([p for p in lesson(name).discussion.positions if p.at]) >= 2

    def test_keys_are_complete(self, name: str) -> None:  # H13
        for item in lesson(name).questions:
            assert item.accept, item.id
            assert item.reject or item.options, item.id
            assert item.misreading, item.id
            assert item.follow_up, item.id
            assert item.answer.rstrip()[-1] in ".?!”)", item.id

    def test_the_talk_can_be_led(self, name: str) -> None:  # H14
        talk = lesson(name).discussion
        assert talk.wait
        assert talk.uptake
        assert talk.routine or talk.minutes

    def test_no_gap_fill_in_a_sensitive_passage(self, name: str) -> None:  # H15
        hard = {note.at.paragraph for note in lesson(name).sensitive if note.at}
        gaps = [item for item in lesson(name).questions if "____" in item.ask]
        assert not any(at.paragraph in hard for item in gaps for at in item.at)

    def test_nothing_without_a_source(self, name: str) -> None:  # H16
        for box in lesson(name).boxes:
            assert box.card or (box.text and box.sources)
        for entry in lesson(name).glossary:
            assert entry.card or not entry.meaning or entry.source

    def test_the_article_is_quoted_sparingly(self, name: str) -> None:
        rights = Rights(article(name))
        draft = lesson(name).model_copy(update={"article": "a.txt"})
        assert [text for text in texts(draft) if rights.copies(text)] == []
        assert not rights.copies(re.sub(r"[{}:,]", " ", lesson_yaml(draft)))

    def test_every_anchor_is_firm(self, name: str) -> None:
        states = {find(anchor, article(name))[1] for anchor in anchors(lesson(name))}
        assert states == {"firm"}

    def test_the_checks_of_a_build_find_nothing(self, name: str) -> None:
        written = Written(lesson(name), Places("lesson.yaml"))
        ground = Ground(article(name))
        found = check_lesson(written, ground, library())
        assert [problem for problem in found if problem.severity != "note"] == []

    def test_the_file_reads_back(self, name: str) -> None:
        written = lesson_yaml(lesson(name))
        assert Lesson.model_validate(yaml.safe_load(written), strict=True) == lesson(name)

    def test_plans_add_up(self, name: str) -> None:
        for plan in lesson(name).plans:
            assert sum(step.minutes for step in plan.steps) == plan.minutes

    def test_ids_mean_something(self, name: str) -> None:
        for item in lesson(name).questions:
            assert re.fullmatch(r"q-[a-z-]+[a-z0-9-]*[a-z0-9]", item.id), item.id
            assert not re.fullmatch(r"q-\d+", item.id)

    def test_no_two_boxes_at_one_paragraph(self, name: str) -> None:
        places = [box.at.paragraph for box in lesson(name).boxes]
        assert len(set(places)) == len(places) <= 8

    def test_what_is_asked_is_not_in_the_glossary(self, name: str) -> None:
        asked = {item.id.removeprefix("q-word-") for item in lesson(name).questions}
        assert not asked & {entry.id.removeprefix("g-") for entry in lesson(name).glossary}
