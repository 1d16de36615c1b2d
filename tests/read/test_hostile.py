"""Files made to keep a program busy: each is read or refused within seconds."""

import io
import time
import zipfile
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest
from read.make_samples import W
from read.reading import SAMPLES

from coursepack.problems import Refused
from coursepack.read.article import read_article

# Seconds on a slow and busy machine; most take less than one, and a PDF is given ten.
PATIENCE = 40


def packed(sample: str, **members: bytes) -> bytes:
    made = io.BytesIO()
    source = zipfile.ZipFile(SAMPLES / sample)
    with source, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            target.writestr(name, members.get(name, source.read(name)))
    return made.getvalue()


def word(body: str) -> bytes:
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return packed("shed.docx", **{"word/document.xml": document.encode()})


def odt(body: str) -> bytes:
    with zipfile.ZipFile(SAMPLES / "shed.odt") as source:
        head, _, tail = source.read("content.xml").decode().partition("<office:text>")
    end = tail[tail.index("</office:text>") :]
    return packed("shed.odt", **{"content.xml": f"{head}<office:text>{body}{end}".encode()})


def forms(depth: int) -> bytes:
    """A PDF whose page shows two forms that show two forms each, and so on."""
    objects = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj",
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
        "/Resources<</XObject<</X 5 0 R>>>>>>endobj",
        "4 0 obj<</Length 11>>stream\n/X Do /X Do\nendstream endobj",
    ]
    for number in range(5, 5 + depth):
        objects.append(
            f"{number} 0 obj<</Type/XObject/Subtype/Form/BBox[0 0 9 9]/Length 11"
            f"/Resources<</XObject<</X {number + 1} 0 R>>>>>>stream\n"
            "/X Do /X Do\nendstream endobj"
        )
    body = "\n".join(objects)
    return f"%PDF-1.4\n{body}\ntrailer<</Root 1 0 R>>\n%%EOF".encode()


def unpacking(stream: bytes) -> bytes:
    """A PDF whose page unpacks to a stream packed twice."""
    data = zlib.compress(zlib.compress(stream, 9), 9)
    head = (
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
        "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R>>endobj\n"
        f"4 0 obj<</Length {len(data)}/Filter[/FlateDecode/FlateDecode]>>stream\n"
    )
    return head.encode() + data + b"\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF"


Make = Callable[[], bytes]
HOSTILE: dict[str, bytes | Make] = {
    "lines.txt": b"a\n" * 59_000 + b"\nb",
    "quotations.txt": b"> " * 29_000 + b"a",
    "signs.txt": b">" * 400_000,
    "misread.txt": "â€™ é\n".encode() * 25_000,
    "keys.txt": b"---\na: " + b"[" * 100_000 + b"\n---\nx",
    "aliases.txt": b"---\na: &a [x]\n" + b"b: [*a, *a]\n" * 900 + b"---\nx",
    "brackets.md": b"[" * 20_000,
    "pictures.md": b"![" * 20_000,
    "stars.md": b"*a " * 50_000,
    "ticks.md": b"`a" * 200_000,
    "list.html": b"<nav></nav>" + b"<li>a" * 20_000,
    "rows.html": b"<nav></nav>" + b"<tr><td>a<td>b" * 9_000,
    "depth.html": b"<div>" * 1_000_000 + b"a",
    "data.html": b'<nav></nav><p>a<script type="application/ld+json">'
    + b'{"author":"a b",' * 9_000
    + b"</script>",
    "paragraphs.docx": lambda: word("<w:p><w:r><w:t>a</w:t></w:r></w:p>" * 9_000),
    "fields.docx": lambda: word('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' * 9_000),
    "tables.docx": lambda: word("<w:tbl><w:tr><w:tc>" * 80 + "</w:tc></w:tr></w:tbl>" * 80),
    "spaces.odt": lambda: odt("<text:p>a" + "<text:s/>" * 39_000 + "</text:p>"),
    "lists.odt": lambda: odt(
        "<text:list><text:list-item>" * 120
        + "<text:p>a</text:p>"
        + "</text:list-item></text:list>" * 120
    ),
    "chapter.epub": lambda: packed("shed.epub", **{"text/a.xhtml": b"<div>" * 1_000_000 + b"x"}),
    "forms.pdf": lambda: forms(40),
    "states.pdf": lambda: unpacking(b"q " * 20_000_000),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_ends_within_seconds(name: str, tmp_path: Path) -> None:
    data = HOSTILE[name]
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data())
    start = time.perf_counter()
    try:
        assert read_article(path, name).paragraphs
    except Refused as refused:
        assert refused.problems  # noqa: PT017
    assert time.perf_counter() - start < PATIENCE
