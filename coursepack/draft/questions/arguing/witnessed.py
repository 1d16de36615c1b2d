"""What is told from own experience, and what from others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from coursepack.draft.questions.arguing.rejects import rejected
from coursepack.draft.questions.arguing.voice import bare, sound, voice
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.model.article import Passage

# What was perceived; what was done, felt, wished or thought is no observation.
_SEEN = re.compile(
    r"\b(?:I|we|We) (?:(?:have|once|had|myself|also|distinctly|plainly|clearly|now) ){0,2}"
    r"(?:saw|did see|seen|met|stood|sat|watched|counted|measured|weighed|noticed|observed"
    r"|witnessed|beheld"
    r"|was (?:there|present)|heard (?:him|her|them|the|a))\b"
    r"|\btaken with an? \w+|\b[Pp]etitioners (?:have )?(?:seen|measured|counted|weighed)\b"
    r"|\bappointed \w+ of (?:their|our) number to (?:measure|count|see|weigh)\b"
    r"|\b(?:I|[Ww]e) found \d[\d,.]*|\bI (?:remember|could see|could hear)\b"
    r"|\b[Bb]y my own (?:book|count|watch)\b"
    r"|\bI was (?:\w+ )?when\b|\bwith my own (?:eyes|ears|hands)\b"
)
_SOMEBODY = (
    r"(?:[Hh]e|[Ss]he|[Tt]hey|who|[A-Z][\w’'-]+|the [a-z]+(?: [a-z]+)?|(?:[Mm]y|[Oo]ur|[Aa]n?)"
    r" (?!watch\b|clock\b|heart\b|conscience\b)[a-z]+(?: [a-z]+)?)"
)
_HEARD = re.compile(
    rf"\b{_SOMEBODY} (?:told|tells|assures?|assured|informs?|informed|wrote to|writes to)"
    r" (?:me|us|this newspaper)(?! so\b)"
    r"|\b(?:(?:has|have|had) (?:since )?been|was|were|am|are) (?:told|advised|informed) (?:by"
    r"|that)\b"
    r"|\bdid inform (?:the \w+|us|me|them) that\b|\bthey are informed that\b"
    r"|\b[Pp]etitioners (?:are|have been) informed\b"
    r"|\bwhom I (?:rang|met|asked|spoke to|visited)\b"
    r"|\bcomes? and tells (?:me|us)\b"
    r"|\bI am told\b"
    r"|\bI (?:hear|learn|understand) (?:from|that)\b|\b(?:I|we) (?:heard|read) (?:it "
    r"|of it )?(?:on|in"
    r"|from)\b"
    r"|(?:I|we|which I) have read|given in evidence by|as I (?:hear|was told|am told)\b"
    r"|[Aa]ccording to|[Yy]our (?:own )?report says|asked by this paper"
    r"|used to say|wrote that|[Ff]rom what [A-Z]\w+ can gather"
    r"|The (?:newspapers?|papers?|consul|gazette) (?:gives?|says?|reports?|puts?)\b"
    r"|(?:found|reported|says|said|estimates|admitted) that|(?:says|found) (?=[A-Z]|her\b|his\b)"
)
# What nobody in particular tells.
NOBODY = re.compile(
    r"\b(?:[Ss]ome say|say some|[Oo]thers say|say others|[Tt]hey say|[Pp]eople say|[Mm]en say"
    r"|[Rr]umour has it|[Rr]eport has it|[Tt]he (?:talk|story|report|rumour) (?:is|goes|was) that"
    r"|[Ii]t is (?:reported|rumoured|whispered|commonly said|generally believed)"
    r"|[Bb]y one estimate|[Ii]t (?:is|was) (?:commonly |generally )?said (?:in|about|among|all over"
    r"|hereabouts)\b|it (?:was|is) (?:reported|said|claimed|rumoured)(?=,)"
    r"|[Ww]e hear (?:that|of)|I hear (?:that|of)|[Tt]here (?:is|was|are|were) (?:a )?"
    r"(?:rumours?|reports?|talk) (?:that|of)|[Ii]s said to (?:be|have))\b"
)
_READ = re.compile(r"\b(?:I|we|We) have read\b")
_VERBS = re.compile(r"(?:found|reported|says|said|estimates|admitted)(?: that)?")
_CAN_BE_VIEW = re.compile(
    r"[Aa]ccording to|(?:found|reported|says|said|estimates|admitted|wrote)\b|used to say"
)
# A statement of the writer's own before what is passed on, and a further one behind it.
_MIXED = re.compile(r"[,;:] (?:and|but|so|yet)\b|[;:] ")
_FURTHER = re.compile(r"(?:,|;) (?:and|but) (?=the\b|[a-z]+ (?:is|was|has|have|were|are)\b)")
_LEAST, _FEWEST, _LATE, _SHORT = 5, 7, 30, 7


@dataclass(frozen=True, slots=True)
class Row:
    """A statement, how it is shown, whether it is at first hand, and the words that tell."""

    line: Line
    text: str
    first: bool
    cue: str
    at: Passage

    @property
    def nameless(self) -> bool:
        """Whether it is passed on from nobody in particular."""
        return not self.first and NOBODY.search(self.cue) is not None


@lru_cache(maxsize=2)
def rows(view: View) -> tuple[Row, ...]:
    """Whole statements that say whether they are seen or heard, in reading order."""
    return tuple(_rows(view))


def _rows(view: View) -> Iterator[Row]:
    views = rejected(view)
    for line in voice(view):
        seen = _SEEN.search(_READ.sub(_blank, line.own))
        heard = NOBODY.search(line.own) or _HEARD.search(line.own)
        match = seen or heard
        if not match or (seen and (heard or line.said)) or _view(line, match, views):
            continue
        if line.text.endswith("?") or not _told(view, line, match):
            continue
        if any(q.kind == "direct" for q in line.quotations):
            continue
        if not seen and _MIXED.search(line.own[: match.start()]):
            continue
        at = line.passage(match.start(), match.end())
        text = _cut(_shown(line, match, at), match.group() if heard else "")
        if match.group() in text and len(words(text)) >= (_FEWEST if seen else _LEAST):
            yield Row(line, text, bool(seen), _cue(line, match, bool(seen)), at)


def _shown(line: Line, match: re.Match[str], at: Passage) -> str:
    """The sentence as a quotation, or the part of it around the words that tell."""
    text = sound(line)
    if match.group() in text:
        return text
    text = sentence_around(line, at)
    if not text:
        return ""
    text = text if text[1:2].isupper() or text[1:2] == "…" else text.replace("“", "“… ", 1)
    ends = bare(line).rstrip(" .!").endswith(text.strip("“”… ")[-12:])
    return text if ends or text.endswith("…”") else f"{text[:-1]} …”"


def _cut(text: str, cue: str) -> str:
    """A quotation without a further statement behind what is passed on."""
    at = text.find(cue) if cue else -1
    further = _FURTHER.search(text, at + len(cue)) if at >= 0 else None
    late = at > _LATE
    return f"{text[: further.start()]} …”" if further and late else text


def _cue(line: Line, match: re.Match[str], seen: bool) -> str:
    """The words that tell, with who tells where that stands at the beginning."""
    lead = line.text[: match.end()].strip()
    short = not seen and len(lead.split()) <= _SHORT and "," not in lead
    return lead if short and not NOBODY.search(match.group()) else match.group().strip()


def _view(line: Line, match: re.Match[str], views: frozenset[int]) -> bool:
    """Whether a sentence passes on a view in order to reject it, and no rumour of a place."""
    return line.order in views and " said " not in f" {match.group()} "


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match.group())


def _told(view: View, line: Line, match: re.Match[str]) -> bool:
    """Whether a bare verb of saying passes on a fact, and it is sure whose it is."""
    if _VERBS.fullmatch(match.group().strip()) and not _named(view, line):
        return False
    return not (_CAN_BE_VIEW.match(match.group()) and not re.search(r"\d", line.text))


def _named(view: View, line: Line) -> bool:
    """Whether it is sure whose words a sentence passes on."""
    said = [q for q in view.sure_quotations if q.at.paragraph == line.paragraph]
    return any(line.at.span.meets(q.at.span) for q in said)


def giver(view: View, row: Row) -> str:
    """Who told it, with the role the text gives, where the words that tell do not say; or ""."""
    said = [q for q in view.sure_quotations if q.at.paragraph == row.line.paragraph]
    here = [q for q in said if row.line.at.span.meets(q.at.span)]
    plain = here and here[0].speaker.lower() not in row.cue.lower()
    return view.introduced(here[0].speaker) if plain else ""
