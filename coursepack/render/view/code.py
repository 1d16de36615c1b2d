"""The square code that leads from the paper to the page on a screen."""

from dataclasses import dataclass

from coursepack.model.words import Words

QUIET = 2  # modules of white around it; the page's own white does the rest


@dataclass(frozen=True, slots=True)
class Square:
    """A square code as one path: black modules, drawn row by row."""

    alt: str
    side: int
    path: str


def square(address: str, words: Words) -> Square:
    """The code for an address, with error correction for a copied page."""
    import segno  # for print alone, and it takes long to import

    rows = tuple(segno.make(address, error="m", micro=False).matrix_iter(border=QUIET))
    dark = (
        f"M{column} {number}h1v1h-1z"
        for number, row in enumerate(rows)
        for column, module in enumerate(row)
        if module
    )
    return Square(words.fill("square_alt", address=address), len(rows), "".join(dark))
