"""The same article in every format reads to the same paragraphs."""

import re
from pathlib import Path

import pytest
from read.make_samples import plain, samples
from read.reading import SAMPLES
from read.sample_article import BYLINE, DATE, LANGUAGE, PARTS, TITLE

from coursepack.model.article import Article
from coursepack.read.article import read_article

EVERY = sorted(path.name for path in SAMPLES.iterdir())
WITHOUT_EMPHASIS = {"shed.txt"}


def read(name: str) -> Article:
    return read_article(SAMPLES / name, f"seeds/{name}")


@pytest.mark.parametrize("name", EVERY)
def test_blocks_are_the_articles(name: str) -> None:
    blocks = [(block.kind, block.text, block.marker) for block in read(name).blocks]
    assert blocks == [(part.kind, plain(part.text), part.marker) for part in PARTS]


@pytest.mark.parametrize("name", EVERY)
def test_numbers_and_levels(name: str) -> None:
    article = read(name)
    assert [block.number for block in article.paragraphs] == list(range(1, 13))
    assert {block.level for block in article.blocks if block.kind == "heading"} == {1}


@pytest.mark.parametrize("name", EVERY)
def test_title_and_credits(name: str) -> None:
    article = read(name)
    said = (article.title, article.byline, article.date, article.name, article.file)
    assert said == (TITLE, BYLINE, DATE, Path(name).stem, f"seeds/{name}")
    assert article.language == ("en" if name == "shed.txt" else LANGUAGE)


@pytest.mark.parametrize("name", sorted(set(EVERY) - WITHOUT_EMPHASIS))
def test_emphasis_is_kept(name: str) -> None:
    found = [
        (mark.kind, mark.span.of(block.text)) for block in read(name).blocks for mark in block.marks
    ]
    text = "\n".join(part.text for part in PARTS)
    wanted = re.findall(r"(\*\*?)(.+?)\1", text)
    assert found == [("strong" if stars == "**" else "em", words) for stars, words in wanted]


def test_a_site_says_more_than_its_article() -> None:
    article = read("site.html")
    assert article.outlet == "The Eastmere Post"
    assert article.address == "https://post.example.org/2024/tools"
    assert article.standfirst == "Nine hundred things, one green shed, and a lease that ends"


def test_samples_are_what_the_script_makes() -> None:
    for name, data in samples().items():
        assert (SAMPLES / name).read_bytes() == data, f"run make_samples: {name} is old"
