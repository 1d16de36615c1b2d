"""Words that show how sure, how strong or how joined a statement is.

The lists are in `data/`; this module reads what stands around a hit. "could"
for an ability or in a rule opens nothing, "since 2003" is no cause, "certainly
hope" makes no claim stronger.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cache

from coursepack.analyse.lists import either, pattern, table
from coursepack.analyse.modals import could, may, might
from coursepack.analyse.page import Page
from coursepack.analyse.unsure import unsure
from coursepack.model.findings import Stance, StanceKind
from coursepack.source import Span

_LISTS: tuple[tuple[StanceKind, str], ...] = (
    ("hedge", "hedges"),
    ("booster", "boosters"),
    ("approximator", "approximators"),
    ("loaded", "loaded"),
)
_NUMBER = re.compile(
    r"\s(?:[£$€]?\d|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty"
    r"|thirty|forty|fifty|sixty|seventy|eighty|ninety|half|a (?:hundred|thousand|million|third"
    r"|quarter|dozen|half))\b)"
)
# "I believe him", "who believe in it": trust, and no doubt.
_TRUST = re.compile(r" (?:him|her|them|you|in)\b")
_DUE_VERB = re.compile(
    r" (?:open|be|begin|start|arrive|end|expire|take|go|meet|appear|give|stand|retire|visit|return"
    r"|finish|hold|vote|publish|launch|speak|play|face|leave|join|close|receive|run|last|become)\b"
)
_CAUSAL_SINCE = re.compile(
    r" (?!then\b|when\b|\d|last\b|early\b|late\b|the (?:war|start|end|beginning|late|early|1|2)"
    r"|[A-Z][a-z]+ \d|January|February|March|April|May|June|July|August|September|October|November"
    r"|December)(?P<clause>[^,.;]+)"
)
_FINITE = re.compile(r"\b(?:is|are|was|were|has|have|had|can|could|will|would|may|must|\w{3,}ed)\b")
_NEUTRAL_REGIME = re.compile(
    r"(?:control|drug|tax|legal|regulatory|trade|sanctions|exercise|fitness|treaty|inspection"
    r"|training|safety|testing|visa|international) \Z"
)
_WISH = re.compile(
    r" (?:as\b|(?:not )?(?:hope|hopes|hoped|wish|wishes|want|wants|try|tries|trying|expect)\b)"
)
_NEGATED = re.compile(r"\b(?:not|n't|never|far from|isn't|hardly|less than)(?: \w+)? \Z")
Judge = Callable[[str, re.Match[str]], bool]


def _believe(plain: str, hit: re.Match[str]) -> bool:
    lead = plain[: hit.start()]
    return _TRUST.match(plain, hit.end()) is None and not lead.endswith(("if ", "If "))


def _since(plain: str, hit: re.Match[str]) -> bool:
    """Whether since gives a reason: after a comma, with a clause that holds no date."""
    clause = _CAUSAL_SINCE.match(plain, hit.end())
    timed = re.search(r"\d{4}", clause["clause"]) if clause else None
    after_comma = plain[: hit.start()].endswith(", ")
    return after_comma and bool(clause and _FINITE.search(clause["clause"])) and not timed


def _but(plain: str, hit: re.Match[str]) -> bool:
    lead, rest = plain[: hit.start()], plain[hit.end() :]
    other = re.search(
        r"\b(?:nothing|anything|all|everything|none|no one|nobody|cannot|help) \Z", lead
    )
    also = re.match(r" (?:also|even)\b", rest) or re.search(r"\bnot (?:only|just)\b[^.;]*\Z", lead)
    return not other and not also


def _while(plain: str, hit: re.Match[str]) -> bool:
    """Whether while sets two things against each other, not two times side by side."""
    rest = plain[hit.end() : hit.end() + 90]
    timed = re.match(r" \w+ing\b|[^,.]*\b(?:was|were|is|are) \w+(?:ing|ed)\b", rest)
    initial = hit[0] == "While" and re.match(r" (?:many|some|most|others|few)\b", rest)
    return bool(initial or plain[: hit.start()].endswith(", ")) and not timed


def _opening(plain: str, hit: re.Match[str]) -> bool:
    lead = plain[: hit.start()]
    return not lead.strip(" \"'") or bool(re.search(r"[.!?;]['\"]?\s\Z|,\s\Z|–\s\Z", lead))


def _so(plain: str, hit: re.Match[str]) -> bool:
    pronoun = re.match(r" (?:it|he|she|they|we|I|you|there|the|this)\b", plain[hit.end() :])
    return plain[: hit.start()].endswith(", ") and pronoun is not None


def _due(plain: str, hit: re.Match[str]) -> bool:
    return _DUE_VERB.match(plain[hit.end() :]) is None


def _result(plain: str, hit: re.Match[str]) -> bool:
    return re.match(r" fav", plain[hit.end() :]) is None


def _regime(plain: str, hit: re.Match[str]) -> bool:
    """Whether regime means a government and not a set of rules."""
    return _NEUTRAL_REGIME.search(plain[: hit.start()]) is None


def _criticised(plain: str, hit: re.Match[str]) -> bool:
    """Whether slammed is a word for criticism: a thing slams into something."""
    return re.match(r" (?:through|into|against|shut|the door|on|down)", plain[hit.end() :]) is None


def _unconvicted(plain: str, hit: re.Match[str]) -> bool:
    return re.search(r"\b(?:convicted|war|former|petty) \Z", plain[: hit.start()]) is None


def _compared(plain: str, hit: re.Match[str]) -> bool:
    """Whether likely is no comparison: "twice as likely" and "more likely in spring" are sure."""
    return re.search(r"\b(?:as|more|less) \Z", plain[: hit.start()]) is None


def _than_not(plain: str, hit: re.Match[str]) -> bool:
    return re.match(r" than not\b", plain[hit.end() :]) is not None


def _numbered(plain: str, hit: re.Match[str]) -> bool:
    return _NUMBER.match(plain[hit.end() :]) is not None


def _affirmed(plain: str, hit: re.Match[str]) -> bool:
    wish = _WISH.match(plain[hit.end() :])
    return not wish and not _NEGATED.search(plain[: hit.start()])


_WEIGHED: dict[str, Judge] = {
    "could": could,
    "may": may,
    "might": might,
    "i believe": _believe,
    "we believe": _believe,
    "since": _since,
    "but": _but,
    "while": _while,
    "yet": _opening,
    "indeed": _opening,
    "so": _so,
    "due to": _due,
    "about": _numbered,
    "around": _numbered,
    "some": _numbered,
    "close to": _numbered,
    "likely": _compared,
    "more likely": _than_not,
    "less likely": _than_not,
    "results in": _result,
    "regime": _regime,
    "slammed": _criticised,
    "criminals": _unconvicted,
}


@cache
def _modals() -> re.Pattern[str]:
    return re.compile(either(("could", "may", "might")), re.IGNORECASE)


@cache
def _joints() -> tuple[tuple[StanceKind, re.Pattern[str]], ...]:
    kinds: tuple[StanceKind, ...] = ("contrast", "concession", "cause")
    rows = table("joints")
    return tuple(
        (kind, re.compile(either(row[1] for row in rows if row[0] == kind), re.IGNORECASE))
        for kind in kinds
    )


def _hits(plain: str) -> Iterator[tuple[StanceKind, Span]]:
    patterns = [(kind, pattern(name)) for kind, name in _LISTS]
    for kind, words in [*patterns, ("hedge", _modals()), ("hedge", unsure()), *_joints()]:
        for hit in words.finditer(plain):
            judge = _WEIGHED.get(re.sub(r"\s+", " ", hit[0].lower()))
            if judge and not judge(plain, hit):
                continue
            if kind == "booster" and not _affirmed(plain, hit):
                continue
            yield kind, Span(hit.start(), hit.end())


def stances(pages: Sequence[Page]) -> tuple[Stance, ...]:
    """Every such word, in quotations too: there it is the speaker's and not the writer's."""
    found = []
    for page in pages:
        for kind, span in _hits(page.plain):
            found.append(Stance(kind, page.passage(span.start, span.end)))
    kept = [stance for stance in set(found) if not any(_holds(other, stance) for other in found)]
    return tuple(sorted(kept, key=lambda stance: (stance.at, stance.kind)))


def _holds(one: Stance, other: Stance) -> bool:
    """Whether a longer hedge meets another, so that both are one."""
    hedges = one.kind == other.kind == "hedge" and one.at.paragraph == other.at.paragraph
    sizes = [stance.at.span.end - stance.at.span.start for stance in (one, other)]
    return hedges and sizes[0] > sizes[1] and one.at.span.meets(other.at.span)
