"""Another place that an argument takes as an example."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_IN = re.compile(r"^(?:But )?[Ii]n (?P<place>[A-Z][\w’-]+(?: [A-Z][\w’-]+)?),? (?!\d)")
# What is done there, and no mere event.
_DONE = re.compile(
    r"\b(?:law|right|rule|ban|pays?|must|may|can|allows?|has (?:banned|paid|lowered|raised|stopped"
    r"|introduced|had)|have (?:had|paid|been able))\b"
)
_KINDS = frozenset(("personal", "editorial", "speech"))


class Elsewhere:
    """Asks what must be alike before the example of another place counts here."""

    id = "elsewhere"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a place that stands in one paragraph only."""
        if view.genre.kind not in _KINDS:
            return
        for line in voice(view):
            match = _IN.match(line.own)
            name = view.name(match["place"]) if match else None
            if match is None or name is None or name.kind != "place" or line.said:
                continue
            once = len({at.paragraph for at in name.mentions}) == 1
            text = shown(line)
            if once and text and _DONE.search(text) and not line.text.endswith("?"):
                yield self._question(view, line, text, match["place"])
                return

    def _question(self, view: View, line: Line, text: str, place: str) -> Candidate:
        n = line.paragraph
        return Draft(
            key=f"elsewhere-{slug(place, text)}",
            type="evaluation",
            ask=f"¶{n} takes an example from elsewhere: {text}. What would you need to know before "
            f"you can say how much the example of {place} counts in the argument?",
            answer=f"One would need to know how it has worked in {place} since, for whom and how "
            f"this was found out; and in what {place} is like the country or town about which the "
            f"{view.genre.noun} argues, and in what it is not.",
            paragraphs=(n,),
            evidence=(first_words(line),),
            accept=("One likeness that would have to hold, named exactly.",),
            reject=("“It works there, so it works here.”",),
            misreading="Taking an example for proof.",
            follow_up="Which place would somebody on the other side name?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.75)
