"""Which kind of file an article came as: told by its content first, by its ending second."""

from typing import Literal

from coursepack import rules
from coursepack.problems import Problem, Refused
from coursepack.read.archive import is_zip, peek
from coursepack.read.decoding import has_mark, wide_encoding
from coursepack.source import Source

Kind = Literal["text", "markdown", "html", "docx", "odt", "pdf", "epub"]
WORDS: dict[Kind, str] = {
    "text": "text file",
    "markdown": "Markdown file",
    "html": "web page",
    "docx": "Word document",
    "odt": "OpenDocument text",
    "pdf": "PDF",
    "epub": "EPUB book",
}
_ENDINGS: dict[str, Kind] = {
    ".txt": "text",
    ".text": "text",
    ".md": "markdown",
    ".markdown": "markdown",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".docx": "docx",
    ".odt": "odt",
    ".pdf": "pdf",
    ".epub": "epub",
}
_MIMETYPES: dict[str, Kind] = {
    "application/epub+zip": "epub",
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
}
_AS_DOCX = "save it as .docx"
_COPY = "copy the article's text into a new .docx or .txt file"
# What other programs' files begin with, what they are called, and the way out.
_OTHERS: tuple[tuple[bytes, str, str], ...] = (
    (b"{\\rtf", "RTF files", _AS_DOCX),
    (b"MIME-Version:", "web archives (MHTML)", "save the page as HTML only"),
    (b"From: <Saved by", "web archives (MHTML)", "save the page as HTML only"),
    (b"bplist00", "Safari web archives", "save the page as HTML (page source)"),
    (b"%!PS", "PostScript files", "save it as PDF"),
    (b"7z\xbc\xaf", "packed files", "unpack it first"),
    (b"Rar!", "packed files", "unpack it first"),
    (b"\x1f\x8b", "packed files", "unpack it first"),
    (b"\xffWPC", "WordPerfect files", _AS_DOCX),
)
_PICTURES = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\x00", b"MM\x00*", b"BM", b"AT&TFORM",
)  # fmt: skip
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LOCKED_OLE = "EncryptedPackage".encode("utf-16-le")


def recognise(data: bytes, ending: str, label: str) -> Kind:
    """The kind of a file from its bytes and its name's ending (".docx").

    Raises Refused for kinds that articles are not read from, and where the
    ending promises one thing and the bytes are plainly another.
    """
    if not data.strip():
        raise Refused([rules.EMPTY.at(Source(label))])
    source = Source(label)
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if is_zip(data):
        return _zipped(data, ending, source)
    problem = _other_kind(data, source)
    if problem:
        raise Refused([problem])
    named = _ENDINGS.get(ending)
    if not _is_text(data):
        binary = named and named not in ("text", "markdown", "html")
        problem = rules.DAMAGED.at(source, kind=WORDS[named]) if named and binary else None
        raise Refused([problem or rules.UNKNOWN_KIND.at(source)])
    if _is_page(data):
        return "html"
    if named in ("text", "markdown", "html"):
        return named
    if named:
        raise Refused([rules.WRONG_ENDING.at(source, ending=ending, held="text", right=".txt")])
    raise Refused([rules.UNKNOWN_KIND.at(source)])


def _zipped(data: bytes, ending: str, source: Source) -> Kind:
    """The kind of document that a zip file is."""
    names, mimetype = peek(data)
    kind = _MIMETYPES.get(mimetype)
    if kind:
        return kind
    for name, found in (("word/document.xml", "docx"), ("META-INF/container.xml", "epub")):
        if name in names:
            return _ENDINGS[f".{found}"]
    for start, what, way in (
        ("Index/", "Pages files", "export it as Word (.docx)"),
        ("index.apxl", "Pages files", "export it as Word (.docx)"),
        ("ppt/", "PowerPoint files", _COPY),
        ("xl/", "Excel files", _COPY),
        ("mimetype", "other OpenDocument files", "save the article as .odt or .docx"),
    ):
        if any(name.startswith(start) for name in names):
            raise Refused([rules.OTHER_KIND.at(source, kind=what, way=way)])
    named = _ENDINGS.get(ending)
    if named in ("docx", "odt", "epub"):
        # Its middle may be whole where its table of contents is lost: nothing to build on.
        raise Refused([rules.DAMAGED.at(source, kind=WORDS[named])])
    raise Refused([rules.OTHER_KIND.at(source, kind="packed files", way="unpack it first")])


def _other_kind(data: bytes, source: Source) -> Problem | None:
    """The problem of a file that another kind of program wrote."""
    if data.startswith(_OLE):
        if _LOCKED_OLE in data:
            return rules.LOCKED.at(source, kind=WORDS["docx"])
        return rules.OTHER_KIND.at(source, kind="old Word files (.doc)", way=_AS_DOCX)
    if _is_picture(data):
        return rules.PICTURE.at(source)
    for start, what, way in _OTHERS:
        if data.startswith(start):
            return rules.OTHER_KIND.at(source, kind=what, way=way)
    return None


def _is_picture(data: bytes) -> bool:
    # A text may begin "BMW", so the first bytes alone decide nothing.
    known = data.startswith(_PICTURES) or data[4:12] in (b"ftypheic", b"ftypavif", b"ftypmif1")
    return (known or data[8:12] == b"WEBP") and not _is_text(data)


def _is_text(data: bytes) -> bool:
    """Whether the bytes are text in some encoding: almost no control characters."""
    if has_mark(data) or wide_encoding(data):
        return True
    sample = data[:20_000]
    controls = sum(byte < 32 and byte not in b"\t\n\v\f\r\x1a\x1b" for byte in sample)
    return controls <= 2 + len(sample) // 200


def _is_page(data: bytes) -> bool:
    """Whether text begins as a web page does, after comments and an XML line."""
    start = data[:4000].replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").lstrip().lower()
    while start.startswith((b"<!--", b"<?xml")):
        _, _, start = start.partition(b"-->" if start.startswith(b"<!--") else b"?>")
        start = start.lstrip()
    return start.startswith((b"<!doctype html", b"<html", b"<head", b"<body"))
