"""What a page says of itself to machines."""

import json
import re
from dataclasses import replace
from pathlib import Path
from typing import Any

from render import sample

from coursepack.model.handout import Handout
from coursepack.render.handout import set_handout
from coursepack.render.view.metadata import json_script

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def said(handout: Handout) -> dict[str, Any]:
    page = set_handout(handout, "screen", "a4", TEMPLATES).html
    (text,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', page, re.S)
    found: dict[str, Any] = json.loads(text)
    return found


def test_a_pack_says_what_it_is_and_what_it_is_based_on() -> None:
    front = replace(sample.body().front, published="2024-03", byline="A. Writer")
    handout = replace(sample.student(), body=replace(sample.body(), front=front))
    found = said(handout)
    assert found["@type"] == "LearningResource"
    assert (found["name"], found["inLanguage"]) == ("The last bus home", "en")
    assert found["about"] == ["civics", "English"]
    assert found["audience"]["educationalRole"] == "student"
    assert found["isBasedOn"]["author"]["name"] == "A. Writer"
    assert found["isBasedOn"]["datePublished"] == "2024-03"
    assert found["timeRequired"] == "PT5M"


def test_what_is_not_given_is_not_said() -> None:
    found = said(sample.student())
    assert not {"url"} & found.keys()
    assert not {"author", "publisher", "datePublished", "url"} & found["isBasedOn"].keys()


def test_an_address_makes_the_page_findable() -> None:
    front = replace(sample.body().front, online="https://example.org/packs/last-bus/")
    found = said(replace(sample.student(), body=replace(sample.body(), front=front)))
    assert found["url"] == "https://example.org/packs/last-bus/student.html"


def test_no_text_can_end_the_script() -> None:
    text = json_script({"title": "</script><b>&"})
    assert "<" not in text
    assert json.loads(text) == {"title": "</script><b>&"}
