"""What for? A purpose that the text itself joins with what was done: "To find out …, a team …"."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import clip, marked, sentence, slug

_FIRST = re.compile(
    r"^(?:In order )?(?P<purpose>[Tt]o (?!be\b|date\b|some\b|many\b|most\b|all\b|the\b|an?\b|this\b"
    r"|that\b|her\b|his\b|him\b|them\b|make matters\b|put it\b|say\b|begin\b|start\b)[a-z]+ "
    r"[^,;:–—\0]{8,110}), (?P<done>[^;:–—\0]{15,})$"
)
_LAST = re.compile(
    r"^(?P<done>[^;:–—\0]{15,}?),? (?P<purpose>in order to [^,;:–—\0]{8,}"
    r"|so that [^,;:–—\0]{8,})$"
)
_POINTING = re.compile(
    r"^(?:it|he|she|they|this|that|these|those|there|we|i|you|who|which|one)\b", re.IGNORECASE
)
_ADDS = re.compile(r", (?:which|who|where|and|but|while|although|as)\b")
_LONGEST = 20


class Purpose:
    """Quotes what was done and asks what it was for."""

    id = "purpose"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each purpose in the writer's own words."""
        for line in view.lines:
            text = line.own.strip().rstrip(".")
            match = _FIRST.match(text) or _LAST.match(text)
            if match and view.owner(line.at) == "" and not line.text.endswith("?"):
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        done = _ADDS.split(match["done"])[0].strip()
        purpose = re.sub(r"^in order ", "", match["purpose"].strip(), flags=re.IGNORECASE)
        shown = done if len(words(done)) <= MOST else clip(done, MOST)
        if not shown or _POINTING.match(shown):
            return
        if len(purpose.split()) > _LONGEST or view.rights.within(purpose) != purpose:
            return
        yield Draft(
            key=f"purpose-{slug(purpose)}",
            type="literal",
            ask=f"{marked(shown)} (¶{line.paragraph}). For what purpose, according to the article?",
            answer=sentence(purpose),
            paragraphs=(line.paragraph,),
            evidence=(line.at,),
            accept=("The same purpose in other words.",),
            reject=("What came of it: a purpose is not yet a result.",),
            misreading="Reading what was meant to happen as what happened.",
            follow_up="Was the purpose reached? Where does the article say so?",
            dok=2,
            bloom="understand",
            skill="stated purpose",
            about=frozenset({line.order}),
            secret=(purpose,),
        ).candidate(view, 0.85, 0.55)
