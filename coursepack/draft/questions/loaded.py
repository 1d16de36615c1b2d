"""A loaded word: whose it is, what it does, and what could stand in its place."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.tables import loaded
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation, Stance


class Loaded:
    """Asks what a strong word adds (H11: a place to look, not a verdict)."""

    id = "loaded"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each listed word whose owner is sure."""
        for stance in view.findings.stances:
            if stance.kind == "loaded" and fold(view.text(stance.at)) in loaded():
                yield from self._question(view, stance)

    def _question(self, view: View, stance: Stance) -> Iterator[Candidate]:
        line = view.line_at(stance.at)
        word = fold(view.text(stance.at))
        entry = loaded()[word]
        shown = around(view, stance.at)
        owners = [q for q in view.findings.quotations if meets(q.at, stance.at)]
        sure = [q for q in owners if q in view.sure_quotations and q.kind == "direct"]
        if not shown or (owners and not sure) or line.text.endswith(("?", "!")):
            return
        yield Draft(
            key=f"loaded-{slug(word)}",
            type="loaded",
            ask=f"Read {shown} (¶{line.paragraph}). Whose word is “{word}”? Put a more neutral "
            "word in its place and say what changes.",
            answer=f"{_owner(view, line, sure)} More neutral: for example “{entry.neutral}”. "
            f"“{word.capitalize()}” {entry.does}.",
            paragraphs=(line.paragraph,),
            evidence=(stance.at,),
            accept=("Any neutral word that keeps the sentence true.",),
            reject=("“It is biased”, without saying what the word adds.",),
            misreading="Thinking that a strong word must be a false one.",
            follow_up="Could the strong word be the right one here? What would show that?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.7)


def _owner(view: View, line: Line, sure: list[Quotation]) -> str:
    """Whose word it is, as far as the sentence tells."""
    if sure:
        return f"It is the word of {view.introduced(sure[0].speaker)}, whom the article quotes."
    if any(claim.evidence == "unnamed source" for claim in line.claims):
        return (
            "The article leaves that open: it passes on what others think, without names and "
            "without quotation marks."
        )
    return "It is the writer's own word: nobody is quoted for it."
