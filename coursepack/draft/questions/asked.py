"""A question in the text: where does the article help to answer it?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, slug
from coursepack.model.anchor import fold

_STARTS = re.compile(r"^(?:But|And|So|Then|Yet|Now|An open question:)?,? ?")
_COMMON = frozenset(
    "should would could their there which about because those these start have been does what when "
    "where with from this that they them will your open question country people".split()
)
_RARE = 4
_YES_OR_NO = re.compile(
    r"(?:[Ii]s|[Aa]re|[Ww]as|[Ww]ere|[Dd]o|[Dd]oes|[Dd]id|[Ss]hould|[Cc]an|[Cc]ould|[Ww]ill"
    r"|[Ww]ould"
    r"|[Hh]as|[Hh]ave|[Mm]ust|[Mm]ay)\b"
)
_FEWEST, _MOST = 2, 3


class Asked:
    """Asks where the text helps to answer a question that the writer puts."""

    id = "asked"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first one of the writer's that the text takes up twice."""
        for line in () if not view.written else view.lines:
            text = line.own.strip()
            if not text.endswith("?") or line.said or "\0" in text or "“" in text:
                continue
            bare = _STARTS.sub("", text).strip()
            if not _YES_OR_NO.match(bare):
                continue
            shown = opening(bare.rstrip("?"))
            places = _places(view, line)[:_MOST]
            if not shown or len(bare.split()) < 4 or len(places) < _FEWEST:
                continue
            shown = f"{shown[:-1]}?”" if "…" not in shown else shown
            yield self._question(view, line, shown, places)
            return

    def _question(
        self, view: View, line: Line, shown: str, places: list[tuple[int, str]]
    ) -> Candidate:
        told = "; ".join(f"¶{number}: {words}" for number, words in places)
        return Draft(
            key=f"asked-{slug(shown)}",
            type="structure",
            ask=f"In ¶{line.paragraph} the writer asks: {shown} Find {counted(len(places))} later "
            "places that help to answer it. Who speaks there, and towards which answer does each "
            "point?",
            answer=f"Places to find: {told}. A good answer says for each whether it "
            "speaks for “yes” or for “no”, and keeps whoever says it.",
            paragraphs=(line.paragraph, *(number for number, _ in places)),
            evidence=(line.at,),
            accept=("Other places, if they bear on what is asked.",),
            reject=("The student's own answer to the question.",),
            misreading="Taking the question for the writer's opinion.",
            follow_up="Does the article decide it, or leave it to the reader?",
            dok=3,
            about=frozenset({line.order}),
        ).candidate(view, 0.8, 0.7)


def _places(view: View, asked: Line) -> list[tuple[int, str]]:
    """The later sentences that take up a rare word of the question, with their owners."""
    text = " ".join(view.shadows)
    words = [w for w in re.findall(r"[a-z]{4,}", fold(asked.own)) if w not in _COMMON]
    rare = [w[:6] for w in words if len(re.findall(rf"\b{w[:6]}", text)) <= _RARE]
    found = []
    for line in view.lines[asked.order + 1 :]:
        match = next((m for w in rare if (m := re.search(rf"\b{w}[a-z]*", line.text))), None)
        if not match or line.text.endswith("?"):
            continue
        at = line.passage(match.start(), match.end())
        shown, owner = around(view, at), view.owner(at)
        if shown and owner is not None:
            whose = f" ({view.called(owner)})" if owner else ""
            found.append((line.paragraph, f"{shown}{whose}"))
    return found
