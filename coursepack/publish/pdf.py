"""Proof → PDF/UA-1, byte for byte the same for the same proof."""

from collections.abc import Collection
from typing import TYPE_CHECKING

from coursepack.model.handout import Proof

if TYPE_CHECKING:
    from coursepack.publish.layout import Document


def pdf(proof: Proof, pages: Collection[int] = ()) -> bytes:
    """The proof as a tagged PDF; only some of its `pages`, counted from 1, if any are named.

    Raises Refused where a style cannot be followed, or where text would be lost.
    """
    # WeasyPrint takes a second to import: only a build that makes a PDF waits for it.
    from coursepack.publish.booklet import folded, in_reading_order
    from coursepack.publish.layout import no_complaints, on_its_own
    from coursepack.publish.lettering import write
    from coursepack.publish.sweeping import unswept
    from coursepack.publish.tagging import mark_artifacts

    place = f"{proof.slug}/{proof.name}.pdf"
    with unswept(), no_complaints(place):
        document = on_pages(proof.html, place)
        if proof.form == "booklet":
            document = folded(document)
        mark_artifacts(document)
        if pages:
            chosen = [page for n, page in enumerate(document.pages, start=1) if n in pages]
            document = on_its_own(document.copy(chosen))
        return write(document, in_reading_order)


def on_pages(html: str, place: str) -> "Document":
    """`html` on finished pages, mended, whole, with line numbers and notes columns."""
    from coursepack.publish.gate import check_text
    from coursepack.publish.letters import printable
    from coursepack.publish.margin import lay_margins
    from coursepack.publish.mend import set_on_pages

    document = set_on_pages(printable(html), place)
    check_text(document, place)
    lay_margins(document)
    return document
