"""Any bytes at all: an article that keeps its promises, or a refusal, and nothing else."""

import io
import random
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from read.reading import SAMPLES

from coursepack.model.article import Article
from coursepack.problems import Refused
from coursepack.read import pdf_file
from coursepack.read.article import read_article
from coursepack.read.pdf_child import told

# Mutations of each sample: a PDF takes ten times as long as any other.
ROUNDS = {
    ".pdf": 90,
    ".html": 220,
    ".txt": 300,
    ".md": 300,
    ".docx": 260,
    ".odt": 260,
    ".epub": 220,
}
ENDINGS = sorted(ROUNDS)
TOKENS = (
    b"<", b">", b"&", b"</p>", b"<table>", b"<li>", b"\x00", b"\xff", b'"', b"[", b"](", b"*", b"_",
    b"\n\n", b"---\n", b"- ", b"> ", b"1. ", b"0", b"-1", b"999999999", b"<!DOCTYPE x>", b"&#0;",
    b"&#xD800;", b"\xe2\x80\xae", b" " * 50, b"/", b"%", b"stream", b"endobj", b"<w:p>", b"<br>",
    b"<text:p/>", b" R", b"Tj", b"<sup>", b"<blockquote>", b"\xe2\x80\xa8", b"PK\x03\x04", b"%PDF-",
)  # fmt: skip


def mutated(data: bytes, chance: random.Random) -> bytes:
    """The bytes with one to sixty-four small changes, and now and then cut off."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 4, 16, 64))):
        place = chance.randrange(len(changed) + 1)
        match chance.randrange(6):
            case 0:
                changed[place : place + 1] = bytes([chance.randrange(256)])
            case 1:
                del changed[place : place + chance.choice((1, 4, 100, 2000))]
            case 2:
                changed[place:place] = chance.choice(TOKENS)
            case 3:
                other = chance.randrange(len(changed) + 1)
                changed[place:place] = changed[other : other + chance.choice((1, 10, 300))]
            case 4 if place < len(changed):
                changed[place] ^= 1 << chance.randrange(8)
            case 5 if chance.random() < 0.1:
                del changed[place:]
    return bytes(changed)


def mutated_inside(data: bytes, chance: random.Random) -> bytes:
    """A zip that is whole, with one member changed or left out."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(made, "w") as target:
        victim = chance.choice(source.namelist())
        for name in source.namelist():
            member = source.read(name)
            if name != victim:
                target.writestr(name, member)
            elif chance.random() > 0.1:
                target.writestr(name, mutated(member, chance))
    return made.getvalue()


def inputs(name: str) -> Iterator[bytes]:
    chance = random.Random(name)
    data = (SAMPLES / name).read_bytes()
    is_zip = data.startswith(b"PK")
    for _ in range(ROUNDS[Path(name).suffix]):
        inside = is_zip and chance.random() < 0.7
        yield (mutated_inside if inside else mutated)(data, chance)


def check(article: Article) -> None:
    """What every article promises to the stages after it."""
    numbers = [block.number for block in article.blocks if block.kind != "heading"]
    assert numbers == list(range(1, len(numbers) + 1)) != []
    for block in article.blocks:
        assert block.text
        assert block.text == " ".join(block.text.split())
        assert bool(block.level) == (block.kind == "heading") != bool(block.number)
        assert all(0 <= m.span.start < m.span.end <= len(block.text) for m in block.marks)
        assert not block.marker or block.kind == "item"
    assert "\n" not in f"{article.title}{article.standfirst}{article.byline}{article.outlet}"
    article.title.encode()


def read_or_refuse(path: Path) -> bool:
    try:
        check(read_article(path, "seeds/x"))
    except Refused as refused:
        return not refused.problems
    return True


@pytest.mark.parametrize("name", sorted(path.name for path in SAMPLES.iterdir()))
def test_mutated_samples(name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The process around pdfium is tested elsewhere; here it would only cost time.
    monkeypatch.setattr(pdf_file, "_asked", told)
    path = tmp_path / f"seed{Path(name).suffix}"
    good = 0
    for data in inputs(name):
        path.write_bytes(data)
        good += read_or_refuse(path)
    # Some must get through, or this would test only the first check.
    assert good > ROUNDS[path.suffix] // 20


def test_enough_inputs() -> None:
    assert sum(ROUNDS[path.suffix] for path in SAMPLES.iterdir()) >= 2000


WORDS = st.sampled_from(
    ["word", "The ", "By Jane Doe", "2024-05-06", "\n", "\n\n", "- ", "1. ", "> ", "# ", "---\n",
     "title: ", "*", "**", "_", "[", "](x)", "[^1]", "|", "`", "<p>", "</p>", "<b>", "<table>",
     "<td>", "<li>", "<br>", "<!--", "&amp;", "<sup>1</sup>", "é", "’", "中", "\u202e", "\u0301",
     "\ud800", "\x00", " ", "\t", ".", ":", "<a href=#x>", "<h1>", "<blockquote>", "<nav>"]
)  # fmt: skip
QUICK = settings(
    max_examples=150,
    derandomize=True,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@QUICK
@given(parts=st.lists(WORDS, max_size=60), ending=st.sampled_from([".txt", ".md", ".html"]))
def test_written_files(parts: list[str], ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"seed{ending}"
    path.write_bytes("".join(parts).encode("utf-8", "surrogatepass"))
    read_or_refuse(path)


@QUICK
@given(data=st.binary(max_size=400), ending=st.sampled_from(ENDINGS))
def test_any_bytes(data: bytes, ending: str, tmp_path: Path) -> None:
    path = tmp_path / f"seed{ending}"
    path.write_bytes(data)
    read_or_refuse(path)
