"""Full circle: a person of the beginning who comes back in the last paragraph."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

_FEWEST = 5


class Circle:
    """Asks what the return of somebody does at the end."""

    id = "circle"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for a person who is not named between."""
        if len(view.numbers) < _FEWEST or view.genre.argued:
            return
        found = _person(view)
        if not found:
            return
        what, first, last = found
        shown, back = around(view, first), around(view, last)
        if not shown or not back or shown == back:
            return
        end = view.numbers[-1]
        yield Draft(
            key=f"circle-{slug(what)}",
            type="structure",
            ask=f"The last paragraph (¶{end}) takes up again somebody of the beginning "
            "whom the article has left in between. Who is it? What does a reader know "
            "at the end that was not known at the beginning, and what does this frame do for the "
            "article?",
            answer=f"It is {what}: {shown} (¶1) and {back} (¶{end}). Look for one thing that the "
            "paragraphs between have added, so that the same now means more or something else; "
            "and for what a frame does: it closes the text, or sets one case around the whole.",
            paragraphs=(1, end),
            evidence=(first, last),
            accept=("Something else that only both ends speak of, if it is really in both.",),
            reject=("“It is the introduction and the conclusion.”",),
            misreading="Taking the frame for the subject of the article.",
            follow_up="How would the text end without its last paragraph?",
            dok=3,
            about=frozenset({view.line_at(first).order, view.line_at(last).order}),
        ).candidate(view, 0.85, 0.7)


def _person(view: View) -> tuple[str, Passage, Passage] | None:
    """Somebody who is named at the beginning and in the last paragraph, and nowhere between."""
    end = view.numbers[-1]
    for name in view.findings.names:
        places = [at.paragraph for at in name.mentions]
        if name.kind == "person" and {1, end} <= set(places) <= {1, 2, end}:
            return name.text, name.mentions[0], name.mentions[-1]
    return None
