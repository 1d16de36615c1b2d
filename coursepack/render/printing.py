"""How a handout is printed: what templates and style sheets are told of paper, style and form."""

from collections.abc import Mapping
from typing import Literal

from coursepack.model.handout import Form, Handout, Medium, Paper, Style

# Where the meaning of a glossed word stands.
Glosses = Literal["foot", "after", "end"]
SIZES: dict[Paper, str] = {"a4": "210mm 297mm", "letter": "8.5in 11in"}
# Two pages of a booklet lie side by side on the paper.
FOLDED: dict[Paper, str] = {"a4": "148.5mm 210mm", "letter": "5.5in 8.5in"}


def printing(
    handout: Handout, medium: Medium, paper: Paper, style: Style, form: Form
) -> Mapping[str, object]:
    """`look` are the classes of the page, from which style sheets know what it is."""
    kinds = (handout.level, style, form)
    plain = ("standard", "pack")
    return {
        "look": " ".join((handout.reader, paper, *(kind for kind in kinds if kind not in plain))),
        "paper": paper,
        "style": style,
        "form": form,
        "page_size": FOLDED[paper] if form == "booklet" else SIZES[paper],
        "notes": style != "large" and form == "pack",
        "glosses": _glosses(style, form) if medium == "print" else "",
    }


def _glosses(style: Style, form: Form) -> Glosses:
    if form == "sheet":
        return "end"
    return "after" if style == "large" else "foot"
