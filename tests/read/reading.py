"""What the tests of readers share: reading bytes, and articles in a few words."""

from pathlib import Path

import pytest

from coursepack.model.article import Article
from coursepack.problems import Problem, Refused
from coursepack.read.article import read_article

SAMPLES = Path(__file__).parent / "samples"


def read_bytes(data: bytes, name: str, folder: Path) -> Article:
    """The article in a file of these bytes and this name."""
    path = folder / name
    path.write_bytes(data)
    return read_article(path, f"seeds/{name}")


def read_words(text: str, folder: Path, name: str = "seed.txt") -> Article:
    return read_bytes(text.encode(), name, folder)


def problems_of(data: bytes, name: str, folder: Path) -> tuple[Problem, ...]:
    """The problems for which a file is refused."""
    with pytest.raises(Refused) as refused:
        read_bytes(data, name, folder)
    return refused.value.problems


def outline(article: Article) -> str:
    """The article as lines: what the file says, then kind and text of each block."""
    names = "title standfirst byline outlet date language address rights".split()
    said = [f"{name}: {getattr(article, name)}" for name in names if getattr(article, name)]
    lines = []
    for block in article.blocks:
        mark = f"h{block.level}" if block.kind == "heading" else str(block.number)
        kind = {"quotation": " >", "item": f" {block.marker}"}.get(block.kind, "")
        lines.append(f"[{mark}{kind}] {block.text}")
    return "\n".join([*said, *lines])
