"""Richer PDF tags than WeasyPrint 70.0 makes: what people need and no validator asks for.

Running heads, line numbers and note columns become artifacts; foreign words
carry their language; glosses are notes; header cells say what they head;
links say where they go. It reaches into WeasyPrint, whose version is pinned.
"""

from collections.abc import Iterator
from contextlib import AbstractContextManager
from typing import Any

import pydyf

from coursepack.publish.layout import Box, Document, classes, every_box

# After the layout module, which seals the fonts first.
from weasyprint.pdf import tags  # isort: skip
from weasyprint.pdf.stream import Stream  # isort: skip

ROLES = {"gloss": "/Note", "number": "/Lbl", "marker": "/Lbl"}
PLAIN = ("/Span", "/Div", "/NonStruct", "/P")
KINDS = {
    "aside": "Sect",
    "header": "Div",
    "b": "Span",
    "strong": "Span",
    "i": "Span",
    "em": "Span",
    "q": "Span",
    "span::footnote-call": "Span",
    "span::footnote-marker": "Span",
}
EMPTY = ("line", "cell", "bar", "level", "leaf")  # drawn, and nothing to read

_kind, _tree, _marked = tags._get_pdf_tag, tags._build_box_tree, Stream.marked


def mark_artifacts(document: Document) -> None:
    """Note on each box outside the text that it is no content."""
    for page in document.pages:
        for part in page._page_box.children:
            if type(part).__name__ == "MarginBox" or getattr(part, "is_decoration", False):
                part.is_decoration = True
                for box in every_box(part):
                    box.is_decoration = True


def _get_kind(tag: str | None) -> str:
    return KINDS.get(tag or "") or str(_kind(tag))


def _mark(stream: Any, box: Box, tag: str) -> AbstractContextManager[None]:
    if getattr(box, "is_decoration", False):
        artifact: AbstractContextManager[None] = stream.artifact()
        return artifact
    marked: AbstractContextManager[None] = _marked(stream, box, tag)
    return marked


def _build(box: Box, parent: Any, pdf: Any, *rest: Any) -> Iterator[Any]:
    real: Box = getattr(box, "_box", box)
    if getattr(real, "is_decoration", False) or set(classes(real)) & set(EMPTY):
        return
    for made in _tree(box, parent, pdf, *rest):
        if real.element is not None:
            _enrich(made, real, pdf)
        if hasattr(real, "leaf"):
            pdf.__dict__.setdefault("leaves", {})[made.number] = real.leaf
        yield made


def _enrich(made: Any, box: Box, pdf: Any) -> None:
    language = box.element.get("lang")
    if language and box.element.tag != "html":
        made["Lang"] = pydyf.String(language)
    role = next((ROLES[name] for name in classes(box) if name in ROLES), "")
    if role and made["S"] in PLAIN:
        made["S"] = role
    if role == "/Note":
        made["ID"] = pydyf.String(f"note-{len(pdf.objects)}")
    if made["S"] == "/TH" and "A" in made:
        made["A"]["Scope"] = "/Row" if box.element.get("scope") == "row" else "/Column"
    if box.link_annotation:
        # A pointer shows a sign alone; what it leads to is told all the same.
        title = box.element.get("title")
        text = title or " ".join("".join(box.element.itertext()).split())
        if title:
            made["Alt"] = pydyf.String(title)
        box.link_annotation["Contents"] = pydyf.String(text)
        box.link_annotation["F"] = 4  # printed with the page


tags._get_pdf_tag, tags._build_box_tree = _get_kind, _build
Stream.marked = _mark
