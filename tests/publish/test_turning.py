"""A teacher's edition names the pages on which students find things."""

import re
from pathlib import Path

import pypdfium2
import pytest
from render import sample

from coursepack.compose.edition import students_of
from coursepack.publish import mend, turning
from coursepack.publish.pdf import pdf
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def test_pages_are_those_of_the_students_pdf(monkeypatch: pytest.MonkeyPatch) -> None:
    students = set_handout(students_of(sample.teacher()), "print", "a4", TEMPLATES)
    texts = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(pdf(students))]
    monkeypatch.setattr(mend, "lay_out", None)  # what was set just before is not set again
    pages = turning.student_pages(students)
    assert pages.count == len(texts)
    for task in sample.TASKS:
        asked = task.ask.split()[0]
        assert f"{task.number} {asked}" in texts[pages.first[f"q{task.number}"] - 1]
    proof = set_handout(sample.teacher(), "print", "a4", TEMPLATES, beside=pages)
    named = dict(re.findall(r'#(\w+) [^{]*::after \{ content: "student p. (\d+)" \}', proof.html))
    assert {name: int(page) for name, page in named.items()} == {
        name: page for name, page in pages.first.items() if name in named
    }
    # The first question stands on the page that its section has already named.
    assert {"article", "questions"} <= set(named)


def test_no_page_is_named_where_students_have_none() -> None:
    assert "student p." not in set_handout(sample.teacher(), "print", "a4", TEMPLATES).html
