"""A question that whoever writes asks and answers."""

import re
from collections.abc import Iterator

from coursepack.draft.jest import wry
from coursepack.draft.questions.arguing.voice import after, big, first_words, full, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

# How an answer begins: to any question, to one for the reason, to one for who, what or how, and to
# one that could be answered with yes or no.
_ANSWERS = re.compile(r"^(?:I|We) answer\b|^(?:The|My|Our) answer(?: is)?\b")
_WHY = re.compile(r"^(?:Because|Partly|For one thing|Simply because)\b")
_WHAT = re.compile(
    r"^(?:It (?:is|was|comes|lies|depends)|At|In|On|By|First|Nobody|No one|Not|Partly|Mainly"
    r"|Usually|The|An?|Some|Most|Many|Perhaps|Probably|Diplomats|Three|Two|There (?:is|was|are"
    r"|were)|[A-Z][\w’.-]+ (?:[\w’-]+ ){0,4}(?:is|was|are|were|has|had|gave|built|took|sent)|Rather"
    r" a lot|A great deal|Much|Little|I will tell you)\b"
)
_YES_NO = re.compile(
    r"^(?:Yes|No|Perhaps|Possibly|Probably|Partly|Hardly|Rather|Not|Nobody|They (?:are|were|do|did"
    r"|have|had|can|could)|It (?:is|was|did|does|would|will|can|could)|He (?:should|did|does|is"
    r"|was)|She (?:did|does|is|was)|We (?:do|did|are|were|have|can)|There is)\b"
)
_ASKS_WHY = re.compile(r"^(?:(?:And|But|So|Then|For|Now),? )?[Ww]hy\b")
_ASKS_WHAT = re.compile(
    r"^(?:(?:And|But|So|Then|For|Now),? )?(?:[Ww]hat|[Ww]ho|[Ww]hose|[Ww]here|[Ww]hen|[Hh]ow"
    r"|[Ww]hich)\b"
)
_ASKS = re.compile(
    r"^(?:(?:And|But|So|Then|For|Now|In [\w ]+),? )?(?:(?:is|are|was|were|do|does|did|has|have"
    r"|will|would|can|could|should) \w+|.*\b(?:are|is|do|does|did|will|would|should) (?:you|we|it"
    r"|they|he|she|the)\b)",
    re.IGNORECASE,
)
# A question of somebody else's, or one that is put to somebody who is there.
_NOT_OWN = re.compile(
    r"\b(?:you (?:will|may|might) (?:say|ask)|ask(?:s|ed)? (?:the|he|she|they|me|us)|they (?:ask"
    r"|say)|says?|said|asked|(?:are|do|have|did|were) you|your|replied|told)\b"
)
_SAID = re.compile(r"\b(?:he|she|they) (?:said|says|told|thought|thinks)\b")
# A reason of several.
_PARTLY = re.compile(r"^(?:And )?[Pp]artly\b")
# So many words make a question that says what it is about, and an answer.
_QUESTION, _FEWEST, _ENOUGH = 3, 6, 12


class Answered:
    """Asks for the answer that a text gives to its own question."""

    id = "answered"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each question with its answer in the next sentences."""
        for line in voice(view):
            answer = _answer(view, line)
            if answer and not any(wry(x) for x in (line, *answer)):
                yield _question(view, line, answer)


def _answer(view: View, line: Line) -> list[Line]:
    """The sentences that answer a question of whoever writes; none where that is not sure."""
    if not line.text.endswith("?") or line.said or "\0" in line.own or not full(line):
        return []
    if _NOT_OWN.search(line.text) or len(words(line.text)) < _QUESTION or view.turns:
        return []
    following = after(view, line, 3)
    if not following or not _fits(line.text, following[0].text):
        return []
    said: list[Line] = []
    for other in following:
        told = sound(other)
        again = bool(said) and _PARTLY.match(said[0].text) and _PARTLY.match(other.text)
        if other.text.endswith("?") or not told or _reports(other):
            break
        if told.endswith("…”") and not again:
            break
        if not other.text.startswith("I will tell you"):
            said.append(other)
        more = bool(_PARTLY.match(said[0].text)) and len(said) == 1 if said else False
        if sum(len(words(x.text)) for x in said) >= _ENOUGH and not more:
            break
    return said if sum(len(words(x.text)) for x in said) >= _FEWEST else []


def _fits(question: str, answer: str) -> bool:
    """Whether a sentence begins as an answer to such a question does."""
    if len(words(answer)) < 2:
        return False
    if _ANSWERS.match(answer):
        return True
    if _ASKS_WHY.match(question):
        return _WHY.match(answer) is not None
    if _ASKS_WHAT.match(question):
        return _WHAT.match(answer) is not None
    return _ASKS.match(question) is not None and _YES_NO.match(answer) is not None


def _reports(line: Line) -> bool:
    """Whether a sentence holds words of others: an answer of theirs, and none of the writer's."""
    return any(q.kind == "direct" for q in line.quotations) or bool(_SAID.search(line.own))


def _question(view: View, line: Line, answer: list[Line]) -> Candidate:
    who, n = view.teller(line.paragraph), line.paragraph
    told = joined([sound(x) for x in answer])
    return Draft(
        key=f"answered-{slug(line.text)}",
        type="structure",
        ask=f"In ¶{n} {who} asks: {full(line)} Which words begin the answer? Say it in your own "
        "words. What does the question do for the paragraph?",
        answer=f"The answer begins: {told}. {big(who)} does not ask in order to be told: the "
        "question says aloud what a reader may wonder at this point and leads over to the answer.",
        paragraphs=(n,),
        evidence=(first_words(line), first_words(answer[-1])),
        accept=("The answer in other words; what the paragraph adds to it later, too.",),
        reject=("What the student would answer.",),
        misreading="Thinking that a question in a text is always left open.",
        follow_up="Who would answer the question differently?",
        skill="text structure",
        about=frozenset({line.order, *(x.order for x in answer)}),
    ).candidate(view, 0.9, 0.85)
