"""Proof → PDF/UA-1, byte for byte the same for the same proof."""

from typing import Any

from coursepack.model.handout import Proof

# A last page with less than this on it is worth trying to save.
NEARLY_EMPTY = 0.22


def pdf(proof: Proof) -> bytes:
    """The proof as a tagged PDF.

    Raises Refused where a style cannot be followed, or where text would be lost.
    """
    from coursepack.publish.gate import check_text
    from coursepack.publish.layout import no_complaints
    from coursepack.publish.margin import lay_margins
    from coursepack.publish.tagging import mark_artifacts

    place = f"{proof.slug}/{proof.reader}.pdf"
    with no_complaints(place):
        document = _best(proof.html)
        check_text(document, place)
        lay_margins(document)
        mark_artifacts(document)
        made: bytes = document.write_pdf(pdf_variant="pdf/ua-1")
    return made


def _best(html: str) -> Any:
    """The pages, set a little tighter where that saves a last page with next to nothing on it."""
    from coursepack.publish.layout import lay_out
    from coursepack.publish.look import last_page_fill

    document = lay_out(html)
    if len(document.pages) > 1 and last_page_fill(document) < NEARLY_EMPTY:
        tighter = lay_out(html.replace('class="', 'class="tight ', 1))
        if len(tighter.pages) < len(document.pages):
            return tighter
    return document
