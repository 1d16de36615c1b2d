"""The arguments of the other side that a text takes up, where it counts them."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import bare, cited, first_words, voice
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, paragraphs, slug

_COUNTED = re.compile(
    r"^(?:The (?P<one>first|second|third|fourth|last)(?: (?:argument|objection|point|charge))?"
    r" (?:is|was) that|(?P<two>First|Second|Secondly|Third|Thirdly|Fourth|Finally|Last),? (?:we are"
    r" told|it is said|they say|I am told|it is argued|it is objected)(?: that)?) (?P<view>.+)"
)
_AGAINST = re.compile(
    r"\b(?:arguments?|case|said|reasons?|points) against\b|\bobjections?\b|\bobject to\b"
)


class Objections:
    """Asks which arguments against its own case a text takes up."""

    id = "objections"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where at least two are counted."""
        rows = [(line, m) for line in voice(view) if (m := _COUNTED.match(bare(line)))]
        rows = [(line, m) for line, m in rows if _view(m)]
        if len(rows) < 2 or not _announced(view, rows[0][0]):
            return
        where, who = sorted({line.paragraph for line, _ in rows}), view.teller(rows[0][0].paragraph)
        told = "; ".join(
            f"({LETTERS[i]}) {_view(m)} (¶{line.paragraph})" for i, (line, m) in enumerate(rows)
        )
        yield Draft(
            key=f"objections-{slug(*(m['view'] for _, m in rows))}",
            type="structure",
            ask=f"Which {counted(len(rows))} arguments of the other side does {who} take up in "
            f"{paragraphs(where)}?",
            answer=f"That {told}. They are the other side's, and not {who}'s own.",
            paragraphs=tuple(where),
            evidence=tuple(first_words(line) for line, _ in rows),
            accept=("The same arguments in other words.",),
            reject=(f"An argument of {who}'s own.",),
            misreading=f"Reading what is taken up as what {who} thinks.",
            follow_up="Which of them is answered best?",
            skill="argument and counter-argument",
            about=frozenset(line.order for line, _ in rows),
        ).candidate(view, 0.9, 0.9)


def _view(match: re.Match[str]) -> str:
    text = cited(match["view"])
    return "" if "…" in text else text


def _announced(view: View, first: Line) -> bool:
    """Whether a sentence shortly before says that arguments of the other side follow."""
    near = [x for x in view.lines if first.order - 4 <= x.order <= first.order]
    return any(_AGAINST.search(x.own) for x in near)
