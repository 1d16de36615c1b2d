"""On what do two disagree? A statement, and the sentence in which somebody else answers it."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice, pairwise

from coursepack.draft.contested.camps import camps
from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import opening, with_marks
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.findings import Quotation

# Verbs with which somebody answers what has just been said.
_ANSWERS = re.compile(
    r"(?i)(?:den(?:y|ies|ied)|reject|disput|disagree|contradict|repl(?:y|ies|ied)|counter|retort"
    r"|insist)"
)
# Somebody without a pronoun, at the beginning of the sentence that answers.
_REPLIES = re.compile(
    r"^(?P<who>[A-Z][\w’'.-]*(?: [\w’'.()-]+){0,8}?)(?:, [^,;]{3,60},)? (?:has |have )?"
    r"(?:den(?:y|ies|ied)|repl(?:y|ies|ied)|retort(?:s|ed)|counter(?:s|ed)|object(?:s|ed)"
    r"|insist(?:s|ed)|makes? it|puts? (?:it|the (?:number|figure|total|cost|loss))"
    r"|disput(?:es|ed))\b"
)
# Verbs of a claim that the other half of a sentence answers.
_CLAIMS = re.compile(r"(?i)(?:alleg|claim|according to|say|said|argu)")
_MAKES = re.compile(r"\bmakes? it\b|\bsays? that\b|\bden(?:y|ies|ied)\b|\brepl(?:y|ies|ied)\b")
# Somebody says that what stands before is not so.
_NOT_SO = re.compile(
    r"\b(?:says?|said|insist(?:s|ed)?) (?:that )?(?:the|this|that|these) (?:\w+ )?(?:is|was|are"
    r"|were) (?:wrong|false|untrue|nonsense|invented|incorrect|misleading)\b"
    r"|\bdisputes? (?:this|that|it)\b"
)
# What somebody does or asks in answer is no claim.
_NO_CLAIM = re.compile(r"\?|\b(?:asked|joked|laughed|shouted|sang)\b")
_FIGURE = re.compile(r"%|\b(?:per ?cent|number|figure|count)\b")
# Words of a dialogue, which are no claim by themselves.
_DIALOGUE = re.compile(r"[“‘\"]")
_EVENT = re.compile(
    r"\b(?:was|were|had|told|offer|deal|meeting|talk\w*|phone\w*|letter|saw|said)\b"
)
_OUGHT = re.compile(r"\b(?:should|must|ought to|would|will|could)\b")
# A camp that only signs or votes gives no reason.
_REASONED = re.compile(r"\b(?:argue|say|said|fear|warn|claim|answer|believe)")
_LEAST, _MOST, _PAIR = 5, 2, 2
# What hangs on at the end of a sentence that is cut: ", up …".
_STUB = re.compile(r",? (?:up|down|and|or|but|as) …”\Z")
# Somebody who answers a charge against themselves with another one.
_OWN_SIDE = re.compile(r"\b(?:that he|that she) used to\b")


@dataclass(frozen=True, slots=True)
class _Side:
    """One of the two: who, the sentence, and the words of it that tell the claim."""

    who: str
    line: Line
    shown: str


class TwoSides:
    """Asks for the claims of two who contradict each other, and for what would help to decide."""

    id = "two-sides"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most two questions, where one named party answers another at once."""
        every = (*_answers(view), *_replies(view), *_halves(view))
        named = list(islice(_apart(every), _MOST))
        for one, two in named:
            yield _question(view, one, two)
        if not named:
            yield from _camps(view)


def _answers(view: View) -> Iterator[tuple[_Side, _Side]]:
    said = sorted((q for q in view.sure_quotations if q.kind != "scare"), key=lambda q: q.at)
    done: set[int] = set()
    for quotation in said:
        line = view.line_at(quotation.at)
        answer = _ANSWERS.match(quotation.verb) or _NOT_SO.search(line.own)
        first = _before(view, said, line, quotation) if answer else None
        if first is None or line.order in done or _NO_CLAIM.search(line.text):
            continue
        other = view.line_at(first.at)
        sides = [_side(view, first, other), _side(view, quotation, line)]
        if sides[0] and sides[1] and not _NO_CLAIM.search(other.text):
            done.add(line.order)
            yield sides[0], sides[1]


def _apart(pairs: Iterable[tuple[_Side, _Side]]) -> Iterator[tuple[_Side, _Side]]:
    """Each answer once."""
    done: set[tuple[int, str]] = set()
    for one, two in pairs:
        if (two.line.order, two.shown) not in done:
            done.add((two.line.order, two.shown))
            yield one, two


def _replies(view: View) -> Iterator[tuple[_Side, _Side]]:
    """Sentences that begin with whoever answers the one speaker of the sentence before."""
    for before, line in pairwise(view.lines):
        found = _REPLIES.match(line.text) if before.paragraph == line.paragraph else None
        voices = {q.speaker for q in before.quotations if q in view.sure_quotations}
        if not found or len(voices) != 1 or not view.written:
            continue
        first = next(iter(voices))
        name = next(iter(view.names_in(line.passage(0, found.end("who")))), None)
        if name is None or name is view.name(first) or _NO_CLAIM.search(before.text + line.text):
            continue
        shown = _told(before), _told(line)
        if all(shown) and not _OWN_SIDE.search(line.text):
            yield (
                _Side(presented(view, first), before, shown[0]),
                _Side(presented(view, name.text), line, shown[1]),
            )


def _halves(view: View) -> Iterator[tuple[_Side, _Side]]:
    """Sentences with a semicolon in which one speaker claims and another answers."""
    for line in view.lines if view.written else ():
        parts = line.text.split("; ")
        said = [q for q in line.quotations if q in view.sure_quotations]
        if len(parts) != _PAIR or len(said) != _PAIR or said[0].speaker == said[1].speaker:
            continue
        cut = line.at.span.start + len(parts[0])
        one, two = sorted(said, key=lambda q: q.at)
        fits = one.at.span.start < cut <= two.at.span.start + len(parts[1])
        if fits and _CLAIMS.match(one.verb) and _MAKES.search(parts[1]) and two.at.span.end > cut:
            shown = [
                with_marks(part.rstrip(".")) if len(words(part)) <= MOST else "" for part in parts
            ]
            if all(shown) and not _NO_CLAIM.search(line.text):
                yield (
                    _Side(presented(view, one.speaker), line, shown[0]),
                    _Side(presented(view, two.speaker), line, shown[1]),
                )


def _told(line: Line) -> str:
    """A sentence as it can be shown: whole with its marks, or its beginning without any."""
    if line.text[:1] in '“‘"':
        return ""
    if _DIALOGUE.search(line.text):
        return with_marks(line.text) if len(words(line.text)) <= MOST else ""
    return _STUB.sub(" …”", opening(line.text))


def _before(
    view: View, said: list[Quotation], line: Line, quotation: Quotation
) -> Quotation | None:
    """Whoever else is heard in the sentence before, if nobody but them is."""
    earlier = [
        q
        for q in said
        if q.at.paragraph == line.paragraph and view.line_at(q.at).order == line.order - 1
    ]
    voices = {q.speaker for q in earlier}
    alone = {q.speaker for q in said if view.line_at(q.at) == line} == {quotation.speaker}
    if len(voices) != 1 or quotation.speaker in voices or not alone:
        return None
    return earlier[0]


def _side(view: View, quotation: Quotation, line: Line) -> _Side | None:
    """A speaker with the sentence in which the claim stands; None where it cannot be shown."""
    shown = _told(line)
    known = view.name(quotation.speaker) is not None or names_somebody(quotation.speaker)
    if not shown or not known or len(words(shown)) < _LEAST:
        return None
    return _Side(presented(view, quotation.speaker), line, shown)


def _decides(text: str) -> str:
    """What would help to decide, by what the two differ about."""
    if _FIGURE.search(text):
        return "how and by whom it was counted, and a count that goes back to neither"
    if _OUGHT.search(text):
        return "what happened in a comparable case, and what each would have to give up"
    if _EVENT.search(text):
        return "a letter, a note or a witness of that time who belongs to neither side"
    return "evidence that goes back to neither of them"


def _camps(view: View) -> Iterator[Candidate]:
    """Where one paragraph gives the reasons of those for and those against something."""
    found = camps(view) if view.written else ()
    if len(found) != 2 or not all(_REASONED.search(x.says) and not x.speaker for x in found):
        return
    one, two = found
    number = one.at.paragraph
    if two.at.paragraph != number or "…" in one.says + two.says:
        return
    yield Draft(
        key=f"two-sides-{slug(one.says, two.says)}",
        type="evaluation",
        ask=f"¶{number} sets two sides against each other. On what do they disagree? Give the "
        "reason of each in your own words, and one thing that would help to decide between them.",
        answer=f"The one side: {one.says}. The other: {two.says} (both ¶{number}). To decide, for "
        "example: evidence that what each of them fears or hopes for has come about elsewhere.",
        paragraphs=(number,),
        evidence=(one.at, two.at),
        accept=("Both reasons, in any words that make neither more certain.",),
        reject=("Only the reason with which the student agrees.",),
        misreading="Taking the side that is heard last for the one that is right.",
        follow_up="Is there anything in the paragraph that both sides could accept?",
        lines=5,
        about=frozenset(view.line_at(x.at).order for x in found),
    ).candidate(view, 0.9, 0.85)


def _question(view: View, one: _Side, two: _Side) -> Candidate:
    number = one.line.paragraph
    return Draft(
        key=f"two-sides-{slug(one.shown, two.shown)}",
        type="evaluation",
        ask=f"On what do {one.who} and {two.who} disagree in ¶{number}? Give the claim of each in "
        "your own words, and one thing that would help to decide between them.",
        answer=f"The first claim: {one.shown}. The answer: {two.shown} (both ¶{number}). To "
        f"decide, for example: {_decides(f'{one.line.text} {two.line.text}')}.",
        paragraphs=(number,),
        evidence=(one.line.at, two.line.at),
        accept=("Both claims with their speakers, in any words that make neither more certain.",),
        reject=("“One of them is lying”, without anything that shows it.",),
        misreading="Taking the one who is heard last for the one who is right.",
        follow_up="Is there anything in the paragraph that both of them could accept?",
        lines=5,
        about=frozenset({one.line.order, two.line.order}),
    ).candidate(view, 0.9, 0.9)
