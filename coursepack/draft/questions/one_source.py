"""Everything from one mouth: an article that rests on a single speaker."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, paragraphs, slug, surname

_RESEARCH = re.compile(
    r"\b(?:paper|study|studies|survey|experiments?|trials?|analysis|statistics|evidence|findings"
    r"|data"
    r"|research(?!\s(?:associate|fellow|institute|cent(?:re|er)|assistant|director|unit|group"
    r"|er)))\b"
)
_LEAST_PLACES = 3


class OneSource:
    """Asks what a lone expert's statements rest on besides the expert's word."""

    id = "one-source"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where one person alone is quoted in three paragraphs or more."""
        named = {view.name(q.speaker) for q in view.sure_quotations} - {None}
        people = {name.text: name for name in named if name and name.kind == "person"}
        spoken = [q for q in view.sure_quotations if q.kind == "direct"]
        where = {q.at.paragraph for q in view.sure_quotations}
        everybody = {name.text for q in view.findings.quotations if (name := view.name(q.speaker))}
        if len(everybody) != 1 or len(people) != 1 or len(where) < _LEAST_PLACES or not spoken:
            return
        person = next(iter(people))
        found = {
            (match.group(), line.paragraph): None
            for line in view.lines
            if (match := _RESEARCH.search(line.own))
        }
        named_ = joined([f"“{word}” (¶{number})" for word, number in found][:3])
        mentioned = f"The article mentions {named_}" if found else "The article names no study"
        yield Draft(
            key=f"one-source-{slug(surname(person))}",
            type="attribution",
            ask=f"{person} speaks in {paragraphs(where)}; nobody else is quoted by name. Which of "
            "these statements rest on something besides the speaker's word? Who could confirm or "
            "doubt them, and what would you ask that person?",
            answer=f"{mentioned}; apart from that it leans on what {surname(person)} says. Look "
            "for: one statement that a study could test, and a fitting person: somebody who works "
            "in the same field and gains nothing from the answer.",
            paragraphs=tuple(where),
            evidence=(spoken[0].at,),
            accept=("Any person who knows the field and does not depend on the speaker.",),
            reject=("“One expert is enough.”", "“One expert proves nothing.”"),
            misreading="Counting several quotations of one person as several sources.",
            follow_up="What would change if the same words came from somebody without that post?",
            dok=3,
        ).candidate(view, 0.85, 0.85)
