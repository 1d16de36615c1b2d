"""The claims of the ledger, marked in the article: for teachers alone.

A claim keeps the number that its line has in the ledger, so that one leads to the other. The words
that say how sure a claim is are marked with it, and beside its end stands who makes it, where that
is not the writer.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from coursepack.model.guide import Claim
from coursepack.model.words import Words
from coursepack.render.view.article import BlockView, Mark, Piece
from coursepack.render.view.ledger import claim_number

LONGEST = 60  # letters of a name beside the article
_QUOTED = re.compile("“([^”]+)”")
_APART = re.compile("[,;(]")


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some characters of a paragraph; `mark` is that of a claim which they hold, if any."""

    start: int
    end: int
    mark: Mark | None = None

    def holds(self, start: int, end: int) -> bool:
        """Whether it has a character of these."""
        return max(self.start, start) < min(self.end, end)


def with_claims(
    blocks: tuple[BlockView, ...], ledger: Sequence[Claim], words: Words
) -> tuple[BlockView, ...]:
    """The article with the words marked that claims rest on, and where each claim ends."""
    return tuple(_marked(block, ledger, words) for block in blocks)


def _marked(block: BlockView, ledger: Sequence[Claim], words: Words) -> BlockView:
    text = "".join(piece.text for piece in block.pieces)
    claims: list[Stretch] = []
    hedges: list[Stretch] = []
    for number, claim in enumerate(ledger, start=1):
        start = text.find(claim.quote.words) if claim.quote.paragraph == block.number else -1
        if start >= 0 and claim.quote.words:
            shown = claim_number(number, words)
            mark = Mark(number, shown, voice(claim.who, words), claim.examined)
            claims.append(Stretch(start, start + len(claim.quote.words), mark))
            hedges += _hedges(claim.hedge, text, claims[-1])
    return replace(block, pieces=tuple(_pieces(block.pieces, claims, hedges))) if claims else block


def voice(who: str, words: Words) -> str:
    """Who makes a claim, in short; "" where that is the writer."""
    short = _APART.split(who)[0].strip(" “”")
    if not short or short.casefold() in words["writers"].split(words["comma"]):
        return ""
    if len(short) <= LONGEST:
        return short
    return f"{short[:LONGEST].rpartition(' ')[0] or short[:LONGEST]} …"


def _hedges(told: str, text: str, claim: Stretch) -> Iterator[Stretch]:
    """Where the words stand that say how sure a claim is, in its sentences; nearest first."""
    begin = max(text.rfind(stop, 0, claim.start) for stop in ".?!") + 1
    ends = [at for stop in ".?!" if (at := text.find(stop, claim.end)) >= 0]
    end = min(ends, default=len(text))
    for phrase in _QUOTED.findall(told) or _APART.split(told):
        # Letters alone: "about (for the dead only)" has no words of the article in its second part.
        wanted = re.escape(phrase.strip())
        found = [
            Stretch(match.start(), match.end())
            for match in re.finditer(rf"\b{wanted}\b", text[:end], re.IGNORECASE)
            if wanted and match.start() >= begin
        ]
        yield from sorted(found, key=lambda each: _distance(each, claim))[:1]


def _distance(one: Stretch, other: Stretch) -> int:
    return max(0, one.start - other.end, other.start - one.end)


def _pieces(
    pieces: Sequence[Piece], claims: Sequence[Stretch], hedges: Sequence[Stretch]
) -> Iterator[Piece]:
    """The same text, cut where a mark begins or ends; what has a gloss stays in one piece."""
    begun = 0
    found = (*claims, *hedges)
    for piece in pieces:
        ended = begun + len(piece.text)
        edges = {edge for each in found for edge in (each.start, each.end) if begun < edge < ended}
        cuts = [begun, *(() if piece.gloss else sorted(edges)), ended]
        for start, end in pairwise(cuts):
            yield replace(
                piece,
                text=piece.text[start - begun : end - begun],
                claimed=any(each.holds(start, end) for each in claims),
                hedged=any(each.holds(start, end) for each in hedges),
                begins=sum(start <= each.start < end for each in claims),
                claims=tuple(each.mark for each in claims if each.mark and start < each.end <= end),
            )
        begun = ended
