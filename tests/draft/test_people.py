"""Who is in the who's who, and who is not heard."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.people import people
from coursepack.draft.unheard import absent
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library


def view(*texts: str) -> View:
    blocks = tuple(Block("paragraph", text, n) for n, text in enumerate(texts, start=1))
    article = Article("x", "x.txt", blocks)
    findings = analyse(article)
    return View(article, findings, consult(article, findings, Library()))


def named(*texts: str) -> dict[str, str]:
    return {item.name: item.voice for item in people(view(*texts), Library())}


@pytest.mark.parametrize(
    ("text", "name", "voice"),
    [
        (
            "A statement from the Harle Academy of Sciences said that the rock weighed 40 tons.",
            "Harle Academy of Sciences",
            "reported",
        ),
        ("Mara Osei, the mayor, said that the bridge was closed.", "Mara Osei", "reported"),
        ("Bolivia argued that the dam must go.", "Bolivia", "reported"),
        (
            "Peru opposed the dam. Peru’s submission to the court added: “We need the river.”",
            "Peru",
            "quoted",
        ),
    ],
)
def test_who_speaks_is_listed(text: str, name: str, voice: str) -> None:
    assert named(text).get(name) == voice


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The storm struck the Solan at noon. Nobody on the Solan was hurt.", "Solan"),
        ("Lena Marsh, a two-time Olympian, chairs the board.", "Olympian"),
        ("A driver from a warehouse in El Paso sold his blood.", "El Paso"),
    ],
)
def test_what_is_no_person_is_not_listed(text: str, name: str) -> None:
    assert name not in named(text)


WORKERS = "Many workers are tired. Few workers take a holiday."


def test_a_worker_who_is_quoted_speaks_for_workers() -> None:
    said = "“I am never home,” said Erika Marsh, a 36-year-old trading company employee."
    assert "workers" in absent(view(WORKERS))
    assert "workers" not in absent(view(WORKERS, said))


def test_a_woman_who_is_heard_speaks_for_women() -> None:
    text = "Most women walk. The women of Harle walk far."
    said = "Mara Osei sells fish. It was dark, she said, and the road was wet."
    assert "women" in absent(view(text))
    assert "women" not in absent(view(text, said))


def test_who_is_quoted_stands_where_the_quotation_is() -> None:
    texts = ("Peru and Chile opposed the dam.", "Peru said: “We need the whole river.”")
    rows = {item.name: item.at.paragraph for item in people(view(*texts), Library()) if item.at}
    assert rows["Peru"] == 2
