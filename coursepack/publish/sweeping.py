"""Documents taken apart once they are written, so that nothing has to search for them.

What WeasyPrint 70.0 makes of a document refers to itself in circles, so that only Python's search
for garbage would find it: that goes through all boxes again and again while a document grows, a
sixth of the time of a PDF, and once more when it is done. So the search is put off meanwhile, and
then the few circles are cut that everything hangs on: the rest is gone at once. It reaches into
WeasyPrint, whose version is pinned.
"""

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

Context = Any  # weasyprint.layout.LayoutContext: the package carries no types
Style = Any  # weasyprint.css.Style

# What each document is made with that was begun meanwhile; None while nobody takes any apart.
_begun: list[Context] | None = None


@contextmanager
def unswept() -> Iterator[None]:
    """Search for no garbage meanwhile; afterwards no document that was made can be used again."""
    global _begun  # noqa: PLW0603 - the search is the whole process's, too
    if _begun is not None:
        yield
        return
    searching, _begun = gc.isenabled(), []
    gc.disable()
    try:
        yield
    finally:
        for context in _begun:
            _take_apart(context)
        _begun = None
        if searching:
            gc.enable()


def begun(context: Context) -> None:
    """Remember what a document is made with."""
    if _begun is not None:
        _begun.append(context)


def _take_apart(context: Context) -> None:
    """Cut the circles: a style and the one of its boxes without an element, styles and pages."""
    for style in context.style_for._computed_styles.values():
        _forget(style)
    context.style_for.__dict__.clear()
    context.__dict__.clear()


def _forget(style: Style | None) -> None:
    while style is not None:
        known = style.__dict__
        style = known.get("anonymous_style")
        known.clear()
