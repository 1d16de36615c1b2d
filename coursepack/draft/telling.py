"""What a sentence tells under one of its dates: a whole clause with subject and verb, or nothing.

The clause stands as it does in the sentence. It is cut only where one statement ends and another
begins, or where something is added to it; the date is left out only in front and at the end.
"""

import re
from collections.abc import Iterator, Mapping, Sequence

from coursepack.draft.soundness import whole_clause
from coursepack.draft.telling_rules import (
    ABOUT_WHOM,
    ADDED,
    ASIDE,
    BETWEEN,
    BRACKET,
    FINITE,
    INSIDE,
    JOINT,
    LATE_PRONOUN,
    LEADS,
    MADE_BY,
    ME,
    MORE,
    NOUN,
    OPEN,
    OTHER_DATE,
    PARTICIPLE,
    PLURAL,
    RELATIVE,
    SAYING,
    SHUT,
    SUB,
    TELLS,
    THIRD,
    VERB,
    WAITS,
)
from coursepack.draft.wording import marked
from coursepack.model.anchor import fold

Names = Sequence[tuple[int, int, str, str]]
_SHORTEST, _USUAL, _LONGEST = 4, 19, 24


def told(
    sentence: str, start: int, end: int, *, drops: bool, names: Names, means: Mapping[str, str]
) -> str:
    """The clause that the words from `start` to `end` date; "" where none is sure.

    `drops` where the date can be left out; else it belongs to a noun, "the report of 2022", and
    dates the clause only if that is what the clause is about. `names` are those that stand in the
    sentence, `means` tells whom a pronoun means.
    """
    held = f"{sentence[:start]}{OPEN}{sentence[start:end]}{SHUT}{sentence[end:]}"
    text = held.rstrip(" .!")
    ends = {stop: (name, kind) for _, stop, name, kind in names if stop <= start}
    for clause in _clauses(text, ends):
        if not drops and INSIDE.search(clause[: clause.index(OPEN)]):
            continue
        bare = _named(_undated(clause, drops=drops), means)
        verb = INSIDE.search(MADE_BY.sub("", bare) if MADE_BY.search(bare) else bare)
        verb = verb or re.search(r"\b(?:was|were|is|are|been)\b", bare)
        if verb and whole_clause(bare) and not (LATE_PRONOUN.match(bare) or SAYING.search(bare)):
            return bare[0].upper() + bare[1:]
    return ""


def quoted(sentence: str, start: int, end: int) -> str:
    """The statement with the date in quotation marks, where it points back to what stood before.

    "" for a question, and where it is too long to be quoted whole.
    """
    text = f"{sentence[:start]}{OPEN}{sentence[start:end]}{SHUT}{sentence[end:]}".rstrip(" .!")
    if text.endswith("?"):
        return ""
    at, shut = text.index(OPEN), text.index(SHUT)
    left = max(_joints(text, 0, at, ends=True), default=0)
    right = min(_joints(text, shut, len(text), ends=False), default=len(text))
    for whole in (text, *_trimmed(text[left:right])):
        bare = LEADS.sub("", whole.replace(OPEN, "").replace(SHUT, "").strip(" ,"))
        closed = bare.count("“") == bare.count("”") and bare.count("(") == bare.count(")")
        begins = INSIDE.search(bare) and not re.match(rf"(?:{FINITE}|which|who|that)\b", bare)
        if closed and begins and _SHORTEST <= len(bare.split()) <= _LONGEST:
            return marked(bare[0].upper() + bare[1:])
    return ""


def _clauses(text: str, ends: Mapping[int, tuple[str, str]]) -> Iterator[str]:
    """The clauses that may be the one of the date, the best first."""
    at = text.index(OPEN)
    if text.endswith("?"):
        return
    left = max(_joints(text, 0, at, ends=True), default=0)
    right = min(_joints(text, text.index(SHUT), len(text), ends=False), default=len(text))
    if subs := list(SUB.finditer(text, left, at)):
        comma = text.find(",", text.index(SHUT), right)
        if subs[-1]["conj"].lower() not in TELLS or (comma < 0 and subs[-1].start() == left):
            return
        left, right = subs[-1].end(), comma if comma > 0 else right
    own = text[left:right]
    if part := _of_participle(own):
        yield from _trimmed(part)
        return
    relative = list(RELATIVE.finditer(text, left, at))
    if relative and not _closes(text, relative[-1].end(), at, framed=relative[-1][0][0] == ","):
        if name := _before(text, relative[-1], left, ends):
            after = text.index(SHUT)
            stop = re.search(rf",|(?<={SHUT}) (?={VERB})", text[after:right])
            stop_at = after + stop.start() if stop else right
            yield from _trimmed(f"{name} {text[relative[-1].end() : stop_at]}")
        return
    about = list(ABOUT_WHOM.finditer(text, left, at))
    if about and not _closes(text, about[-1].end(), at, framed=True):
        name, _ = ends.get(about[-1].start(), ("", ""))
        if name and "whose" in about[-1][0]:
            rest = text[about[-1].end() : right].split(",", maxsplit=1)[0]
            yield from _trimmed(f"{name}’s {rest}" if OPEN in rest else "")
        return
    own = ASIDE.sub(r"\1 ", LEADS.sub("", own.strip(" ,")))
    if WAITS.match(own):
        return
    yield from _trimmed(own)
    if "“" not in own:
        yield from _trimmed(BETWEEN.sub(_unless_dated, BRACKET.sub(_unless_dated, own)))


def _joints(text: str, start: int, stop: int, *, ends: bool) -> Iterator[int]:
    """Where statements end, or begin; "Spain and Portugal lost" holds no two of them."""
    for hit in JOINT.finditer(text, start, stop):
        lead = text[: hit.start()].rsplit(maxsplit=1)
        if not (hit[0] == " and " and lead and lead[-1][:1].isupper()):
            yield hit.end() if ends else hit.start()


def _unless_dated(hit: re.Match[str]) -> str:
    return hit[0] if OPEN in hit[0] else ""


def _closes(text: str, start: int, at: int, *, framed: bool) -> bool:
    """Whether a clause that begins in the middle of a sentence is over before the date."""
    if framed:
        return re.search(rf", (?={VERB})", text[start:at]) is not None
    return len(INSIDE.findall(text[start:at])) > 1


def _before(
    text: str, relative: re.Match[str], left: int, ends: Mapping[int, tuple[str, str]]
) -> str:
    """Who or what a relative clause tells of: the name or the noun right before it."""
    name, kind = ends.get(relative.start(), ("", ""))
    if name:
        owner = re.search(
            r"\b(?:of (?:the )?|called |named )$", text[: relative.start() - len(name)]
        )
        fits = kind in ("person", "group") or "who" not in relative[0]
        return name if fits and not owner else ""
    noun = NOUN.search(text, left, relative.start())
    return noun["np"] if noun else ""


def _of_participle(text: str) -> str:
    """ "trees, planted in 1919 in memory of …" → "trees were planted in memory of …"."""
    found = list(PARTICIPLE.finditer(text))
    match = found[-1] if found else None
    if not match or INSIDE.search(match["np"]) or re.search(r"\b(?:that|which|who)\b", match["np"]):
        return ""
    after = text[text.index(SHUT) + 1 :]
    framed = (
        match["comma"] or match["np"][:2].lower() in ("a ", "an") or re.match(rf",? {VERB}", after)
    )
    if not framed:
        return ""
    head = re.split(r" (?:of|in|at|for|from|by|with|on|to) ", match["np"])[0].split()[-1]
    be = "were" if PLURAL.search(head) and match["np"][:3] in ("the", "The") else "was"
    rest = re.split(rf"[,“‘(]|(?: |^)(?={VERB})| (?:and|which|who|that|but) ", after)[0]
    date = text[text.index(OPEN) : text.index(SHUT) + 1]
    return f"{match['np']} {be} {match['part']}{match['by'] or ''} {date}{rest}"


def _trimmed(text: str) -> Iterator[str]:
    """The clause, cut where something is added to it: as long as is usual, else a little longer."""
    ends = [hit.start() for hit in ADDED.finditer(text, text.find(SHUT))]
    cuts = [text[:end].strip(" ,–—") for end in (len(text), *reversed(ends))]
    for most in (_USUAL, _LONGEST):
        yield from (cut for cut in cuts if len(cut.split()) <= most)
    shortest, more = (
        cuts[-1],
        [hit.start() for hit in MORE.finditer(cuts[-1], cuts[-1].find(SHUT))],
    )
    yield from (cut for end in reversed(more) if len((cut := shortest[:end]).split()) <= _LONGEST)


def _undated(clause: str, *, drops: bool) -> str:
    """The clause without its date in front or at its end."""
    others = OTHER_DATE.search(re.sub(f"{OPEN}[^{SHUT}]*{SHUT}", "", clause))
    if drops and not others and f"{SHUT} of" not in clause:
        bare = re.sub(f"^{OPEN}[^{SHUT}]*{SHUT},? ", "", clause)
        bare = re.sub(f",? {OPEN}[^{SHUT}]*{SHUT}$", "", bare)
        if whole_clause(re.sub(r"^(?:he|she|I|we) ", "X ", bare, flags=re.IGNORECASE)):
            clause = bare
    return LEADS.sub("", clause.replace(OPEN, "").replace(SHUT, ""))


def _named(clause: str, means: Mapping[str, str]) -> str:
    """The clause with a name for the pronoun that it begins with."""
    first, _, rest = clause.partition(" ")
    name = means.get(fold(first))
    if not name or (first == "I" and (not THIRD.match(rest) or ME.search(rest))):
        return clause
    return f"{name} {rest}"
