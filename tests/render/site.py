"""The pages beside the packs, made from rows."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from coursepack.model.shelf import Row, listings_of
from coursepack.render.site.entries import Setter
from coursepack.render.site.listing import listing
from coursepack.render.site.site import COLUMNS, Library, set_page, site_words

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def site_of(rows: Iterable[Row], library: Library, language: str = "") -> Mapping[str, str]:
    """Every page by its name."""
    rows = tuple(rows)
    setter = Setter(site_words(language, (row.language for row in rows), TEMPLATES), TEMPLATES)
    listings = listings_of(listing(row, setter, library.title, library.address) for row in rows)
    pages = {name: set_page(name, listings, library, setter, TEMPLATES) for name in COLUMNS}
    return {name: "".join(page.pieces()) for name, page in pages.items()}
