"""The door for articles: a file of any known kind → Article."""

from collections.abc import Callable
from pathlib import Path

from coursepack import rules
from coursepack.model.article import Article
from coursepack.problems import Refused
from coursepack.read import limits
from coursepack.read.kinds import Kind, recognise
from coursepack.read.language import language_of
from coursepack.read.pieces import Reading, numbered
from coursepack.read.settling import settle
from coursepack.source import Source


def read_article(path: Path, label: str) -> Article:
    """The article in the file at `path`, called `label` in problems.

    The kind of file is told by its content, then by its name's ending. Raises
    Refused, with reason and hint, for every file that no article can be read from.
    """
    data = _bytes(path, label)
    kind = recognise(data, path.suffix.lower(), label)
    reading = _reader(kind)(data, label)
    imprint, pieces = settle(reading)
    blocks = numbered(pieces)
    text = "\n".join(block.text for block in blocks)
    if not any(block.number for block in blocks):
        raise Refused([rules.EMPTY.at(Source(label))])
    limits.check_length(text, label)
    return Article(
        name=path.stem,
        file=label,
        blocks=blocks,
        title=imprint.title,
        standfirst=imprint.standfirst,
        byline=imprint.byline,
        outlet=imprint.outlet,
        date=imprint.date,
        language=language_of(text, reading.given.language, reading.spare.language),
        address=imprint.address,
        rights=imprint.rights,
    )


def _bytes(path: Path, label: str) -> bytes:
    """The bytes of a file that is there, may be read, and is not too large."""
    try:
        size = path.stat().st_size
        if size > limits.MAX_BYTES:
            most = limits.MAX_BYTES // 1_000_000
            problem = rules.TOO_LARGE.at(Source(label), size=size // 1_000_000, most=most)
            raise Refused([problem])
        return path.read_bytes()
    except OSError as error:
        reason = error.strerror or "the system refuses"
        raise Refused([rules.NO_ACCESS.at(Source(label), reason=reason)]) from None


def _reader(kind: Kind) -> Callable[[bytes, str], Reading]:
    """The reader of one kind of file. Its library is loaded only when such a file comes."""
    match kind:
        case "text":
            from coursepack.read.text import read_text as read
        case "markdown":
            from coursepack.read.markdown import read_markdown as read
        case "html":
            from coursepack.read.html import read_html as read
        case "docx":
            from coursepack.read.docx import read_docx as read
        case "odt":
            from coursepack.read.odt import read_odt as read
        case "pdf":
            from coursepack.read.pdf import read_pdf as read
        case "epub":
            from coursepack.read.epub import read_epub as read
    return read
