"""The last sentence of a text in which somebody argues or tells: what does it leave unsaid?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, hard, shown, voice
from coursepack.draft.questions.arguing.words import COMMON
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold

_KINDS = frozenset(("personal", "editorial", "diary", "speech"))
# How speeches and letters end whatever they say.
_FORMULA = re.compile(r"^(?:I commend|I thank|Thank you|Yours|May God|God bless|Postscript)\b")
_LEAST, _FEWEST_PARAGRAPHS, _RARE = 5, 4, 6


class LastLine:
    """Asks for the tone of the last sentence, and for what it lets a reader conclude."""

    id = "last-line"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, with a word of the last sentence that stands before, where there is one."""
        lines = voice(view)
        numbers = {line.paragraph for line in lines}
        if view.genre.kind not in _KINDS or len(numbers) < _FEWEST_PARAGRAPHS:
            return
        last = lines[-1]
        quoted = any(q.kind == "direct" for q in last.quotations) or _FORMULA.search(last.text)
        if quoted or len(last.text.split()) < _LEAST or hard(view, last.paragraph):
            return
        told, before = shown(last), _before(lines, last)
        if not told:
            return
        back, key, line = "", "", None
        if before:
            word, line = before
            back = f" “{word.capitalize()}” stands before, in ¶{line.paragraph}."
            key = f"In ¶{line.paragraph}: {shown(line)}. The end takes this up. "
        noun = view.genre.noun
        yield Draft(
            key=f"last-line-{slug(last.text)}",
            type="structure",
            ask=f"The {noun} ends: {told}{'' if told.endswith('?”') else '.'}{back} In what tone "
            "is the last sentence said, and which words show it? What does it let a reader "
            "conclude that it does not say?",
            answer=f"{key}Look for: a word for the tone (for example joking, bitter, calm, "
            "hopeful) with what shows it; one conclusion in a full sentence; and that another "
            "reader may draw another, since the sentence leaves it open.",
            paragraphs=(*((line.paragraph,) if line else ()), last.paragraph),
            evidence=(*((first_words(line),) if line else ()), first_words(last)),
            accept=("Any tone that fits the words and the paragraph before.",),
            reject=("The last sentence only told again.",),
            misreading="Taking it for a mere fact that happens to stand last.",
            follow_up="Write the conclusion out as a last sentence. Which ending is stronger?",
            skill="style and meaning",
            about=frozenset({last.order}),
        ).candidate(view, 0.85, 0.8)


def _before(lines: tuple[Line, ...], last: Line) -> tuple[str, Line] | None:
    """A rare word of the last sentence and where it stood before, as late as can be shown."""
    words = set(re.findall(r"[a-z]{4,}", fold(last.own))) - COMMON
    for word in sorted(words, key=lambda word: (-len(word), word)):
        rule = re.compile(rf"\b{word}\b")
        places = [x for x in lines if rule.search(fold(x.own)) and x.paragraph < last.paragraph]
        good = [x for x in places if rule.search(fold(shown(x)))]
        if good and len(places) < _RARE:
            return word, good[-1]
    return None
