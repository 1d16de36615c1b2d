"""The HTML edition: one file that needs nothing else."""

import base64
import hashlib
import re
from dataclasses import replace
from pathlib import Path

import pytest
from render import sample

from coursepack.model.handout import Proof
from coursepack.problems import Refused
from coursepack.publish.html import html, sealed
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def proof() -> Proof:
    return set_handout(sample.student(), "screen", "a4", TEMPLATES)


POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">\n')


def test_the_file_is_the_proof_in_utf8_with_a_policy_near_its_beginning() -> None:
    page = html(proof()).decode()
    assert POLICY.sub("", page) == proof().html
    assert page.index("Content-Security-Policy") < 200


def test_the_policy_allows_what_the_page_holds_and_nothing_else() -> None:
    page = html(proof()).decode()
    said = dict(part.split(" ", 1) for part in POLICY.search(page)[1].split("; "))  # type: ignore[index]
    assert said.keys() == {
        *("default-src", "style-src", "script-src", "img-src", "base-uri", "form-action")
    }
    assert {said[name] for name in ("default-src", "base-uri", "form-action")} == {"'none'"}
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.S)
    (script,) = re.findall(r'<script type="module">(.*?)</script>', page, re.S)
    for name, text in (("style-src", style), ("script-src", script)):
        digest = base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert said[name] == f"'sha256-{digest}'"


def test_no_address_in_the_file_is_one_that_loads() -> None:
    page = html(proof()).decode()
    assert not re.search(
        r"""\b(?:src|srcset|action|poster|data)\s*=\s*["']?\s*(?:https?:)?//""", page
    )
    assert not re.search(r" style=| on[a-z]+=", page), "the policy would forbid it"
    assert not re.search(r"\b(?:fetch|XMLHttpRequest|sendBeacon|WebSocket|import)\s*\(", page)


def test_a_link_may_lead_elsewhere() -> None:
    text = proof().html.replace("</main>", '<a href="https://example.org">more</a></main>')
    assert html(replace(proof(), html=text))


FETCHED = (
    '<script src="https://example.org/a.js"></script>',
    '<iframe src="https://example.org"></iframe>',
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


def test_a_template_without_a_charset_gets_its_policy_too() -> None:
    assert sealed("<html><head><title>x</title>", "x").startswith("<html><head><meta http-equiv=")


def test_what_is_inside_the_file_is_not_fetched() -> None:
    inside = '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" alt="">'
    assert html(replace(proof(), html=proof().html.replace("</main>", f"{inside}</main>")))
