"""Who or what a text tells of at its beginning and comes back to at its end."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.arguing.voice import first_words, shown
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.frequency import zipf

# A thing that is spoken of as known: "the clock", "his nails", "the two brothers".
_KNOWN = re.compile(
    r"\b(?:[Tt]he|[Hh]is|[Hh]er|[Tt]heir|[Mm]y|[Oo]ur|[Tt]hat|[Tt]hose) (?:two |three )?"
    r"(?P<noun>[a-z]{4,})"
    r"(?=[.,;:!?]|$| (?:is|are|was|were|has|had|have|lives?|and|or|but|of|in|on|at|to|for|by|from"
    r"|with|that|which|who|when|where|still|now|again|himself|herself|itself)\b)"
)
# Of every text, or no thing at all.
_COMMON = frozenset(
    "year years week weeks month months time times days morning evening night people person man "
    "men woman women child children boy girl country town city street world house home school "
    "government council letter words word number others rest same last next first second third "
    "other whole matter question answer reason truth fact case case point news name part place "
    "thing things hour hours minute minutes beginning middle side back hand head face rain snow "
    "wind weather text article exhibition report".split()
)
# What cannot be seen is spoken of again, and does not come back.
_ABSTRACT = re.compile(r"(?:tion|sion|ment|ness|ity|ance|ence|ism|ship|hood|pact|sal)s?$")
_TITLE = re.compile(r"\b(?:Mrs?|Ms|Miss|Dr|Sir|Rev|Professor|Judge|Captain|Sergeant)\b\.? \Z")
_EASY = 4.95
# So many paragraphs count as beginning and as end, and so many lie between at least.
_ENDS, _APART, _BETWEEN = 2, 5, 2
# A last paragraph with fewer words belongs to the one before it.
_SHORT = 45
# A paragraph with fewer words is a greeting or a heading, and does not count.
_FEW = 12
_LEAST = 5
# Who wrote a column, told below it; a signature.
_BELOW = re.compile(
    r"^(?:(?:Dr|Professor|Mrs?|Ms|Sir|Rev\.?) )?(?:[A-Z][\w’'-]+ ){2,3}(?:is|was|teaches|writes)\b"
    r"|^I (?:am|remain), |^Adopted |^Signed\b"
)


@dataclass(frozen=True, slots=True)
class _Return:
    """What comes back: the word for it, and the sentences that tell of it."""

    word: str
    first: Line
    last: Line
    early: str
    late: str


class Returns:
    """Asks what is told in both places, and what the return does for the end."""

    id = "returns"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question: for the rarest thing that comes back."""
        found = sorted(_found(view), key=lambda row: (row.word[0].isupper(), zipf(row.word)))
        if found:
            yield _question(view, found[0])


def _found(view: View) -> Iterator[_Return]:
    texts = view.article.paragraphs
    told = [n for n in view.numbers if n not in view.genre.note]
    told = [n for n in told if len(words(texts[n - 1].text)) >= _FEW]
    while told and _BELOW.match(texts[told[-1] - 1].text):
        told.pop()
    if len(told) <= _APART or view.genre.kind == "diary":
        return
    brief = len(words(texts[told[-1] - 1].text)) < _SHORT
    begin, end = told[:_ENDS], told[-1 - brief :]
    late = [line for line in view.lines if line.paragraph >= end[0]]
    for word, form in sorted({*_things(late), *_people(view, late)}):
        rule = re.compile(rf"\b{re.escape(form)}(?:s|es)?\b")
        between = [n for n in told if n not in (*begin, *end) and rule.search(texts[n - 1].text)]
        person = word[0].isupper()
        start = begin if view.genre.argued and not person else begin[:1]
        early = [x for x in view.lines if x.paragraph in start and rule.search(x.text)]
        ends = [x for x in late if rule.search(x.text)]
        # In a report it may be what all of it is about.
        most = 1 if person else _BETWEEN * view.genre.argued
        if not early or not ends or len(between) > most:
            continue
        first = next((x for x in early if _told(view, x, rule)), None)
        last = next((x for x in reversed(ends) if _told(view, x, rule)), None)
        if first and last:
            yield _Return(word, first, last, _told(view, first, rule), _told(view, last, rule))


def _told(view: View, line: Line, rule: re.Pattern[str]) -> str:
    """A sentence, or the part of it around the word, that can be shown; else ""."""
    text = shown(line)
    if not rule.search(text):
        match = rule.search(line.text)
        text = around(view, line.passage(match.start(), match.end())) if match else ""
    return text if rule.search(text) and len(words(text)) >= _LEAST else ""


def _things(late: list[Line]) -> Iterator[tuple[str, str]]:
    """Things that the end speaks of as known, with the form to look for."""
    for line in late:
        for match in _KNOWN.finditer(line.own):
            word = match["noun"]
            form = word.removesuffix("s") if not word.endswith("ss") else word
            if word in _COMMON or form in _COMMON or zipf(form) > _EASY or _ABSTRACT.search(word):
                continue
            yield word, form


def _people(view: View, late: list[Line]) -> Iterator[tuple[str, str]]:
    """People and places by name that the end speaks of."""
    for name in view.findings.names:
        last = name.text.rsplit(maxsplit=1)[-1]
        here = any(at.paragraph == x.paragraph for at in name.mentions for x in late)
        if not here or last.lower() in view.article.title.lower():
            continue
        if name.kind == "person" and last not in view.genre.who:
            at = name.mentions[0]
            lead = view.article.paragraphs[at.paragraph - 1].text[: at.span.start]
            title = _TITLE.search(lead) if " " not in name.text else None
            yield f"{title.group() if title else ''}{view.called(name.text)}", last


def _question(view: View, row: _Return) -> Candidate:
    first, last, who = row.first.paragraph, row.last.paragraph, view.teller(row.last.paragraph)
    called = row.word if row.word[0].isupper() else f"the word “{row.word}”"
    return Draft(
        key=f"returns-{slug(row.word)}",
        type="structure",
        ask=f"At its end the {view.genre.noun} comes back to what it began with: look for {called} "
        f"in ¶{first} and again in ¶{last}. What is told in each place? What does this return do "
        "for the ending?",
        answer=f"¶{first}: {row.early}. ¶{last}: {row.late}. The ending takes up "
        f"what readers met first, so that the {view.genre.noun} closes like a ring, and they "
        "read it now with all that stands between in mind. Look for something that is different "
        f"the second time, shown with words of ¶{last}.",
        paragraphs=(first, last),
        evidence=(first_words(row.first), first_words(row.last)),
        accept=("Any effect that is shown with words of both paragraphs.",),
        reject=("“It is repeated”, without saying what for.",),
        misreading="Taking the ending for an afterthought.",
        follow_up=f"Which other ending could {who} have chosen, and what would it lose?",
        dok=3,
        skill="text structure",
        about=frozenset({row.first.order, row.last.order}),
    ).candidate(view, 0.85, 0.85)
