"""Who is meant by "you" in a letter."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, full, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

# A "you" to whom something is told or done, and not anybody.
_TO_YOU = re.compile(r"^(?:[A-Z][a-z]+, )?You (?:will|have|had|were|are|know|say|write|did|once)\b")
_YOUR = re.compile(r"\byour (?!petitioners?\b|humble\b|obedient\b|servants?\b|faithful\b)[a-z]+")
_FORMULA = re.compile(r"\bI remain\b|\bYours\b|\bif you (?:can|get|have|need|see)\b|\byou can\b")


class Addressee:
    """Asks who is spoken to, far from the greeting."""

    id = "addressee"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a letter that names whom it addresses."""
        genre = view.genre
        if genre.kind not in ("letter", "petition") or len(genre.whom.split()) < 2:
            return
        greeting = next((x for x in voice(view) if genre.whom in x.text), None)
        if greeting is None:
            return
        far = [x for x in voice(view) if x.paragraph > greeting.paragraph + 1]
        fits = [x for x in far if full(x) and not x.said and not x.text.endswith("?")]
        fits = [x for x in fits if not _FORMULA.search(x.own)]
        line = next((x for x in fits if _TO_YOU.match(x.text)), None)
        word = "you" if line else "your"
        line = line or next((x for x in fits if _YOUR.search(x.own)), None)
        if line is None:
            return
        yield Draft(
            key=f"addressee-{slug(line.text)}",
            type="inference",
            ask=f"¶{line.paragraph}: {full(line)}. Who is meant by “{word}” here, and where does "
            f"the {genre.noun} say so?",
            answer=f"Those to whom the {genre.noun} is addressed: “{genre.whom}” "
            f"(¶{greeting.paragraph}).",
            paragraphs=(greeting.paragraph, line.paragraph),
            evidence=(first_words(greeting), first_words(line)),
            accept=("The same people in other words.",),
            reject=("The reader of today.",),
            misreading="Thinking that we are spoken to.",
            follow_up="How would the sentence read if it were told to somebody else?",
            bloom="understand",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.6)
