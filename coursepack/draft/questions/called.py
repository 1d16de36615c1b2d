"""Which place or organisation is described like this? From the article's own description."""

from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug
from coursepack.model.anchor import fold

_ASKED = {"place": "Which place", "group": "Which organisation", "work": "Which text or work"}
_LEAST = 4


class Called:
    """Gives the description and asks for the name."""

    id = "called"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each place, group or work that the article describes."""
        for name in view.findings.names:
            if name.kind not in _ASKED or name.role_at is None:
                continue
            if not _LEAST <= len(words(name.role)) <= MOST or fold(name.text) in fold(name.role):
                continue
            line = view.line_at(name.role_at)
            yield Draft(
                key=f"called-{slug(name.text)}",
                type="literal",
                ask=f"{_ASKED[name.kind]} is described as {marked(name.role)} (¶{line.paragraph})?",
                answer=f"{name.text}.",
                paragraphs=(line.paragraph,),
                evidence=(name.role_at,),
                accept=("A part of the name that leaves no doubt.",),
                reject=("Another name of the same paragraph.",),
                misreading="The name that stands nearest to the words, not the one described.",
                follow_up="Why does the article stop to tell the reader this?",
                about=frozenset({line.order}),
                secret=(name.text,),
                term=name.text,
            ).candidate(view, 0.85, 0.25)
