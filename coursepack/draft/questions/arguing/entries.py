"""Two entries of a diary: what did the writer know at the second, and not yet at the first?"""

import re
from collections.abc import Iterator

from coursepack.draft.genre import ENTRY
from coursepack.draft.questions.arguing.voice import first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_FEWEST, _LEAST = 3, 5
_YEAR = re.compile(r"^,? \d{4}\b")


class Entries:
    """Asks what lies between two dates of a diary, and what could not be known at the first."""

    id = "entries"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for an early and a late entry that can be quoted."""
        if view.genre.kind != "diary":
            return
        rows = list(_entries(view))
        if len(rows) < _FEWEST:
            return
        (early, one), (late, two) = rows[0], rows[-1]
        yield Draft(
            key=f"entries-{slug(early, late)}",
            type="sequence",
            ask=f"Compare the entry of {early} (¶{one.paragraph}), {shown(one)}, with that of "
            f"{late} (¶{two.paragraph}), {shown(two)}. What has happened in between, as far as "
            "the diary tells? What could the writer not know on the first of the two days?",
            answer=f"{early}: {shown(one)}. {late}: {shown(two)}. Look for: two or three things "
            "from the entries in between, in their order; one thing that only a later entry "
            "tells. A diary is written day by day: what sounds careless to us may only be early.",
            paragraphs=(one.paragraph, two.paragraph),
            evidence=(first_words(one), first_words(two)),
            accept=("Any things from the entries between, in their order.",),
            reject=("What the student knows of that time and the diary does not tell.",),
            misreading="Reading an early entry as if its writer knew the later ones.",
            follow_up="Which sentence would the writer leave out or change if it were all "
            "written at the end?",
            bloom="analyse",
            skill="point of view",
            lines=4,
            about=frozenset({one.order, two.order}),
        ).candidate(view, 0.85, 0.85)


def _entries(view: View) -> Iterator[tuple[str, Line]]:
    """The date of each entry, and its longest sentence that can be quoted whole."""
    for number in sorted({line.paragraph for line in voice(view)}):
        text = view.article.paragraphs[number - 1].text
        match = ENTRY.match(text)
        lines = [x for x in voice(view) if x.paragraph == number and not ENTRY.match(x.text)]
        fits = [x for x in lines if len(x.text.split()) >= _LEAST and not x.said and _whole(x)]
        if match and fits and not hard(view, number):
            year = _YEAR.match(text[match.end() :])
            date = match.group().rstrip(",.:") + (year.group() if year else "")
            yield date, max(fits, key=lambda x: (len(x.text.split()), -x.order))


def _whole(line: Line) -> bool:
    return bool(shown(line, 20)) and "…" not in shown(line, 20)
