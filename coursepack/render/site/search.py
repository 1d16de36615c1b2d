"""What can be searched: the text of every pack as students have it, paragraph by paragraph.

It stands in files that call a function of the page with what they hold: a page that is opened from
a folder can load such a file, and may fetch nothing else.
"""

import json
from collections.abc import Iterator
from functools import partial
from hashlib import sha256

from coursepack.model.body import Body
from coursepack.model.shelf import Row, Sheet, Slip, Stock, Stretch, hole, parted
from coursepack.render.site.parts import Leaf, Part, mark_of_all
from coursepack.render.site.shelves import SHELVES, values

# What stands in "search.js", of every pack; and in "search-0.js" …, of some packs each.
FOUND, TEXTS = "found", "texts"
SHARE = 32  # packs, whose texts may stand in one file
_BITS = 16  # of a pack's number, which says in which file its texts stand


def found_by(row: Row) -> Slip:
    """By what a pack is found, without its text, and its number."""
    question = row.body.opening.essential if row.body else ""
    data = {
        "s": row.slug,
        "t": row.title,
        "l": row.language,
        "h": row.page,
        "q": question,
        "d": row.published,
        "v": {name: list(values(row, name)) for name in SHELVES},
        "n": _number(row.slug),
    }
    return Slip(FOUND, "", "", row.title.casefold(), _json(data))


def texts_of(row: Row, body: Body) -> Slip:
    """The pieces of a pack's text, each with the fragment of the page where it stands."""
    pieces = _json(list(_pieces(body)))
    drawer = f"{_number(row.slug):04x}"
    return Slip(TEXTS, drawer, "", row.slug, f"{_json(row.slug)}:{pieces}")


def search_parts(stock: Stock) -> Iterator[Part]:
    """The files that are searched. A pack stays in its file until there are twice as many."""
    packs = sum(count for _, count in stock.drawers(TEXTS))
    bits = max(0, (packs - 1) // SHARE).bit_length()
    every = Stretch(FOUND)
    yield Part(FOUND, (FOUND,), str(bits), partial(_found, stock, every, bits))
    for number in range(2**bits):
        first, last = (f"{(number + end << _BITS - bits) - end:04x}" for end in (0, 1))
        of = Stretch(TEXTS, first, last)
        yield Part(
            f"{TEXTS}/{number}",
            (TEXTS,),
            str(bits),
            partial(_texts, stock, of, number),
            first,
            last,
        )


def _found(stock: Stock, of: Stretch, bits: int) -> Iterator[Leaf]:
    mark = mark_of_all(str(bits), stock.marks(of))
    yield Leaf("search.js", mark, partial(_script, stock, of, f'"packs",{_BITS - bits},[', "]"))


def _texts(stock: Stock, of: Stretch, number: int) -> Iterator[Leaf]:
    mark = mark_of_all("", stock.marks(of))
    yield Leaf(f"search-{number}.js", mark, partial(_script, stock, of, f"{number},0,{{", "}"))


def _script(stock: Stock, of: Stretch, begin: str, end: str) -> Sheet:
    filling = {"data": lambda: parted((slip.text for slip, _ in stock.slips(of)), ",\n")}
    return Sheet(f"coursepack({begin}\n{hole('data')}\n{end});\n", filling)


def _number(slug: str) -> int:
    """A number of so many bits, that is the pack's own whatever others there are."""
    return int.from_bytes(sha256(slug.encode()).digest()[: _BITS // 8], "big")


def _json(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _pieces(body: Body) -> Iterator[tuple[str, str]]:
    for block in body.article:
        if block.number:
            yield f"#p{block.number}", "".join(run.text for run in block.runs)
        for box in block.boxes:
            yield f"#box-{box.id}", f"{box.title}: {box.text}"
    for entry in body.glossary:
        yield "#glossary", f"{entry.term}: {entry.meaning}" if entry.meaning else entry.term
    for person in body.people:
        said = (person.name, person.role, person.card)
        yield "#people", " – ".join(part for part in said if part)
    for event in body.timeline:
        yield "#timeline", f"{event.date}: {event.what}"
