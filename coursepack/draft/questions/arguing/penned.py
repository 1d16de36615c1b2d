"""Who writes, when, to whom and what for: a letter or a diary as a source."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_IN_THE_NAME = re.compile(
    r"\b(?:by desire of|on behalf of|in the name of|at the request of|the undersigned)\b"
)
_DATED = re.compile(
    r"\b(?:\d{1,2}(?:st|nd|rd|th)?(?: of)? [A-Z][a-z]+,? "
    r"|[A-Z][a-z]+ \d{1,2}, )(?P<year>1[5-9]\d\d|20\d\d)\b"
)


class Penned:
    """Asks for who, when, to whom and why, and what follows for what can be believed."""

    id = "penned"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for a letter or petition that says to whom it goes."""
        genre = view.genre
        if genre.kind not in ("letter", "petition") or not genre.whom:
            return
        lines = voice(view)
        named = next((x for x in lines if _IN_THE_NAME.search(x.own) and shown(x)), None)
        dated = next((m for x in lines if (m := _DATED.search(x.own))), None)
        to = next((x for x in lines if genre.whom in x.text), lines[0])
        yield Draft(
            key=f"penned-{slug(genre.who, genre.whom)}",
            type="sourcing",
            ask=f"Take the {genre.noun} as a source. Who writes it, when, to whom, in whose "
            "name, and what for? Find one thing that such a writer could know better than "
            "anybody else, and one that the purpose might make the writer leave out or put "
            "strongly.",
            answer=_key(view, dated, named)
            + " Look for: something seen or counted on the spot for the first; for the second, "
            "something that would speak for the other side, marked as a guess. A purpose does "
            "not make a source false.",
            paragraphs=tuple(sorted({to.paragraph, *((named.paragraph,) if named else ())})),
            evidence=(first_words(to), *((first_words(named),) if named else ())),
            accept=("Any two places that fit, with their paragraphs.",),
            reject=("“It is biased”, without a place in the text.",),
            misreading="Thinking that only a neutral source is of use.",
            follow_up="Which paper of the other side would you set beside it?",
            lines=5,
            about=frozenset({to.order}),
        ).candidate(view, 0.85, 0.85)


def _key(view: View, dated: re.Match[str] | None, named: Line | None) -> str:
    genre = view.genre
    who = (
        f"It is signed by {genre.who}." if genre.who[0].isupper() else "The names stand at the end."
    )
    when = f" Date: {dated.group().strip(' ,')}." if dated else ""
    name = f" In whose name: {shown(named)}." if named else ""
    doubt = next((n for n in view.genre.note), 0)
    sure = f" How sure that is, see the note in ¶{doubt}." if doubt else ""
    return f"{who}{sure}{when} To: “{genre.whom}”.{name}"
