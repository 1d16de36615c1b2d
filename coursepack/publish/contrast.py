"""Letters and the ground that they stand on: too pale a pair is told once for each page; and
grounds that a copier of one bit a dot leaves out, where no line sets them apart either."""

from collections.abc import Iterator
from typing import Any

from coursepack.publish.layout import Box, Document

ENOUGH = 4.5  # WCAG 2.2, level AA
Colour = tuple[float, float, float]
WHITE: Colour = (1.0, 1.0, 1.0)


def pale_texts(document: Document) -> Iterator[tuple[int, str, float]]:
    """Page, words and contrast of text that is too pale, once for each pair of colours a page."""
    for number, page in enumerate(document.pages, start=1):
        told = set()
        for box, ground in _texts(page._page_box, WHITE):
            ink = _colour(box.style["color"], ground)
            ratio = contrast(ink, ground)
            if ratio < ENOUGH and (ink, ground) not in told and box.text.strip():
                told.add((ink, ground))
                yield number, box.text.strip()[:40], ratio


def lost_grounds(document: Document) -> Iterator[tuple[int, str]]:
    """Page and words of a ground that one bit a dot does not show, once for each colour a page."""
    for number, page in enumerate(document.pages, start=1):
        told = set()
        for box, ground in _grounds(page._page_box, WHITE):
            own = _colour(box.style["background_color"], ground)
            lost = own != ground and is_black(own) == is_black(ground)
            if lost and own not in told and not _framed(box, ground):
                told.add(own)
                yield number, " ".join(t.text for t, _ in _texts(box, own)).strip()[:40]


def _grounds(box: Box, ground: Colour) -> Iterator[tuple[Box, Colour]]:
    """Every box with the colour that it stands on, not its own."""
    box = getattr(box, "_box", box)
    yield box, ground
    ground = _colour(box.style["background_color"], ground)
    for child in getattr(box, "children", ()):
        yield from _grounds(child, ground)


def _framed(box: Box, ground: Colour) -> bool:
    """Whether a line on any side of a box shows in one bit."""
    return any(
        box.style[f"border_{side}_width"] > 0
        and is_black(_colour(_line_colour(box, side), ground)) != is_black(ground)
        for side in ("top", "right", "bottom", "left")
    )


def _line_colour(box: Box, side: str) -> Any:
    colour = box.style[f"border_{side}_color"]
    return box.style["color"] if colour == "currentcolor" else colour


def is_black(colour: Colour) -> bool:
    """Whether a colour is black where there is only black and white."""
    return sum(colour) / 3 < 0.5


def _texts(box: Box, ground: Colour) -> Iterator[tuple[Box, Colour]]:
    """Every piece of text with the colour that it stands on."""
    box = getattr(box, "_box", box)
    ground = _colour(box.style["background_color"], ground)
    if type(box).__name__ == "TextBox":
        yield box, ground
    for child in getattr(box, "children", ()):
        yield from _texts(child, ground)


def _colour(colour: Any, ground: Colour) -> Colour:
    """A colour as it looks on its ground."""
    if colour is None or not hasattr(colour, "to"):
        return ground
    plain = colour.to("srgb")
    alpha = float(plain.alpha)
    mixed = (alpha * float(c) + (1 - alpha) * g for c, g in zip(plain[:3], ground, strict=True))
    red, green, blue = mixed
    return red, green, blue


def contrast(one: Colour, other: Colour) -> float:
    """How far two colours differ in lightness, from 1 to 21, as WCAG counts it."""
    light, dark = sorted((_lightness(one), _lightness(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _lightness(colour: Colour) -> float:
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
