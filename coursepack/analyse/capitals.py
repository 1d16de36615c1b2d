"""Capitalised words, and runs of them that may be one name."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.lists import table, words
from coursepack.frequency import zipf

_TOKEN = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_](?:\w|['&-](?=\w))*")
_PARTICLE = re.compile(r"(?:al|el|an|as|ash|at|az|bin|ibn|d|de|o|l)[-'][^\W\d_]", re.IGNORECASE)
_BRAND = re.compile(r"[a-z][A-Z][a-z]{2}")
_JOINT = re.compile(r"(?!Co-)(\w+)-[a-z]")
# What stands behind the hyphen of a given name in two parts: syllables that are words as well, and
# others, which are short and no words.
_SYLLABLES = frozenset("un in ho il min te".split())
_RARE, _LETTERS = 4.1, 5
_FREE = re.compile(r"(?:^|[.!?…:]['\")]*\s+|[\"(\[]|(?:^|\s)'|[–]\s)\Z")
_OF = frozenset(
    """house houses order friends sons daughters rights book lord game state states people band
    tribe nation sisters brothers knights clinic""".split()
)
_FOR = frozenset("campaign transport doctors reporters physicians friends teach".split())
_ON = frozenset("index research rights".split())
_JOINERS = frozenset("of for on and".split())
_PARTICLES = frozenset("de del della di da dos du la le van von der den bin ibn al el y".split())
_OWNED = frozenset(
    """people women men children worker workers farmer farmers nurses students teachers veterans
    king queen prince player players world ladies girl girls boys""".split()
)
# What plural owners have in names besides bodies and places: Chandlers' Row, Tanners' Yard.
_STREETS = frozenset("row yard gate hall walk court inn corner quay".split())
_LAWS = ("Act", "Bill", "Convention", "Treaty")
_MADE = ("directive", "regulation", "resolution", "report")
_SAINTS = ("St", "Saint")
# Behind these "I." ends a sentence: "So do I. Ministers say".
_TURNED = re.compile(
    r"\b(?:am|are|do|did|does|have|had|can|could|will|would|should|was|were|than) \Z"
)
# Collections and journals: the Annals of Botany, the European Archive of Surgery.
_BOOKS = frozenset("annals archive archives proceedings transactions bulletin quarterly".split())
# Regiments, whose two counties are one name: the Argyll and Sutherland Highlanders.
_REGIMENTS = frozenset("highlanders fusiliers borderers rifles hussars lancers yeomanry".split())
_SHORT = frozenset(
    """mr mrs ms dr prof gen col lt sgt st sen rep gov capt rev hon maj cllr coun supt insp
    det jos thos wm chas geo jas robt saml messrs""".split()
)


@dataclass(frozen=True, slots=True)
class Token:
    """One word of a paragraph; `text` is without a possessive ending, `owner` tells it had one."""

    text: str
    start: int
    end: int
    owner: bool = False
    first: bool = False

    @property
    def lower(self) -> str:
        """The word in lower case."""
        return self.text.lower()

    @property
    def capital(self) -> bool:
        """Whether the word is written as names are: Osei, al-Mamun, iTunes."""
        return bool(self.text[0].isupper() or _BRAND.match(self.text)) or bool(
            _PARTICLE.match(self.text) and re.search(r"[-'][A-ZÀ-Þ]", self.text)
        )


@cache
def heads(kind: str) -> frozenset[str]:
    """Words that tell that a name is of this kind: group, place, event, work."""
    row = next(row for row in table("heads") if row[0] == kind)
    return frozenset(row[1].split())


@cache
def all_heads() -> frozenset[str]:
    """Every word that tells the kind of a name."""
    return frozenset().union(*(heads(row[0]) for row in table("heads")))


@cache
def _after_owner() -> frozenset[str]:
    """What may follow an owner in a name: Teachers' Union, Chandlers' Row, All Souls' Day."""
    return heads("group") | heads("place") | heads("event") | words("event_heads") | _STREETS


def _given(before: Sequence[Token], lead: str, text: str) -> bool:
    """Whether the part behind the hyphen belongs to a name: Moon Jae-in, Chiang Kai-shek."""
    part = text.rpartition("-")[2]
    rare = part in _SYLLABLES or zipf(part) < _RARE
    follows = bool(before) and lead.endswith(f"{before[-1].text} ") and before[-1].text[0].isupper()
    told = follows and before[-1].lower not in words("openers") | words("function_words")
    return told and len(part) <= _LETTERS and rare and not re.search("ed$|clad|size|esque", part)


def tokens(plain: str) -> list[Token]:
    """The words of a paragraph; `first` where a capital may be due to the sentence."""
    found: list[Token] = []
    for hit in _TOKEN.finditer(plain):
        text, start = hit[0], hit.start()
        owner = text[-2:] in ("'s", "'S") or (
            text.endswith("s") and plain[hit.end() : hit.end() + 1] == "'"
        )
        text = text[:-2] if text[-2:] in ("'s", "'S") else text
        joint = _JOINT.match(text)
        if joint and text[0].isupper() and not _given(found, plain[:start], text):
            text = joint[1]
        first = bool(_FREE.search(plain[max(0, start - 4) : start])) or start == 0
        found.append(Token(text, start, start + len(text), owner, first))
    return found


def _joined(left: Sequence[Token], joiner: str, right: Sequence[Token]) -> bool:
    """Whether of, for, on or and belongs to one name with what stands on its two sides."""
    last, known = left[-1].lower, all_heads() | words("event_heads")
    if joiner == "and":
        return _paired(left, right)
    calendar = len(right) == 1 and right[0].lower in words("not_names") - {"parliament", "state"}
    behalf = joiner == "on" and right[-1].owner  # "polices Silicon Valley on Europe's behalf"
    if any(t.owner for t in left) or calendar or behalf or _made_by(left, right):
        return False
    if joiner == "of" and (last in words("roles") or last == "member"):
        return True
    if joiner == "of" and len(right) > 1 and right[-1].text in _LAWS:
        return True  # "the Freedom of Information Act"
    extra = {"of": _OF | _BOOKS, "for": _FOR, "on": _ON}[joiner]
    whole = " ".join(t.text for t in right)
    long = joiner == "of" and any(t.lower in _JOINERS for t in left) and not look_up(whole)
    if long and any(t.lower in heads("group") for t in left):
        return True
    headed = joiner == "on" and any(t.lower in known for t in left)
    return headed or last in known | extra or (joiner == "of" and left[0].lower in known | extra)


def _made_by(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """Whether a law is whole, and its maker follows: the Platform Work Directive of the Union."""
    whole = " ".join(token.text for token in right)
    return len(left) > 2 and left[-1].lower in _MADE and look_up(whole) is not None


def _paired(left: Sequence[Token], right: Sequence[Token]) -> bool:
    """ "and" inside a name: Food and Farming Organization; … on Human Rights and Drug Policy."""
    inner = [i for i, token in enumerate(left) if token.lower in _JOINERS]
    if inner:
        tail = [t for t in left[inner[-1] + 1 :] if t.lower != "the"]
        if right[0].lower in all_heads() | _OF or right[-1].lower in all_heads():
            return False
        office = left[0].lower in ("ministry", "department", "office", "committee")
        purpose = left[inner[-1]].lower == "for" and left[0].lower in heads("group")
        named = look_up(" ".join(t.text for t in right)) or right[0].text.isupper()
        aim = purpose and len(right) == 1 and not named
        return office or aim or len(tail) == len(right)
    left = left[left[0].text == "The" and len(left) > 1 :]
    whole = " ".join(t.text for t in left)
    if len(left) == 1 and (right[-1].text in _LAWS or right[-1].lower in _REGIMENTS):
        return True  # "the Health and Safety at Work Act"
    alone = len(left) == 1 and len(right) > 1 and not look_up(whole) and not whole.isupper()
    return alone and right[-1].lower in heads("group") and whole.lower() not in words("group_names")


def _speaks(before: Token, after: str) -> bool:
    """Whether "I" is whoever writes: "in Austria I have met", not "Elizabeth I was"."""
    king = before.lower in words("first_names") | {"war", "type", "class", "phase", "part"}
    return before.lower in words("not_names") or (
        not king and re.match(r" [a-z]", after) is not None
    )


def _plain_run(row: Sequence[Token], plain: str, at: int) -> int:
    """The place after the capitalised words that follow each other from `at`."""
    end = at + 1
    while end < len(row):
        before, token = row[end - 1], row[end]
        gap = plain[before.end : token.start]
        ended = before.text == "I" and (
            token.lower in words("openers") | words("function_words")
            or _TURNED.search(plain[: before.start]) is not None
        )
        dotted = gap == ". " and (len(before.text) == 1 or before.lower in _SHORT) and not ended
        owner = (
            before.lower in _OWNED
            or before.lower.endswith("men")
            or (end - 2 >= at and row[end - 2].text in _SAINTS)
        )
        owned = before.owner and owner and gap == "'s "
        owned = owned or (before.owner and gap == "' " and token.lower in _after_owner())
        office = before.owner and gap == "'s " and before.lower in words("roles")
        owned = owned or (office and token.lower in heads("group"))
        particle = token.lower in _PARTICLES and end + 1 < len(row) and gap == " "
        if particle and (row[end + 1].capital or row[end + 1].lower in _PARTICLES):
            end += 1
            continue
        if token.text == "I" and gap == " " and _speaks(before, plain[token.end :]):
            break  # "in February I", "in Austria I have met"
        if before.lower in words("not_names") and re.search(r"\d \Z", plain[: before.start]):
            break  # "on 2 November Drozd"
        if not token.capital or not (dotted or owned or (gap in (" ", " & ") and not before.owner)):
            break
        end += 1
    while row[end - 1].lower in _PARTICLES and not row[end - 1].capital:
        end -= 1
    return end


def _run(row: Sequence[Token], plain: str, at: int) -> int:
    """The place after the longest name that may begin at `at`, over of, for, on and and."""
    end = _plain_run(row, plain, at)
    while end + 1 < len(row):
        joiner, start = row[end].lower, end + 1
        if joiner not in _JOINERS or plain[row[end - 1].end : row[end].start] != " ":
            break
        if row[start].text == "the" and joiner != "and" and start + 1 < len(row):
            start += 1
        between = plain[row[end].end : row[start].start]
        if not row[start].capital or not re.fullmatch(r" (?:the )?", between):
            break
        stop = _plain_run(row, plain, start)
        if not _joined(row[at:end], joiner, row[start:stop]):
            break
        end = stop
    return end


def runs(plain: str) -> list[list[Token]]:
    """Every run of words in a paragraph that may be one name, in order."""
    row, found, at = tokens(plain), [], 0
    while at < len(row):
        if row[at].capital:
            end = _run(row, plain, at)
            found.append(row[at:end])
            at = end
        else:
            at += 1
    return found
