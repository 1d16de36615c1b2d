"""Two articles side by side: what each is, and the ledger in two columns."""

from dataclasses import dataclass

from coursepack.model.body import Body, Compared, Quote
from coursepack.model.guide import ComparedKey, Guide
from coursepack.model.guide import Side as Told
from coursepack.model.parts import Part
from coursepack.model.words import Words
from coursepack.render.view.tasks import QuoteView, quote_view


@dataclass(frozen=True, slots=True)
class PartView:
    """One of the two articles, with what is known of where it comes from."""

    letter: str
    title: str
    source: str


@dataclass(frozen=True, slots=True)
class CellView:
    """The words of one article, and for the teacher who says them and what in short."""

    letter: str
    quote: QuoteView | None
    who: str
    says: str


@dataclass(frozen=True, slots=True)
class RowView:
    """One matter with both cells; the rest only for the teacher."""

    id: str
    about: str
    cells: tuple[CellView, ...]
    kind: str
    differ: str
    find_out: str
    note: str


def part_views(parts: tuple[Part, ...], words: Words) -> tuple[PartView, ...]:
    """Shape the two articles' source lines; what is not known is said to be so."""
    return tuple(PartView(part.letter, part.title, _source(part, words)) for part in parts)


def _source(part: Part, words: Words) -> str:
    named = (("author", part.byline), ("outlet", part.outlet), ("dated", part.date))
    return " · ".join(
        f"{words[label]}{words['colon']} {value or words['not_given']}" for label, value in named
    )


def row_views(body: Body, guide: Guide | None, words: Words) -> tuple[RowView, ...]:
    """Shape the ledger; each line gets its key where there is a guide."""
    keys = {key.id: key for key in guide.compared} if guide else {}
    return tuple(_row(row, keys.get(row.id), body.parts, words) for row in body.compared)


def _row(row: Compared, key: ComparedKey | None, parts: tuple[Part, ...], words: Words) -> RowView:
    first, second = parts
    return RowView(
        id=row.id,
        about=row.about,
        cells=(
            _cell(first.letter, row.first, key.first if key else None, words),
            _cell(second.letter, row.second, key.second if key else None, words),
        ),
        kind=words.label("relation", key.kind) if key else "",
        differ=key.differ if key else "",
        find_out=key.find_out if key else "",
        note=key.note if key else "",
    )


def _cell(letter: str, quote: Quote | None, told: Told | None, words: Words) -> CellView:
    return CellView(
        letter=letter,
        quote=quote_view(quote, words, 0) if quote else None,
        who=told.who if told else "",
        says=told.says if told else "",
    )
