"""A loaded word: whose it is, what it does, and what could stand in its place."""

import re
from collections.abc import Iterator

from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import owners, spotted
from coursepack.draft.tables import loaded
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

# Before a word that is told as other people's.
_ASCRIBED = re.compile(
    r"\b(?:think of (?:\w+ )?as|regarded as|seen as|known as|call(?:s|ed)?|so-called|described as"
    r"|named|labelled|labeled|dubbed)\b[^.;]{0,25}$",
    re.IGNORECASE,
)


# "In her view", "a statement said": whether the word is the writer's cannot be told.
_TOLD_OF = re.compile(
    r"\b[Ii]n (?:\w+[’']s?|his|her|their|its|my) (?:own )?(?:view|opinion|eyes|words|book)\b"
    r"|\b(?:say|sa(?:id|ys)|announce|statement|accord|claim|insist|accus|told|tells|complain|argu"
    r"|warn|report|describ|denounc|condemn)\w*|\bputs? (?:it|that|the \w+) at\b"
)


class Loaded:
    """Asks what a strong word adds (H11: a place to look, not a verdict)."""

    id = "loaded"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each listed word whose owner is sure."""
        for line, at, word in spotted(view, loaded()):
            said = owners(view, at)
            shown = sentence_around(line, at)
            if _ASCRIBED.search(line.text[: at.span.start - line.at.span.start]):
                continue
            if not said and (_TOLD_OF.search(line.text) or any(f.source for f in line.figures)):
                continue
            if said is not None and shown and not line.text.endswith(("?", "!")):
                yield self._question(view, line, at, word, said, shown)

    def _question(
        self, view: View, line: Line, at: Passage, word: str, said: list[Quotation], shown: str
    ) -> Candidate:
        entry = loaded()[word]
        return Draft(
            key=f"loaded-{slug(word)}",
            type="loaded",
            ask=f"Read {shown} (¶{line.paragraph}). Whose word is “{word}”? Put a more neutral "
            "word in its place and say what changes.",
            answer=f"{_owner(view, line, said)} More neutral, for example: {entry.neutral}. "
            f"“{word[:1].upper()}{word[1:]}” {entry.does}.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any neutral word that keeps the sentence true.",),
            reject=("“It is biased”, without saying what the word adds.",),
            misreading="Thinking that a strong word must be a false one.",
            follow_up="Could the strong word be the right one here? What would show that?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.7)


def _owner(view: View, line: Line, sure: list[Quotation]) -> str:
    """Whose word it is, as far as the sentence tells."""
    if sure:
        return f"It is the word of {presented(view, sure[0].speaker)}, whom the article quotes."
    if any(claim.evidence == "unnamed source" for claim in line.claims):
        return (
            "The article leaves that open: it passes on what others think, without names and "
            "without quotation marks."
        )
    return f"It is {view.teller(line.paragraph)}'s own word: nobody else is quoted for it."
