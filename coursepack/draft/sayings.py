"""Sentences that somebody in the article says of the world at large: good to weigh beforehand."""

import re
from collections.abc import Iterator

from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked

# Of anybody or anything of a kind, not of one person or event.
_AT_LARGE = re.compile(
    r"^(?:(?:A|An|Nobody|No one|Everybody|Everyone|People|Nothing|If (?:we|you|people|a)|Being"
    r"|Whoever|Those who|Most|Every|All) [a-z]|[A-Z][a-z]+s (?:are|should|must|need|do|can)\b)"
)
_NOW = re.compile(
    r"\b(?:is|are|should|must|can|cannot|can[’']t|need|needs|does|do|don[’']t|has|have"
    r"|belongs?|thanks|deserves?|makes?|never)\b"
)
# What points to one person, time or place, or to another sentence.
_ONE = re.compile(
    r"\b(?:it|this|that|these|those|he|she|they|them|him|her|his|its|their|I|me|my|our|us|here|there"
    r"|was|were|had|did|will|could|today|yesterday|now|year|month|week|such|so)\b|\d|[“”‘]|\b(?<!^)[A-Z]"
)
# What can be agreed with or not; "a tyre particle is a black crumb" only describes.
_ARGUABLE = re.compile(
    r"^(?!.*\b\w+(?:teen|ty)\b).*\b(?:not|nobody|no one|never|should|must|cannot|needs?|better"
    r"|worse|right|wrong|deserves?|owes?|belongs?|more|less|everybody|everyone)\b|^(?!.*teen\b).*n[’']t\b",
    re.IGNORECASE,
)
# "Nobody is giving a party": what goes on, not how the world is.
_GOING_ON = re.compile(r"\b(?:is|are) (?:not )?\w+ing\b")
_LEAST, _MOST = 5, 16


def sayings(view: View) -> Iterator[str]:
    """Each as it is said: a whole sentence, to agree with or not (H5)."""
    for quotation in view.sure_quotations:
        if quotation.kind != "direct":
            continue
        for part in re.split(r"(?<=[.!?])\s", view.text(quotation.at)):
            bare = part.strip(" ,.")
            if not _LEAST <= len(words(bare)) <= _MOST or bare.endswith("?"):
                continue
            if _GOING_ON.search(bare) or not _ARGUABLE.search(bare):
                continue
            if _AT_LARGE.match(bare) and _NOW.search(bare) and not _ONE.search(bare):
                yield marked(bare)
