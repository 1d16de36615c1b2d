"""On whose side? A statement of somebody whose post ties them to one side of the matter."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.presented import presented
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import stands_alone, whole_words
from coursepack.draft.questions.unsaid import telling
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

_POST = (
    r"(?:spokes(?:wo)?man|spokesperson|chief executive|managing director|(?:vice-)?president"
    r"|(?:\w+ )?director|(?:\w+ )?secretary|chair(?:wo)?man|chair|leader|head|treasurer|editor)"
)
# Whom somebody speaks for, as the text tells of them.
_FOR = (
    re.compile(r"(?:\w+ )*?(?P<paid>counsel|lawyer|solicitor|attorney|barrister) for (?P<body>.+)"),
    re.compile(
        r"(?:\w+ )*?(?P<employer>lawyer|solicitor|attorney|consultant|adviser) with (?P<body>.+)"
    ),
    re.compile(rf"(?P<body>[\w’' -]+?)[’']s? {_POST}\b.*"),
    re.compile(rf"(?P<body>ministry|hospital|company|government|union|council) {_POST}"),
    re.compile(
        rf"{_POST} (?:of|for) (?P<body>(?:the )?[A-Z].*|the (?:council|group|union|company"
        r"|party|board|government))"
    ),
    re.compile(r"who (?:chairs|leads|heads|represents|speaks for|acts for) (?P<body>.+)"),
)
# Posts whose holders are to decide between others, or to look into something, or only to teach.
_APART = re.compile(
    r"(?i)\b(?:judge|justice|coroner|inquiry|former|retired|ex-|head of (?:physics|maths)|institute"
    r"|university|professor|observatory|museum|school|research)\b"
)
# Verbs with which somebody says what does not serve their side.
_GRANTS = re.compile(r"(?i)(?:admit|conced|acknowledg|confess|jok|ask|wonder|recall)")
_FIGURE = re.compile(
    r"[£$€]\d|\d ?%|\d (?:per ?cent|people|jobs|households|houses|members|cases|patients)\b"
    r"|\b(?:half|third|quarter|hundreds|thousands|millions|dozens|a year)\b"
)
# Words about whoever speaks, and words that say too little.
_OWN = re.compile(r"\b(?:I|[Mm]y|me|mine)\b")
_LEAST = 6
# What everybody does, or says of things at large: no statement to be checked.
_AT_LARGE = re.compile(r"“(?:People|Nobody|Everybody|Everyone|You|A year)\b")
_AHEAD = re.compile(r"\b(?:will|would|going to|could|may|might|can)\b")
_OUGHT = re.compile(
    r"\b(?:no business|no right|wrong to|should|must|ought|need to|cannot|can[’']t)\b"
)
_PAST = re.compile(r"\b(?:was|were|had|did|has|have)\b")


@dataclass(frozen=True, slots=True)
class _Said:
    """A statement that can be shown, and who makes it."""

    quotation: Quotation
    shown: str
    side: str


class Stake:
    """Asks what somebody's post has to do with a statement, and what would make it sure."""

    id = "stake"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each person who speaks for a side, the most telling words first."""
        if not view.written or view.genre.argued:
            return
        hard = {
            found.at.paragraph
            for found in view.findings.sensitive
            if found.subject in ("violence", "death", "self-harm")
        }
        best: dict[str, _Said] = {}
        for said in _statements(view):
            held = best.get(said.quotation.speaker)
            if said.quotation.at.paragraph in hard or _GRANTS.match(said.quotation.verb):
                continue
            if held is None or len(said.shown) > len(held.shown):
                best[said.quotation.speaker] = said
        for said in best.values():
            yield _question(view, said)


def _statements(view: View) -> Iterator[_Said]:
    """What people with such a post say in words that can be shown whole."""
    told = {quotation.at: report for quotation, report in telling(view)}
    for quotation in view.sure_quotations:
        name = view.name(quotation.speaker)
        if name is None or name.kind != "person":
            continue
        shown = whole_words(view, quotation)
        if shown and not stands_alone(shown):
            shown = ""
        if not shown and quotation.at in told:
            shown = marked(sentence(told[quotation.at]))
        post = presented(view, quotation.speaker).partition(" (")[2].rstrip(")")
        told_off = _OWN.search(shown) or _AT_LARGE.match(shown) or _APART.search(post)
        if (
            len(words(shown)) >= _LEAST
            and not told_off
            and (side := _side(view, quotation.speaker, post))
        ):
            yield _Said(quotation, shown, side)


def _question(view: View, said: _Said) -> Candidate:
    quotation, number = said.quotation, said.quotation.at.paragraph
    line = view.line_at(quotation.at)
    return Draft(
        key=f"stake-{slug(said.shown)}",
        type="sourcing",
        ask=f"Read what {presented(view, quotation.speaker)} says in ¶{number}: {said.shown}. Why "
        "does it matter to a reader which post this person holds? What would you look for "
        "before you rely on the statement?",
        answer=f"{said.side} That is a reason to look more closely, and no proof that "
        f"the statement is wrong. One would look for {_needed(said.shown)}.",
        paragraphs=(number,),
        evidence=(quotation.at,),
        accept=("Any answer that ties the statement to the post and names something to check.",),
        reject=("“It is wrong, because it comes from one side.”",),
        misreading="Taking a post for a proof, whether for the statement or against it.",
        follow_up="Whose view in the article would you set beside it?",
        lines=4,
        about=frozenset({line.order}),
    ).candidate(view, 0.85, 0.7)


def _side(view: View, speaker: str, post: str) -> str:
    """Whom somebody speaks for, in a sentence; "" where the text does not surely tell it."""
    found = next((hit for rule in _FOR if (hit := rule.fullmatch(post))), None)
    if found is None:
        return ""
    who, body = view.called(speaker), found["body"]
    named = body[:1].isupper() or body.startswith("the ")
    body = body if named else f"the {body}"
    if "paid" in found.re.groupindex:
        return f"{who} is paid to put the case of {body}."
    if "employer" in found.re.groupindex:
        return f"{who} works for {body}, and what serves it may colour what {who} says."
    return f"{who} speaks for {body} and is expected to put its side."


def _needed(shown: str) -> str:
    """What would make a statement sure, by what it says."""
    if _FIGURE.search(shown):
        return "how and by whom it was counted, and a count that comes from another side"
    if _OUGHT.search(shown):
        return "the reasons that are given for it, and what those say who would bear the cost"
    if _AHEAD.search(shown):
        return "what happened in a comparable case, told by somebody who belongs to neither side"
    if _PAST.search(shown):
        return "a record or a witness that comes from another side"
    return "facts on which the judgement could rest, from somebody who belongs to neither side"
