"""Markdown (CommonMark with tables and footnotes) → pieces."""

import re

from markdown_it import MarkdownIt

from coursepack import rules
from coursepack.problems import Refused
from coursepack.read import limits
from coursepack.read.decoding import decode, repaired
from coursepack.read.front_matter import split_front_matter
from coursepack.read.html_blocks import html_pieces
from coursepack.read.html_parsing import parse_markup
from coursepack.read.kinds import WORDS
from coursepack.read.pieces import Reading
from coursepack.source import Source

_NOTE = re.compile(
    r"^ {0,3}\[\^(?P<name>[^\]\s]{1,40})\]:[ \t]*(?P<text>.*(?:\n(?: {2,}|\t).*)*)\n?", re.M
)
_NOTE_MARK = re.compile(r"\[\^[^\]\s]{1,40}\]")


def read_markdown(data: bytes, label: str) -> Reading:
    """The article in a Markdown file; footnotes come at its end as numbered items."""
    text = decode(data, label)
    limits.check_length(text, label)
    if text.count("[") > limits.MAX_BRACKETS:
        raise Refused([rules.OVERFULL.at(Source(label), kind=WORDS["markdown"])])
    given, body = split_front_matter(repaired(text), label)
    with_notes = _notes_last(body)
    if not with_notes.strip():
        return Reading((), given)
    markup = _engine().render(with_notes)
    return Reading(html_pieces(parse_markup(f"<body>{markup}", label, WORDS["markdown"])), given)


def _engine() -> MarkdownIt:
    """CommonMark, whose effort is bounded, with tables and struck-out text."""
    return MarkdownIt("commonmark", {"maxNesting": 20}).enable(["table", "strikethrough"])


def _notes_last(text: str) -> str:
    """The text without marks of footnotes, and the notes as a list at its end."""
    notes = [" ".join(match["text"].split()) for match in _NOTE.finditer(text)]
    if not notes:
        return text
    body = _NOTE_MARK.sub("", _NOTE.sub("", text))
    items = "\n".join(f"{number}. {note}" for number, note in enumerate(notes, 1))
    return f"{body.rstrip()}\n\n{items}\n"
