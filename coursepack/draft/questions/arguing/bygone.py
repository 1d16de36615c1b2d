"""A word of the time: what it meant when the text was written, and what it means now."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.source import DATED
from coursepack.draft.questions.arguing.voice import hard, voice
from coursepack.draft.questions.arguing.words import bygone
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import owners, spotted
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

# A year in a date line or in the title; later ones give no bygone words.
_YEAR = re.compile(r"\b1[5-9]\d\d\b")
_LAST = 1945
_TODAY = ", and what might a reader of today take it for"


class BygoneWord:
    """Asks for the meaning of a word then and now, in a text that says how old it is."""

    id = "bygone"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each word that means something else today; else for words now gone."""
        year = _written(view)
        told = {line.order for line in voice(view)}
        found: dict[str, tuple[Line, Passage, str]] = {}
        for row in spotted(view, bygone()) if year else ():
            line, at, word = row
            plain = line.order in told and owners(view, at) == []
            if plain and not hard(view, line.paragraph) and sentence_around(view, line, at):
                found.setdefault(word, row)
        changed = [row for row in found.values() if bygone()[row[2]].now]
        for row in changed or found.values():
            yield self._question(view, year, *row)

    def _question(self, view: View, year: int, line: Line, at: Passage, word: str) -> Candidate:
        entry, name = bygone()[word], view.text(at)
        now = f"Today it means {entry.now}." if entry.now else "Today the word is hardly used."
        return Draft(
            key=f"bygone-{slug(name)}",
            type="word",
            ask=f"Read {sentence_around(view, line, at)} (¶{line.paragraph}). What did “{name}” "
            f"mean here, in "
            f"{year}{_TODAY if entry.now else ''}?",
            answer=f"It meant {entry.then}. {now}",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("The meaning in other words.",),
            reject=(f"The meaning of today put into {year}.",),
            misreading="Thinking that a word that looks known means what it means today.",
            follow_up="Which other word of the text may have changed its meaning?",
            about=frozenset({line.order}),
            term=word,
            secret=(entry.then,),
        ).candidate(view, 0.85, 0.85 if entry.now else 0.65)


def _written(view: View) -> int:
    """The year in which a letter, petition, diary or speech says it was written; 0 for later."""
    if view.genre.kind not in ("letter", "petition", "diary", "speech"):
        return 0
    heads = [view.article.title, view.article.standfirst]
    notes = [line for n in sorted(view.genre.note) for line in view.within(n)]
    dated = [m.group() for line in (*voice(view)[:3], *notes) if (m := DATED.search(line.text))]
    years = [int(year) for text in (*heads, *dated) for year in _YEAR.findall(text)]
    return years[0] if years and years[0] <= _LAST else 0
