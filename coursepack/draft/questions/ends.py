"""How a text opens and who has the last word."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, marked, slug
from coursepack.model.anchor import fold

_COMMON = frozenset("after with from that this your should start why how what when where".split())


class Opening:
    """Asks why an article begins away from its subject."""

    id = "opening"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where the first sentence shares no word with the title."""
        title, first = _stems(view.article.title), view.lines[0] if view.lines else None
        if len(title) < 3 or first is None or title & _stems(first.text):
            return
        if not any(name.kind == "person" for name in view.names_in(first.at)):
            return
        shown, later = opening(first.text), self._arrival(view, title)
        if not shown or later is None:
            return
        line, arrives = later
        yield Draft(
            key=f"opening-{slug(first.text)}",
            type="structure",
            ask=f"The article begins with {shown} and comes to the subject of its title only later "
            f"(¶{line.paragraph}: {arrives}). What does this beginning do to a reader? What would "
            "be won and lost if the later sentence came first?",
            answer="A beginning with one scene or person lets the reader see something before "
            "being told what it means; beginning with the subject tells at once what the text is "
            "about. Look for both, tied to these two sentences.",
            paragraphs=(1, line.paragraph),
            evidence=(first.at, line.at),
            accept=("Gain and loss in either order, if both rest on the text.",),
            reject=("“It is an introduction.”",),
            misreading="Taking the opening for the subject.",
            follow_up="Which feeling does the opening leave, and does the rest bear it out?",
            dok=3,
        ).candidate(view, 0.85, 0.65)

    def _arrival(self, view: View, title: set[str]) -> tuple[Line, str] | None:
        """The first sentence that takes up a word of the title, with that word; not the second."""
        for line in view.lines:
            for match in re.finditer(r"[A-Za-z]{4,}", line.text):
                if fold(match.group())[:5] not in title:
                    continue
                shown = around(view, line.passage(match.start(), match.end()))
                return (line, shown) if shown and line.order > 1 else None
        return None


class LastWord:
    """Asks what it does that one of several speakers ends the article."""

    id = "last-word"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where the last sentence quotes one of two or more speakers."""
        last = view.lines[-1] if view.lines else None
        spoken = [q for q in view.sure_quotations if q.kind == "direct" and view.name(q.speaker)]
        if last is None or not spoken:
            return
        names = list(dict.fromkeys(q.speaker for q in spoken))
        final = spoken[-1]
        if any(q.at > final.at for q in view.findings.quotations if q.kind == "direct"):
            return
        if (
            final.at.paragraph != last.paragraph
            or not self._to_the_end(view, last)
            or len(names) < 2
        ):
            return
        shown = _last_sentence(view.text(final.at))
        others = [name for name in names if name != final.speaker][:3]
        if not shown:
            return
        yield Draft(
            key=f"last-word-{slug(final.speaker)}",
            type="structure",
            ask=f"The article gives the last word to {final.speaker} (¶{final.at.paragraph}: "
            f"{shown}). What impression does that leave? How would it change if "
            f"{joined(others, 'or')} came last?",
            answer="The last voice stays in the ear: the article ends on the view of "
            f"{view.introduced(final.speaker)}. Look for: what that view is; what the other "
            "speaker stands for; a reason why the writer may have chosen this order.",
            paragraphs=(final.at.paragraph,),
            evidence=(final.at,),
            accept=("A view for or against this ending, if its reason is in the text.",),
            reject=("“It is just the end.”",),
            misreading="Thinking that whoever comes last is right.",
            follow_up="Does the article give any speaker more room than the others?",
            dok=3,
            about=frozenset({view.line_at(final.at).order}),
        ).candidate(view, 0.85, 0.4)

    def _to_the_end(self, view: View, last: Line) -> bool:
        """Whether the last paragraph ends in one speaker's words."""
        here = [q for q in view.findings.quotations if q.at.paragraph == last.paragraph]
        direct = [q for q in here if q.kind == "direct"]
        speakers = {q.speaker for q in direct if q.speaker}
        return (
            bool(direct) and len(speakers) == 1 and view.line_at(direct[-1].at).order == last.order
        )


def _last_sentence(text: str) -> str:
    """The last sentence of a quotation, if it is short enough to be quoted whole."""
    last = re.split(r"(?<=[.!?])\s", text.strip())[-1]
    whole = last[:1].isupper() and 2 < len(words(last)) <= MOST
    return marked(last) if whole else ""


def _stems(text: str) -> set[str]:
    return {word[:5] for word in re.findall(r"[a-z]{4,}", fold(text)) if word not in _COMMON}
