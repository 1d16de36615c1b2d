"""Sentences of one paragraph, each with its exact span.

The cutting is pysbd's; three things are put right afterwards: no sentence ends
inside quotation marks, one does end where a new quotation opens after a full
stop, and "“Why?” Smith asked." stays whole.
"""

import importlib
import re
from collections.abc import Sequence
from functools import cache
from typing import Any

from coursepack.analyse.marks import Quoted
from coursepack.analyse.verbs import speech
from coursepack.source import Span

_STOP = re.compile(r"[.!?…。！？؟।۔]+[\"'”’»)]*\s*")
_NEW_QUOTATION = re.compile(r"[.!?…][\"'”’»)]*\s+(?=[\"“„«‘])")
_ABBREVIATED = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|Gen|Col|Sgt|St|Sen|Rep|Gov|Rev|No|vs|e\.g|i\.e)|\b[A-Z])\.\s*\Z"
)
# Where pysbd ends an Arabic sentence that goes on.
_GOES_ON = ("،", "؛")
_INNER = re.compile(r"(?<=[.!?…])[\"'”’]?\s+(?=[\"'“‘]?[A-Z])")
_AFTER_QUESTION = re.compile(r"[?!][\"”’']\s*\Z")


@cache
def _segmenter(language: str) -> Any:
    """pysbd's segmenter for a language, or None where it has none; loaded when first needed."""
    pysbd = importlib.import_module("pysbd")
    codes = importlib.import_module("pysbd.languages").LANGUAGE_CODES
    return pysbd.Segmenter(language=language, clean=False) if language in codes else None


def _ends(text: str, language: str) -> set[int]:
    """Places in `text` where the next sentence begins, as pysbd or a plain rule sees them."""
    segmenter = _segmenter(language)
    if segmenter is not None:
        pieces: list[str] = segmenter.segment(text)
        if "".join("".join(pieces).split()) == "".join(text.split()):
            return _align(text, pieces)
    return {match.end() for match in _STOP.finditer(text)}


def _align(text: str, pieces: Sequence[str]) -> set[int]:
    """Where each piece ends in `text`, counted in characters that are not spaces."""
    places = [at for at, char in enumerate(text) if not char.isspace()] + [len(text)]
    ends, count = set(), 0
    for piece in pieces:
        count += len("".join(piece.split()))
        ends.add(places[count])
    return ends


def _repaired(text: str, ends: set[int], quotes: Sequence[Quoted]) -> list[int]:
    """The ends after the three repairs, in order."""
    ends = ends | {
        hit.end()
        for hit in _NEW_QUOTATION.finditer(text)
        if not _ABBREVIATED.search(text[: hit.end()].rstrip())
    }
    kept = []
    for end in sorted(ends):
        inside = any(q.closed and q.outer.start < end < q.outer.end for q in quotes)
        if not inside and not _asked(text, end) and text[:end].rstrip()[-1:] not in _GOES_ON:
            kept.append(end)
    return kept


def _asked(text: str, end: int) -> bool:
    """Whether a speech verb within four words takes up the question that ends here."""
    if not _AFTER_QUESTION.search(text[:end]):
        return False
    return any(speech().match(word) for word in re.findall(r"[\w'-]+", text[end : end + 60])[:4])


def segment(text: str, quotes: Sequence[Quoted], language: str = "en") -> tuple[Span, ...]:
    """The sentences of a paragraph, without the spaces around them."""
    spans, start = [], 0
    for end in [*_repaired(text, _ends(text, language), quotes), len(text)]:
        piece = text[start:end]
        if piece.strip():
            left = start + len(piece) - len(piece.lstrip())
            spans.append(Span(left, start + len(piece.rstrip())))
            start = end
    return tuple(spans)


def inner(text: str) -> list[tuple[int, int]]:
    """Gaps between sentences inside a quotation: where each ends and the next begins."""
    return [
        hit.span()
        for hit in _INNER.finditer(text)
        if not _ABBREVIATED.search(text[: hit.start() + 1].rstrip("\"'”’ "))
    ]
