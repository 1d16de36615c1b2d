"""The article, block by block, with its glosses and boxes."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from coursepack.model.anchor import fold
from coursepack.model.body import Box, Dispute, Emphasis, Entry, Script, TextBlock
from coursepack.model.handout import Medium
from coursepack.model.words import Direction, Words, direction_of
from coursepack.render.view.wording import finished, legible, places

ALIKE = 3  # letters in which the forms of a word begin alike


@dataclass(frozen=True, slots=True)
class Gloss:
    """What stands at the foot of the page for one word.

    `words` are those of the article where they begin as nothing in the term does.
    """

    id: str
    term: str
    words: str
    say: str
    scripts: tuple[Script, ...]
    meaning: str
    language: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class Mark:
    """Where a claim ends: its number, the way that is printed, who makes it, "" the writer, and
    whether students have it on their sheet.
    """

    number: int
    shown: str
    voice: str = ""
    examined: bool = False


@dataclass(frozen=True, slots=True)
class Piece:
    """Words set in one way, and the gloss that hangs on them.

    `claimed` says that a claim of the ledger rests on them, `hedged` that they say how sure one
    is; `begins` says how many claims begin here, `claims` are the marks of those that end. Only
    teachers are told. `head` and `tail` are what touches a glossed word on a screen, `lead` the
    first words of a long glossed term there.
    """

    text: str
    emphasis: Emphasis
    gloss: Gloss | None
    claimed: bool = False
    hedged: bool = False
    begins: int = 0
    claims: tuple[Mark, ...] = ()
    head: str = ""
    tail: str = ""
    lead: str = ""
    # Nothing but a space is between it and the glossed words after it.
    beside: bool = False


@dataclass(frozen=True, slots=True)
class BoxView:
    """A context box: its label in words, its text in paragraphs, its sources in one line."""

    id: str
    label: str
    paragraph: int
    place: str
    title: str
    say: str
    scripts: tuple[Script, ...]
    paragraphs: tuple[str, ...]
    disputed: str
    disputes: tuple[Dispute, ...]
    sources: str
    as_of: str
    language: str
    direction: Direction


@dataclass(frozen=True, slots=True)
class BlockView:
    """One block of the article. `heading` is the HTML level of a heading, else 0.

    `boxes` stand after it, `later` ones after the article. `stop` is what students do after it,
    before they read on; `remarks` are for the teacher, to stand beside it.
    """

    number: int
    shown: str
    heading: int
    quotation: bool
    marker: str
    pieces: tuple[Piece, ...]
    boxes: tuple[BoxView, ...]
    later: tuple[BoxView, ...] = ()
    stop: str = ""
    remarks: tuple[str, ...] = ()

    @property
    def glosses(self) -> tuple[Gloss, ...]:
        """What is explained in this block, in its order."""
        return tuple(piece.gloss for piece in self.pieces if piece.gloss)


def article_view(
    blocks: tuple[TextBlock, ...], words: Words, medium: Medium, brief: bool = False
) -> tuple[BlockView, ...]:
    """Shape the article. Headings start at h3 and never skip a level, whatever the author did.

    A brief one names disputed points and leaves out who says what about them.
    """
    shaped = []
    above = 2
    for block in blocks:
        level = min(block.level + 2, above + 1, 6) if block.kind == "heading" else 0
        above = level or above
        boxes = tuple(_box(box, words, medium, brief) for box in block.boxes)
        shaped.append(_block(block, level, words, medium, boxes))
    return tuple(shaped)


def _block(
    block: TextBlock, heading: int, words: Words, medium: Medium, boxes: tuple[BoxView, ...]
) -> BlockView:
    return BlockView(
        number=block.number,
        shown=words.numeral(block.number),
        heading=heading,
        quotation=block.kind == "quotation",
        marker=block.marker if block.kind == "item" else "",
        pieces=tuple(_pieces(block, words, medium)),
        boxes=boxes,
    )


def _pieces(block: TextBlock, words: Words, medium: Medium) -> Iterator[Piece]:
    """Hang each gloss on the first run that names it; one that no run names ends the block."""
    waiting = {entry.id: entry for entry in block.glosses}
    glossed = [waiting.pop(run.term, None) for run in block.runs]
    for at, (run, entry) in enumerate(zip(block.runs, glossed, strict=True)):
        gloss = _gloss(entry, run.text, words, medium) if entry else None
        near = any(glossed[at + 2 : at + 3]) and not block.runs[at + 1].text.strip()
        yield Piece(run.text, run.emphasis, gloss, beside=bool(gloss) and near)
    for entry in waiting.values():
        yield Piece("", "", _gloss(entry, "", words, medium))


def _gloss(entry: Entry, marked: str, words: Words, medium: Medium) -> Gloss:
    meaning = entry.meaning or words["work_out"]
    return Gloss(
        id=entry.id,
        term=entry.term,
        words=marked if marked and not _alike(marked, entry.term) else "",
        say=entry.say,
        scripts=legible(entry.scripts, medium),
        meaning=meaning,
        language=entry.language,
        direction=direction_of(meaning),
    )


def _alike(marked: str, term: str) -> bool:
    """Whether the first word of one is in the other, in whatever form."""
    pair = (fold(marked), fold(term))
    firsts = (re.search(r"\w{2,}", text) for text in pair)
    return any(
        first is None or first[0][:ALIKE] in other
        for first, other in zip(firsts, reversed(pair), strict=True)
    )


def _box(box: Box, words: Words, medium: Medium, brief: bool) -> BoxView:
    label = words["box_"] if not box.kind else words.label("box", box.kind)
    return BoxView(
        id=box.id,
        label=label,
        paragraph=box.paragraph,
        place=places([box.paragraph], words),
        title=box.title,
        say=box.say,
        scripts=legible(box.scripts, medium),
        paragraphs=tuple(part.strip() for part in box.text.split("\n\n") if part.strip()),
        disputed=" ".join(finished(dispute.point) for dispute in box.disputes) if brief else "",
        disputes=() if brief else tuple(_dispute(dispute) for dispute in box.disputes),
        sources=_closed(("; " if box.language else words["semicolon"]).join(_sources(box, brief))),
        as_of=box.as_of,
        language=box.language,
        direction=direction_of(box.text),
    )


def _closed(line: str) -> str:
    return f"{line}." if line else ""


def _dispute(dispute: Dispute) -> Dispute:
    sides = (replace(side, says=finished(side.says)) for side in dispute.sides)
    return Dispute(finished(dispute.point), tuple(sides))


def _sources(box: Box, brief: bool) -> tuple[str, ...]:
    """The works that what is printed rests on, each once."""
    views = (side.source for dispute in box.disputes for side in dispute.sides)
    return tuple(dict.fromkeys((*box.sources, *(() if brief else views))))
