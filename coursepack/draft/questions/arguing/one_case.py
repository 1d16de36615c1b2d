"""One person's case in an argument: what it shows, and what it cannot show."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.granted import granted
from coursepack.draft.questions.arguing.rejects import passed_on
from coursepack.draft.questions.arguing.voice import first_words, hard, shown, voice
from coursepack.draft.questions.arguing.wants import wishes
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_PERSON = (
    r"(?:boy|girl|man|woman|teacher|mother|father|nurse|student|pupil|child|farmer|driver|widow"
    r"|neighbou?r|friend|doctor|worker|pensioner|couple|family)"
)
_CASE = re.compile(
    rf"^(?:(?:And|But|Then|Last \w+|One \w+),? )?(?:A|One) (?:\w+ )?{_PERSON} (?:called|named"
    rf"|from|at|in"
    rf"|who|of)\b|^My (?:\w+ )?(?:{_PERSON}|grandmother|grandfather|son|daughter|brother|sister"
    rf"|nephew"
    r"|niece|cousin|wife|husband)(?:[’']s \w+)?(?:,| [A-Z]|\b)|^(?:Mrs|Mr|Miss"
    r"|Ms) [A-Z]\w+(?: [A-Z]\w+)?,"
    rf" (?:a|an|my) (?:\w+ )?{_PERSON}\b"
)
# What somebody says is no case.
_SAYS = re.compile(r"\b(?:says?|said|told|tells|called|thinks?|wrote|used to|would|might)\b")
_LEAST, _WISHES = 9, 2


class OneCase:
    """Asks what one person's case is to show, and what would have to stand beside it."""

    id = "one-case"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such case in an argument; none where it is one of harm (H15)."""
        if len(wishes(view)) < _WISHES and not passed_on(view) and len(granted(view)) < _WISHES:
            return
        first = voice(view)[0].paragraph
        for line in voice(view):
            fits = (
                line.paragraph > first
                and _CASE.match(line.text)
                and len(line.text.split()) >= _LEAST
            )
            if fits and not hard(view, line.paragraph) and _whole(line):
                yield self._question(view, line)

    def _question(self, view: View, line: Line) -> Candidate:
        who = view.teller(line.paragraph)
        return Draft(
            key=f"one-case-{slug(line.text)}",
            type="evaluation",
            ask=f"In ¶{line.paragraph} {who} tells of one case: {shown(line)}. What is it to "
            "show? What can a single case show, and what not? What would you want to see beside "
            "it?",
            answer=f"The case is told by {who}: {shown(line)}. It can show that something "
            "happens, and what it is like; it cannot show how often it happens, nor that it is "
            "the same for others. Look for: the general point that it serves, in the student's "
            "own words; a number or a case of another kind that would test this point.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line),),
            accept=("A case that would speak against the point, for comparison.",),
            reject=("“It is only one case, so it is worthless.”",),
            misreading="Taking a story that is easy to remember for one that is common.",
            follow_up=f"Why did {who} choose this case and not another?",
            skill="weighing evidence",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.8)


def _whole(line: Line) -> bool:
    """Whether a case is told in one short sentence, and is no report of what somebody says."""
    text = shown(line)
    return bool(text) and "…" not in text and not line.said and not _SAYS.search(line.own)
