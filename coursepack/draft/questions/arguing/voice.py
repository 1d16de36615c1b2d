"""The sentences in which whoever writes argues or tells, and how they are shown."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import islice

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.cut import ends_well, even
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.model.article import Passage
from coursepack.source import Span

# Where a long sentence falls into statements of their own.
_SPLIT = re.compile(
    r"; (?:and )?(?=(?:that|but|yet|for|he|she|it|they|we|I|the|in|on|at|an?|his|her|their|our|my"
    r"|not"
    r"|this|these|no|nor|there|of|from)\b)"
)
# What can be left out of a long sentence without changing what it says.
_SAYS = (
    r"(?:reckons?|says?|said|did|has|had|was|is|told|tells|puts?|found|finds|estimates?"
    r"|calculates?)"
)
_ASIDE = re.compile(
    r", and (?:I|was|we|he|she) [^,;:]{5,70}, (?=(?:that|is|are|was|were)\b)"
    rf"|, (?:the|an?|who|which) (?!(?:say|think|tell|told)\w*\b)[^,;:]{{5,60}}, (?={_SAYS}\b)"
    rf"|, [A-Z]\w+ [A-Z]\w+, (?={_SAYS}\b)"
)
# Texts that a class reads as sources of their time or place.
SOURCES = frozenset(("letter", "petition", "diary"))
_TURN = re.compile(r"^[A-Z][\w’'.-]*(?: [A-Z][\w’'.-]*){0,3}: (?=\S)")
# Where a long sentence may be cut, the best first.
_CUTS = (
    re.compile(r"[;:](?= )"),
    re.compile(r",(?= (?:and|but|so|because|when|where|while|out of which|for) )"),
    re.compile(r"(?: [–—]|,)(?= )"),
    re.compile(r" (?=(?:when|because|and|but|so that|although|since|unless|if|as) )"),
)
_SUBJECT = re.compile(r"\b(?:I|[Ww]e|[Yy]ou|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Tt]here) [a-z]+")
# A further statement with its own subject: to leave it out changes nothing before it.
_OWN_CLAUSE = re.compile(
    r"and (?:(?:the|an?|my|our|his|her|their) (?:\w+ ){1,4}?(?:in|of|at|is|was|has|had|will"
    r"|would)\b"
    r"|(?:he|she|it|they|we|I|you) \w+)"
)
_LEAST, _ENOUGH = 5, 11
_TURNS = re.compile(r"\b(?:not|no|never|nobody|nothing|only|unless|without)\b|n[’']t\b", re.I)
# How a sentence begins that means something of the sentence before it.
_POINTS = re.compile(
    r"^(?:(?:But|And|Yet|Still|Nor|So|Then|Now|For),? )?(?:(?:It|it) (?!(?:is|was"
    r"|has been)\b[^,;]*\bthat\b)"
    r"|[Tt]his\b(?! \w+ (?:\w+ )?(?:is|was|are|has)\b)|[Tt]h(?:at(?! (?:your|the|we|of|in|when"
    r"|nothing|no|those|[A-Z][\w.]*)\b)|ese|ose"
    r"|ey|ere it)\b|[Ss]uch\b|[Oo]thers?\b"
    r"|[Nn]either\b|[Bb]oth\b|[Ss]o (?:is|are|was|were|did|does|has|have)\b|[Tt]o (?:these|them"
    r"|this)\b)"
)
_HARD = frozenset(("death", "violence", "self-harm"))


@lru_cache(maxsize=2)
def voice(view: View) -> tuple[Line, ...]:
    """The sentences of whoever argues: none in a report, none of an editor or an interviewer."""
    genre = view.genre
    if not genre.argued:
        return ()
    asks = _interviewer(view)
    return tuple(
        part
        for line in view.lines
        if line.paragraph not in genre.note
        and (not view.turns or view.turns.get(line.paragraph, asks) != asks)
        for part in _parts(line)
    )


def _parts(line: Line) -> Iterator[Line]:
    """A sentence, or the statements of one that is too long to be shown, between semicolons."""
    text = line.text
    cuts = [m for m in _SPLIT.finditer(text) if even(text[: m.start()])]
    if len(words(text)) <= MOST or not cuts:
        yield line
        return
    starts, ends = [0, *(m.end() for m in cuts)], [*(m.start() for m in cuts), len(text)]
    for start, end in zip(starts, ends, strict=True):
        at = line.passage(start, end)
        yield replace(
            line,
            at=at,
            text=text[start:end],
            own=line.own[start:end],
            quotations=tuple(q for q in line.quotations if q.at.span.meets(at.span)),
            figures=tuple(f for f in line.figures if at.span.holds(f.at.span)),
            dates=tuple(x for x in line.dates if at.span.holds(x.at.span)),
            stances=tuple(s for s in line.stances if at.span.holds(s.at.span)),
            claims=tuple(c for c in line.claims if at.span.meets(c.at.span)),
        )


def _interviewer(view: View) -> str:
    """The label of those turns of an interview that end with a question."""
    labels = list(view.turns.values())
    texts = view.article.paragraphs
    asking = [who for n, who in view.turns.items() if texts[n - 1].text.endswith("?")]
    return max(dict.fromkeys(labels), key=asking.count, default="")


def bare(line: Line) -> str:
    """A sentence without the label of its turn."""
    return _TURN.sub("", line.text).strip()


def whole(line: Line) -> bool:
    """Whether a sentence has all its marks: no quotation or bracket begins or ends elsewhere."""
    text = line.text
    paired = text.count("“") == text.count("”") and text.count("(") == text.count(")")
    return paired and text.count('"') % 2 == 0


def shown(line: Line, most: int = MOST) -> str:
    """A sentence as a quotation: whole if it is short, else cut where a clause ends; or ""."""
    return cited(bare(line), most) if whole(line) else ""


def cited(text: str, most: int = MOST) -> str:
    """A statement as a quotation of at most `most` words; "" where none can be cut."""
    if len(words(text)) <= most:
        return quoted(text)
    short = _ASIDE.sub(" … ", text)
    if short != text and len(words(short)) <= most:
        return quoted(short)
    for cut in _CUTS:
        places = (m.start() for m in cut.finditer(text))
        ends = [i for i in places if len(words(text[:i])) <= most and ends_well(text, i)]
        early = cut is _CUTS[1] and ends and len(words(text[: ends[-1]])) < _ENOUGH
        if ends and not early and _stands(text[: ends[-1]]):
            rest = text[ends[-1] :].lstrip(" ,;:–—")
            own = cut is _CUTS[0] or _OWN_CLAUSE.match(rest)
            if own or not _TURNS.search(re.split(r"[,;:]", rest)[0]):
                return f"{quoted(text[: ends[-1]])[:-1]} …”"
    return opening(text, most)


def _stands(head: str) -> bool:
    """Whether the beginning of a sentence says something: it has a verb, and no open bracket."""
    even = head.count("(") == head.count(")") and head.count("“") == head.count("”")
    says = ANY_VERB.search(head) or _SUBJECT.search(head) or head.startswith("Let us ")
    return even and says is not None and len(words(head)) >= _LEAST


def full(line: Line) -> str:
    """A sentence as a quotation if it can be shown whole, without words of others in it; or ""."""
    text = shown(line)
    return "" if text.endswith("…”") or any(q.kind == "direct" for q in line.quotations) else text


def sound(line: Line) -> str:
    """A sentence as a quotation, whole or cut where the text itself has a stop; or ""."""
    text = shown(line)
    if not text.endswith("…”"):
        return text
    head = text.strip("“”… ").replace("‘", "").replace("’", "")
    own = re.sub("[“”‘’]", "", bare(line))
    told = re.sub(r"\b[Aa]ccording to [^,]*,?|^(?:In|On|At|By) [^,]*,", "", head)
    says = ANY_VERB.search(told) or _SUBJECT.search(told)
    return text if says and re.match(r" ?[,;:–—]", own[len(head) :]) else ""


def closed(line: Line, text: str) -> bool:
    """Whether a quotation from a sentence is whole, or ends where a semicolon does."""
    if "…" not in text:
        return bool(text)
    head = text.strip("“”… ")
    at = line.text.find(head)
    return at >= 0 and line.text[at + len(head) :].lstrip()[:1] in (";", ":")


def stands(line: Line) -> bool:
    """Whether a sentence can be understood without the one before it."""
    return _POINTS.search(bare(line)) is None


def quoted(text: str) -> str:
    """Words in quotation marks; the marks within them become single ones."""
    plain = text.strip().rstrip(",;:.").strip()
    plain = re.sub(r'"([^"]*)"', r"‘\1’", plain.replace("“", "‘").replace("”", "’"))
    return f"“{plain}”"


def after(view: View, line: Line, most: int) -> tuple[Line, ...]:
    """At most `most` sentences that follow in the same paragraph."""
    start = line.at.span.start
    same = (x for x in voice(view) if x.paragraph == line.paragraph and x.at.span.start > start)
    return tuple(islice(same, most))


def before(view: View, line: Line) -> Line | None:
    """The sentence before in the same paragraph."""
    start = line.at.span.start
    same = [x for x in voice(view) if x.paragraph == line.paragraph and x.at.span.start < start]
    return same[-1] if same else None


def first_words(line: Line, most: int = MOST) -> Passage:
    """A sentence, or its first words, for the key."""
    ends = [m.end() for m in re.finditer(r"\S+", line.text)][:most]
    start = line.at.span.start
    return Passage(line.paragraph, Span(start, start + ends[-1]))


def hard(view: View, paragraph: int) -> bool:
    """Whether a paragraph tells of harm (H15)."""
    found = view.findings.sensitive
    return any(s.at.paragraph == paragraph and s.subject in _HARD for s in found)


def big(text: str) -> str:
    """A text with a capital."""
    return text[:1].upper() + text[1:]


def is_source(view: View) -> bool:
    """Whether a class reads the text as a source: by its kind, or since a note introduces it."""
    return view.genre.kind in SOURCES or bool(view.genre.note and view.genre.argued)
