"""Anchors for what a draft says: found again exactly, and never a long quotation."""

from collections.abc import Sequence

from coursepack.draft.rights import MOST, words
from coursepack.draft.wording import JOINTS
from coursepack.model.anchor import ELLIPSIS, Anchor, drop, find, fingerprint, fold
from coursepack.model.article import Article, Passage
from coursepack.model.findings import Quotation
from coursepack.source import Span

# H4: the most words that a key may quote as evidence.
LONGEST_EVIDENCE = 25


def firm(at: Passage, article: Article) -> Anchor:
    """The anchor of a passage, shortened until no more words stand in a row than may be quoted."""
    anchor = drop(at, article)
    if _short(anchor.words):
        return anchor
    pieces = at.of(article).split(" ")
    for ends in (3, 2, 1):
        words_ = " ".join(pieces[:ends]) + ELLIPSIS + " ".join(pieces[-ends:])
        short = anchor.model_copy(update={"words": words_})
        if _short(words_) and find(short, article) == (at, "firm"):
            return short
    return whole(at.paragraph, article)


def _short(text: str) -> bool:
    return all(len(words(part)) <= MOST for part in text.split(ELLIPSIS))


def whole(number: int, article: Article) -> Anchor:
    """The anchor of a whole paragraph."""
    text = article.paragraphs[number - 1].text
    return Anchor(paragraph=number, hash=fingerprint(text))


def evidence(at: Passage, sentence: Passage, article: Article) -> Anchor:
    """The anchor of a passage with as much of its sentence as a key may quote."""
    text = article.paragraphs[at.paragraph - 1].text
    start, end = sentence.span.start, max(sentence.span.end, at.span.end)
    while len(text[start:end].split()) > LONGEST_EVIDENCE:
        left = len(text[start : at.span.start].split())
        right = len(text[at.span.end : end].split())
        if not left and not right:
            end = start + len(" ".join(text[start:end].split(" ")[:LONGEST_EVIDENCE]))
        elif right >= left:
            end = len(text[:end].rsplit(None, 1)[0])
        else:
            start += len(text[start:]) - len(text[start:].split(None, 1)[1])
    end = len(text[:end].rstrip())
    if end < sentence.span.end:
        end = max(at.span.end, _phrase_end(text, start, end))
    return firm(Passage(at.paragraph, Span(start, end)), article)


def _phrase_end(text: str, start: int, end: int) -> int:
    """Where a stretch ends once words are gone that only lead to what is cut off: "as the"."""
    stretch = text[start:end]
    while (short := stretch.rpartition(" ")) and fold(short[2]) in JOINTS and short[0]:
        stretch = short[0].rstrip()
    return start + len(stretch)


def unquoted(text: str, at: Passage, quotations: Sequence[Quotation]) -> str:
    """The sentence that stands at a place with its quoted words blanked out, sign for sign."""
    letters = list(text)
    for quotation in quotations:
        if quotation.kind == "direct":
            start = max(0, quotation.at.span.start - at.span.start - 1)
            end = min(len(text), quotation.at.span.end - at.span.start + 1)
            letters[start:end] = "\0" * (end - start)
    return "".join(letters)
