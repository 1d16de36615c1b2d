"""What all pages beside the packs have around what they show."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.words import Words
from coursepack.render.engine import filled
from coursepack.render.view.wording import text_sizes


@dataclass(frozen=True, slots=True)
class Library:
    """What the pages say of the course as a whole."""

    title: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Door:
    """A way to another page of a list, or on this one. `count`: how much there is, if told."""

    title: str
    href: str
    count: str = ""
    here: bool = False


@dataclass(frozen=True, slots=True)
class Frames:
    """Sets a page with the words of the site, and what every page says of the library."""

    words: Words
    library: Library
    templates: tuple[Path, ...]

    def filled(self, template: str, content: Mapping[str, object]) -> str:
        """The frame of a page. Raises Refused where a template is broken."""
        shared = {
            "w": self.words,
            "library": self.library,
            "direction": self.words.direction,
            "text_sizes": text_sizes(self.words),
        }
        return filled(self.templates, template, {**shared, **content})


def doors_to_pages(files: list[str], file: str, words: Words) -> list[Door]:
    """Ways between the pages of one drawer; none where there is but one."""
    doors = [Door(words.numeral(n), name, here=name == file) for n, name in enumerate(files, 1)]
    return doors if len(doors) > 1 else []
