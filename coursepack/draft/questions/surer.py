"""What has changed where something possible or planned is passed on as settled."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate
from coursepack.draft.questions.retold import NUMBER, Told, capital, draft, others, place, retold
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View

_ADVERB = re.compile(
    r"(?<=[a-z] )(?P<cue>probably|possibly|apparently|reportedly|allegedly|reputedly|supposedly"
    r"|presumably|perhaps) (?=[a-z])"
)
_PLANNED = re.compile(
    r"(?P<cue>\b(?:hopes?|plans?|intends?|aims?|wants?) to|\b(?:is|are) (?:expected"
    r"|likely) to|\b(?:may|might)(?= (?:also |soon |one day |even )?"
    r"(?:be|become|cause|reduce|increase|lead|help|explain|reflect|change|affect|mean"
    r"|depend|prove|remain|need|cost|come|disappear|collapse|fall"
    r"|rise|grow|spread|lose|harm|improve|worsen|end|last|close|reopen|qualify|happen|still)\b))"
    r" (?!be \w+ing\b|have\b|be (?:used|more|better|less|worth)\b|well\b|or\b)"
)
# Where the clause begins that a doubt belongs to, and where it ends.
_BEGINS = re.compile(
    r"[,;:] (?:and |but |so |where |which |who |while |after |as )?|\bthat (?!is\b)| – | — "
)
_ENDS = re.compile(
    r"[,;:.]| – | — "
    r"| \b(?:if|unless|because|provided|while|although|and (?:that|the|a|he|she|they|it))\b"
)
_CLAUSE = 4
# What somebody only thinks is unsure already, and may be told in jest.
_THINKS = re.compile(
    r"\b(?:thinks?|thought|wonders?|wondered|jokes?|joked|accept(?:s|ed)|concede[sd]?|admit(?:s|ted)?"
    r"|suggest(?:s|ed)?|fear(?:s|ed)?|believe[sd]?|suppos\w+|imagin\w+|argue[sd]?|fancie[sd])\b"
)
# A second thing that must come true, which the key would leave out.
_PROVIDED = re.compile(r"\b(?:provided|providing|as long as|depending|subject to)\b")
_EXPECTS = re.compile(
    r"\b(?:expects?|expected|hopes?|plans?|aims?|intends?|wants?|likely|may|might|could)\b"
)
# What somebody asks for, aims at, reckons or leaves open: its "might" tells of no doubt.
_WISHED = re.compile(
    r"\b(?:entreat|beg|ask|pray|request|propos|recommend|order|estimat|reckon|calculat|so|lest)\w*"
    r"(?: \w+)? that\b|\b(?:whether|what|how|why|who|whom|[Ww]hose)\b[^,;.]*\Z"
)
# A whole statement before the unsure one: then "this" is not clear.
_BEFORE = re.compile(r"(?:;|, (?:and|but|so)|(?<=\w) (?:and|but)) ")

# "Might be drained": what can be done, and no doubt whether it will be.
_POSSIBLE = re.compile(
    r"(?:may|might) (?:also |soon |one day |even )?be \w+(?:ed|en|id|ne|wn|lt)\b"
)
_MEANS = {
    "probably": "shows that it is likely, not certain",
    "possibly": "shows that it is only possible",
    "perhaps": "shows that it is only possible",
    "apparently": "shows that it only seems so",
    "presu": "shows that it is supposed, not known",
    "hope": "shows a wish, not a result",
    "want": "shows a wish, not a result",
    "plan": "shows a plan, which may still change",
    "inte": "shows a plan, which may still change",
    "aims": "shows an aim, not a result",
    "expe": "shows that people expect it, not that it is settled",
    "like": "tells how people expect it to turn out, not that it is settled",
    "may": "shows that it is possible, not certain",
    "migh": "shows that it is possible, not certain",
}
# Behind "may" or "hopes to", but not behind "will".
_LATER = re.compile(r"^(?:even|still) ")
_HEARSAY = "shows that it is passed on from others, not found out"


class Surer:
    """Asks what has changed where something possible or planned is passed on as settled."""

    id = "surer"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence with one hedge, or with one plan."""
        for line in view.lines:
            adverb, planned = _ADVERB.search(line.own), _PLANNED.search(line.own)
            match = adverb or planned
            if not match or (adverb and planned) or line.said or view.owner(line.at) is None:
                continue
            if (
                _WISHED.search(line.own[: match.start()])
                or _THINKS.search(line.own)
                or _PROVIDED.search(line.own)
                or _POSSIBLE.match(line.own, match.start())
                or _second(line, match)
                or len(_EXPECTS.findall(line.own)) > (match is planned)
            ):
                continue
            told = None if _rough(line, match) else retold(view, line, match)
            if told and not others(line, told):
                yield self._question(view, told)

    def _question(self, view: View, told: Told) -> Candidate:
        cue = told.cue
        bare = re.sub(r"^(?:is|are) ", "", cue)
        means = next((m for word, m in _MEANS.items() if bare.startswith(word)), _HEARSAY)
        several = " " in cue
        ask = (
            f"Read {told.shown} ({place(view, told.line)}). Which "
            f"{'words show' if several else 'word shows'} how sure this is? What would a reader "
            f"wrongly believe without {'them' if several else 'it'}?"
        )
        answer = (
            f"“{capital(cue)}” {means}. Without {'these words' if several else 'this word'} a "
            f"reader would {_taken(view, told)}."
        )
        return draft(told, "surer", ask, answer).candidate(view, 0.85, 0.7)


def _second(line: Line, match: re.Match[str]) -> bool:
    """Whether another statement of the sentence stands before the one that is unsure."""
    cuts = list(_BEFORE.finditer(line.text, 0, match.start()))
    return bool(cuts) and ANY_VERB.search(line.text[: cuts[-1].start()]) is not None


def _taken(view: View, told: Told) -> str:
    """What a reader would do without the doubt, with the clause it belongs to if there is more."""
    text = told.line.text
    begins = [hit.end() for hit in _BEGINS.finditer(text, 0, told.start)]
    end = _ENDS.search(text, told.end)
    start = begins[-1] if begins else 0
    rest = text[told.end : end.start() if end else None].lstrip()
    if not _ADVERB.match(text, told.start):
        # Without "might" no statement is left; with "will" it is what would be settled.
        subject = text[start : told.start].strip()
        clause = f"{subject} will {_LATER.sub('', rest)}"
        fits = subject and _CLAUSE <= len(words(clause)) <= MOST
        return (
            f"take this for settled: {view.small(clause)}" if fits else "believe that it is settled"
        )
    clause = text[start : told.start] + rest
    whole = len(words(clause)) >= len(words(told.shown))
    if whole or not _CLAUSE <= len(words(clause)) <= MOST:
        return "believe that it is settled"
    # No marks: without its doubt the clause is no longer what the article says.
    return f"take this for settled: {view.small(clause)}"


def _rough(line: Line, match: re.Match[str]) -> bool:
    """Whether a "perhaps" only says that a number is rough."""
    rest = line.text[match.end() :]
    return re.match(rf"(?:some |about |around )?(?:{NUMBER}|one )", rest) is not None
