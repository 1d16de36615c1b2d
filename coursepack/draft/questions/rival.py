"""What an article sets beside a statement: another figure, a doubt, an interest of the source."""

import re
from dataclasses import dataclass

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.retold import NUMBER
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, marked
from coursepack.model.findings import Quotation

_NUMBER = rf"(?:{NUMBER}|\d|one\b)"
_ROUGH = (
    r"(?:(?:at|only|just|about|around|nearly|over|more than|fewer than|less than|up to|under) )*"
)
# Somebody else's figure: "organisers put the number at more than 900", "a reporter counted 140".
_FIGURE = re.compile(
    r"\b(?:puts?|makes?|made|reckons?) (?:it|them|that|(?:the|his|her|its|their) [\w ’'-]{3,60}?)"
    rf" {_ROUGH}(?:{_NUMBER}|“)"
    rf"|\bcounted {_ROUGH}{_NUMBER}"
)
# Another source behind a semicolon, or behind "while".
_OTHER = re.compile(
    r"(?:; |, while )(?P<told>(?!(?:he|she|it|they) )[^;]*?\b(?:arg(?:ues?|ued)|says?|said"
    r"|claim(?:s|ed)?|insist(?:s|ed)?|puts?|makes?|made|put)\b[^;]*)"
)
_OPEN = re.compile(
    r"\b(?:is|are|was|were|remains?) (?:still |much |hotly )?(?:disputed|contested|in dispute)\b"
    r"|\b[Nn]either (?:account|claim|count|figure|number|report|side|version)\b"
    r"|\b(?:has|have) never been (?:checked|disclosed|explained|published)\b"
    r"|\b[Nn]one of (?:this|these|the) (?:\w+ )?(?:could|can|has|have) be(?:en)? "
    r"(?:checked|verified)"
)
_INTEREST = re.compile(r"\ban? (?:\w+ )?interest in [\w’'-]+(?: [\w’'-]+){0,4}(?=[,.;:]|\Z)")
# What only names the figures of the sentence before it.
_THOSE = re.compile(r"(?:Those|These|That|This|Such) ")
_DISPUTED = re.compile(r"\b(?:disputed?|contested|[Nn]either)\b")
# What means something of the clause before it.
_LEANS = re.compile(r"\b(?:they|them|these|those)\b")
_HE = re.compile(r"(?:He|She|It|They|His|Her|Its|Their)\b")
_DIGIT = re.compile(rf"\b{_NUMBER}", re.IGNORECASE)
_AFTER = 2


@dataclass(frozen=True, slots=True)
class Beside:
    """What a full answer adds; `shown` is whether all of it can be quoted."""

    told: str = ""
    accept: tuple[str, ...] = ()
    shown: bool = True


def beside(view: View, quotation: Quotation, told: str) -> Beside:
    """What a key must not pass over: a figure against this one, a dispute, an interest."""
    line = view.line_at(quotation.at)
    counter, doubt = _counter(view, line, quotation, told), _doubt(view, line)
    interest = _own_interest(line, quotation)
    quoted = [_shown(counter, _FIGURE, _DIGIT)] if counter else []
    quoted += [_shown(doubt, _OPEN)] if doubt else []
    parts, accept = [], []
    if quoted:
        rest = "that it is disputed" if _DISPUTED.search(doubt) else "this, too"
        parts.append(f"The article also tells: {joined(quoted)}. A full answer adds {rest}.")
        accept.append("That it is disputed, or that a reader would take it for undisputed.")
    if interest:
        parts.append(
            f"It also tells that the source has {marked(interest)}: a full answer names that, too."
        )
        accept.append("That the source has an interest of its own.")
    return Beside("".join(f" {part}" for part in parts), tuple(accept), all(quoted))


def _doubt(view: View, line: Line) -> str:
    """A sentence of the paragraph that leaves the matter open: one that points must come next."""
    for other in view.within(line.paragraph):
        next_one = other.order == line.order + 1
        meant = next_one or (other is not line and not _THOSE.match(other.text))
        if meant and _OPEN.search(other.own):
            return other.text
    return ""


def _own_interest(line: Line, quotation: Quotation) -> str:
    """The interest that the sentence tells of the source, and not of somebody behind a break."""
    last = quotation.speaker.rsplit(maxsplit=1)[-1]
    behind = line.text[: line.text.find(";")] if ";" in line.text else line.text
    found = _INTEREST.search(behind, max(behind.find(last), 0)) if last in behind else None
    return found.group() if found else ""


def _shown(text: str, *rules: re.Pattern[str]) -> str:
    """A sentence, or its clause, as a quotation that holds what matters in it; "" if none fits."""
    for part in (text, *text.split("; ")):
        shown = opening(part)
        bound = part is not text and _LEANS.search(part)
        if shown and not bound and any(rule.search(shown) for rule in rules):
            return shown
    return ""


def _counter(view: View, line: Line, quotation: Quotation, told: str) -> str:
    """The clause or the sentence in which somebody else tells it otherwise."""
    rest = line.text[max(quotation.at.span.end - line.at.span.start, 0) :]
    if not _DIGIT.search(told):
        return ""  # only figures are sure to be about the same thing
    found = _OTHER.search(rest)
    if found and _DIGIT.search(found["told"]):
        return found["told"].strip()
    for other in view.within(line.paragraph):
        near = 0 < other.order - line.order <= _AFTER
        if near and _FIGURE.search(other.text) and not _HE.match(other.text):
            return other.text
    return ""
