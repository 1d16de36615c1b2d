"""The given articles, where they are: how many paragraphs, and how they begin."""

import json
from pathlib import Path

import pytest

from coursepack.read.article import read_article

NAMES = {
    "Bangladeshi-organization": 4,
    "Bolivians-demand": 6,
    "Hundreds-hurt": 6,
    "Japan-calls": 5,
    "Morocco-poised": 5,
    "Philip-pullman": 5,
    "Why-is-Sweden": 4,
    "Why-you-should": 6,
}


def test_the_article_on_iraq(shared_articles: Path) -> None:
    article = read_article(shared_articles / "iraq-unrest-2019.txt", "seeds/iraq.txt")
    assert len(article.paragraphs) == len(article.blocks) == 28
    assert (article.title, article.byline, article.date, article.language) == ("", "", "", "en")
    assert article.blocks[0].text.startswith("The first serious round of aggravation")


@pytest.mark.parametrize("name", NAMES)
def test_learners_articles(name: str, shared_articles: Path) -> None:
    (path,) = (shared_articles / "onestop").glob(f"{name}*.txt")
    article = read_article(path, path.name)
    assert len(article.paragraphs) == len(article.blocks) == NAMES[name]
    assert article.title.replace("?", "").casefold().startswith(name.replace("-", " ").casefold())
    assert {block.kind for block in article.blocks} == {"paragraph"}
    questions = json.loads(path.with_suffix(".questions.json").read_text("utf-8"))
    assert questions
