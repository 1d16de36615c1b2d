"""The students' own questions, from a few words of the article."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.presented import placed, presented
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import stands_alone, whole_words
from coursepack.draft.rights import words
from coursepack.draft.view import View, meets
from coursepack.draft.wording import slug, surname
from coursepack.frequency import zipf
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

_FEWEST, _MOST = 2, 3
# Words that leave something to ask: a statement without any of them is often only a fact.
_STARK = re.compile(
    r"\b(?:not|no|never|nothing|nobody|only|cannot|without|proof|prove|should|must|most|best|worst"
    r"|better|worse|too|all|every|always|wrong|right|enough|than)\b|n[’']t\b"
    r"|(?:[’']d|\bwould)\b.*\bif\b",
    re.IGNORECASE,
)
_NUMBERS = frozenset("seven eight eleven twelve fifteen sixteen seventeen".split())
# The frequency above which a word needs no question what it means.
_PLAIN = 3.4
# Somebody about themselves: hardly to be argued about.
_SELF = re.compile(r"“(?:I|We|My|Our)\b")
_ABOUT_ME = re.compile(
    r"“I (?!think|believe|am convinced|am sure)"
    r"|\b(?:ask(?:ed|ing|s)?|told|tells?|telling|showed|gave|rang|wrote to) (?:me|us)\b"
    r"|\b(?:[Pp]eople|they) (?:keep |always )?(?:ask|say|think|tell)"
)
# Told in jest, or by somebody who is laughed at.
_JEST = re.compile(
    r"\b(?:jok(?:es?|ed|ing)|laugh(?:s|ed|ing)?|grin(?:s|ned)?|quip(?:s|ped)?|smil(?:es?|ed|ing)"
    r"|tease[sd]?|wry\w*|deadpan\w*|mock(?:s|ed|ing)|chuckl\w+|shrug(?:s|ged)?)\b"
)
# What a stark word gives to ask.
_SAMPLES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\b(?:[Aa]ll|[Ee]very|[Aa]lways|[Nn]ever|[Nn]othing|[Nn]obody|[Nn]o one)\b"),
        "“{word}”: which case would show that this goes too far?",
    ),
    (
        re.compile(r"\b(?:should|must|ought to|has to|have to|needs? to)\b(?! be\b)"),
        "“{word}”: what would follow if it were not done, and for whom?",
    ),
    (
        re.compile(r"\b(?:better|worse|best|worst|bigger|smaller|older|cheaper|more|most|less)\b"),
        "“{word}”: than what, and how would one find out?",
    ),
    (
        re.compile(r"\btoo (?!(?:is|are|was|were|do|did)\b)\w+(?=\b)|\benough\b"),
        "“{word}”: for whom, and who decides how much is right?",
    ),
    (re.compile(r"\b(?:proof|proves?)\b"), "“{word}”: what would count as proof, and for whom?"),
    (
        re.compile(r"\b(?:cannot|can[’']t|could not|couldn[’']t)\b"),
        "“{word}”: is it impossible, or not allowed, or not wanted?",
    ),
    (
        re.compile(r"\b(?:is|are|was|were) not\b(?! (?:enough|only))|\b(?:isn|aren|wasn)[’']t\b"),
        "“{word}”: who may have said that it is so, and why?",
    ),
    (re.compile(r"\bonly\b"), "“{word}”: what else would be thinkable?"),
    (
        re.compile(r"(?<=\w )will\b|\bgoing to\b"),
        "“{word}”: what would have to happen for this to prove wrong?",
    ),
    (
        re.compile(r"\b(?:wrong|right|fair|unfair)\b(?! about)|\b(?:duty|deserves?)\b"),
        "“{word}”: by what measure?",
    ),
    (re.compile(r"\bbecause\b"), "“{word}”: is this the only reason, and who could check it?"),
)
_BUT = re.compile(r"[“‘\"]?(?:But|Yet|However|Still)\b")
# So many sentences behind, where the second is still the same person's.
_NEAR = 1
_EMPTY = frozenset(
    "nobody everybody everyone something anything nothing other others their there "
    "these those about really never always would could should".split()
)


@dataclass(frozen=True, slots=True)
class Focus:
    """Words to start from: whose they are, as told and in short, and where they stand."""

    speaker: str
    whose: str
    short: str
    at: Passage
    shown: str


class Own:
    """Gives a focus and asks for questions, not answers."""

    id = "own"

    def make(self, view: View) -> Iterator[Candidate]:
        """A task for each striking statement, the best first; one of them is used."""
        hard = {
            found.at.paragraph
            for found in view.findings.sensitive
            if found.subject in ("violence", "death", "self-harm")
        }
        foci = [
            focus
            for focus in striking_words(view)
            if focus.at.paragraph not in hard
            and placed(view, focus.speaker)
            and _asked(focus.shown)
        ]
        foci.sort(
            key=lambda focus: (_dull(focus.shown), -len(_asked(focus.shown)), -_weight(focus.shown))
        )
        for focus in foci[:_MOST]:
            yield self._task(view, focus)

    def _task(self, view: View, focus: Focus) -> Candidate:
        number = focus.at.paragraph
        return Draft(
            key=f"own-questions-{slug(focus.shown)}",
            type="discussion",
            ask=f"Start from these words of {focus.whose} in ¶{number}: {focus.shown}. In three "
            "minutes write as many questions as you can, without answering or judging any. Then "
            "mark the one you most want answered, and say where its answer could be found.",
            answer=f"For example: {' '.join(_asked(focus.shown))} Why does {focus.short} say "
            "this here? Look for several real questions, "
            "some of which “yes” or “no” cannot answer, and for one chosen with a place where its "
            "answer could be found.",
            paragraphs=(number,),
            accept=("Questions to which nobody knows the answer.",),
            reject=("Statements with a question mark.",),
            misreading="Asking only what the article has already said.",
            follow_up="Change one closed question into an open one. What have you gained?",
            lines=7,
            about=frozenset({view.line_at(focus.at).order}),
        ).candidate(view, 0.9, 0.6)


def _asked(shown: str) -> list[str]:
    """Questions to begin with, each about a word of the quotation."""
    named = [w for w in words(shown) if w.isalpha() and len(w) > 4 and w not in _NUMBERS]
    rare = sorted((zipf(w), w) for w in named)
    plain = not rare or rare[0][0] > _PLAIN or rare[0][1] not in shown
    first = [] if plain else [f"What exactly does “{rare[0][1]}” stand for here?"]
    hits = [(rule.search(shown), ask) for rule, ask in _SAMPLES]
    found = sorted((hit.start(), hit.group(), ask) for hit, ask in hits if hit)
    return [*first, *(ask.format(word=word.strip()) for _, word, ask in found)][: _MOST - 1]


def striking_words(view: View) -> Iterator[Focus]:
    """Whole statements of sure speakers that can be argued about, and understood alone."""
    for said in view.sure_quotations:
        shown = whole_words(view, said)
        if _goes_on(view, said):
            continue
        if not shown or not view.name(said.speaker) or not stands_alone(shown):
            continue
        argued = _argued(view, said.at) and not _SELF.match(shown)
        if _ABOUT_ME.search(shown) or _JEST.search(view.line_at(said.at).own):
            continue
        if _weight(shown) >= _FEWEST and (argued or _STARK.search(shown)):
            whose = presented(view, said.speaker)
            yield Focus(said.speaker, whose, surname(view.called(said.speaker)), said.at, shown)


def _goes_on(view: View, said: Quotation) -> bool:
    """Whether the next sentence takes the statement back, or the speaker goes on to the point."""
    line = view.line_at(said.at)
    for other in view.within(line.paragraph):
        if not 0 < other.order - line.order <= _NEAR:
            continue
        more = any(
            q.kind == "direct" and q.speaker == said.speaker and q is not said
            for q in other.quotations
        )
        if _BUT.match(other.text) or (more and other.text[:1] in '“‘"'):
            return True
    return False


def _argued(view: View, at: Passage) -> bool:
    """Whether a statement judges, foresees or explains, so that there is something to ask."""
    kinds = {c.kind for c in view.findings.claims if meets(c.at, at)}
    return bool(kinds & {"opinion", "forecast", "cause", "guess"})


def _dull(text: str) -> bool:
    """Whether a statement has no stark word in it, or is told of whoever speaks."""
    return not _STARK.search(text) or _SELF.match(text) is not None


def _weight(text: str) -> int:
    """How many words of a quotation carry meaning."""
    return len({w for w in words(text) if len(w) > 4 and w not in _EMPTY})
