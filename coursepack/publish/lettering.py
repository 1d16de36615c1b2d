"""Words in drawings set as words.

WeasyPrint 70.0 sets SVG text letter by letter, which parts Arabic letters and turns their order
round. This reaches into WeasyPrint, whose version is pinned.
"""

from collections.abc import Callable, Iterator
from typing import Any

from coursepack.publish.layout import Document

# After the layout module, which seals the fonts first.
from coursepack.publish.inking import let_go  # isort: skip
from weasyprint import svg  # isort: skip

_text = svg.TAGS["text"]


class _Whole(str):
    """A string that is handed out in one piece."""

    __slots__ = ()

    def __iter__(self) -> Iterator[str]:
        return iter([str(self)])


def _set(drawing: Any, node: Any, font_size: float) -> None:
    """Draw a text; only what is spaced out is set letter by letter."""
    if node.text and not node.get("letter-spacing"):
        node._etree_node.text = _Whole(node.text)
    _text(drawing, node, font_size)


def write(document: Document, finish: Callable[[Document, Any], None] | None = None) -> bytes:
    """The document as a tagged PDF, the words of its drawings whole."""
    # WeasyPrint tells texts from other elements by this function too.
    svg.text = svg.TAGS["text"] = svg.TAGS["tspan"] = _set
    made: bytes = document.write_pdf(finisher=finish, pdf_variant="pdf/ua-1")
    let_go(document.font_config)
    return made
