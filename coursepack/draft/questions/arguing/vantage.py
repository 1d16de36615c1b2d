"""What somebody was placed to know: a sentence that says so, and what it is worth."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.passed import disputes
from coursepack.draft.questions.arguing.voice import big, first_words, full, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_TRADE = (
    r"(?:been|lived|worked|laid|taught|served|kept|farmed|fished|nursed|driven|sold|carried|dug"
    r"|ploughed|sailed|preached|practised|fought|travelled)"
)
_SPAN = r"\b(?:years?|months|winters|summers|all my life)\b"
# How long, or where, somebody has been what they write about.
_PLACED = re.compile(
    rf"\b(?:I|[Ww]e|[Pp]etitioners|the greater part) have (?:now )?{_TRADE}\b[^.;:?!]*{_SPAN}"
    rf"|\bI (?:served|worked|lived|taught|sailed|fought|was employed)\b[^.;:?!]*{_SPAN}"
    rf"|\b[Ff]or [\w-]+ {_SPAN} (?:now )?I (?!have been (?:asked|told|called|promised)\b)"
    r"\w+"
    r"|\bunder my own (?:observation|eyes?|notice)\b|\bof my own knowledge\b"
    r"|\bI was (?:in|at|on) [A-Z][\w ]+ (?:on the (?:night|day|morning|evening)|when"
    r"|that (?:night|day))\b"
    r"|\bI was (?:born and bred|born|brought up) (?:in|at|on|under|to)\b"
    r"|\bI was (?:myself )?(?:present|an eye-?witness|one of (?:those|the \w+))\b"
)
# Long experience that has not taught what the sentence is about, or beside which it tells more.
_IGNORANT = re.compile(
    r"\b(?:did not|didn[’']t|never) (?:know|knew|notice\w*)\b|\bno idea\b"
    r"|, and (?:[\w ]+ )?I (?!have\b)\w+"
)
# The rest of the clause, which tells where or as what it was.
_CLAUSE = re.compile(r"[^,.;:?!]*?(?= (?:and|but|that|when|which|who)\b|[,.;:?!]|$)")
_NOT = re.compile(r"\b(?:never|nothing|no longer)\b|n[’']t\b")
# What follows from long experience, and what from having been there once.
_ANSWER = (
    "It says how {who} can know: from long experience (“{cue}”). What can be learned in this way, "
    "{who} can be expected to know; for other people's reasons, or for other places, the {noun} "
    "needs other support.",
    "It says how {who} can know: from having been there (“{cue}”). What {who} says of it can come "
    "from seeing it; what happened elsewhere, and why, needs other support.",
)
_SIDE = " {who} also has a side in the matter, which experience does not remove."


class Vantage:
    """Quotes what whoever writes says of their own place, and asks what that is worth."""

    id = "vantage"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence."""
        for line in voice(view):
            match = _PLACED.search(line.own)
            plain = full(line) and not line.said and not line.text.endswith("?")
            knows = match and not _NOT.search(match.group()) and not _IGNORANT.search(line.own)
            if match and plain and knows:
                yield self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Candidate:
        who = view.teller(line.paragraph)
        rest = _CLAUSE.match(line.own, match.end())
        cue = f"{match.group()}{rest.group() if rest else ''}".strip()
        return Draft(
            key=f"vantage-{slug(match.group())}",
            type="sourcing",
            ask=f"¶{line.paragraph}: {full(line)}. How does this help a reader to judge what {who} "
            f"says in the {view.genre.noun}?",
            answer=_ANSWER[match.group().startswith("I was")].format(
                who=who, cue=cue, noun=view.genre.noun
            )
            + (_SIDE.format(who=big(who)) if disputes(view) else ""),
            paragraphs=(line.paragraph,),
            evidence=(first_words(line),),
            accept=("That it answers a charge of not knowing the matter, if one is told.",),
            reject=(f"“{big(who)} was there, so all of it is true.”",),
            misreading="Taking experience of one place for knowledge of all places.",
            follow_up="What could somebody in this place not have seen?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.85)
