"""Terms that the article explains itself, and the words that explain them.

Read off punctuation and a few verbs: "karoshi, death through overwork",
"tanneries (places where leather is made)", "lay supervisors – members of the
public who …". Where the edge of the term is in doubt nothing is reported.
"""

import re
from collections.abc import Iterator, Sequence

from coursepack.analyse.lists import words
from coursepack.analyse.page import Page
from coursepack.frequency import zipf
from coursepack.model.findings import Acronym, Definition, Name
from coursepack.source import Span

RAREST = 2.0
_TERM = r"(?<![\w'-])[^\W\d_][\w'-]{0,40}(?: [^\W\d_][\w'-]{0,40}){0,2}"
_MEANING = r"(?P<meaning>[^()–;:.?!\"]{8,160}?)"
_NOUN = (
    r"(?:an?|the|any|those|members|people|places?|things|words|someone|somebody|where|when|or|also"
    r"|literally|meaning|which (?:means|is|are)|that is,?|in other words,?|also known as|who are)\b"
)
# A comma within a number ends nothing.
_END = r"(?:,(?!\d)|[.;](?=\s|\Z))"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"(?P<term>{_TERM}) \((?P<meaning>(?={_NOUN})[^()]{{8,160}})\)",
        rf"(?P<term>{_TERM}) – (?={_NOUN}){_MEANING}(?: –|[.;](?=\s|\Z))",
        rf"(?P<term>{_TERM}), (?:which means|that is,?|meaning|in other words,?|literally)\s"
        rf"{_MEANING}{_END}",
        r"(?P<meaning>(?:[^,;:.()–\"]|,(?=\d)){6,100}?),? (?:known as|called|termed) "
        rf"(?P<term>(?:the )?['\"]?{_TERM})(?=[,.;:)]| –)",
        rf"\b(?P<term>{_TERM}) (?:means|refers to|is defined as|is (?:a|the) (?:term|word|name)"
        rf" for) {_MEANING}{_END}",
    )
)
_FOREIGN = re.compile(
    r"(?<![\w'-])(?P<term>[a-z][a-z'-]{3,}), "
    r"(?P<meaning>(?:an? |the )?[a-z](?:[^,;:.()–]|,(?=\d)){6,80})(?=,(?!\d)|\.)"
)
_BEFORE_ADJECTIVE = re.compile(
    r"\b(?:is|are|was|were|be|been|not|very|so|too|feel|feels|felt|seem|seems|look|looks) \Z"
)
_RANK = re.compile(r"(?:the )(?:\w+est|first|last|only|second|third|best|worst|most|same|rest)\b")
_FINITE = re.compile(r"\b(?:is|are|was|were|will|would|has|had|have|said|says|can|could)\b")
_RELATIVE = re.compile(r"\b(?:who|which|that|where|when|what|how|whose)\b")


def _explains(meaning: str) -> bool:
    """Whether the words are a noun phrase: no verb but behind who, which, where …"""
    verb = _FINITE.search(meaning)
    return not _RANK.match(meaning) and not (verb and not _RELATIVE.search(meaning[: verb.start()]))


def _term(text: str, start: int) -> int:
    """Where the term begins once function words before it are cut off."""
    row = list(re.finditer(r"[\w'-]+", text))
    begin = 0
    for word in row:
        if word[0].lower() in words("function_words") | {"word", "term", "expression"}:
            begin = word.end()
    rest = text[begin:]
    return start + begin + len(rest) - len(rest.lstrip(" '\""))


def _patterned(page: Page) -> Iterator[Definition]:
    for pattern in _PATTERNS:
        for hit in pattern.finditer(page.outside):
            start = _term(hit["term"], hit.start("term"))
            span = Span(hit.start("meaning"), len(page.outside[: hit.end("meaning")].rstrip()))
            if span.start < start:
                span = _kind_before(page, span)
            adjective = _BEFORE_ADJECTIVE.search(page.outside[:start])
            if start >= hit.end("term") or adjective or not _explains(span.of(page.outside)):
                continue
            if span.start < span.end and page.sentence_at(start).start <= span.start:
                term = page.passage(start, hit.end("term"))
                yield Definition(term, page.passage(span.start, span.end))


def _kind_before(page: Page, span: Span) -> Span:
    """The noun phrase just before "called X": from its last article on."""
    text = page.outside[span.start : span.end]
    article = list(re.finditer(r"\b(?:an?|the|some|of|in|with) (?=\w)", text))
    start = span.start + (article[-1].start() if article else len(text))
    return Span(start, span.end)


def _foreign(page: Page) -> Iterator[Definition]:
    """A word that English hardly knows, with its meaning between commas: karoshi, death …"""
    for hit in _FOREIGN.finditer(page.outside):
        first = hit["meaning"].split()[0]
        noun = first in ("a", "an", "the") or first not in words("function_words")
        if noun and zipf(hit["term"]) < RAREST and _explains(hit["meaning"]):
            term = page.passage(hit.start("term"), hit.end("term"))
            yield Definition(term, page.passage(hit.start("meaning"), hit.end("meaning")))


def _names(names: Sequence[Name], kinds: Sequence[str]) -> Iterator[Definition]:
    """What stands beside the name of a place or group: Tahrir, the central square of …"""
    for name in names:
        role = name.role_at
        if name.kind in kinds and role:
            near = [m for m in name.mentions if m.paragraph == role.paragraph]
            near.sort(
                key=lambda m: min(
                    abs(m.span.end - role.span.start), abs(role.span.end - m.span.start)
                )
            )
            if near:
                yield Definition(near[0], role)


def definitions(
    pages: Sequence[Page], names: Sequence[Name], acronyms: Sequence[Acronym]
) -> tuple[Definition, ...]:
    """Every term the article explains, in reading order; acronyms stand in their own list."""
    found: list[Definition] = []
    for page in pages:
        found += [*_patterned(page), *_foreign(page)]
    taken = [acronym.at for acronym in acronyms]
    found = [
        definition
        for definition in found
        if not any(
            a.paragraph == definition.term.paragraph and a.span.holds(definition.term.span)
            for a in taken
        )
    ]
    found += _names(names, ("place", "group", "work", "event"))
    unique = {definition.term: definition for definition in reversed(found)}
    return tuple(sorted(unique.values(), key=lambda definition: definition.term))
