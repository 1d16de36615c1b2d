"""From A to B: by how much, by what share, and is it a trend?"""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import VERB
from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_ABOUT = r"(?:about |around |nearly |almost |roughly |some |over |more than )?"
_NUMBER = r"[£$€]?\d[\d,]*(?:\.\d+)?"
_CHANGE = re.compile(
    rf"\bfrom (?P<a>{_ABOUT}{_NUMBER})(?P<unit>%| per cent| percent| million| billion)?"
    rf"(?P<what> (?:in|since) \d{{4}}| [a-z][^,;.\d]{{0,30}}?)? to (?P<b>{_ABOUT}{_NUMBER})"
    r"(?P<last>%| per cent| percent| million| billion)?\b"
)
_MOVES = re.compile(
    r"\b(?:rose|risen|fell|fallen|grew|grown|dropped|increased|decreased|shrank|climbed|declined"
    r"|cut|raised|reduced|went|gone|doubled|halved|rise|fall|drop|increase)\b"
)
# Somebody has set the second number: that is a decision, and no trend.
_DECIDED = re.compile(
    r"\b(?:cut|raised|reduced|lowered|increased) (?:the|its|their|his|her)\b"
    r"|\b(?:was|were|is|are|be|been|being) (?:\w+ly )?(?:cut|raised|reduced|lowered|increased)\b"
)
_YEAR = 1500, 2100


class Change:
    """Asks for the size of a change, and what one would need to know to call it a trend."""

    id = "change"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each change between two numbers of the same unit."""
        for line in view.lines:
            found = list(_CHANGE.finditer(line.text))
            match = found[0] if len(found) == 1 else None
            if match and _DECIDED.search(line.text[: match.start()]):
                continue
            if match and _MOVES.search(line.text) and not line.text.endswith("?"):
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        one, two = _value(match["a"]), _value(match["b"])
        unit = (match["last"] or match["unit"] or "").strip()
        at = line.passage(match.start(), match.end())
        shown, owner = around(view, at), view.owner(at)
        years = all(_YEAR[0] < number < _YEAR[1] and not unit for number in (one, two))
        if VERB.match(shown.strip("“… ")):
            return  # nothing tells what has changed
        if not shown or owner is None or years or one <= 0 or one == two:
            return
        rough = bool(re.search(r"[a-z]", match["a"] + match["b"]))
        yield Draft(
            key=f"change-{slug(line.text[: match.start()], match['b'])}",
            type="inference",
            ask=f"Read {shown} (¶{line.paragraph}{_by(view, owner)}). How large is the change, as "
            "a difference and "
            "as "
            "a share of the first number? What would you need to know before you call it a trend?",
            answer=f"{_told(one, two, unit, rough)} Two numbers are not a trend: one needs those "
            "in between, to know that both were counted in the same way, and what is usual from "
            f"one count to the next.{_whose(view, owner)}",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Rounded results.",),
            reject=("The difference alone, or the share alone.",),
            misreading="Taking the larger of two numbers as the whole when working out the share.",
            follow_up="Which of the two, difference or share, would each side in a debate quote?",
            dok=2,
            bloom="apply",
            skill="reasoning with figures",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.75)


def _value(text: str) -> float:
    return float(re.sub(r"[^\d.]", "", text))


def _told(one: float, two: float, unit: str, rough: bool) -> str:
    """Difference and share, in a sentence."""
    gap, share = abs(two - one), abs(two - one) / one * 100
    about = "about " if rough or share != round(share) else ""
    points = " percentage points" if unit in ("%", "per cent", "percent") else f" {unit}".rstrip()
    way = "more" if two > one else "less"
    times = f", {_plain(two / one)} times as much" if two / one >= 2 else ""
    return (
        f"{'About ' if rough else ''}{_plain(gap)}{points} {way}; {about}{_plain(share)} per cent "
        f"of the first number{times}."
    )


def _plain(number: float) -> str:
    shown = int(number + 0.5) if number >= 10 else round(number, 1)
    return f"{shown:,}".removesuffix(".0")


def _by(view: View, owner: str) -> str:
    return f", {view.called(owner)}" if owner else ""


def _whose(view: View, owner: str) -> str:
    return f" The numbers come from {presented(view, owner)}." if owner else ""
