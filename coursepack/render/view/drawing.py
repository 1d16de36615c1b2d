"""A drawing as a template prints it: numbers as characters, and a text alternative."""

from dataclasses import dataclass

from coursepack.render.drawing.shapes import Drawing, Path, Text, number


@dataclass(frozen=True, slots=True)
class TextView:
    """Words on a drawing; `language` where they are not in the page's, `turn` where turned."""

    kind: str
    x: str
    y: str
    anchor: str
    text: str
    language: str
    turn: str = ""


@dataclass(frozen=True, slots=True)
class DrawingView:
    """One drawing; `title` says what it is, `says` all it shows, `caption` what stands under it."""

    id: str
    kind: str
    box: str
    paths: tuple[Path, ...]
    texts: tuple[TextView, ...]
    title: str
    says: str
    caption: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Telling:
    """The words that go with a drawing."""

    title: str
    says: str
    caption: tuple[str, ...]


def drawing_view(part: str, kind: str, drawing: Drawing, told: Telling) -> DrawingView:
    """Shape a drawing of a part of the pack for its template; `kind` is wide or narrow."""
    box = f"0 0 {number(drawing.width)} {number(drawing.height)}"
    texts = tuple(_text(text) for text in drawing.texts)
    return DrawingView(
        f"{part}-{kind}", kind, box, drawing.paths, texts, told.title, told.says, told.caption
    )


def _text(text: Text) -> TextView:
    language = text.script.language if text.script else ""
    x, y = number(text.x), number(text.y)
    turn = f"rotate({number(text.turn)} {x} {y})" if text.turn else ""
    return TextView(text.kind, x, y, text.align, text.text, language, turn)
