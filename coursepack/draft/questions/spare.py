"""Frames for a lesson with too few questions: tasks for nearly any text, filled from this one."""

import re
from collections.abc import Iterator

from coursepack.draft.presented import placed, presented
from coursepack.draft.questions.check_first import CheckFirst
from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.own import striking_words
from coursepack.draft.questions.samples import JUDGES, fact, opinion
from coursepack.draft.questions.spoken import stands_alone, whole_words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined
from coursepack.model.findings import Quotation

_VOICES = 3
# Of somebody's own life, or of what is right: nothing to rely on.
_SELF = re.compile(r"“(?:I|My|We|Our)\b|.*\b(?:right|wrong)\b")
_OWN_VIEW = re.compile(r"\b(?:[Mm]y own view|[Ii]n my (?:own )?(?:view|opinion))\b")
# With so many words somebody is quoted where only the voice counts.
_SHORT = 12


class Apart:
    """Asks for a sentence that can be checked and one that judges, with a sample of each."""

    id = "any-status"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task for a text with a sure sample of each."""
        told, view_of = fact(view), opinion(view)
        if not told or not view_of:
            return  # criteria alone would fit any text
        (line, shown), (quote, whose, where) = told, view_of
        yield Draft(
            key="any-status",
            type="status",
            ask="Find one sentence that somebody could check, and one that says what somebody "
            "thinks. Give the paragraph of each and the words that show it.",
            answer="Look for: a sentence of the article’s own about something that has happened or "
            "was counted, so that a record or a witness can prove it wrong (a number alone is not "
            "enough: forecasts and claims have numbers, too); one that judges, wishes or "
            f"foretells, and whose it is. For example, {shown} (¶{line.paragraph}) can be checked: "
            f"{_proof(line)}; {quote} (¶{where}) is what {whose} thinks{_sign(quote)}.",
            paragraphs=tuple(view.numbers),
            evidence=(line.at,),
            accept=("Any two sentences, if the words named show it.",),
            reject=("A sentence called true because it has a number in it.",),
            misreading="Taking a statement for a fact because it is printed.",
            follow_up="How could the first be checked? Who might say the opposite of the second?",
        ).candidate(view, 0.9, 0.5)


class FirstAndLast:
    """Asks for the voices that are quoted first and last, and what that does."""

    id = "any-first-last"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for a report in which both are sure."""
        said = [q for q in view.findings.quotations if q.kind == "direct"]
        if view.genre.argued or not view.written or len(_speakers(view)) < _VOICES - 1:
            return
        first, last = said[0], said[-1]
        if not {first, last} <= set(view.sure_quotations) or first.speaker == last.speaker:
            return
        people = [view.name(q.speaker) for q in (first, last)]
        alone = [whole_words(view, q) for q in (first, last)]
        shown = [whole_quote(view, q.at, _SHORT) for q in (first, last)]
        if not all(p and p.kind == "person" for p in people) or not all(shown):
            return
        if not all(words and stands_alone(words) for words in alone):
            return
        told = [
            f"{presented(view, q.speaker)} (¶{q.at.paragraph}: {words})"
            for q, words in zip((first, last), shown, strict=True)
        ]
        yield Draft(
            key="any-first-last",
            type="voices",
            ask="Whom does the article quote first, and to whom does it give the last word in "
            "quotation marks? What would change for a reader if these two changed places?",
            answer=f"First {told[0]}, last {told[1]}. Look for: the first voice shapes what a "
            "reader takes the matter to be about, the last one stays in mind; a reason from what "
            "the two say, and not from who is right.",
            paragraphs=tuple({q.at.paragraph for q in (first, last)}),
            evidence=(first.at, last.at),
            accept=("Any effect that is shown with words of the two.",),
            reject=("“The last one is right.”",),
            misreading="Taking the order in which people speak for chance.",
            follow_up="Whom would you have given the last word, and why?",
        ).candidate(view, 0.9, 0.5)


class AskOne:
    """Asks for the one question to somebody who is quoted that helps most to judge their words."""

    id = "any-ask-one"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task, where two people or more are quoted with words that can be shown."""
        found = [
            f for f in striking_words(view) if placed(view, f.speaker) and not _SELF.match(f.shown)
        ]
        striking = {focus.short: focus for focus in reversed(found)}
        chosen = sorted(striking.values(), key=lambda focus: focus.at)[:_VOICES]
        if view.genre.argued or not view.written or len(chosen) < _VOICES - 1:
            return
        named = [f"{focus.whose} (¶{focus.at.paragraph})" for focus in chosen]
        listed = "; ".join(f"{focus.short} says {focus.shown}" for focus in chosen)
        yield Draft(
            key="any-ask-one",
            type="discussion",
            ask=f"Choose one of the people whom the article quotes: {joined(named, 'or')}. Which "
            "one question would you put to them before you rely on what they say? Give the reason.",
            answer="Look for: a question that this person can answer and the article does not: how "
            "they know it, how often or how much, what speaks against it, what they gain by it. "
            f"It should take up their own words: {listed}.",
            paragraphs=tuple({focus.at.paragraph for focus in chosen}),
            evidence=tuple(focus.at for focus in chosen),
            accept=("Any question with a reason that fits the words of this person.",),
            reject=("A question that the article has already answered.",),
            misreading="Asking whether they are honest, and not how they can know.",
            follow_up="Where could the answer be found without asking them?",
        ).candidate(view, 0.9, 0.5)


SPARE = (Apart(), CheckFirst(), FirstAndLast(), AskOne())


def _proof(line: Line) -> str:
    """The words of a fact that show what could be looked up: its date, or its number."""
    start = line.at.span.start
    spans = [date.at.span for date in line.dates] + [figure.at.span for figure in line.figures]
    shown = [line.text[at.start - start : at.end - start].strip() for at in spans]
    exact = next((text for text in shown if re.search(r"\d", text)), "")
    return f"“{exact}” tells what to look up" if exact else "a record can show it"


def _sign(quote: str) -> str:
    """The words that judge in a view, where there are such words."""
    found = JUDGES.search(quote) or _OWN_VIEW.search(quote)
    return f": “{found.group()}” judges" if found else ""


def _speakers(view: View) -> dict[str, Quotation]:
    """People whose own words are surely theirs, each with the first that stand alone."""
    found: dict[str, Quotation] = {}
    for said in view.sure_quotations:
        name = view.name(said.speaker)
        alone = whole_words(view, said)
        if name and name.kind == "person" and alone and stands_alone(alone):
            found.setdefault(name.text, said)
    return found
