"""The HTML edition: one file that needs nothing else."""

from dataclasses import replace
from pathlib import Path

import pytest
from render import sample

from coursepack.model.handout import Proof
from coursepack.problems import Refused
from coursepack.publish.html import html
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def proof() -> Proof:
    return set_handout(sample.student(), "screen", "a4", TEMPLATES)


def test_the_file_is_the_proof_in_utf8() -> None:
    assert html(proof()).decode() == proof().html


def test_a_link_may_lead_elsewhere() -> None:
    text = proof().html.replace("</main>", '<a href="https://example.org">more</a></main>')
    assert html(replace(proof(), html=text))


FETCHED = (
    '<script src="https://example.org/a.js"></script>',
    "<script>fetch('x')</script>",
    '<link rel="stylesheet" href="a.css">',
    '<img src="a.png" alt="">',
    "<style>@import 'a.css';</style>",
    "<style>p { background: url(//example.org/a.png) }</style>",
)


@pytest.mark.parametrize("fetched", FETCHED)
def test_what_would_fetch_something_is_refused(fetched: str) -> None:
    with pytest.raises(Refused) as refused:
        html(replace(proof(), html=proof().html.replace("</main>", f"{fetched}</main>")))
    assert refused.value.problems[0].rule == "layout"
    assert refused.value.problems[0].source.file == "last-bus/student.html"


def test_what_is_inside_the_file_is_not_fetched() -> None:
    inside = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">'
    assert html(replace(proof(), html=proof().html.replace("</main>", f"{inside}</main>")))
