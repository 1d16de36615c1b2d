"""Those whom a text speaks about, and what they might say to one of its sentences."""

from collections.abc import Iterator

from coursepack.draft.people import absent_groups
from coursepack.draft.questions.arguing.voice import voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, paragraphs, slug

_MOST = 3


class Unheard:
    """Asks for somebody who is spoken about, and for what they would say to one sentence."""

    id = "unheard"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where a text speaks of groups of people."""
        told = {line.paragraph for line in voice(view)}
        groups = [(name, [n for n in where if n in told]) for name, _, where in absent_groups(view)]
        groups = [(name, where) for name, where in groups if where][:_MOST]
        if not groups or view.genre.kind in ("interview", "petition", "diary"):
            return
        listed = joined([f"{name} ({paragraphs(where[:2])})" for name, where in groups])
        places = sorted({n for _, where in groups for n in where[:2]})
        who = view.teller(places[0])
        yield Draft(
            key=f"unheard-{slug(*(name for name, _ in groups))}",
            type="voices",
            ask=f"{who[:1].upper()}{who[1:]} speaks about {listed}, among others. Choose one "
            f"group or person of whom the {view.genre.noun} speaks. Do their own words stand in "
            "it? Write what they might say to one sentence about them, and what you would have "
            "to ask before you could be sure.",
            answer=f"All of them come in only as {who} chooses: look in {paragraphs(places)} "
            "whether any of them is quoted, and by whom. Look for: the sentence that is "
            "answered, with its paragraph; an answer that only somebody in that place could "
            "give, marked as a guess; a question that could also turn out against the student's "
            "guess.",
            paragraphs=tuple(places),
            accept=("Another person or group of the text, with a paragraph.",),
            reject=("An answer for a whole group as if all of them thought alike.",),
            misreading="Taking somebody who is spoken for as somebody who speaks.",
            follow_up=f"Which sentence of the {view.genre.noun} would have to change if they "
            "were asked?",
            lines=5,
        ).candidate(view, 0.85, 0.7)
