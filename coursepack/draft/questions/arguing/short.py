"""A paragraph much shorter than all the others: what does its shortness do?"""

from collections.abc import Iterator
from statistics import median

from coursepack.draft.questions.arguing.voice import first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_FEWEST, _SHARE, _LEAST, _LONGEST = 6, 0.4, 2, 45


class Short:
    """Asks for the effect of the one short paragraph in a text of long ones."""

    id = "short"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question; none for the first paragraph or the last two."""
        lines = voice(view)
        sizes: dict[int, int] = {}
        for line in lines:
            sizes[line.paragraph] = sizes.get(line.paragraph, 0) + len(line.text.split())
        middle = sorted(sizes)[1:-2]
        if len(sizes) < _FEWEST or view.genre.kind in ("diary", "interview") or not middle:
            return
        number = min(middle, key=lambda n: (sizes[n], n))
        inside = [line for line in lines if line.paragraph == number]
        small = sizes[number] <= min(_LONGEST, _SHARE * median(sizes.values()))
        if not small or len(inside) < _LEAST or not shown(inside[0]):
            return
        who = view.teller(number)
        before = number - 1
        care = " Harm is spoken of nearby: keep to the words." if hard(view, before) else ""
        told = "; ".join(text for line in inside if (text := shown(line)))
        yield Draft(
            key=f"short-{slug(inside[0].text)}",
            type="structure",
            ask=f"¶{number} is by far the shortest. Read it aloud after ¶{before}. What does "
            f"{who} want it to do to a reader? What would be lost if it were joined to the "
            "paragraph before?",
            answer=f"After the long ¶{before} the few short sentences ({told}) stand by "
            "themselves and make a reader stop. Look for: what is set against what in them, and "
            f"that they draw a conclusion from ¶{before} which a reader may or may not "
            f"share.{care}",
            paragraphs=(before, number),
            evidence=(first_words(inside[0]), first_words(inside[-1])),
            accept=("“It hits harder”, with the words that do it.",),
            reject=("“There was no more to say.”",),
            misreading="Taking what is short for what is unimportant.",
            follow_up="Write one sentence that somebody on the other side would put there.",
            skill="style and meaning",
            about=frozenset(line.order for line in inside),
        ).candidate(view, 0.85, 0.8)
