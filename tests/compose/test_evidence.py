"""Whether the words that a key rests on are a whole sentence."""

import pytest

from coursepack.compose.evidence import evidence
from coursepack.compose.places import Ground
from coursepack.model.anchor import Anchor
from coursepack.model.article import Article, Block

TEXT = (
    "Mara Osei, who drives a bus, took ten days as a holiday that her firm had to pay. “Nobody "
    "asked me about the buses,” she said; the council had counted the riders in March."
)
GROUND = Ground(Article("a", "seeds/a.txt", (Block("paragraph", TEXT, 1),)))


@pytest.mark.parametrize(
    ("words", "cut"),
    [
        ("Mara Osei, who drives a bus, took ten days", (False, True)),
        ("took ten days as a holiday that her firm had to pay.", (True, False)),
        ("Nobody asked me about the buses", (False, False)),
        ("the council had counted the riders in March", (False, False)),
        ("the council had counted the riders", (False, True)),
        ("ten days as a holiday", (False, False)),  # a phrase
        ("words that the article has no more, since it changed", (False, False)),
    ],
)
def test_evidence_tells_where_its_sentence_goes_on(words: str, cut: tuple[bool, bool]) -> None:
    found = evidence(Anchor(paragraph=1, words=words), GROUND)
    assert (found.cut_before, found.cut_after) == cut
