"""Short stretches of the article that can stand in a question."""

import re

from coursepack.draft.questions.cut import breaks, ends_well, even
from coursepack.draft.questions.part import parts
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import JOINTS, marked
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.source import Span

_STOP = re.compile(r"[,;:()”\"]\s|\s[–—]\s|[“(\"]")
# What no quotation may run across, even where its clause is very short.
_HARD = re.compile(r"[”\"]\s|[“\"]|[;:]\s|\s[–—]\s")
_SHORT_CLAUSE = 3
# So many words make a statement, and so many the beginning of one.
_SHORTEST, _ENOUGH = 3, 6
# The end of a sentence, and not of "Mr." or "St.".
_SENTENCE = re.compile(r"(?<=[.!?])(?<!\bMr\.)(?<!\bDr\.)(?<!\bSt\.)(?<!\bMrs\.)(?<!\bMs\.)\s")
# What may not be cut off, since it turns a statement round.
_TURNS = re.compile(
    r"\b(?:not|no|none|nothing|never|nobody|neither|nor|hardly|only|unless|without)\b|n[’']t\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\S+")
# Where the beginning of a sentence is shown, so many words stand behind the place.
_BEHIND = 5
_NOT_LAST = JOINTS | frozenset("i you he she it we they who which".split())
# A stretch may begin with these, but not end with them.
_MAY_LEAD = frozenset(
    "a an the not no some any very more most this that these those its his her their our my your "
    "in on at for by with from under over almost nearly".split()
)


def opening(text: str, most: int = MOST) -> str:
    """A statement, or its beginning up to where it may be broken off; "" if none fits.

    At most `most` words are shown.
    """
    first = _SENTENCE.split(text.strip())[0].strip(" ,;:–—-")
    if len(words(first)) <= most:
        return marked(first) if len(first.split()) >= _SHORTEST else ""
    for end in reversed(breaks(first, 0, most)):
        rest = re.split(r"[,;]\s|\s[–—]\s", first[end:].lstrip(" ,;:–—"))[0]
        if len(words(first[:end])) >= _ENOUGH and not _TURNS.search(rest):
            return f"{marked(first[:end])[:-1]} …”"
    return ""


def whole_quote(view: View, at: Passage, most: int = MOST) -> str:
    """Somebody's words as a short quotation: their first statement, or its beginning."""
    return opening(view.text(at), most)


def around(view: View, at: Passage, most: int = MOST, before: int = MOST) -> str:
    """A quotation of at most `most` words with the words at `at` in it, kept to their clause.

    At most `before` words stand before them. Where something of the clause is
    left out, "…" says so.
    """
    text = view.article.paragraphs[at.paragraph - 1].text
    left, right = _clause(text, at.span, view.line_at(at))
    tokens = _tokens(text, left, right)
    if len(tokens) <= _SHORT_CLAUSE:
        line = view.line_at(at).at.span
        tokens = _tokens(text, *_between(text, _HARD, at.span, line.start, line.end))
    inside = [i for i, token in enumerate(tokens) if token.meets(at.span)]
    if not inside:
        return ""
    first, last = inside[0], inside[-1]
    first, last = _grown(text, tokens, (first, last), most, before)
    if len(words(text[tokens[first].start : tokens[last].end])) > most:
        return ""
    first, last = _trimmed(text, tokens, (first, last), (inside[0], inside[-1]))
    left_out = text[tokens[0].start : tokens[first].start], text[tokens[last].end : tokens[-1].end]
    if any(_TURNS.search(part) for part in left_out):
        return ""
    shown = marked(text[tokens[first].start : tokens[last].end])[1:-1]
    lead, trail = "… " if first else "", " …" if last + 1 < len(tokens) else ""
    return f"“{lead}{shown}{trail}”"


def sentence_around(line: Line, at: Passage) -> str:
    """A sentence, or its beginning up to a break behind a place, or the clause with its subject.

    "" where none of them is short enough and whole.
    """
    place = at.span.start - line.at.span.start, at.span.end - line.at.span.start
    if "\0" not in line.own and not re.search("[“”]", line.text):
        if len(words(line.text)) <= MOST:
            return marked(line.text)
        fits = breaks(line.text, place[1], MOST)
        if fits and len(words(line.text[place[1] : fits[-1]])) >= _BEHIND:
            return f"{marked(line.text[: fits[-1]])[:-1]} …”"
    if even(line.text) and line.text[:1] not in '“‘"' and len(words(line.text)) <= MOST:
        return with_marks(line.text)
    own = parts(line.text, *place, MOST)
    return next((_part(line.text, start, end) for start, end in own), "")


def _part(text: str, start: int, end: int) -> str:
    """A part of a sentence as a quotation; the beginning of one shows that it goes on."""
    goes_on = start == 0 and re.search(r"\w", text[end:])
    return f"{marked(text[start:end])[:-1]} …”" if goes_on else marked(text[start:end])


def breaks_off(line: Line, shown: str) -> bool:
    """Whether a quotation of a sentence ends before its point: before words in marks, or midway."""
    bare = shown.strip("“”").removesuffix("…").removeprefix("…").strip()
    at = line.text.find(bare)
    end = at + len(bare)
    if at >= 0 and re.match(r"\s*[“\"]", line.text[end:]):
        return True
    return shown.endswith("…”") and at >= 0 and not ends_well(line.text, end)


def with_marks(text: str) -> str:
    """A stretch in quotation marks, with the marks that stand in it as single ones."""
    bare = re.sub(r"(?<!\w)[“‘\"](?=\w)", "‘", text.strip())
    bare = re.sub(r"(?<=[\w,.!?])[”\"](?!\w)", "’", bare).rstrip(" ,;.")
    if bare.count("‘") > len(re.findall(r"’(?!\w)", bare)):
        bare = f"{bare}’"
    return f"“{bare}”"


def _clause(text: str, span: Span, line: Line) -> tuple[int, int]:
    """Where the clause around a span begins and ends."""
    return _between(text, _STOP, span, line.at.span.start, max(line.at.span.end, span.end))


def _between(text: str, stop: re.Pattern[str], span: Span, start: int, end: int) -> tuple[int, int]:
    left = max((m.end() for m in stop.finditer(text, start, span.start)), default=start)
    right = min((m.start() for m in stop.finditer(text, span.end, end)), default=end)
    return left, right


def _tokens(text: str, left: int, right: int) -> list[Span]:
    found = _TOKEN.finditer(text, left, right)
    return [Span(m.start(), m.end()) for m in found if words(m.group())]


def _grown(
    text: str, tokens: list[Span], window: tuple[int, int], most: int, before: int
) -> tuple[int, int]:
    """The window widened word by word, after it and before it in turn."""
    first, last = window
    floor = max(0, first - before)
    while True:
        options = [(first, last + 1), (first - 1, last)]
        if last - window[1] > window[0] - first and first > floor:
            options.reverse()
        for low, high in options:
            fits = floor <= low and high < len(tokens)
            if fits and len(words(text[tokens[low].start : tokens[high].end])) <= most:
                first, last = low, high
                break
        else:
            return first, last


def _trimmed(
    text: str, tokens: list[Span], window: tuple[int, int], kept: tuple[int, int]
) -> tuple[int, int]:
    """The window without joining words at its ends, where something was left out there."""
    first, last = window
    while (
        kept[1] < last < len(tokens) - 1
        and tokens[last].of(text)[-1].isalpha()
        and _bare(text, tokens[last]) in _NOT_LAST
    ):
        last -= 1
    while 0 < first < kept[0]:
        word = _bare(text, tokens[first])
        if word not in JOINTS or word in _MAY_LEAD:
            break
        first += 1
    return first, last


def _bare(text: str, token: Span) -> str:
    return re.sub(r"\W", "", fold(token.of(text)))
