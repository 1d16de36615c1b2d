"""What a bill or plan that is argued about would do."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, full, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_PLAN = re.compile(
    r"^(?:The|This) (?P<plan>bill|motion|law|plan|scheme|proposal|measure|resolution|amendment)\b"
)
_WOULD = re.compile(
    r"^(?:It|The \w+(?: \w+){0,3}|This \w+) (?:would|will) (?!not\b|be\b|have\b|cost\b)"
)


def _does(view: View) -> tuple[str, Line] | None:
    """The plan that a text names, and the sentence that says what it would do."""
    for line in voice(view):
        if not _WOULD.match(line.own) or line.said:
            continue
        if match := _PLAN.match(line.own):
            return match["plan"], line
        before = [x for x in view.within(line.paragraph) if x.order < line.order]
        for other in reversed(before if line.own.startswith("It ") else []):
            if match := _PLAN.match(other.own):
                return match["plan"], line
            if not other.own.startswith("It "):
                break
    return None


class Plan:
    """Asks what is to be done, before anybody argues about it."""

    id = "plan"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        found = _does(view)
        if found is None:
            return
        plan, line = found
        text = full(line)
        if not text:
            return
        yield Draft(
            key=f"plan-{slug(line.text)}",
            type="literal",
            ask=f"Before you judge the argument: what would the {plan} do (¶{line.paragraph})? Say "
            "it in your own words.",
            answer=f"The {plan}, in the words of the {view.genre.noun}: {text}.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line),),
            accept=("All parts of the sentence, in other words.",),
            reject=("What somebody fears or hopes that it will lead to.",),
            misreading=f"Mixing up what the {plan} says with what people say about it.",
            follow_up="What does it not say?",
            bloom="understand",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.7)
