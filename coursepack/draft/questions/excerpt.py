"""Short stretches of the article that can stand in a question."""

import re

from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import clip, marked
from coursepack.model.article import Passage

_STOP = re.compile(r"[,;:()“”\"]\s|\s[–—]\s")


def opening(text: str, most: int = MOST) -> str:
    """The beginning of a statement as a quotation of at most `most` words; "" if none fits."""
    first = re.split(r"(?<=[.!?])\s", text.strip())[0]
    short = clip(first, most)
    while short and len(words(short)) > most:
        short = clip(short, len(short.split()) - 1)
    return marked(short) if len(short.split()) > 2 else ""


def around(view: View, at: Passage, most: int = MOST) -> str:
    """A quotation of at most `most` words with the words at `at` in it, kept to their clause."""
    text = view.article.paragraphs[at.paragraph - 1].text
    line = view.line_at(at)
    left = max(
        (m.end() for m in _STOP.finditer(text, line.at.span.start, at.span.start)),
        default=line.at.span.start,
    )
    right = min((m.start() for m in _STOP.finditer(text, at.span.end)), default=len(text))
    right = min(right, max(line.at.span.end, at.span.end))
    before, after = text[left : at.span.start].split(), text[at.span.end : right].split()
    room = most - len(words(text[at.span.start : at.span.end]))
    if room < 0:
        return ""
    keep_after = min(len(after), max(room // 2, room - len(before)))
    keep_before = min(len(before), room - keep_after)
    start = before[len(before) - keep_before :] if keep_before else []
    found = text[at.span.start : at.span.end]
    pieces = [*start, found, *after[:keep_after]]
    gap = " " if text[at.span.end : at.span.end + 1] == " " else ""
    joined = (
        " ".join(pieces)
        if gap or not after[:keep_after]
        else " ".join([*start, found + after[0], *after[1:keep_after]])
    )
    short = _trimmed(joined, most)
    lead = "… " if keep_before < len(before) else ""
    trail = " …" if keep_after < len(after) and not joined.endswith((".", "?", "!")) else ""
    return f"“{lead}{marked(short)[1:-1]}{trail}”"


def _trimmed(text: str, most: int) -> str:
    pieces = text.split()
    while len(words(" ".join(pieces))) > most and len(pieces) > 1:
        pieces.pop(0)
    return " ".join(pieces)


def whole_quote(view: View, at: Passage, most: int = MOST) -> str:
    """Somebody's words as a short quotation: their first statement, or its beginning."""
    return opening(view.text(at), most)


def plain_line(line: Line) -> bool:
    """Whether a sentence is the writer's own, with no words given as somebody's."""
    return not line.said and not line.text.rstrip().endswith("?")
