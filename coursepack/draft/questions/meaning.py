"""What does the article mean by a term? Only for terms that it explains itself."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import sentence, slug
from coursepack.model.anchor import fold

_LEAST = 6
_COMPARES = re.compile(r"(?:an? |the )?(?:\w+er|more|less)\b|.*\bthan\b")


class Meaning:
    """Asks for the article's own explanation of a term, in the student's words."""

    id = "meaning"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each explained term that is no name."""
        rights = view.rights
        for found in view.findings.definitions:
            term, text = view.text(found.term), view.text(found.meaning)
            if view.name(term) or fold(term) in fold(text) or len(words(text)) < _LEAST:
                continue
            short = rights.within(text)
            if not short or not term.islower() or _COMPARES.match(text):
                continue
            line = view.line_at(found.term)
            if line.text.startswith(("If ", "When ")):  # supposes, and explains nothing
                continue
            many = re.search(r"(?<![siu])s$|(?:children|people|men|women)$", term)
            yield Draft(
                key=f"meaning-{slug(term)}",
                type="word",
                ask=f"The article explains what it means by “{term}” (¶{line.paragraph}). Say it "
                f"in your own words: what {'are they' if many else 'is it'}?",
                answer=sentence(short),
                paragraphs=(line.paragraph,),
                evidence=(found.meaning,),
                accept=("Any wording that keeps all parts of the explanation.",),
                reject=("An explanation from elsewhere that the sentence does not give.",),
                misreading="The everyday sense of the word in place of the one given here.",
                follow_up="How does the writer mark the explanation: by commas, dashes, brackets?",
                dok=1,
                about=frozenset({line.order}),
                term=term,
            ).candidate(view, 0.9, 0.38)
