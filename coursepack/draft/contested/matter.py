"""What is to be decided in an article, as a question in the article's own terms.

"The council plans to close the pool" becomes "Should the council close the pool?": only where the
grammar is sure and no word is left that points back to another sentence.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.contested.stand import stems
from coursepack.draft.view import Line, View
from coursepack.draft.wording import clip
from coursepack.model.article import Passage

_WHO = r"(?P<who>[\w’'-]+(?: [\w’'.-]+){0,8}?)"
# A time or a place that leads the sentence; none of it belongs to whoever acts.
_TIME = (
    r"(?:(?:In|On|Since|By|Under|After|Before|From)\b[^,]{2,60}, |(?:In|Since|By) (?:\w+ )?\d{4} "
    r"|(?:From|On) \d{1,2} [A-Z]\w+ |(?:From|In) (?:next )?[A-Z][a-z]+ (?=the |an? )"
    r"|(?:Last|Next|This) (?:year|month|week|spring|summer|autumn|fall|winter|\w+day),? "
    r"|But |Now )?"
)
_SHORT = r"(?: \([A-Z]{2,6}\))?"
_UNDONE = (
    r"(?P<do>(?:felled|closed|demolished|banned|built|cut|sold|scrapped|destroyed|introduced|raised"
    r"|lowered|extended|replaced|removed|abolished|privatised|reopened|killed|culled|drained"
    r"|flooded|released|reintroduced|returned|moved|renamed|taxed|fined|allowed|forbidden|cleared"
    r"|deported|evicted|relocated|phased out|merged|dammed|mined|taken down|pulled down|shot)\b"
    r"[^\0“”?!]*)"
)
_DO = r"(?P<do>[a-z]{2,} [^\0“”?!]+)"
# A form, what it asks, and what a reader can agree or disagree with; {who} wants, {do} what.
_FORMS: tuple[tuple[str, str, str], ...] = (
    (
        rf"^{_TIME}{_WHO} (?:now |also )?(?:plans?|intends?|proposes?|is planning|are planning"
        rf"|has decided|have decided|is determined|wants?) to {_DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"^{_TIME}{_WHO}{_SHORT} (?:announced|has announced) (?:on \w+ )?that (?:it|they|he|she)"
        rf" (?:would|will) {_DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        r"\b(?:calls?|called|has called|have called) (?:on|for) "
        rf"(?P<who>(?!an? |more |the )[\w’'-]+(?: [\w’'-]+){{0,4}}?) to {_DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        r"\b(?:urge[sd]?|has urged|have urged) "
        rf"(?P<who>(?!on )[\w’'-]+(?: [\w’'-]+){{0,4}}?) to {_DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"^{_TIME}(?P<who>(?!I |You |We |It |One )[A-Z][\w’'-]+(?: [\w’'-]+){{0,4}}?)"
        rf" should {_DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        r"\b(?:suggest|propose|demand|recommend|argue|say|insist)(?:s|ed)? (?:on \w+day )?that "
        rf"(?P<who>(?!he |she |it |they |we |I |this |that )[\w’'-]+(?: [\w’'-]+){{0,6}}?)"
        rf" should {_DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"\bthe right of (?P<who>[A-Z\w][^,.;\0]{{3,50}}?) to {_DO}",
        "Should {who} have the right to {do}?",
        "{Who} should have the right to {do}.",
    ),
    (
        rf"\b(?P<who>)(?:bill|law) (?:before us |[\w ]{{2,24}} )?(?:(?:that|which) )?would {_DO}",
        "Should there be a law that would {do}?",
        "",
    ),
    (
        r"^(?=.*\b(?:decided|voted|approved|agreed|ruled|passed|backed)\b)"
        rf"{_TIME}{_WHO} will be (?P<do>\w+(?:ed|en) [^\0“”?!]*)",
        "Should {who} be {do}?",
        "{Who} should be {do}.",
    ),
    (
        rf"^{_TIME}{_WHO} (?:will not|will|is to|are to|is due to|are due to) be {_UNDONE}",
        "Should {who} be {do}?",
        "{Who} should be {do}.",
    ),
    (
        r"\b(?:vote|decide|debate|discuss)\b[\w ]{0,20}? whether "
        rf"(?P<who>(?!to )[\w’'-]+(?: [\w’'-]+){{0,6}}?) should {_DO.replace(' [^', '[^', 1)}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"^{_TIME}{_WHO} voted (?:[\w ]{{2,40}}? )?to {_DO}",
        "Was it right of {who} to {do}?",
        "",
    ),
    (
        rf"^{_TIME}{_WHO} (?:has |have )?(?P<verb>banned|outlawed|removed|closed|scrapped|abolished"
        r"|introduced|raised|cut) (?P<do>(?!in |on |at |by |its |their )[^\0“”?!]+)",
        "Was it right of {who} to {verb} {do}?",
        "",
    ),
    (
        r"\b(?P<who>)(?:is|are|was|were) considering (?P<do>[a-z]+ing [^\0“”?!]+)",
        "What speaks for and against {do}?",
        "",
    ),
)
_RULES = tuple((re.compile(form), ask, say) for form, ask, say in _FORMS)
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
        if matter := _matter(view, line):
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


def _asked(view: View, text: str) -> tuple[str, str] | None:
    for rule, ask, say in _RULES:
        match = rule.search(text)
        if not match:
            continue
        who, do = match["who"], _shortened(match["do"])
        if not _sure(who, do):
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
