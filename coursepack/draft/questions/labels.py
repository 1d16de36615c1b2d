"""Many words for the same people or things: what does each make the reader see?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.tables import LabelSet, labels
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug
from coursepack.model.article import Passage

_FEWEST, _MOST = 3, 5
# A set in which every word is plain gives nothing to talk about.
_PLAIN = re.compile(r"^(?:says only|is the plain|names (?:what|their|the number))")
_FOLLOW_UP = {
    "people": "Which word would these people use for themselves?",
    "events": "Which word would each of the two sides use?",
    "things": "Who would choose which of these words, and why?",
}


class Labels:
    """Asks for the words that the writer uses for the same people, events or things."""

    id = "labels"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each set of which three words stand in the writer's own text."""
        for entry in () if not view.written else labels():
            found: dict[str, Passage] = {}
            told: set[str] = set()
            for word, effect in entry.words.items():
                at = self._first(view, word) if effect not in told else None
                if at:
                    found[word] = at
                    told.add(effect)
            strong = [word for word in found if not _PLAIN.match(entry.words[word])]
            if len(found) >= _FEWEST and len(strong) >= 2:
                yield self._question(entry, view, found)

    def _first(self, view: View, word: str) -> Passage | None:
        rule = re.compile(rf"\b{re.escape(word)}\b")
        for line, shadow in zip(view.lines, view.own_shadows, strict=True):
            match = rule.search(shadow)
            if match and not line.said:
                return line.passage(match.start(), match.end())
        return None

    def _question(self, entry: LabelSet, view: View, found: dict[str, Passage]) -> Candidate:
        chosen = sorted(found.items(), key=lambda item: item[1])[:_MOST]
        listed = joined([f"“{word}” (¶{at.paragraph})" for word, at in chosen])
        return Draft(
            key=f"labels-{slug(*(word for word, _ in chosen))}",
            type="loaded",
            ask=f"For {entry.about} the writer uses different words, among them {listed}. What "
            f"does each make you see? Do all of them name the same {entry.kind}? Which is the most "
            "neutral?",
            answer=" ".join(f"“{word.capitalize()}” {entry.words[word]}." for word, _ in chosen)
            + " Look for: reasons from the sentences, and the thought that two of the words may "
            f"name different {entry.kind}.",
            paragraphs=tuple(at.paragraph for _, at in chosen),
            evidence=tuple(at for _, at in chosen),
            accept=("What a student sees, if the sentence allows it.",),
            reject=("“They all mean the same.”",),
            misreading="Taking the strongest word for the truest one.",
            follow_up=_FOLLOW_UP[entry.kind],
            about=frozenset(),
        ).candidate(view, 0.85, 0.85)
