"""One word in two mouths: a rare word that two speakers use for different ends."""

import re
from collections import defaultdict
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation
from coursepack.source import Span

_MOST_IN_ALL = 4


class OneWord:
    """Asks what each of two speakers means by the word they share."""

    id = "one-word"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each word that exactly two sure speakers use, the rarest first."""
        rare = {word.lemma for word in view.findings.words}
        uses: dict[str, dict[str, Passage]] = defaultdict(dict)
        text = fold(" ".join(block.text for block in view.article.paragraphs))
        for quotation in view.sure_quotations:
            for word, at in _words(view, quotation):
                if word in rare or len(word) > 8:
                    uses[word].setdefault(quotation.speaker, at)
        shared = [
            (word not in rare, -len(word), word)
            for word, by in uses.items()
            if len(by) == 2 and len(re.findall(rf"\b{word}", text)) <= _MOST_IN_ALL
        ]
        for _, _, word in sorted(shared):
            yield from self._question(view, word, uses[word])

    def _question(self, view: View, word: str, by: dict[str, Passage]) -> Iterator[Candidate]:
        (one, here), (two, there) = sorted(by.items(), key=lambda pair: pair[1])
        first, second = around(view, here), around(view, there)
        if not first or not second or view.line_at(here).order == view.line_at(there).order:
            return
        yield Draft(
            key=f"one-word-{slug(word)}",
            type="evaluation",
            ask=f"Both {one} (¶{here.paragraph}) and {two} (¶{there.paragraph}) speak of “{word}”. "
            "What does each of them say about it? Do they mean the same thing by it?",
            answer=f"{one}: {first}. {two}: {second}. A good answer says in one sentence each what "
            "is argued with the word, and decides from the text whether both use it in one sense.",
            paragraphs=(here.paragraph, there.paragraph),
            evidence=(here, there),
            accept=("“The same sense, for different ends”, if the text shows it.",),
            reject=("“They agree, because they use the same word.”",),
            misreading="Taking a shared word for a shared view.",
            follow_up="What would each of them say to the other?",
            lines=6,
            about=frozenset({view.line_at(here).order, view.line_at(there).order}),
        ).candidate(view, 0.8, 0.9)


def _words(view: View, quotation: Quotation) -> Iterator[tuple[str, Passage]]:
    start = quotation.at.span.start
    for match in re.finditer(r"[a-z]{6,}", fold(view.text(quotation.at))):
        span = Span(start + match.start(), start + match.end())
        yield match.group(), Passage(quotation.at.paragraph, span)
