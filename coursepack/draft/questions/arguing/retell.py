"""Somebody who is only told about: the same again, as that person would tell it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.findings import Name

# Deeds that somebody else might tell otherwise.
_DEED = re.compile(
    r"^[^.]{0,40}?\b(?:laughed|refused|took|ordered|removed|closed|ignored|promised|sent|moved"
    r"|stopped"
    r"|decided|dismissed|sold|raised|cut|signed|opened|walked out|turned away|left|shut|locked)\b"
)
_TITLE = r"(?:Mr|Mrs|Miss|Dr|Sir|Lord|Councillor|Captain|Professor)\.? "
_LEAST = 6


class Retell:
    """Asks for the other side of a deed, from the person it is told of."""

    id = "retell"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a person whose words are never quoted at length."""
        best: list[tuple[int, int, Name, Line]] = []
        for name in view.findings.names:
            for line in _deeds(view, name):
                deed = _DEED.search(_after_name(line, name))
                best.append((-bool(deed), -len(name.mentions), name, line))
        deeds = [row for row in best if row[0]]
        if deeds:
            _, _, name, line = min(deeds, key=lambda row: (row[1], row[3].order))
            yield self._question(view, name, line)

    def _question(self, view: View, name: Name, line: Line) -> Candidate:
        who = view.teller(line.paragraph)
        called = view.called(name.text)
        return Draft(
            key=f"retell-{slug(name.text, line.text)}",
            type="voices",
            ask=f"Read {shown(line)} (¶{line.paragraph}). We know this only as {who} tells it. "
            f"Tell it again as {called} might tell it to a friend, without changing what "
            "happened. Which words had to change, and which facts stayed?",
            answer=f"The words are the choice of {who}, and so is what is left out. Look for: "
            f"the same facts; other words for what {called} did or meant; a reason that "
            f"{called} might give, marked as a guess. Neither telling is proved by the other: "
            "look also for somebody or something that could settle it.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line),),
            accept=("Any telling that keeps the facts and is fair to both.",),
            reject=("Somebody made a villain or a hero.",),
            misreading=f"Taking {who}'s words about somebody for that person's own.",
            follow_up="Who else of whom the text speaks has no say in it?",
            lines=5,
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.8)


def _deeds(view: View, name: Name) -> Iterator[Line]:
    """The sentences that begin with a person and can be quoted, none about harm."""
    if name.kind != "person":
        return
    told = {line.order for line in voice(view)}
    for at in name.mentions:
        line = view.line_at(at)
        starts = re.sub(rf"^{_TITLE}", "", line.text[: at.span.start - line.at.span.start]) == ""
        quoted = any(q.kind == "direct" for q in line.quotations)
        fits = line.order in told and starts and not quoted and not hard(view, line.paragraph)
        if fits and len(line.text.split()) >= _LEAST and shown(line):
            yield line


def _after_name(line: Line, name: Name) -> str:
    last = name.text.rsplit(maxsplit=1)[-1]
    return line.text.split(last, 1)[-1].lstrip(" ,")
