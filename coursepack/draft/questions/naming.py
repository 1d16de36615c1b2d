"""Questions that call a text what it is: a letter is no article, and a speaker no writer."""

import re
from dataclasses import replace

from coursepack.draft.genre import Genre
from coursepack.draft.questions.maker import Candidate
from coursepack.draft.tellers import WRITER

_PLAIN = "article"
_TEXTS = ("ask", "answer", "misreading", "follow_up")
_LISTS = ("options", "accept", "reject")
# What stands in quotation marks is the text's own.
_PARTS = re.compile(r"(“[^”]*”)")


def named(candidate: Candidate, genre: Genre) -> Candidate:
    """A question in which "the article" and "the writer" are called what the text makes of them."""
    if genre.noun == _PLAIN:
        return candidate
    item = candidate.item
    told = {name: _called(getattr(item, name), genre) for name in _TEXTS}
    rows = {name: [_called(text, genre) for text in getattr(item, name)] for name in _LISTS}
    return replace(candidate, item=item.model_copy(update={**told, **rows}))


def _called(text: str, genre: Genre) -> str:
    parts = _PARTS.split(text)
    return "".join(part if i % 2 else _plain(part, genre) for i, part in enumerate(parts))


def _plain(text: str, genre: Genre) -> str:
    text = re.sub(rf"\b([Tt]h(?:e|is)) {_PLAIN}\b", rf"\1 {genre.noun}", text)
    if genre.who == WRITER:
        return text
    small = re.sub(rf"\b{WRITER}\b", genre.who, text)
    return re.sub(rf"\b{WRITER.capitalize()}\b", genre.who[:1].upper() + genre.who[1:], small)
