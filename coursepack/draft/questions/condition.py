"""On what condition? From "could … only if …" and "would … unless …"."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import sentence, slug

_ONLY_IF = re.compile(
    r"^(?P<subject>[^,;:–—]{3,80}?) (?P<modal>can|could|will|would|may"
    r"|might) (?P<rest>[^,;:–—]{3,60}?)"
    r",? (?P<cue>only if|unless) (?P<condition>[^;:–—\0]{8,})$"
)
_POINTING = re.compile(
    r"^(?:this|that|it|they|he|she|these|those|which|who|we|i|you|there)\b", re.I
)


class Condition:
    """Asks on what one condition something could happen."""

    id = "condition"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that states a condition."""
        for line in view.lines:
            match = _ONLY_IF.match(line.own.rstrip(". "))
            if match and not line.said and not _POINTING.match(match["subject"]):
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        subject = view.small(match["subject"])
        stays = match["cue"] == "unless"
        verb = f"{match['modal']} {subject} {match['rest']}"
        ask = f"What would have to happen, or else {subject} {match['modal']} {match['rest']}"
        condition = match["condition"]
        short = view.rights.within(condition) if len(condition.split()) <= 18 else ""
        if not short or len(words(f"{subject} {match['rest']}")) > MOST + 4:
            return
        yield Draft(
            key=f"condition-{slug(match['subject'], match['rest'])}",
            type="literal",
            ask=f"{ask} (¶{line.paragraph})?"
            if stays
            else f"On what one condition {verb} (¶{line.paragraph})?",
            answer=sentence(f"{'unless' if stays else 'only if'} {short}"),
            paragraphs=(line.paragraph,),
            evidence=(line.passage(match.start("condition"), match.end("condition")),),
            accept=("The same condition in other words, with its limit.",),
            reject=("An answer without the limit or the number that the sentence gives.",),
            misreading="That it has happened already: the sentence only says when it could.",
            follow_up="How likely is that, judging by the rest of the article?",
            dok=2,
            bloom="understand",
            skill="condition",
            about=frozenset({line.order}),
            secret=(short,),
        ).candidate(view, 0.9, 0.65)
