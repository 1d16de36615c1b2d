"""A question in the text: does the article answer what it asks?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold

_STARTS = re.compile(r"^(?:But|And|So|Then|Yet|Now|An open question:)?,? ?")
_COMMON = frozenset(
    "should would could their there which about because those these start have been does what when "
    "where with from this that they them will your open question country people".split()
)
_MOST = 3


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
            places = self._places(view, line)
            if not shown or len(bare.split()) < 4 or len(places) < 2:
                continue
            shown = f"{shown[:-1]}?”" if "…" not in shown else shown
            where = "; ".join(f"¶{n}: {words}" for n, words in places)
            yield Draft(
                key=f"asked-{slug(bare)}",
                type="structure",
                ask=f"In ¶{line.paragraph} the writer asks: {shown} Does the article answer this "
                "with yes, with no, or not clearly? Name two places that decided you.",
                answer=f"Places to look at first: {where}. Look for: an answer that fits both places, "
                "and says who speaks there.",
                paragraphs=tuple({line.paragraph, *(n for n, _ in places)}),
                evidence=(line.at,),
                accept=("“Not clearly”, if two places that pull apart are named.",),
                reject=("The student's own answer to the question.",),
                misreading="Taking the question for the writer's opinion.",
                follow_up="Why might a writer ask and not simply tell?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.7)
            return

    def _places(self, view: View, asked: Line) -> list[tuple[int, str]]:
        """Later sentences that take up a word of the question, and words to find them by."""
        stems = {w[:6] for w in re.findall(r"[a-z]{4,}", fold(asked.own)) if w not in _COMMON}
        found: dict[int, tuple[int, str]] = {}
        for line in view.lines:
            if line.order <= asked.order or line.text.endswith("?"):
                continue
            shared = stems & {w[:6] for w in re.findall(r"[a-z]{4,}", fold(line.text))}
            shown = opening(line.text) if shared else ""
            if shown and (line.paragraph not in found or len(shared) > found[line.paragraph][0]):
                found[line.paragraph] = (len(shared), shown)
        ranked = sorted(found.items(), key=lambda item: (-item[1][0], item[0]))[:_MOST]
        return sorted((number, shown) for number, (_, shown) in ranked)
