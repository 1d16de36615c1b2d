"""Two figures for what may be the same: who gives each, and whether both count one thing."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug
from coursepack.model.findings import Figure

# Words by which a second figure is set against the first.
_AGAINST = re.compile(
    r"\b(?:puts? (?:it|the (?:number|figure|total|cost))|makes? it|own (?:estimate|figure|count)"
    r"|(?:has|have) (?:confirmed|counted|found) only|confirmed|counted|nearer|instead|denie[sd]"
    r"|disputes?|estimates?|by contrast|only)\b"
)
# "The forestry office has confirmed …": the subject gives the figure.
_GIVES = re.compile(
    r"(?P<who>[A-Z][^,;:“0-9]{3,60}?) (?:has |have )?(?:confirmed|counted|found|puts?|estimates?"
    r"|denie[sd]|disputes?|makes?)\b"
)
# "Her own estimate": whose it is stands in another sentence.
_THEIRS = re.compile(r"(?:his|her|its|their|the (?:other|same|latter)|another|others?)\b", re.I)
_JOIN = re.compile(r"; |, (?:but|while|whereas) | while ")
_TIME = re.compile(r"\b(?:year|month|week|day|hour|minute|second|old|aged?)s?\b")
_MONEY = re.compile(r"[£$€]|\b(?:dollars|euros|pounds)\b")
_SHARE = re.compile(r"%|per ?cent")
_REACH = 3
# What one figure takes in, or leaves out.
_COUNTS = re.compile(
    r"\b(?P<what>(?:(?:(?:has|have|had) )?also (?:count|includ|cover)\w*|(?:not )?counting"
    r"|including|excluding) [^,.;:“”]+)"
)


@dataclass(frozen=True, slots=True)
class _Pair:
    line: Line
    first: Figure
    other: Line
    second: Figure


class TwoFigures:
    """Asks who gives each of two figures, and whether they can be set side by side."""

    id = "two-figures"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each pair in one paragraph, of which the first has a sure source."""
        for pair in _pairs(view):
            shown = around(view, pair.first.at), _shown(view, pair)
            if not all(shown):
                continue
            number = pair.line.paragraph
            who, other = view.called(pair.first.source), _other(view, pair)
            if not other or other == who or _THEIRS.match(other):
                continue
            yield Draft(
                key=f"two-figures-{slug(view.text(pair.first.at), view.text(pair.second.at))}",
                type="corroboration",
                ask=f"¶{number} sets two figures beside each other: {shown[0]} and {shown[1]}. Who "
                "gives each of them? What would you have to find out before you say that one of "
                "them is wrong?",
                answer=f"The first comes from {who}; the second from {other}. "
                "Before calling one of them wrong one would have to find out whether both count "
                "the same thing, at the same place and time, and how each was counted."
                f"{_differs(pair)} Both can be right, if they count different things.",
                paragraphs=(number,),
                evidence=(pair.first.at, pair.second.at),
                accept=("“The text does not say why they differ”, where that is so.",),
                reject=("The larger or the smaller figure called right without a reason.",),
                misreading="Thinking that of two different figures one must be false.",
                follow_up="Which third source could tell how the difference came about?",
                about=frozenset({pair.line.order, pair.other.order}),
            ).candidate(view, 0.85, 0.85)


def _differs(pair: _Pair) -> str:
    """What the text itself says about what one of them counts and the other does not."""
    found = _COUNTS.search(pair.line.text) or _COUNTS.search(pair.other.text)
    return f" The text itself names a difference: “{found['what']}”." if found else ""


def _other(view: View, pair: _Pair) -> str:
    """Who gives the second figure, if that is sure; else ""."""
    near = [q for q in view.sure_quotations if pair.second.at.span.meets(q.at.span)]
    said = [q.speaker for q in near if q.at.paragraph == pair.second.at.paragraph]
    source = pair.second.source or (said[0] if said else "")
    subject = _GIVES.match(pair.other.text) if pair.other is not pair.line else None
    if not source and subject:
        return view.small(subject["who"])
    return view.called(source) if source else ""


def _pairs(view: View) -> Iterator[_Pair]:
    for line in view.lines:
        sourced = [f for f in line.figures if f.source and not _TIME.search(view.text(f.at))]
        for first in sourced[:1]:
            near = [o for o in view.within(line.paragraph) if 0 <= o.order - line.order <= _REACH]
            for other, second in ((o, f) for o in near for f in o.figures):
                later = second.at.span.start > first.at.span.end
                if later and _against(view, (line, first), (other, second)):
                    yield _Pair(line, first, other, second)
                    break


def _against(view: View, one: tuple[Line, Figure], two: tuple[Line, Figure]) -> bool:
    """Whether the second figure is of the same kind, by another, and set against the first."""
    (line, first), (other, second) = one, two
    texts = view.text(first.at), view.text(second.at)
    kinds = [[bool(rule.search(text)) for rule in (_MONEY, _SHARE)] for text in texts]
    if kinds[0] != kinds[1] or second.source == first.source or _TIME.search(texts[1]):
        return False
    start = first.at.span.end if other is line else other.at.span.start
    way = view.article.paragraphs[line.paragraph - 1].text[start : second.at.span.end]
    joined = other is not line or _JOIN.search(way) is not None
    return joined and _AGAINST.search(way) is not None


def _shown(view: View, pair: _Pair) -> str:
    """The second figure with whoever gives it."""
    if pair.other is pair.line:
        return re.sub(r"^“(?:while|but|whereas) ", "“… ", around(view, pair.second.at))
    text = pair.other.text
    return marked(text) if len(words(text)) <= MOST and "“" not in text else opening(text)
