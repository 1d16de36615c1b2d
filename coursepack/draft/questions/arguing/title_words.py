"""A title that is taken from the text: where its words stand, and why they head it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, quoted, shown, stands
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.model.anchor import fold

_MARKS = re.compile(r"[“”‘’\"']")
# What a title adds to such words: "“Old women and hens”: a letter to the editor".
_REST = re.compile(r"(?<=.)[:–—] .*$|[.?!]$")
# So many words more are shown with those of the title.
_LEAST, _LONGEST, _MORE = 4, 14, 2


class TitleWords:
    """Asks where the words of the title stand, and why they suit the whole."""

    id = "title-words"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where one sentence holds the title word for word."""
        title = _REST.sub("", view.article.title).strip(' “”‘’"')
        title = title.rstrip(".?!")
        if not _LEAST <= len(words(title)) <= _LONGEST:
            return
        key = _plain(title)
        lines = [x for x in view.lines if x.paragraph not in view.genre.note]
        found = [x for x in lines if key in _plain(x.text)]
        if len(found) != 1:
            return
        line = found[0]
        text = shown(line)
        if key not in _plain(text):
            text = _part(view, line, title)
        if len(words(text)) >= len(words(title)) + _MORE:
            yield _question(view, line, title, text)


def _plain(text: str) -> str:
    return fold(_MARKS.sub("", text))


def _part(view: View, line: Line, title: str) -> str:
    """The part of a long sentence around the words of the title; or ""."""
    start = line.text.lower().find(title.lower())
    return around(view, line.passage(start, start + len(title))) if start >= 0 else ""


def _question(view: View, line: Line, title: str, text: str) -> Candidate:
    n = line.paragraph
    before = [x for x in view.within(n) if x.order == line.order - 1 and stands(x) and shown(x)]
    after = [x for x in view.within(n) if x.order == line.order + 1 and shown(x)]
    leads = f" What leads up to it: {shown(before[0])}." if before else ""
    leads = leads or (f" How it goes on: {shown(after[0])}." if after else "")
    return Draft(
        key="title-words",
        type="structure",
        ask=f"The title is taken from the {view.genre.noun}: {quoted(title)}. In which paragraph "
        "do these words stand, and what are they about there? Why may they have been chosen to "
        f"head the whole {view.genre.noun}?",
        answer=f"They stand in ¶{n}: {text}.{leads} For the second part look for a second place "
        "of the text that the words fit as well, named with its paragraph.",
        paragraphs=(n,),
        evidence=(first_words(line),),
        accept=("Any reason that is shown with a second place of the text.",),
        reject=("“They sound interesting”, without a place that bears it out.",),
        misreading="Taking the title for a summary.",
        follow_up="Write a title of your own from other words of the text. What does it promise?",
        dok=3,
        skill="text structure",
        about=frozenset({line.order}),
    ).candidate(view, 0.9, 0.8)
