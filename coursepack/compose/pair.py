"""Pair + two articles → Pack: composed like a lesson on both, with a ledger in two columns."""

from collections.abc import Sequence
from dataclasses import replace

from coursepack.compose.background import spoken
from coursepack.compose.composition import compose
from coursepack.compose.places import Ground
from coursepack.compose.suspects import suspects, told
from coursepack.model.article import Article
from coursepack.model.body import Compared
from coursepack.model.course import Course
from coursepack.model.guide import ComparedKey, Side
from coursepack.model.known import Library
from coursepack.model.pack import Pack
from coursepack.model.pair import LETTERS, Pair, Row
from coursepack.model.parts import Part
from coursepack.model.words import Words


def joined(articles: Sequence[Article], words: Words) -> tuple[Article, tuple[Part, ...]]:
    """Both articles as one text, numbered through, and which paragraphs are whose."""
    blocks, parts, offset = [], [], 0
    for letter, article in zip(LETTERS, articles, strict=True):
        blocks += [
            replace(block, number=block.number + offset if block.number else 0)
            for block in article.blocks
        ]
        last = offset + len(article.paragraphs)
        parts.append(_part(letter, offset + 1, last, article, words))
        offset = last
    first = articles[0]
    whole = Article(first.name, first.file, tuple(blocks), language=first.language)
    return whole, tuple(parts)


def _part(letter: str, first: int, last: int, article: Article, words: Words) -> Part:
    return Part(
        letter=letter,
        first=first,
        last=last,
        title=article.title or article.name,
        byline=article.byline,
        outlet=article.outlet,
        date=spoken(article.date, words),
    )


def compose_pair(
    slug: str, pair: Pair, ground: Ground, library: Library, course: Course, words: Words
) -> Pack:
    """The whole pack of a pair. The articles themselves are in their own packs."""
    whole = pair.joined(ground.parts[0].last)
    pack = compose(slug, whole.as_lesson(), ground, library, course, words)
    title = pair.title or " · ".join(part.title for part in ground.parts)
    unit = next((u.title for u in course.units if _holds(u.lessons, pair)), "")
    front = replace(pack.body.front, title=title, article_title=title, unit=unit)
    rows = tuple(_compared(row, ground) for row in told("ledger", whole.ledger, ground))
    keys = tuple(_key(row) for row in pair.ledger)
    body = replace(pack.body, front=front, article=(), parts=ground.parts, compared=rows)
    guide = replace(pack.guide, compared=keys, suspects=suspects(whole, ground))
    # The articles are not printed here, so there is nothing to stop in between.
    help_given = replace(pack.support, supported=replace(pack.support.supported, stops=()))
    return replace(pack, body=body, guide=guide, support=help_given)


def _holds(lessons: Sequence[str], pair: Pair) -> bool:
    """Whether a unit names both lessons, as far as they are called like their articles."""
    stems = {name.rpartition(".")[0] or name for name in pair.articles}
    return stems <= set(lessons)


def _compared(row: Row, ground: Ground) -> Compared:
    first, second = (ground.quote(cell.at) if cell else None for _, cell in row.cells)
    return Compared(row.id, row.about, first, second)


def _key(row: Row) -> ComparedKey:
    first, second = (Side(cell.who, cell.says) if cell else None for _, cell in row.cells)
    return ComparedKey(row.id, row.kind, first, second, row.differ, row.find_out, row.note)
