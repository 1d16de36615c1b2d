"""How an article introduces somebody: "head of the prison service", exactly as written."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from coursepack.analyse.candidate import Candidate
from coursepack.analyse.capitals import Token, heads, tokens
from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import words
from coursepack.model.article import Passage

RoleKind = Literal["person", "group", "place"]
_PREPOSITIONS = frozenset("of for at in on to with from behind and overseeing".split())
_STOPS = re.compile(
    r",(?!\d)|[;:()!?\"–]|\.(?=\s|$)|\s-\s|\s(?:who|which|that|where|when)\b|\s(?:said|says|told)\b"
    # "A brewer with a voice": what somebody has is no office.
    r"|\swith (?:an?|his|her|no)\s"
)
_SCIENTIST = re.compile(r"(?:olog|ograph|onom)(?:ist|er)\Z")
_DETERMINERS = frozenset("a an the this that his her its their our my your one another".split())
# Titles that tell no office, or that only who knows their short form would read.
_TOLD_NOTHING = frozenset("mr mrs ms miss dr cllr coun ald supt pc ds di dci hon".split())
# "On Tuesday Prime Minister X": a date is no part of an office.
_CALENDAR = re.compile(
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|January|February|March|April|May|June|July"
    r"|August|September|October|November|December|Yesterday|Today|Last|Earlier|Meanwhile"
)
_LONGEST = 18
_REACH = 240  # characters before a name in which its role may stand


@dataclass(frozen=True, slots=True)
class Role:
    """A role phrase, its place, and what kind of thing has it; `beside` if it is no mere title."""

    at: Passage
    kind: RoleKind
    beside: bool = True


def _kind(word: str) -> RoleKind | None:
    lower = word.lower()
    stem = lower.rsplit("-", 1)[-1]
    if lower in words("roles") or stem in words("roles") or _SCIENTIST.search(lower):
        return "person"
    if lower in words("group_nouns"):
        return "group"
    return "place" if lower in heads("place") else None


def _head(row: Sequence[Token]) -> tuple[int, RoleKind] | None:
    """The head noun of a phrase: what stands before its first preposition, and its kind."""
    for at, token in enumerate(row[:8]):
        last = at + 1 == len(row)
        nxt = "" if last else row[at + 1].lower
        ends = last or nxt in _PREPOSITIONS or nxt.endswith(("ing", "ed"))
        if ends and (kind := _kind(token.text)):
            return at, kind
        if token.lower in words("function_words") - _DETERMINERS:
            return None
    return None


def _phrase(text: str) -> list[Token]:
    """The words up to where a phrase must end, without a leading article."""
    stop = _STOPS.search(text)
    row = tokens(text[: stop.start()] if stop else text)
    return row[1:] if row and row[0].lower in ("a", "an", "the") else row


def _after(found: Candidate, sentence_end: int) -> Role | None:
    """X, the head of …; X, who is head of …; X (the head of …)."""
    rest = found.page.plain[found.end : sentence_end]
    lead = re.match(r"(?:, | \(| – )(?:who (?:is|was) )?(?=\S)", rest)
    if not lead:
        return None
    row = _phrase(rest[lead.end() :])
    head = _head(row)
    if head is None or len(row) > _LONGEST:
        return None
    base = found.end + lead.end()
    after = rest[lead.end() + row[-1].end :]
    listed = re.match(r",? (?:and|or) [A-Z]", after)
    if listed or row[0].lower in words("function_words"):
        return None
    return Role(found.page.passage(base + row[0].start, base + row[-1].end), head[1])


def _begin(row: Sequence[Token], head: int) -> int | None:
    """Where the phrase around a head noun begins: behind its determiner or at its owner."""
    for at in range(head - 1, max(-1, head - 8), -1):
        token = row[at]
        if token.owner:
            before = range(at, 0, -1)
            stops = (i for i in before if row[i - 1].lower in words("function_words"))
            return next(stops, 0)
        if token.lower in words("function_words"):
            return at + 1
    return 0 if head < 8 else None


def _before(found: Candidate, sentence_start: int) -> Role | None:
    """The head of …, X; her tutor, X."""
    at = found.title_at if found.title else found.start
    lead = found.page.plain[sentence_start:at]
    lead = re.sub(r"\s*\([^()]*\),\s\Z", ", ", lead)
    if not lead.endswith(", "):
        return None
    lead = lead[:-2]
    cut = max((hit.end() for hit in re.finditer(r"[,;:()\"]\s|\s–\s", lead)), default=0)
    row = tokens(lead[cut:])
    among = re.search(r"\bone of (?:the )?", lead[cut:])
    for head, token in enumerate(row):
        follows = row[head + 1 :]
        kind = _kind(token.text.removesuffix("s") if among else token.text)
        if not kind or (follows and follows[0].lower not in _PREPOSITIONS):
            continue
        begin = _begin(row, head)
        if begin is not None and among and among.end() == row[begin].start:
            begin = next(at for at, t in enumerate(row) if t.start == among.start())
        if begin is None:
            continue
        framed = re.match(r"[,.;:)\"]|\Z", found.after) is not None
        if not framed and (begin > 1 or not token.lower or _subordinate(row[0])):
            return None
        base = sentence_start + cut
        return Role(found.page.passage(base + row[begin].start, base + row[-1].end), kind)
    return None


def _subordinate(token: Token) -> bool:
    opener = token.lower in words("openers") and token.lower not in _DETERMINERS
    return opener or token.lower.endswith("ing")


def _direct(found: Candidate, sentence_start: int) -> Role | None:
    """German particle physicist X; author X: the noun stands right before the name."""
    at = found.title_at if found.title else found.start
    lead = re.sub(r" (?:called|named) \Z", " ", found.page.plain[sentence_start:at])
    row = tokens(lead)
    if not row or lead[row[-1].end :] != " " or row[-1].owner or not _kind(row[-1].text):
        return None
    begin = head = len(row) - 1
    for place in range(head - 1, max(-1, head - 5), -1):
        if lead[row[place].end : row[place + 1].start] not in (" ", "'s "):
            break
        if row[place].lower in _DETERMINERS:
            begin = place + 1
            break
        if (known := look_up(row[place].text)) and known.kind == "people":
            whole = look_up(f"{row[place - 1].text} {row[place].text}") if place else None
            begin = place - 1 if whole and whole.kind == "people" else place
        elif row[place].owner or row[place].lower in words("function_words"):
            break
    else:
        if head < 4 and row[0].lower not in words("openers") and row[0].start == 0:
            begin = 0
    kind = _kind(row[-1].text)
    base = found.page.passage(sentence_start + row[begin].start, sentence_start + row[-1].end)
    return Role(base, kind) if kind else None


def _title(found: Candidate) -> Role | None:
    """The title itself, with the nationality before it: British Prime Minister."""
    if not found.title or found.title.rstrip(".").lower() in _TOLD_NOTHING:
        return None
    start = found.title_at - len(_office(found))
    return Role(found.page.passage(start, found.title_at + len(found.title)), "person", False)


def _office(found: Candidate) -> str:
    """What belongs to a title before it: Shadow Environment, Senior, British; with its space."""
    sentence = found.page.sentence_at(found.start)
    lead = found.page.plain[sentence.start : found.title_at]
    row = re.search(r"(?:(?<=\s)|\A)(?:[A-Z][\w-]+ (?:and (?=[A-Z]))?){1,5}\Z", lead)
    if row is None:
        return ""
    told = row[0]
    first = told.split(maxsplit=1)[0]
    opens = row.start() == 0 and first.lower() in words("openers") | words("function_words")
    if (opens and first != "New") or _CALENDAR.fullmatch(first):
        told = told.partition(" ")[2]
    return told


def introduced(found: Candidate) -> Role | None:
    """The phrase that tells who or what the candidate is, here, or None."""
    sentence = found.page.sentence_at(found.start)
    near = found.page.plain.find(" ", max(0, found.start - _REACH))
    start = max(sentence.start, near if found.start > _REACH else 0)
    return (
        _after(found, sentence.end)
        or _before(found, start)
        or _direct(found, start)
        or _title(found)
    )
