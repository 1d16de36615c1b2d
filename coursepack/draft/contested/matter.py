"""What is to be decided in an article, as a question in the article's own terms.

"The council plans to close the pool" becomes "Should the council close the pool?": only where the
grammar is sure and no word is left that points back to another sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.contested.forms import DO, FORMS, TIME, WHO
from coursepack.draft.contested.stand import stems
from coursepack.draft.view import Line, View
from coursepack.draft.wording import clip
from coursepack.model.article import Passage

_WILL = re.compile(rf"^{TIME}{WHO} will (?!not\b|be\b|have\b|also\b){DO}")
_DECIDED = re.compile(
    r"\b(?:council|governors|parliament|board|committee|government|trustees|ministers?|voters)\b"
    r".{0,40}\b(?:agreed|decided|voted|approved|ruled)\b",
    re.IGNORECASE,
)
_RULES = tuple((re.compile(form), ask, say) for form, ask, say in FORMS)
_BASE = {"banned": "ban", "scrapped": "scrap", "cut": "cut", "closed": "close", "raised": "raise"}
_OTHERWISE = {"outlawed": "outlaw", "removed": "remove", "abolished": "abolish"}
_VERBS = {**_BASE, **_OTHERWISE, "introduced": "introduce"}
# A clause ends here; what follows is not needed to understand what is to be done.
_END = re.compile(
    r",(?!\d)|[;:()]| [–—-] | (?:before|until) the end of "
    r"| (?:is|are|was|were) (?:to be|due|being)\b| if "
    r"| (?:in|on|since|by|for|from) (?:\d{4}|(?:early |late )?(?:January|February|March|April|May"
    r"|June|July|August|September|October|November|December)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b"
    r"| (?:but|because|although|while|so that|which|whose|after it|as part of"
    r"|in order to|and (?:has|have|had|is|are|was|were|will|would|said|replaced|hopes?|plans?))\b"
)
# "bags, straws and cups": the commas end nothing.
_LIST = re.compile(r"[^,;:]{2,60}(?:, [^,;:]{2,25}){1,3} and [^,;:]{2,25}")
# Words that point to another sentence.
_POINTS = re.compile(
    r"\b(?:it|them|this|that|these|those|he|she|they|him|his|her|there|here|so|such|we|us|our|my"
    r"|I|you|your|each|both|others?|another|ones?|more|do|does|did)\b",
    re.IGNORECASE,
)
_NOT_TO_DO = re.compile(
    r"(?:be (?!\w+(?:ed|t|en|n|de|ld|wn|ut)\b)|(?:know|see|say|tell|believe|find|show|look|seem"
    r"|appear|wait|hear|learn|understand|get|one|two|three|four|five|six|seven|eight|nine|ten)\b)"
)
# "cameras that recognise faces": "that" points to nothing else here.
_DESCRIBED = re.compile(r"(?<=[a-z]{3}s) that (?=[a-z]+ )")
# "people who had been careless": a verb that belongs to the description.
_RELATIVE = re.compile(r" (?:who|that|which) ")
_AND = re.compile(r"\band\b")
_LEAST, _MOST = 2, 18


@dataclass(frozen=True, slots=True)
class Matter:
    """What is to be decided: as a question, as a statement ("" if none), and where it stands."""

    ask: str
    say: str
    at: Passage

    @property
    def stems(self) -> set[str]:
        """The words, names apart, by which other sentences can be seen to speak of it."""
        return stems(" ".join(re.findall(r"\b[a-z][\w’-]+", self.ask)))


def matters(view: View) -> Iterator[Matter]:
    """What somebody plans, demands or has decided, in the order of the article."""
    for line in view.lines:
        if found := _to_come(view, line):
            yield found
        elif matter := _matter(view, line):
            yield matter


def under_title(view: View) -> Matter | None:
    """What the line under the title says should be done."""
    for text in re.split(r"(?<=[.!?])\s", view.article.standfirst):
        bare = re.sub(r"^[Oo]pinion: ", "", text).strip().rstrip(".")
        if found := _asked(view, bare):
            return Matter(*found, view.lines[0].at)
    return None


def _matter(view: View, line: Line) -> Matter | None:
    text = line.own.strip().rstrip(".")
    found = _asked(view, text)
    return Matter(*found, line.at) if found else None


def _to_come(view: View, line: Line) -> Matter | None:
    """What will be done, where the sentences around say that somebody has decided it."""
    match = _WILL.search(line.own.strip().rstrip("."))
    near = [other for other in view.within(line.paragraph) if abs(other.order - line.order) <= 1]
    if not match or not any(_DECIDED.search(other.own) for other in near):
        return None
    who, do = match["who"], _shortened(match["do"])
    ask = f"Should {view.small(who)} {do}?"
    if not _sure(who, do) or _one_person(view, who) or view.rights.copies(ask):
        return None
    return Matter(ask, f"{who[:1].upper()}{who[1:]} should {do}.", line.at)


def _asked(view: View, text: str) -> tuple[str, str] | None:
    for rule, ask, say in _RULES:
        match = rule.search(text)
        if not match:
            continue
        who, do = match["who"], _shortened(match["do"])
        if not _sure(who, do) or _one_person(view, who):
            continue
        who = who.replace(" had been ", " have been ")
        names = {
            "who": view.small(who),
            "Who": who[:1].upper() + who[1:],
            "do": do,
            "verb": _VERBS.get(match.groupdict().get("verb") or "", ""),
        }
        told = ask.format(**names)
        if not view.rights.copies(told):
            return told, say.format(**names)
    return None


def _one_person(view: View, who: str) -> bool:
    """Whether a single person is to act: what they mean to do is no matter for everybody."""
    last = who.rsplit(maxsplit=1)[-1] if who else ""
    people = (name for name in view.findings.names if name.kind == "person")
    return any(last in form.split() for name in people for form in (name.text, *name.forms))


def _shortened(do: str) -> str:
    """What is to be done without the clauses that follow; "" where it is too long."""
    if not _LIST.fullmatch(do):
        do = _END.split(do)[0].strip(" .")
    return do if len(do.split()) <= _MOST else clip(do, _MOST)


def _sure(who: str, do: str) -> bool:
    """Whether both parts can be understood by themselves, and the grammar holds."""
    do = _DESCRIBED.sub(" ", do)
    short = len(do.split()) < _LEAST and not re.fullmatch(r"[a-z]+(?:ed|lt|ld|wn)", do)
    if not do or short or _NOT_TO_DO.match(do) or _POINTS.search(do):
        return False
    subject = _RELATIVE.split(who)[0]
    return not (
        _POINTS.search(who) or ANY_VERB.search(subject) or _AND.search(who) or "\0" in f"{who}{do}"
    )
