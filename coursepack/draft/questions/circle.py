"""Full circle: a person or a thing of the first paragraph that comes back in the last."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

_FEWEST = 5
_WORD = re.compile(r"(?<![\w’'-])[a-z]{5,}(?![\w’'-])")  # no name, no month
# Words that come back without meaning to.
_COMMON = frozenset(
    "about after again against almost along already always among around because before behind being"
    " below between could doing early either enough every everybody everyone first found further"
    " given going group hours large later least little making might months morning never night"
    " nobody nothing often other others people place point quite rather really right seven several"
    " should since small something still taken their there these thing things think those though"
    " three through times today together toward towards under until using wants water where whether"
    " which while whole whose without woman women words world would years yesterday young says"
    " members minister government country state number during according including another".split()
)


class Circle:
    """Asks what the return of somebody or something does at the end."""

    id = "circle"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for a person first, else for a word that stands nowhere between."""
        if len(view.numbers) < _FEWEST or view.genre.argued:
            return
        found = _person(view) or _thing(view)
        if not found:
            return
        what, first, last = found
        shown, back = around(view, first), around(view, last)
        if not shown or not back or shown == back:
            return
        end = view.numbers[-1]
        yield Draft(
            key=f"circle-{slug(what)}",
            type="structure",
            ask=f"The last paragraph (¶{end}) takes up again somebody or something of the "
            "beginning that the article has left in between. What is it? What does a reader know "
            "at the end that was not known at the beginning, and what does this frame do for the "
            "article?",
            answer=f"It is {what}: {shown} (¶1) and {back} (¶{end}). Look for one thing that the "
            "paragraphs between have added, so that the same now means more or something else; "
            "and for what a frame does: it closes the text, or sets one case around the whole.",
            paragraphs=(1, end),
            evidence=(first, last),
            accept=("Another thing that both paragraphs speak of, if it is really in both.",),
            reject=("“It is the introduction and the conclusion.”",),
            misreading="Taking the frame for the subject of the article.",
            follow_up="How would the text end without its last paragraph?",
            dok=3,
            about=frozenset({view.line_at(first).order, view.line_at(last).order}),
        ).candidate(view, 0.85, 0.7)


def _person(view: View) -> tuple[str, Passage, Passage] | None:
    """Somebody who is named at the beginning and in the last paragraph, and nowhere between."""
    end = view.numbers[-1]
    for name in view.findings.names:
        places = [at.paragraph for at in name.mentions]
        if name.kind == "person" and {1, end} <= set(places) <= {1, 2, end}:
            return name.text, name.mentions[0], name.mentions[-1]
    return None


def _thing(view: View) -> tuple[str, Passage, Passage] | None:
    """A word that stands in the first and the last paragraph, and nowhere between."""
    end = view.numbers[-1]
    between = " ".join(view.shadows[1:-1])
    first_text, last_text = (view.article.paragraphs[i].text for i in (0, -1))
    later = {match.group(): match.span() for match in _WORD.finditer(last_text)}
    for match in _WORD.finditer(first_text):
        word = match.group()
        if word in _COMMON or word not in later or re.search(rf"\b{word[:5]}", between):
            continue
        first = _passage(view, 1, match.span())
        return f"“{word}”", first, _passage(view, end, later[word])
    return None


def _passage(view: View, number: int, span: tuple[int, int]) -> Passage:
    line = view.within(number)[0]
    base = line.at.span.start
    return line.passage(span[0] - base, span[1] - base)
