"""The end comes back to the beginning: what has been added to a word on the way?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold

COMMON = frozenset(
    "about after again against before being could every first from have here into just know last "
    "like made make many more most much must never only other over people said same says should "
    "some such than that their them then there these they thing things think this those time "
    "very want well were what when where which while will with would year years your they're "
    "does done going been back come came went still even good way day days month monday tuesday "
    "wednesday thursday friday saturday sunday january february march april june july august "
    "september october november december think might they've because anything nothing something "
    "council letter behind around away little small large place later under between whole "
    "always else often quite rather almost perhaps enough once allow".split()
)
_LONG = 4
_FEWEST_PARAGRAPHS = 5
_MOST_BETWEEN = 1


class Returns:
    """Asks what a word of the first paragraph means when the last takes it up again."""

    id = "returns"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for the rarest word that both ends share."""
        lines = voice(view)
        numbers = sorted({line.paragraph for line in lines})
        if len(numbers) < _FEWEST_PARAGRAPHS or view.genre.kind in (
            "letter",
            "petition",
            "interview",
        ):
            return
        first = [x for x in lines if x.paragraph == numbers[0] and not x.said and shown(x)]
        last = [x for x in lines if x.paragraph in numbers[-1:] and not x.said and shown(x)]
        between = " ".join(fold(x.text) for x in lines if numbers[0] < x.paragraph < numbers[-1])
        for one in first:
            for two in reversed(last):
                for word in _shared(one, two):
                    if len(re.findall(rf"\b{word}\b", between)) <= _MOST_BETWEEN:
                        made = self._question(view, one, two, word)
                        if made:
                            yield made
                            return

    def _question(self, view: View, one: Line, two: Line, word: str) -> Candidate | None:
        begins, ends = _with(view, one, word), _with(view, two, word)
        if not begins or not ends:
            return None
        return Draft(
            key=f"returns-{slug(word, two.text)}",
            type="structure",
            ask=f"“{word.capitalize()}” stands at the beginning, in {begins} (¶{one.paragraph}), "
            f"and comes back at the end, in {ends} (¶{two.paragraph}). What has the text added "
            "to the word in between? Why might a writer end where they began?",
            answer=f"At the beginning: {begins}. At the end: {ends}. Look for: what a reader "
            "knows at the end and did not know at the beginning, with a paragraph; and an "
            "effect of closing the circle (it ties a small thing that was seen to what is "
            "argued, or it leaves a picture in place of a conclusion).",
            paragraphs=(one.paragraph, two.paragraph),
            evidence=(first_words(one), first_words(two)),
            accept=("Another effect, if it is shown from both places.",),
            reject=("Only that the word is repeated.",),
            misreading="Taking the end for a summary.",
            follow_up="Write a last sentence that does not go back. What does the text lose?",
            skill="text structure",
            about=frozenset({one.order, two.order}),
        ).candidate(view, 0.85, 0.75)


def _with(view: View, line: Line, word: str) -> str:
    """A sentence as a quotation with the word in it, or the clause around the word."""
    if re.search(rf"\b{word}\b", fold(shown(line))):
        return shown(line)
    match = re.search(rf"\b{word}\b", fold(line.text))
    return around(view, line.passage(match.start(), match.end())) if match else ""


def _shared(one: Line, two: Line) -> list[str]:
    """The words that stand in both sentences, the longest first."""
    first, second = (set(re.findall(r"[a-z]+", fold(line.text))) for line in (one, two))
    both = [w for w in first & second if len(w) > _LONG and w not in COMMON]
    return sorted(both, key=lambda word: (-len(word), word))
