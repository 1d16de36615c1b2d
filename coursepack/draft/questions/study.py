"""What does the text tell of a study, and what does it leave out?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, marked, slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

_STUDY = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Tt]heir|[Hh]is|[Hh]er|[Ii]ts|[Aa]nother|[Oo]ne|[Tt]his) (?:\w+ )?"
    r"(?P<what>study|survey|experiment|trial|poll)\b"
)
_FEWEST, _MOST = 3, 4


class Study:
    """Asks who, where, how many, how long – and which of these the paragraph does not tell."""

    id = "study"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for the paragraph that tells most of a study."""
        best: tuple[int, re.Match[str], list[str], tuple[Line, ...]] | None = None
        for number in view.numbers:
            lines = view.within(number)
            match = next((m for line in lines if (m := _STUDY.search(line.own))), None)
            told = _told(view, lines) if match else []
            if match and len(told) >= _FEWEST and (best is None or len(told) > len(best[2])):
                best = number, match, told, lines
        if best:
            yield self._question(view, *best)

    def _question(
        self,
        view: View,
        number: int,
        match: re.Match[str],
        told: list[str],
        lines: tuple[Line, ...],
    ) -> Candidate:
        what = match["what"]
        return Draft(
            key=f"study-{slug(what, *told[:2])}",
            type="corroboration",
            ask=f"¶{number} tells of a {what}. Fill in, with the words of the paragraph: who did "
            "it; where; how many people or things; over what time; what was counted or measured. "
            "Which of these does the paragraph not tell? Why might it matter?",
            answer=f"The paragraph tells {'; '.join(told)}. "
            "What has no place in the table stays empty, and is a gap in the article, not yet in "
            f"the {what}. Look for one gap with a reason: who was asked, how many dropped out, who "
            "paid.",
            paragraphs=(number,),
            evidence=tuple(line.at for line in lines[:1]),
            accept=("“Not told here, but in another paragraph”, with its number.",),
            reject=("A gap filled by guessing.",),
            misreading="Taking a result for the way in which it was found.",
            follow_up="Where would the original be found, and in which part of it would you look?",
            lines=6,
        ).candidate(view, 0.8, 0.7)


def _told(view: View, lines: tuple[Line, ...]) -> list[str]:
    """What a paragraph tells, by kind: "names: …", "numbers: …"; nothing where no number stands."""
    here = lines[0].paragraph
    named = {
        kind: [m for n in view.findings.names for m in n.mentions if n.kind in kinds]
        for kind, kinds in (("names", ("group", "person")), ("places", ("place",)))
    }
    found = {
        **{kind: [m for m in places if m.paragraph == here] for kind, places in named.items()},
        "numbers": [f.at for line in lines for f in line.figures],
        "dates": [d.at for line in lines for d in line.dates],
    }
    if not found["numbers"]:
        return []
    return [f"{kind}: {_each(view, places)}" for kind, places in found.items() if places]


def _each(view: View, places: list[Passage]) -> str:
    """The words at some places, each once, as quotations."""
    texts = {fold(view.text(at)): view.text(at) for at in sorted(places)}
    kept = [t for key, t in texts.items() if not any(key in o and key != o for o in texts)]
    return joined([marked(text) for text in kept[:_MOST]])
