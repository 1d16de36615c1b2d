"""Who tells it of themselves: a report that begins with a pronoun, with the name put in."""

import re
from collections.abc import Iterator

from coursepack.draft.presented import presented
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.reports import without_aside
from coursepack.draft.questions.taken_up import taken_up
from coursepack.draft.questions.told_as import passes
from coursepack.draft.questions.unsaid import PASSES
from coursepack.draft.rights import words
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

_LEAST, _LONGEST, _TELLS = 5, 22, 3
_POINTS = re.compile(r"(?P<which>he|she|it|his|her|its)\b(?P<rest> .*)", re.IGNORECASE)
# Where a statement can end before what only adds to it.
_ADDS = re.compile(
    r",? and that\b|, (?:which|who|after|because|adding|since|but|and|as|although|though)\b|; "
)
# Pronouns that mean the same as the first one, by which one it is.
_SAME = {
    "he": frozenset(("he", "him", "his", "himself")),
    "she": frozenset(("she", "her", "herself")),
    "it": frozenset(("it", "its", "itself")),
}
_FIRST = {"his": "he", "her": "she", "its": "it"}
_SELF = {"he": "himself", "she": "herself"}
_PLANS = {"he": "his own plans", "she": "her own plans", "it": "its own plans"}
_PLAN = re.compile(r" (?:would|will|is going to|was going to)\b")
# In a note of its own a plan that "would" be carried out is one that will be.
_STILL = re.compile(r"^(.*?) would ")
_DEPENDS = re.compile(r"\b(?:if|unless|until|when|once|had|were|was)\b")
_PRONOUNS = re.compile(
    r"\b(?:he|him|his|himself|she|her|herself|it|its|itself|they|them|their|we|us|our|I|my|me|you"
    r"|your|this|these|those|one|ones|so|there|here|then|other|another|such)\b"
)
# An "it" that means nothing before it: "it was common sense".
_EMPTY = re.compile(
    r" (?:is|was|would be|would have been|had been|might be|may be|will be|seems|seemed|took|takes)"
    r" (?:not )?(?:\w+ly )?(?:an?|the|no|not|too|so|for|in|up|[\w]+(?:ble|nse|ary|ant|ite|ely))\b"
    r"|(?:’s|'s) |(?: would| could| might| may| can)? (?:mean|cost|depend|take)"
)
# Those who speak for somebody else, or of somebody whom they looked into.
_FOR_OTHERS = re.compile(
    r"(?i)\b(?:lawyers?|solicitors?|barristers?|counsel|attorney|represents?|prosecut\w*|judge|justice"
    r"|police|inspector|detective|doctor|surgeon|physician|priest|pastor|teacher|biographer"
    r"|mother|father|parents?|sister|brother|son|daughter|wife|husband|widow|widower|friend"
    r"|neighbour|colleague|supervisor|spokes\w+|agent|aide|deputy|historian)\b"
)
# Feelings and courtesies, which nobody has to check.
_COURTESY = re.compile(
    r"\b(?:pleased|sorry|saddened|welcom\w+|proud|grateful|disappointed|shocked|wept|sleep|pleasure"
    r"|regret\w*|happy|delighted|afraid|love[sd]?|hate[sd]?|thanks?|accept(?:s|ed)?|wanted|wants"
    r"|hoped?|hopes|like|care|appetite|never knowingly"
    r"|considering|reviewing|investigating|looking into|would not (?:wait|take sides|comment))\b"
)
_QUOTED = re.compile('[‘’“”"](?=\\w)|\\?')
_BODY = re.compile(
    r"(?i)\b(?:company|firm|ministry|department|office|authority|agency|council|board|federation"
    r"|union|charity|museum|university|hospital|group|association|commission|committee|party|bank"
    r"|fund|trust|court|club|society|institute|team|register|regulator)\b"
)


class SelfTold:
    """Asks what must be added to a statement that only the one whom it concerns vouches for."""

    id = "self-told"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each report about the speaker whose pronoun surely means them."""
        if not view.written or view.genre.argued:
            return
        for quotation in view.sure_quotations:
            passes = quotation.kind == "reported" and PASSES.match(quotation.verb.lower())
            if passes and not taken_up(view, quotation):
                told, which = restored(view, quotation)
                plan = _plans(told, view.called(quotation.speaker))
                # What a body says that it did may be about anything; of its plans it alone knows.
                told = (
                    _STILL.sub(r"\1 will ", told, count=1)
                    if plan and not _DEPENDS.search(told)
                    else told
                )
                if told and (plan or which != "it"):
                    yield _question(view, quotation, told, which, plan=plan)


def _plans(told: str, who: str) -> bool:
    """Whether a statement about somebody tells what they mean to do."""
    return bool(_PLAN.match(told.removeprefix(who[:1].upper() + who[1:]).removeprefix(who)))


def _question(view: View, quotation: Quotation, told: str, which: str, *, plan: bool) -> Candidate:
    line, who = view.line_at(quotation.at), view.called(quotation.speaker)
    about = (_PLANS if plan else _SELF)[which]
    taken = f"for done what {who} only says of the time to come"
    taken = taken if plan else f"for established what only {who} vouches for"
    return Draft(
        key=f"self-told-{slug(told)}",
        type="attribution",
        ask=f"A student notes from ¶{line.paragraph}: {marked(sentence(told))}. What must be "
        "added so that the note stays true to the article? What would a reader believe without "
        "it?",
        answer=f"The source must be added: this is what {presented(view, quotation.speaker)} "
        f"{passes(view, quotation)} about {about}. Without it a reader would take {taken}.",
        paragraphs=(line.paragraph,),
        evidence=(quotation.at,),
        accept=(f"“{who} says”, or any words that name who tells it.",),
        reject=("“According to the article”: the article only passes it on.",),
        misreading="Taking what people tell of themselves for what the article has found out.",
        follow_up="Who else could know it? Does the article ask them?",
        about=frozenset({line.order}),
    ).candidate(view, 0.85, 0.6)


def restored(view: View, quotation: Quotation) -> tuple[str, str]:
    """What is reported, with the speaker's name for the pronoun, and which pronoun it was."""
    line = view.line_at(quotation.at)
    told = _ADDS.split(without_aside(view, quotation))[0].strip(" ,.")
    found = _POINTS.fullmatch(told)
    before = line.text[: quotation.at.span.start - line.at.span.start]
    if not found or not _named(quotation, before):
        return "", ""
    word = found["which"].lower()
    which = _FIRST.get(word, word)
    if not _means(view, quotation, line, which, found["rest"]):
        return "", ""
    name = view.called(quotation.speaker)
    whole = f"{name}{'’s' if word in _FIRST else ''}{found['rest']}"
    others = {hit.group() for hit in _PRONOUNS.finditer(found["rest"])} - _SAME[which]
    fits = len(words(found["rest"])) >= _LEAST and len(words(whole)) <= _LONGEST
    wished = re.search(r"\bif (?:he|she|it|they)\b", found["rest"])
    unfit = (
        wished
        or _COURTESY.search(whole)
        or _QUOTED.search(found["rest"])
        or view.rights.copies(whole)
    )
    return ("", "") if others or unfit or not fits else (whole, which)


def _named(quotation: Quotation, before: str) -> bool:
    """Whether the sentence names the speaker before the verb, and its words behind it."""
    last = words(quotation.speaker)[-1:]
    return bool(last) and last[0] in words(before) and quotation.verb in before


def _means(view: View, quotation: Quotation, line: Line, which: str, rest: str) -> bool:
    """Whether the pronoun can mean nobody but the speaker."""
    name, who = view.name(quotation.speaker), quotation.speaker
    before = line.text[: quotation.at.span.start - line.at.span.start]
    if which == "it":
        body = name.kind not in ("person", "people", "place") if name else _told_apart(who)
        return bool(body) and names_somebody(who) and not _EMPTY.match(rest)
    # A person of one word may be a firm: "the owner of the chain, Traveland, says he".
    if (
        name is None
        or " " not in name.text
        or name.kind != "person"
        or re.search(r"\b(?:[Hh]is|[Hh]er|him) ", before)
    ):
        return False
    near = line.passage(0, len(before))
    others = [n for n in view.names_in(near) if n is not name and n.kind in ("person", "unknown")]
    return not others and not _FOR_OTHERS.search(f"{before} {name.role}")


def _told_apart(who: str) -> bool:
    """Whether a description tells which body speaks: "the basin authority", not "the office"."""
    return _BODY.search(who) is not None and len(words(who)) >= _TELLS
