"""The claim ledger: first what students examine, in the order of the text, then the rest; for
students without its answers.
"""

import re
from collections.abc import Sequence

from coursepack.compose.places import Ground
from coursepack.model.body import Examined
from coursepack.model.guide import Claim
from coursepack.model.lesson import ClaimItem

CLAIMS_TO_EXAMINE = 6
_APART = re.compile("[,;]")
_MARKS = ' “”"«»'


def claims(
    ledger: Sequence[ClaimItem], told: Sequence[ClaimItem], ground: Ground
) -> tuple[Claim, ...]:
    """All lines of the ledger as the teacher has them; students are told of `told` at most."""
    tasks = {item.id for item in _to_examine(told)}
    ordered = _in_order(ledger, tasks, ground)
    return tuple(_claim(item, ground, item.id in tasks) for item in ordered)


def examined(
    ledger: Sequence[ClaimItem], told: Sequence[ClaimItem], ground: Ground
) -> tuple[Examined, ...]:
    """What students examine of `told`, with the numbers that it has in the whole ledger."""
    tasks = {item.id for item in _to_examine(told)}
    return tuple(
        _examined(item, ground, number)
        for number, item in enumerate(_in_order(ledger, tasks, ground), start=1)
        if item.id in tasks
    )


def _to_examine(ledger: Sequence[ClaimItem]) -> Sequence[ClaimItem]:
    """The claims that students examine: more than a page of them tires everybody."""
    return [item for item in ledger if item.task] or ledger[:CLAIMS_TO_EXAMINE]


def _in_order(ledger: Sequence[ClaimItem], tasks: set[str], ground: Ground) -> list[ClaimItem]:
    """As one meets them while reading: first what is on the students' sheet, then the rest."""

    def place(item: ClaimItem) -> tuple[bool, int, int]:
        passage = ground.passage(item.at)
        start = passage.span.start if passage else 0
        return item.id not in tasks, ground.paragraph(item.at), start

    return sorted(ledger, key=place)


def _examined(item: ClaimItem, ground: Ground, number: int) -> Examined:
    quote = ground.quote(item.at)
    return Examined(quote.paragraph, quote.words, item.id, number)


def _claim(item: ClaimItem, ground: Ground, task: bool) -> Claim:
    quote = ground.quote(item.at)
    return Claim(
        id=item.id,
        quote=quote,
        claim=item.claim,
        who=item.who,
        how=item.how,
        hedge=item.hedge,
        verdict=item.verdict,
        check=item.check,
        note=item.note,
        hedges=_hedges(item.hedge, _text(quote.paragraph, ground)),
        examined=task,
    )


def _text(paragraph: int, ground: Ground) -> str:
    """The words of a paragraph; "" where the article has it no more."""
    there = 0 < paragraph <= len(ground.article.paragraphs)
    return ground.article.paragraphs[paragraph - 1].text if there else ""


def _hedges(told: str, text: str) -> tuple[str, ...]:
    """The phrases of the article that `told` lists; none where it says anything else."""
    phrases = tuple(part.strip(_MARKS) for part in _APART.split(told) if part.strip(_MARKS))
    return phrases if all(phrase.casefold() in text.casefold() for phrase in phrases) else ()
