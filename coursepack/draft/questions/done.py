"""Done or still to come? From dates that the article puts in the past and in the future."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.events import events
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug

_LONGEST, _MOST_EACH = 14, 2
# What can be said to have happened: a verb, or a noun that names an event; not a law or a book.
HAPPENS = re.compile(
    rf"{ANY_VERB.pattern}|\b(?:accident|war|revolution|election|earthquake|crisis|attack|disaster"
    r"|invasion|death|birth|festival|drop|fall|rise|due to)\b"
)


class Done:
    """Asks which events had happened when the article was written, and which were plans."""

    id = "done"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        found = [
            e for e in events(view) if len(words(e.what)) <= _LONGEST and HAPPENS.search(e.what)
        ]
        plans = [e for e in found if e.planned][:_MOST_EACH]
        past = [e for e in found if not e.planned and e.exact][-_MOST_EACH:]
        if not plans or not past or len(plans) + len(past) < 3:
            return
        shown = sorted([*plans, *past], key=lambda e: (len(e.what), e.what))
        mark = {event.what: f"({LETTERS[i]})" for i, event in enumerate(shown)}
        listed = "; ".join(f"{mark[event.what]} {event.what}" for event in shown)
        yield Draft(
            key=f"done-or-planned-{slug(plans[0].what, most=3)}",
            type="inference",
            ask="When the article was written, which of these had already happened, and which were "
            f"still to come? Name the words that tell you. {listed}.",
            answer=f"Already happened: {joined([mark[e.what] for e in past])}. Still to come: "
            f"{joined([mark[e.what] for e in plans])}.",
            paragraphs=tuple(event.line.paragraph for event in shown),
            evidence=tuple(event.at for event in shown),
            accept=("The tense, or words such as “will”, “is expected”, “due to”, as proof.",),
            reject=("An answer from today's knowledge and not from the text.",),
            misreading="Reading a plan as a report.",
            follow_up="How could you find out what became of the plans?",
        ).candidate(view, 0.8, 0.5)
