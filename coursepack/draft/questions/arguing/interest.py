"""A source of whom the text says that it has a side, and why that is told."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import big, first_words, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

# What tells whose side somebody is on, or what they have to gain.
_SIDE = re.compile(
    r"(?:,|\() ?(?:which|who|itself|himself|herself) (?:speaks? for|spoke for|represents?"
    r"|campaigns? (?:for"
    r"|against)|lobb(?:y|ies) for|(?:is|are|was|were) (?:paid|funded|employed|owned) by"
    r"|makes? (?:money|a living)|supported|opposed|favou?red)\b[^,;.)]{2,60}"
    r"|, (?:(?:several|some|many|most|all|one) of (?:the \w+|them|whom) )?being (?:themselves"
    r"|himself"
    r"|herself) [^,;.]{3,40}"
)


class Interest:
    """Asks why a text tells whose side somebody is on."""

    id = "interest"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such aside."""
        for line in voice(view):
            match = _SIDE.search(line.own)
            text = sound(line)
            if match and match.group().strip(",( ") in text and not line.text.endswith("?"):
                yield self._question(view, line, text, match.group().strip(",( "))

    def _question(self, view: View, line: Line, text: str, aside: str) -> Candidate:
        who, n = view.teller(line.paragraph), line.paragraph
        return Draft(
            key=f"interest-{slug(aside)}",
            type="sourcing",
            ask=f"¶{n}: {text}. Why does {who} add “{aside}”?",
            answer=f"{big(who)} tells readers that there is an interest in the matter: what such "
            "people say or do may be shaped by what they have to gain or to lose.",
            paragraphs=(n,),
            evidence=(first_words(line),),
            accept=("It does not make what they say false.",),
            reject=("“So it is a lie.”",),
            misreading="Reading past the words that tell who speaks.",
            follow_up="Who without this interest could confirm it?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.9)
