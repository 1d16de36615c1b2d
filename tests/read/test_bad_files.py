"""Files that no article can be read from: each is refused by the right rule."""

import io
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from read.make_samples import zipped
from read.reading import SAMPLES, problems_of, read_bytes

from coursepack.problems import Refused
from coursepack.read.article import read_article


def sample(name: str) -> bytes:
    return (SAMPLES / name).read_bytes()


def members(name: str) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(sample(name))) as opened:
        return {member: opened.read(member).decode() for member in opened.namelist()}


def changed(name: str, **changes: str | None) -> bytes:
    """A zipped sample with members replaced (`word/document.xml`) or left out (None)."""
    kept = members(name)
    for member, text in changes.items():
        if text is None:
            del kept[member]
        else:
            kept[member] = text
    return zipped(kept)


def bomb() -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        archive.writestr("content.xml", b" " * 50_000_000)
    return made.getvalue()


def locked_zip(name: str) -> bytes:
    """A zip whose members say that they are encrypted."""
    data = bytearray(sample(name))
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        start = data.find(signature)
        while start >= 0:
            data[start + offset] |= 1
            start = data.find(signature, start + 1)
    return bytes(data)


PDF_BODY = (
    b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]>>endobj\n"
    b"trailer<</Root 1 0 R>>\n%%EOF"
)
LOCKED_PDF = (
    b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    b"4 0 obj<</Filter/Standard/V 1/R 2/O(" + b"x" * 32 + b")/U(" + b"y" * 32 + b")/P -4>>endobj\n"
    b"trailer<</Root 1 0 R/Encrypt 4 0 R/ID[(aaaaaaaaaaaaaaaa)(aaaaaaaaaaaaaaaa)]>>\n%%EOF"
)
# A font whose characters are numbers only, and nothing says which letters they are.
GARBLED_PDF = (
    b"1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R"
    b"/Resources<</Font<</F 5 0 R>>>>>>endobj\n4 0 obj<</Length 226>>stream\n"
    b"BT /F 9 Tf 50 700 Td <" + b"00240057004800030056" * 10 + b"> Tj ET\nendstream endobj\n"
    b"5 0 obj<</Type/Font/Subtype/Type0/BaseFont/X/Encoding/Identity-H"
    b"/DescendantFonts[6 0 R]>>endobj\n"
    b"6 0 obj<</Type/Font/Subtype/CIDFontType2/BaseFont/X/CIDSystemInfo<</Registry(Adobe)"
    b"/Ordering(Identity)/Supplement 0>>/FontDescriptor<</Type/FontDescriptor/FontName/X"
    b"/Flags 4>>>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"
)
ENCRYPTION = '<e xmlns="x"><CipherReference URI="text/b%20b.xhtml"/></e>'
ODT_MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    '<m:file-entry m:full-path="content.xml"><m:encryption-data/></m:file-entry></m:manifest>'
)
LAUGHS = (
    '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><w:document '
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r>'
    "<w:t>&b;</w:t></w:r></w:p></w:body></w:document>"
)
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600)

Make = Callable[[], bytes]
BAD: list[tuple[str, str, bytes | Make]] = [
    ("empty-file", "nothing.txt", b""),
    ("empty-file", "blank.docx", b" \r\n\t "),
    ("empty-file", "only-front.md", b"---\ntitle: A\n---\n"),
    ("empty-file", "no-text.html", b"<html><body><img src=x></body></html>"),
    ("empty-file", "pictures.docx", lambda: changed("shed.docx", **{"word/document.xml": (
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
        "<w:body/></w:document>")})),
    ("too-large", "large.txt", b"word " * 4_100_000),
    ("too-long", "novel.txt", b"word " * 60_001),
    ("too-long", "endless.md", b"a" * 500_001),
    ("too-long", "novel.html", b"<p>" + b"word " * 60_001),
    ("overfull-file", "bomb.odt", bomb),
    ("overfull-file", "many.html", b"<p>a</p>" * 40_001),
    ("overfull-file", "brackets.md", b"[" * 20_001),
    ("overfull-file", "markup.html", b"<html><p title='" + b"x" * 8_000_001 + b"'>a"),
    ("damaged-file", "cut.pdf", lambda: sample("indented.pdf")[:900]),
    ("damaged-file", "cut.docx", lambda: sample("shed.docx")[:-400]),
    ("damaged-file", "cut.odt", lambda: sample("shed.odt")[:-400]),
    ("damaged-file", "cut.epub", lambda: sample("shed.epub")[:-400]),
    ("damaged-file", "flipped.odt", lambda: sample("shed.odt").replace(b"Saturday", b"Sabbatty")),
    ("damaged-file", "noise.docx", bytes(range(256)) * 9),
    ("damaged-file", "no-chapter.epub", lambda: changed("shed.epub", **{"text/a.xhtml": None})),
    ("damaged-file", "no-package.epub", lambda: changed("shed.epub", **{"text/book.opf": None})),
    ("damaged-file", "no-content.odt", lambda: changed("shed.odt", **{"content.xml": None})),
    ("damaged-file", "not-xml.odt", lambda: changed("shed.odt", **{"content.xml": "<a><b></a>"})),
    ("damaged-file", "laughs.docx", lambda: changed("shed.docx", **{"word/document.xml": LAUGHS})),
    ("damaged-file", "deep.docx", lambda: changed("shed.docx", **{
        "word/document.xml": LAUGHS.partition("]>")[2].replace("<w:p>", "<w:ins>" * 300)
        .replace("</w:p>", "</w:ins>" * 300).replace("&b;", "x")})),
    ("locked-file", "locked.pdf", b"%PDF-1.4\n" + LOCKED_PDF),
    ("locked-file", "locked.docx", OLE + "EncryptedPackage".encode("utf-16-le")),
    ("locked-file", "locked.odt", lambda: changed("shed.odt", **{
        "META-INF/manifest.xml": ODT_MANIFEST})),
    ("locked-file", "locked.epub", lambda: changed("shed.epub", **{
        "META-INF/encryption.xml": ENCRYPTION})),
    ("locked-file", "zip-locked.docx", lambda: locked_zip("shed.docx")),
    ("picture-file", "page.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF" + bytes(99)),
    ("picture-file", "page.pdf", b"\x89PNG\r\n\x1a\n" + bytes(99)),
    ("no-text-layer", "scan.pdf", b"%PDF-1.4\n" + PDF_BODY),
    ("garbled-text", "no-map.pdf", b"%PDF-1.4\n" + GARBLED_PDF),
    ("other-kind", "old.doc", OLE),
    ("other-kind", "old.docx", OLE),
    ("other-kind", "rich.rtf", b"{\\rtf1 Some text}"),
    ("other-kind", "rich.txt", b"{\\rtf1 Some text}"),
    ("other-kind", "apple.pages", lambda: zipped({"Index/Document.iwa": "x"})),
    ("other-kind", "slides.docx", lambda: zipped({"ppt/presentation.xml": "<p/>"})),
    ("other-kind", "sheet.ods", lambda: zipped({
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet"})),
    ("other-kind", "several.zip", lambda: zipped({"a.txt": "x"})),
    ("other-kind", "page.mht", b"MIME-Version: 1.0\r\n\r\nx"),
    ("unknown-kind", "program.exe", b"MZ\x90\x00" + bytes(range(256)) * 4),
    ("unknown-kind", "noise.txt", bytes(range(256)) * 9),
    ("unknown-kind", "table.csv", b"a,b\n1,2\n"),
    ("wrong-ending", "plain.docx", b"Just some words, and nothing else."),
    ("wrong-ending", "plain.pdf", b"Just some words, and nothing else."),
    ("unknown-encoding", "letters.txt", bytes(range(128, 256)) * 9),
    ("unknown-encoding", "half.txt", b"\xff\xfea\x00b"),
    ("unknown-key", "key.md", b"---\ntitel: A\n---\nText."),
    ("bad-value", "date.md", b"---\ndate: 2024-02-30\n---\nText."),
    ("bad-value", "language.txt", b"---\nlanguage: English\n---\nText."),
    ("bad-value", "address.txt", b"---\naddress: www.example.org\n---\nText."),
    ("bad-value", "byline.txt", b"---\nbyline: [A, B]\n---\nText."),
    ("duplicate-key", "twice.txt", b"---\ntitle: A\ntitle: B\n---\nText."),
    ("no-yaml", "quote.txt", b"---\ntitle: \"A\n---\nText."),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "name", "data"), BAD, ids=[case[1] for case in BAD])
def test_refused(rule: str, name: str, data: bytes | Make, tmp_path: Path) -> None:
    problems = problems_of(data if isinstance(data, bytes) else data(), name, tmp_path)
    assert [problem.rule for problem in problems] == [rule]
    assert problems[0].source.file == f"seeds/{name}"
    assert problems[0].hint


def test_every_fault_of_front_matter_at_its_place(tmp_path: Path) -> None:
    text = b"---\n# about\ntitel: A\ndate: yesterday\n---\nText."
    first, second = problems_of(text, "seed.md", tmp_path)
    assert (first.source.line, first.rule, first.hint) == (
        3,
        "unknown-key",
        "did you mean 'title'?",
    )
    assert (second.source.line, second.rule) == (4, "bad-value")
    assert second.message == "'date' cannot be read: a date is 2019, 2019-11 or 2019-11-27"


def test_what_is_not_there(tmp_path: Path) -> None:
    for path in (tmp_path / "missing.txt", tmp_path):
        with pytest.raises(Refused) as refused:
            read_article(path, "seeds/x.txt")
        assert refused.value.problems[0].rule == "no-access"


@pytest.mark.parametrize(
    ("sample_name", "name"),
    [("indented.pdf", "a.txt"), ("shed.docx", "a.pdf"), ("shed.odt", "a"), ("shed.epub", "a.odt"),
     ("shed.html", "a.txt"), ("shed.html", "a.doc"), ("site.html", "a.md")],
)  # fmt: skip
def test_content_decides_over_the_ending(sample_name: str, name: str, tmp_path: Path) -> None:
    assert len(read_bytes(sample(sample_name), name, tmp_path).paragraphs) == 12
