"""How many are "most"? An amount told by a word where a number could stand."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.tables import groups
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_AMOUNT = re.compile(
    r"(?<!\ba )(?<!first )(?<!last )(?<!next )\b(?P<amount>the (?:vast |great |large )?majority of"
    r"|most|a (?:large|good|small|growing|high) (?:number|proportion|part|share) of|many|few"
    r"|a growing number of|a minority of|more and more"
    r"|fewer and fewer) (?P<whom>[a-z]+(?: people)?)\b",
    re.IGNORECASE,
)
_LEAST = 6


def _people() -> frozenset[str]:
    """The plain names of groups of people."""
    return frozenset(form for row in groups() for form in row if not form.endswith("er"))


class Most:
    """Asks which number would have to stand behind a word such as "most"."""

    id = "most"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such amount in a statement of a sure owner, without a figure."""
        for line in view.lines:
            match = _AMOUNT.search(line.text)
            if (
                not match
                or match["whom"].lower() not in _people()
                or line.figures
                or line.text.endswith("?")
            ):
                continue
            at = line.passage(match.start(), match.end("amount"))
            shown, owner = around(view, at, before=4), view.owner(at)
            if owner is None or len(words(shown)) < _LEAST:
                continue
            who, amount = (
                (view.introduced(owner) if owner else view.teller(line.paragraph)),
                match["amount"].lower(),
            )
            yield Draft(
                key=f"most-{slug(amount, match['whom'], line.text[match.end() :])}",
                type="attribution",
                ask=f"Read {shown} (¶{line.paragraph}). Who says so? “{amount.capitalize()}”: "
                "which "
                "two numbers would one need, and who could have counted, before one could write a "
                "figure there?",
                answer=f"{who[:1].upper()}{who[1:]}. One needs the number of the {match['whom']} "
                f"for whom this holds and the number of all the {match['whom']} meant, from "
                "somebody who asked or counted them. The sentence gives neither.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("The two numbers in other words, with any body that could have counted.",),
                reject=("“Most” turned into a figure that is not in the text.",),
                misreading="Thinking that somebody must have counted because the word sounds "
                "exact.",
                follow_up="Would it change the argument if it were only half of them?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.8, 0.4)
