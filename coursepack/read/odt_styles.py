"""What the styles of an OpenDocument text say: roles of paragraphs, emphasis, lists."""

from dataclasses import dataclass, replace

from lxml import etree

_URN = "urn:oasis:names:tc:opendocument:xmlns"
OFFICE = f"{{{_URN}:office:1.0}}"
TEXT = f"{{{_URN}:text:1.0}}"
STYLE = f"{{{_URN}:style:1.0}}"
TABLE = f"{{{_URN}:table:1.0}}"
SVG = f"{{{_URN}:svg-compatible:1.0}}"
FO = f"{{{_URN}:xsl-fo-compatible:1.0}}"

# Styles by the names that programs give them in files, whatever the screen shows.
_ROLES = {
    "Title": "title",
    "Subtitle": "standfirst",
    "Quotations": "blockquote",
    "Quote": "blockquote",
    "Intense_20_Quote": "blockquote",
    "Caption": "caption",
    "caption": "caption",
    "Illustration": "caption",
    "Figure": "caption",
    "Drawing": "caption",
}
_MOST_PARENTS = 20
_BOLD = {"bold", "600", "700", "800", "900"}


@dataclass(frozen=True, slots=True)
class Look:
    """Emphasis of a stretch of text."""

    em: bool = False
    strong: bool = False


class Styles:
    """All styles of a document, by name."""

    def __init__(self, roots: list[etree._Element]) -> None:
        styles = [style for root in roots for style in root.iter(f"{STYLE}style")]
        self._styles = {_key(style): style for style in reversed(styles)}
        lists = [style for root in roots for style in root.iter(f"{TEXT}list-style")]
        self._lists = {style.get(f"{STYLE}name") or "": style for style in reversed(lists)}

    def role(self, name: str) -> str:
        """title, standfirst, blockquote, caption or "" by a paragraph style or one it rests on."""
        for ancestor in self._line("paragraph", name):
            if ancestor in _ROLES:
                return _ROLES[ancestor]
        return ""

    def outline(self, name: str) -> int:
        """The heading level that a paragraph style carries; 0 for none."""
        for ancestor in self._line("paragraph", name):
            style = self._styles.get(("paragraph", ancestor))
            level = "" if style is None else style.get(f"{STYLE}default-outline-level") or ""
            if level.isdecimal():
                return int(level)
        return 0

    def look(self, name: str, outer: Look, family: str = "text") -> Look:
        """The emphasis within a span or paragraph of this style."""
        look = outer
        for ancestor in reversed(self._line(family, name)):
            if family == "text" and ancestor in ("Emphasis", "Strong_20_Emphasis"):
                look = replace(look, **{"em" if ancestor == "Emphasis" else "strong": True})
            style = self._styles.get((family, ancestor))
            properties = None if style is None else style.find(f"{STYLE}text-properties")
            if properties is None:
                continue
            slant, weight = properties.get(f"{FO}font-style"), properties.get(f"{FO}font-weight")
            look = Look(
                look.em if slant is None else slant in ("italic", "oblique"),
                look.strong if weight is None else weight in _BOLD,
            )
        return look

    def numbering(self, name: str, level: int) -> etree._Element | None:
        """How a list style numbers its level (from 1); None for bullets."""
        style = self._lists.get(name)
        for part in [] if style is None else style:
            if part.tag == f"{TEXT}list-level-style-number" and part.get(f"{TEXT}level") == str(
                level
            ):
                return part if part.get(f"{STYLE}num-format") else None
        return None

    def _line(self, family: str, name: str) -> list[str]:
        """A style's name and those of the styles it rests on, nearest first."""
        names: list[str] = []
        while name and name not in names and len(names) < _MOST_PARENTS:
            names.append(name)
            style = self._styles.get((family, name))
            name = "" if style is None else style.get(f"{STYLE}parent-style-name") or ""
        return names


def _key(style: etree._Element) -> tuple[str, str]:
    return style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or ""
