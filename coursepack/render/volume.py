"""What stands before, between and after the chapters of a volume, set in HTML."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.handout import Paper
from coursepack.model.volume import Part, Volume
from coursepack.model.where import Where
from coursepack.model.words import Words
from coursepack.render.catalogue import words_for
from coursepack.render.engine import filled
from coursepack.render.handout import Bound
from coursepack.render.printing import SIZES
from coursepack.render.styles import settled
from coursepack.render.view.back import glossary_terms, index_groups, source_views, work_views
from coursepack.render.view.contents import LineView, PartView, back_lines, part_view

VOLUME = "volume.html.j2"


@dataclass(frozen=True, slots=True)
class Head:
    """What the running heads of a volume's own pages print."""

    title: str
    edition: str
    code: str
    source: str
    language: str
    direction: str
    author: str = ""


@dataclass(frozen=True)
class Setter:
    """Sets the parts of one volume, on one paper, with the templates found first."""

    volume: Volume
    paper: Paper
    templates: tuple[Path, ...]

    @property
    def words(self) -> Words:
        """The printed words of the volume."""
        words = words_for(self.templates, self.volume.language)
        return words.numbered(self.volume.digits)

    def front(self, where: Where) -> str:
        """Cover and contents, with the pages that are known."""
        words, volume = self.words, self.volume
        parts = tuple(part_view(part, where, words) for part in volume.parts)
        return self._set(0, {"cover": parts, "contents": _contents(volume, parts, where, words)})

    def unit(self, part: Part, before: int) -> str:
        """The title page of a unit. Its lessons stand in the contents with their pages."""
        return self._set(before, {"unit": part_view(part, Where(), self.words)})

    def back(self, before: int, where: Where) -> str:
        """Glossary, index and sources."""
        words, volume = self.words, self.volume
        content = {
            "terms": glossary_terms(volume, where, words),
            "groups": index_groups(volume, where, words),
            "sources": source_views(volume, words),
            "works": work_views(volume, words),
        }
        return self._set(before, content)

    def _set(self, before: int, content: Mapping[str, object]) -> str:
        volume, words = self.volume, self.words
        parts = dict.fromkeys(("cover", "contents", "unit", "terms", "groups", "sources", "works"))
        html = filled(
            self.templates,
            VOLUME,
            {
                "w": words,
                "print": True,
                "reader": volume.reader,
                "look": f"{volume.reader} {self.paper} volume",
                "paper": self.paper,
                "page_size": SIZES[self.paper],
                "style": "standard",
                "form": "pack",
                "guide": None,
                "levelled": False,
                "volume": volume,
                "subject": words["comma"].join(volume.subject),
                "front": _head(volume, words),
                "bound": Bound(before),
                **parts,
                **content,
            },
        )
        return settled(html)


@dataclass(frozen=True, slots=True)
class ContentsView:
    """The contents: units with their chapters, what follows them, what is not there."""

    parts: tuple[PartView, ...]
    back: tuple[LineView, ...]
    missing: str


def _contents(
    volume: Volume, parts: tuple[PartView, ...], where: Where, words: Words
) -> ContentsView:
    missing = words["comma"].join(volume.missing)
    told = words.fill("bound_missing", titles=missing) if missing else ""
    return ContentsView(parts, back_lines(volume, where, words), told)


def _head(volume: Volume, words: Words) -> Head:
    return Head(
        title=volume.title,
        edition=words[f"{volume.reader}_edition"],
        code=volume.code,
        source=volume.rights,
        language=volume.language,
        direction=volume.direction,
    )
