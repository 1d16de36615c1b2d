"""A loaded word: whose it is, what it does, and what could stand in its place."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.tables import loaded
from coursepack.draft.view import View, meets
from coursepack.draft.wording import sentence, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Stance


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
        if not shown or (owners and not sure) or line.text.endswith("?"):
            return
        whose = sure[0].speaker if sure else ""
        said = f"{whose} says" if whose else "The article says"
        owner = (
            f"It is the word of {whose}, whom the article quotes; the writer does not use it."
            if whose
            else "It is the writer's own word: nobody is quoted for it."
        )
        yield Draft(
            key=f"loaded-{slug(word)}",
            type="loaded",
            ask=f"{said}: {shown} (¶{line.paragraph}). Whose word is “{word}”? Put a more neutral "
            "word in its place and say what changes.",
            answer=f"{owner} More neutral: for example “{entry.neutral}”. {sentence(f'“{word}” {entry.does}')}",
            paragraphs=(line.paragraph,),
            evidence=(stance.at,),
            accept=("Any neutral word that keeps the sentence true.",),
            reject=("“It is biased”, without saying what the word adds.",),
            misreading="Thinking that a strong word must be a false one.",
            follow_up="Could the strong word be the right one here? What would show that?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.7)
