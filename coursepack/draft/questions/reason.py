"""A stated reason: what the text itself joins with "because of", "because" or "due to"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import clip, marked, sentence, slug
from coursepack.model.article import Passage

_LAST = re.compile(
    r",? (?P<part>partly |mainly |largely |in part )?(?P<cue>because of|because|as a result of"
    r"|thanks to|due to|(?<=, )since(?! (?:\d|the (?:last|first|end|start|spring|summer|autumn"
    r"|winter|turn)|then|January|February|March|April|May|June|July|August|September|October|November"
    r"|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b))"
    r"\s(?P<cause>[^;–—\0]+?)(?=[.;–—\0]|$)"
)
# The reason of what a clause in between tells of somebody.
_WITHIN = re.compile(r", (?:who|whose|which)\b[^,]*\Z")
_PIECES = ("to ", "of ", "with ", "from ", "by ")
# Behind such a verb "since" tells from when, and not why.
_EVER_SINCE = re.compile(r"\b(?:has|have|had)\b")
_FIRST = re.compile(
    r"^(?P<part>Partly |Mainly |Largely )?(?P<cue>[Bb]ecause(?: of)?|Thanks to|As a result of) "
    r"(?P<cause>[^,;–—\0]{5,}), (?P<effect>[^,;:–—\0]{12,})"
)
_START = re.compile(r"(?:[,;:(]\s|\s[–—]\s|\bthat\s|\bbut\s|\band\s(?=(?:the|it|they|we)\b)|^)")
# "Since the hall will be shut that day, at 2pm": the sentence goes on to something else.
_WHEN = re.compile(r", (?:at|on|from|in) (?:\d|noon\b|[A-Z])")
_NOT_A_CAUSE = re.compile(r"\b(?:not|just|only|simply|merely)\s*$", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:may|might|could|perhaps|possibly|likely|seems?|probably|if|whether)\b")
_POINTING = re.compile(
    r"^(?:this|that|it|they|he|she|these|those|which|who|we|i|there|one|some|others?|both|neither"
    r"|another|the (?:first|second|other|latter|former))\b",
    re.I,
)
_NOUNS = re.compile(r"(?:an?|the|its|their|his|her|this|these|low|high|poor|bad|lack|“)\b")
_LONGEST, _SHORTEST = 16, 5
# What may stand before the effect without changing it.
_OPENERS = re.compile(r"^(?:But|And|So|Yet|However|Meanwhile|In \d{4}|[A-Z]\w+ said that)\b")
# A reason that means something of another sentence.
_BOUND = re.compile(r"\b(?:it|its|this|that|these|those|they|them|their|he|she|his|her)\b", re.I)
# "They are hard to see" gives the reason for what "tyres" have done in the same sentence.
_SAME = re.compile(r"(?:it|they|he|she) \w+", re.IGNORECASE)
# Quotation marks inside a key.
_INNER = str.maketrans("“”", "‘’")


@dataclass(frozen=True, slots=True)
class _Link:
    """What happened, the words that join it to its reason, the reason, and where this stands."""

    effect: str
    cue: str
    cause: str
    at: Passage


class Reason:
    """Quotes what happened and asks for the reason that is given."""

    id = "reason"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each reason whose giver is sure."""
        for line in view.lines:
            link = _link(line, not view.genre.argued) if not line.text.endswith("?") else None
            if link is None or _HEDGED.search(line.text):
                continue
            who = _giver(view, line, link.at)
            if who is not None and (found := self._question(view, line, link, who)):
                yield found

    def _question(self, view: View, line: Line, link: _Link, who: str) -> Candidate | None:
        effect = link.effect
        shown = effect if len(words(effect)) <= MOST else clip(effect, MOST)
        cause = re.split(r", according to\b", link.cause)[0].translate(_INNER).strip(" ,")
        if cause.count("‘") != cause.count("’") - len(re.findall(r"\w’\w", cause)):
            cause = re.sub(r"[‘]|’(?!\w)", "", cause)
        short = view.rights.within(cause) if len(cause.split()) <= _LONGEST else ""
        if re.search(r"\b(?:his|her|its|their)\b", who):
            return None
        if not shown or shown != effect or not short:
            return None
        if _BOUND.match(short) and not (_SAME.match(short) and _one_subject(effect, short)):
            return None
        return Draft(
            key=f"reason-{slug(effect)}",
            type="literal",
            ask=f"{marked(shown)} (¶{line.paragraph}). What reason does "
            f"{view.called(who) if who else 'the article'} give for this?",
            answer=sentence(f"{link.cue} {short}"),
            paragraphs=(line.paragraph,),
            evidence=(link.at,),
            accept=("The same reason in other words.",),
            reject=("A reason that may be true but is not given in this sentence.",),
            misreading="A reason of one's own in place of the one in the text.",
            follow_up="Is it shown that this is the reason, or only said?",
            dok=2,
            bloom="understand",
            skill="stated cause",
            about=frozenset({line.order}),
            secret=(short,),
        ).candidate(view, 0.85, 0.55)


def _link(line: Line, report: bool) -> _Link | None:
    """Effect and cause, where one sentence joins them; "since" only where somebody reports."""
    if first := _FIRST.match(line.text):
        if _POINTING.match(first["effect"]):
            return None
        cue = f"{first['part'] or ''}{first['cue']}".lower()
        return _Link(first["effect"], cue, first["cause"], line.passage(0, first.end()))
    last = _LAST.search(line.text)
    if last is None or _NOT_A_CAUSE.search(line.text[: last.start()]):
        return None
    head = line.text[: last.start()]
    timed = last["cue"] == "since" and (not report or _EVER_SINCE.search(head))
    nameless = last["cue"] == "due to" and not _NOUNS.match(last["cause"])
    if timed or nameless or _WITHIN.search(head) or _WHEN.search(last["cause"]):
        return None
    start = [hit.end() for hit in _START.finditer(head)][-1]
    effect = head[start:].strip().strip('“”"')
    if (
        start
        and report
        and not line.said
        and len(words(head)) <= MOST
        and not re.search('[“”"]', head)
    ):
        start, effect = 0, _OPENERS.sub("", head).strip()
    whole = not re.search(r"\w", _OPENERS.sub("", head[:start])) and ANY_VERB.search(effect)
    if (
        _POINTING.match(effect)
        or effect.startswith(_PIECES)
        or len(effect.split()) < _SHORTEST
        or not whole
    ):
        return None
    cue = f"{last['part'] or ''}{last['cue']}"
    return _Link(effect, cue, last["cause"], line.passage(start, last.end()))


def _giver(view: View, line: Line, at: Passage) -> str | None:
    """Who gives the reason: "" for the writer, None where that is not sure."""
    owners = [q for q in line.quotations if meets(q.at, at) and q.kind != "scare"]
    if not owners:
        return None if line.said else ""
    speakers = {q.speaker for q in owners}
    sure = all(q in view.sure_quotations for q in owners) and len(speakers) == 1
    return speakers.pop() if sure else None


def _one_subject(effect: str, cause: str) -> bool:
    """Whether a pronoun can only mean the subject of the effect: one noun before its verb."""
    verb, pronoun = ANY_VERB.search(effect), cause.split(maxsplit=1)[0].lower()
    subject = effect[: verb.start()].split() if verb else []
    behind = effect[verb.end() :] if verb else ""
    plural = bool(subject) and subject[-1].endswith("s")
    if pronoun == "they":
        return plural and not re.search(r"\b\w+[^s\W]s\b", behind)
    return pronoun == "it" and bool(subject) and not plural and not re.search(r"\bthe\b", behind)
