"""What kind of thing a candidate names, and how sure that is."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from coursepack.analyse.admitted import AGED
from coursepack.analyse.candidate import Candidate
from coursepack.analyse.capitals import all_heads, heads
from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import either, table, words
from coursepack.analyse.roles import Role
from coursepack.analyse.verbs import speech
from coursepack.analyse.widening import small_heads
from coursepack.model.findings import NameKind

_JOINER = frozenset("of for on and".split())
_ARABIC = re.compile(r"(?:\A|[\s-])(?:al|el|bin|ibn|Al|El|Abu|Abdul|Abd|Ben|van|von)[- ](?=[A-Z])")
_IN = re.compile(
    r"\b(?:in|at|near|outside|around|throughout)"
    r"(?: nearby| northern| southern| eastern| western| central| downtown| rural)? \Z"
)
# River Tarn, Lake Orla.
_BEFORE_PLACES = frozenset("river lake mount cape fort port loch isle".split())
_TOWN = re.compile(r"\b(?:city|town|village|province|region|district|state|island|port) of \Z")


@dataclass(frozen=True, slots=True)
class Verdict:
    """A kind and its weight: 3 certain, 2 likely, 1 a guess, 0 nothing known."""

    kind: NameKind
    weight: int


@cache
def _known_groups() -> frozenset[str]:
    return frozenset(row[0] for row in table("group_names"))


@cache
def _many_words() -> tuple[str, ...]:
    """The ends of names of branches: Peruvian Red Cross."""
    return tuple(f" {name}" for name in sorted(_known_groups()) if " " in name)


@cache
def _work_noun() -> str:
    return either(words("work_nouns"))


def _listed(found: Candidate) -> Verdict | None:
    """What the gazetteer and the list of groups know."""
    entry = look_up(found.text)
    if entry:
        kind: NameKind = "people" if entry.kind == "people" else "place"
        return Verdict(kind, 2 if entry.kind == "region" and len(found.words) == 1 else 3)
    known = found.text in _known_groups() or found.text.endswith(_many_words())
    return Verdict("group", 3) if known else None


def _headed(found: Candidate) -> Verdict | None:
    """What the head word of the name says: University of …, … Party, Battle of …"""
    lower = [token.lower for token in found.words if not token.text.isdigit()] or [""]
    joint = next((at for at, word in enumerate(lower) if at and word in _JOINER), len(lower))
    if lower[0] in words("event_heads") and joint < len(lower):
        return Verdict("event", 3)
    if len(lower) < 2:
        return None
    if (small := _small_head(found)) is not None:
        return small
    kinds: tuple[NameKind, ...] = ("group", "place", "event", "work")
    if lower[0] in _BEFORE_PLACES and joint == len(lower) and lower[-1] not in all_heads():
        return Verdict("place", 3)
    split = joint < len(lower) and lower[joint] != "and"
    for word in (lower[joint - 1], lower[-1], lower[0]) if split else (lower[-1],):
        for kind in kinds:
            if word in heads(kind):
                return Verdict(kind, 3)
    return None


def _small_head(found: Candidate) -> Verdict | None:
    """What a head word in small letters says: the American invasion, the Ural mountains."""
    last = found.words[-1].text
    if last in small_heads("after any name"):
        return Verdict("place", 3)
    if last in small_heads("after a party"):
        return Verdict("group", 3)
    if last in small_heads("after a place") | {"accident"}:
        return Verdict("event", 3)
    return Verdict("event", 3) if last in small_heads("after a people") else None


def _work(found: Candidate) -> Verdict | None:
    """A title: named as a book or film beside it, set in italics, or that of a case at law."""
    if any(token.lower in ("v", "v.") for token in found.words[1:-1]):
        return Verdict("work", 3)
    if re.match(rf"\s{_work_noun()}", found.after):
        return Verdict("work", 3)
    if re.search(rf"{_work_noun()},? (?:called |entitled |titled )?['\"]?\Z", found.before):
        return Verdict("work", 3)
    marked = any(
        mark.kind == "em" and mark.span.start <= found.start and found.end <= mark.span.end
        for mark in found.page.marks
    )
    return Verdict("work", 2) if marked and len(found.words) > 1 else None


def _personal(found: Candidate, role: Role | None) -> Verdict | None:
    """What names of persons look like, and what stands around them."""
    if any(token.text.isdigit() for token in found.words):
        return None  # "Noor 1"
    several = len(found.words) > 1
    the = re.search(r"\b[Tt]he \Z", found.before) is not None
    first = found.words[0].lower in words("first_names") and not the
    hung = re.search(r"\b(?:of|from|in|at|to|by)(?: the)? \Z", found.before) is not None
    aged = AGED.match(found.after)
    old = (aged and not (hung and aged[0].startswith(", who"))) or (
        re.search(r"-year-old \Z", found.before) and not the
    )
    joined = any(token.lower in _JOINER for token in found.words)
    spoken = re.match(r" (?:also |has |had )?([a-z]+)", found.after)
    says = spoken is not None and speech().fullmatch(spoken[1]) is not None
    turned = re.search(r"[\"',] ([a-z]+) \Z", found.before)
    says = says or (turned is not None and speech().fullmatch(turned[1]) is not None)
    signs: tuple[tuple[int, bool], ...] = (
        (3, bool(found.title) or (first and several)),
        (2, role is not None and role.kind == "person"),
        (2, not joined and any(len(t.text) == 1 for t in found.words[:-1])),
        (2, _ARABIC.search(found.text) is not None and not the),
        (2, bool(old) or (re.match(r",? who\b", found.after) is not None and not (the or hung))),
        (1, several and says and not the and not joined),
        (1, first),
    )
    return next((Verdict("person", weight) for weight, seen in signs if seen), None)


def _placed(found: Candidate) -> Verdict | None:
    """A single word after "in" or in a row of places."""
    if _TOWN.search(found.before):
        return Verdict("place", 3)
    after = re.match(r" ([a-z]+)", found.after)
    if after and after[1].rstrip("s") in heads("place"):
        return Verdict("place", 2)
    row = re.search(r"([A-Z][\w-]+), \Z", found.before) or re.match(r", ([A-Z][\w-]+)", found.after)
    known = look_up(row[1]) if row else None
    if known and known.kind != "people" and len(found.words) == 1:
        return Verdict("place", 1)
    closed = re.match(r"[,.;]|\Z| (?:and|where)\b", found.after)
    inside = _IN.search(found.before) and closed
    return Verdict("place", 2 if _first_name(found) else 1) if inside else None


def _first_name(found: Candidate) -> bool:
    return len(found.words) == 1 and found.words[0].lower in words("first_names")


def _grouped(found: Candidate, long: Mapping[str, str]) -> Verdict | None:
    """A group by the noun behind it, or because the article spells its short form out."""
    after = re.match(r" ([a-z]+)", found.after)
    beside = after and after[1] in words("group_nouns") and len(found.words) > 1
    return Verdict("group", 2) if beside or found.text in long else None


def _short(found: Candidate) -> Verdict | None:
    return Verdict("group", 1) if re.fullmatch(r"[A-Z]{3,}", found.text) else None


def judge(found: Candidate, role: Role | None, long: Mapping[str, str]) -> Verdict:
    """The kind of one candidate; `long` gives the long forms of the article's acronyms."""
    if found.title:
        return Verdict("person", 3)
    verdict = _listed(found) or _work(found) or _headed(found)
    if verdict is None and role and role.kind != "person":
        verdict = Verdict(role.kind, 2)
    placed = _placed(found)
    if verdict is None and placed and placed.weight > 1 and _first_name(found) and not role:
        return placed  # "the kindest man in Lorraine"
    verdict = verdict or _personal(found, role) or _grouped(found, long)
    return verdict or placed or _short(found) or Verdict("unknown", 0)
