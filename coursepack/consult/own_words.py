"""What the article explains itself: its definitions, and the short forms it spells out."""

import re

from coursepack.consult.source import Inquiry
from coursepack.model.known import Consulted, Meaning


class OwnWords:
    """Takes the article's own explanation of a term and says where it stands."""

    id = "own words"

    def consult(self, inquiry: Inquiry) -> Consulted:
        """A meaning for every term that the article defines and every short form it spells out."""
        article, findings = inquiry.article, inquiry.findings
        meanings = [
            Meaning(
                at=found.term,
                lemma=found.term.of(article),
                text=_tidy(found.meaning.of(article)),
                source=f"the article, ¶{found.meaning.paragraph}",
            )
            for found in findings.definitions
        ]
        meanings += [
            Meaning(
                at=found.at,
                lemma=found.short,
                text=_tidy(found.long),
                source=f"the article, ¶{found.at.paragraph}",
            )
            for found in findings.acronyms
        ]
        free = [meaning for meaning in meanings if not inquiry.explained(meaning.at)]
        return Consulted(meanings=tuple(sorted(free, key=lambda meaning: meaning.at)))


def _tidy(text: str) -> str:
    """The words without an article in front and marks at the ends."""
    return re.sub(r"^(?:an?|the) ", "", text.strip(' ,;:–—-()“”"'))
