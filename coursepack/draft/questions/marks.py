"""Marks without a speaker: what quotation marks do around a word that nobody is quoted with."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

_LONGEST, _LEAST = 4, 6
# Marks that only show a word as a word, or a title.
_AS_A_WORD = re.compile(
    r"\b(?:words?|terms?|call(?:s|ed)?|known as|nam(?:e|es|ed)|mean(?:s|ing)|entitled|titled)"
    r"(?: \w+){0,2}\W*$"
)


# Whose words they are is told after all.
_PHRASES = re.compile(
    r"\b(?:phrases?|such as|slogans?|headlines?|newspapers?|media|critics|so-called)\b"
)


def _before(view: View, quotation: Quotation) -> bool:
    """Whether the same words stand elsewhere, where they may be somebody's."""
    words_ = fold(view.text(quotation.at))
    return sum(shadow.count(words_) for shadow in view.shadows) > 1


class Marks:
    """Asks what the marks do, by reading the sentence without them."""

    id = "marks"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each word in such marks in the writer's own text."""
        for quotation in view.findings.quotations if view.written else ():
            text = view.text(quotation.at)
            line = view.line_at(quotation.at)
            if quotation.kind != "scare" or len(words(text)) > _LONGEST or text[:1].isupper():
                continue
            start = quotation.at.span.start - line.at.span.start
            if view.names_in(line.at) or _PHRASES.search(line.text) or _before(view, quotation):
                continue
            if line.said or _AS_A_WORD.search(line.text[:start]) or view.owner(quotation.at) != "":
                continue
            shown = around(view, quotation.at)
            if len(words(shown)) < _LEAST:
                shown = marked(line.text) if len(words(line.text)) <= 25 else ""
            if not shown:
                continue
            yield Draft(
                key=f"marks-{slug(text)}",
                type="loaded",
                ask=f"¶{line.paragraph} puts {marked(text)} in quotation marks, though nobody is "
                "quoted there. Read the sentence aloud without the marks. What have they done?",
                answer=f"They keep a distance: {view.teller(line.paragraph)} uses the word "
                "without vouching for it, "
                "because it is other people's or is not meant literally. Without the marks it "
                f"would be the writer's own name for the thing: {shown}. Look for that difference, "
                "and for a guess whose word it may be.",
                paragraphs=(line.paragraph,),
                evidence=(quotation.at,),
                accept=("“So-called”, explained.",),
                reject=("“Somebody says it”: the sentence names no speaker.",),
                misreading="Taking every pair of quotation marks for somebody's exact words.",
                follow_up="Which word would the writer have used without marks?",
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.7)
