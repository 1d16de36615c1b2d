"""Where everything in a volume comes from: its articles, and the works that the rest rests on."""

from collections.abc import Iterator, Sequence

from coursepack.model.anchor import fold
from coursepack.model.handout import Handout
from coursepack.model.volume import Chapter, Source, Work


def sources_of(chapters: Sequence[Chapter]) -> tuple[Source, ...]:
    """The source line of every article. A pair's articles are those of its lessons."""
    fronts = [
        (chapter.number, chapter.handout.body.front)
        for chapter in chapters
        if not chapter.handout.body.parts
    ]
    return tuple(
        Source(
            number,
            front.article_title or front.title,
            front.byline,
            front.outlet,
            front.date,
            front.address,
            front.rights,
        )
        for number, front in fronts
    )


def works_of(chapters: Sequence[Chapter]) -> tuple[Work, ...]:
    """Every work cited, once, in the order of the alphabet, with the chapters that rest on it."""
    found: dict[str, tuple[str, list[int]]] = {}
    for chapter in chapters:
        for citation in _cited(chapter.handout):
            _, numbers = found.setdefault(fold(citation), (citation, []))
            if chapter.number not in numbers:
                numbers.append(chapter.number)
    return tuple(Work(citation, tuple(numbers)) for _, (citation, numbers) in sorted(found.items()))


def _cited(handout: Handout) -> Iterator[str]:
    """What is cited on any page of a handout."""
    body = handout.body
    for block in body.article:
        for box in block.boxes:
            yield from box.sources
            if handout.guide:  # students are told on paper what is disputed, not who says what
                yield from (side.source for dispute in box.disputes for side in dispute.sides)
    yield from (entry.source for entry in body.glossary if entry.source)
    yield from (place.source for place in body.places if place.source)
    yield from (event.source for event in body.timeline if event.source)
