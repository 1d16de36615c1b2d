"""A word in its place: three meanings of one kind, one of them right."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.tables import BankWord, bank
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Word as FoundWord


class Word:
    """Asks for the meaning of a word that the word list knows."""

    id = "word"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each listed word of the article, the rarest first."""
        seen: set[str] = set()
        for found in sorted(view.findings.words, key=lambda word: (word.zipf, word.at)):
            written = fold(view.text(found.at))
            entry = bank().get(written)
            shown = around(view, found.at, 7)
            if entry and entry.right not in seen and shown:
                seen.add(entry.right)
                yield self._question(view, found, written, entry, shown)

    def _question(
        self, view: View, found: FoundWord, written: str, entry: BankWord, shown: str
    ) -> Candidate:
        place = sum(map(ord, written)) % 3
        options = list(entry.wrong)
        options.insert(place, entry.right)
        line = view.line_at(found.at)
        return Draft(
            key=f"word-{slug(written)}",
            type="word",
            ask=f"Read {shown} in ¶{line.paragraph}. Which comes closest to the meaning of "
            f"“{written}” here?",
            answer=f"{entry.right}.",
            paragraphs=(line.paragraph,),
            evidence=(found.at,),
            options=tuple(options),
            accept=("The letter of the right option.",),
            misreading="A meaning that fits the word alone but not this sentence.",
            follow_up="Say the sentence again with a word of your own in its place.",
            dok=1,
            about=frozenset({line.order}),
            term=written,
        ).candidate(view, 0.9, 0.5)
