"""output/ looked through: which packs are in it, for the index page."""

import json
from collections.abc import Iterable, Iterator
from itertools import product
from pathlib import Path
from typing import get_args

from coursepack.model.handout import Level, Paper, Reader, edition_name
from coursepack.model.shelf import File, Row


def shelve(output: Path, slugs: Iterable[str], usual: Paper) -> tuple[Row, ...]:
    """A row for each of the packs that has been built, by title; `usual` is the plain paper."""
    rows = [_row(output, slug, usual) for slug in slugs if (output / slug / "pack.json").is_file()]
    return tuple(sorted(rows, key=lambda row: row.title.casefold()))


def _row(output: Path, slug: str, usual: Paper) -> Row:
    front = json.loads((output / slug / "pack.json").read_bytes())["body"]["front"]
    files = tuple(_files(output, slug, usual))
    return Row(front["title"], front["outlet"], front["date"], front["level"], files)


def _files(output: Path, slug: str, usual: Paper) -> Iterator[File]:
    """The files that are there: each edition's papers, then the screen."""
    for reader, level in product(get_args(Reader), get_args(Level)):
        stem = f"{slug}/{edition_name(reader, level)}"
        for paper in sorted(get_args(Paper), key=lambda paper: paper != usual):
            name = f"{stem}.pdf" if paper == usual else f"{stem}-{paper}.pdf"
            if (output / name).is_file():
                yield File(reader, "print", paper, name, level)
        if (output / f"{stem}.html").is_file():
            yield File(reader, "screen", usual, f"{stem}.html", level)
