"""The pages beside the packs, made from rows."""

from collections.abc import Iterable, Mapping
from contextlib import closing
from pathlib import Path

from coursepack.model.shelf import Row
from coursepack.publish.html import sealed
from coursepack.record.catalogue import Catalogue
from coursepack.render.site.entries import Setter
from coursepack.render.site.frames import Library
from coursepack.render.site.library import INDEX
from coursepack.render.site.listing import listing
from coursepack.render.site.site import site_parts, site_words

TEMPLATES = (Path(__file__).parents[2] / "templates",)


def site_of(rows: Iterable[Row], library: Library, language: str = "") -> Mapping[str, str]:
    """Every file by its name."""
    rows = tuple(rows)
    setter = Setter(site_words(language, (row.language for row in rows), TEMPLATES), TEMPLATES)
    with closing(Catalogue(None)) as catalogue:
        for row in rows:
            catalogue.put(listing(row, setter, library.title, library.address), "", ())
        parts = site_parts(catalogue, library, setter, TEMPLATES)
        leaves = [leaf for part in parts for leaf in part.leaves()]
        return {leaf.name: "".join(leaf.sheet().pieces()) for leaf in leaves}


def write_site(site: Mapping[str, str], folder: Path) -> None:
    """Put every file in a folder, as a build does."""
    for name, text in site.items():
        page = sealed(text, name, name == INDEX) if name.endswith("html") else text
        (folder / name).write_text(page, "utf-8")
