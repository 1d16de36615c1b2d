"""What answers are kept under in a browser."""

from collections import Counter
from dataclasses import replace
from pathlib import Path

import lxml.html as lxml_html
from render import sample

from coursepack.model.handout import Handout
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def keys(handout: Handout) -> list[str]:
    html = set_handout(handout, "screen", "a4", TEMPLATES).html
    return lxml_html.document_fromstring(html).xpath("//@data-key")


def test_each_answer_is_kept_under_a_name_of_its_own_that_tells_nothing() -> None:
    body = sample.body()
    first, *rest = body.sections
    parts = replace(first.tasks[0], id="q-osei-is-wrong", parts=("Who?", "How?"))
    asked = replace(body, sections=(replace(first, tasks=(parts, *first.tasks[1:])), *rest))
    found = keys(replace(sample.student(), body=asked))
    assert max(Counter(found).values()) == 1
    tasks = sum(len(section.tasks) for section in body.sections)
    assert len(found) == 3 + (tasks + 1) + 4 * len(body.ledger) + 2
    html = set_handout(replace(sample.student(), body=asked), "screen", "a4", TEMPLATES).html
    assert "osei-is-wrong" not in html


def test_the_name_is_the_same_wherever_a_question_stands() -> None:
    body = sample.body()
    turned = replace(body, sections=body.sections[::-1], ledger=body.ledger[::-1])
    assert set(keys(replace(sample.student(), body=turned))) == set(keys(sample.student()))
