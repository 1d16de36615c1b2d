"""A question in the text: does the article answer what it asks?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold

_STARTS = re.compile(r"^(?:But|And|So|Then|Yet|Now|An open question:)?,? ?")
_COMMON = frozenset(
    "should would could their there which about because those these start have been does what when "
    "where with from this that they them will your open question country people".split()
)
_RARE = 3


class Asked:
    """Asks whether a question that the writer puts is answered, and where."""

    id = "asked"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first one of the writer's that can be quoted."""
        for line in view.lines:
            text = line.own.strip()
            if not text.endswith("?") or line.said or "\0" in text or "“" in text:
                continue
            bare = _STARTS.sub("", text).strip()
            shown = opening(bare.rstrip("?"))
            place = self._place(view, line)
            if not shown or len(bare.split()) < 4 or not place:
                continue
            shown = f"{shown[:-1]}?”" if "…" not in shown else shown
            number, words = place
            yield Draft(
                key=f"asked-{slug(bare)}",
                type="structure",
                ask=f"In ¶{line.paragraph} the writer asks: {shown} Does the article answer this "
                "with yes, with no, or not clearly? Name two places that decided you.",
                answer=f"The question is taken up again in ¶{number}: {words}. The second place is "
                "for the students to find: anything that speaks for or against. Look for an answer "
                "that fits both places and says who speaks there.",
                paragraphs=tuple({line.paragraph, number}),
                evidence=(line.at,),
                accept=("“Not clearly”, if two places that pull apart are named.",),
                reject=("The student's own answer to the question.",),
                misreading="Taking the question for the writer's opinion.",
                follow_up="Why might a writer ask and not simply tell?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.7)
            return

    def _place(self, view: View, asked: Line) -> tuple[int, str] | None:
        """The first later sentence that takes up a rare word of the question, with that word."""
        text = " ".join(view.shadows)
        words = [w for w in re.findall(r"[a-z]{4,}", fold(asked.own)) if w not in _COMMON]
        rare = [w for w in words if len(re.findall(rf"\b{w[:6]}", text)) <= _RARE]
        for line in view.lines[asked.order + 1 :]:
            for word in rare:
                match = re.search(rf"\b{word[:6]}[a-z]*", line.text)
                if match and not line.text.endswith("?"):
                    shown = around(view, line.passage(match.start(), match.end()))
                    if shown:
                        return line.paragraph, shown
        return None
