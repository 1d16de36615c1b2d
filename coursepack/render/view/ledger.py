"""The claim ledger: what students examine, and the teacher's answers to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursepack.model.body import Examined
from coursepack.model.guide import Claim
from coursepack.model.words import Words
from coursepack.render.view.tasks import QuoteView, quote_view


def examined(quotes: Sequence[Examined], words: Words, last: int) -> tuple[QuoteView, ...]:
    """The claims that students examine, with the numbers that they have in the teacher's ledger."""
    return tuple(
        replace(
            quote_view(quote, words, last), shown=claim_number(quote.number, words), id=quote.id
        )
        for quote in quotes
    )


def claim_number(number: int, words: Words) -> str:
    """How the number of a claim is printed: "C3", so that nobody takes it for another."""
    return words.fill("claim_number", n=number)


@dataclass(frozen=True, slots=True)
class ClaimView:
    """One line of the full ledger: an answer to each thing that students are asked."""

    quote: QuoteView
    claim: str
    who: str
    how: str
    sure: str
    verdict: str
    check: str
    note: str
    id: str = ""
    number: int = 0
    shown: str = ""


def claim_views(claims: tuple[Claim, ...], words: Words, last: int) -> tuple[ClaimView, ...]:
    """Shape the teacher's ledger. A claim that only repeats its quotation is not said twice."""
    return tuple(
        ClaimView(
            quote_view(claim.quote, words, last),
            "" if claim.claim == claim.quote.words else claim.claim,
            claim.who,
            claim.how,
            _how_sure(claim, words),
            words.label("verdict", claim.verdict),
            claim.check or words[f"check_{claim.verdict}"],
            claim.note,
            claim.id,
            number,
            claim_number(number, words),
        )
        for number, claim in enumerate(claims, start=1)
    )


def _how_sure(claim: Claim, words: Words) -> str:
    """What there is to see of how sure a claim sounds: its hedges, or that it has none."""
    if claim.hedges:
        told = words["comma"].join(map(words.enclosed, claim.hedges))
        return words.fill("sure_by", words=told)
    return claim.hedge or words["sure_around" if claim.verdict == "guess" else "sure_plain"]
