"""On which page of a set document everything stands, so that a teacher can say: turn to page 7.

The last few documents are remembered: the students' edition is set just before the teacher's.
"""

from hashlib import sha256
from typing import TYPE_CHECKING

from coursepack.model.handout import Proof, StudentPages

if TYPE_CHECKING:
    from coursepack.publish.layout import Document

KEPT = 8  # documents: one lesson on every paper and in every style
_known: dict[str, StudentPages] = {}


def remember(html: str, document: "Document") -> None:
    """Remember the pages of a document that is set."""
    first: dict[str, int] = {}
    for number, page in enumerate(document.pages, start=1):
        for name in page.anchors:
            first.setdefault(name, number)
    while len(_known) >= KEPT:
        del _known[next(iter(_known))]
    _known[_mark(html)] = StudentPages(len(document.pages), first)


def student_pages(proof: Proof) -> StudentPages:
    """The pages of a proof, which is set on pages unless it was so just before.

    Raises Refused where it cannot be set.
    """
    from coursepack.publish.layout import no_complaints
    from coursepack.publish.letters import printable
    from coursepack.publish.mend import set_on_pages

    html, place = printable(proof.html), f"{proof.slug}/{proof.name}.pdf"
    if _mark(html) not in _known:
        with no_complaints(place):
            set_on_pages(html, place)
    return _known[_mark(html)]


def _mark(html: str) -> str:
    return sha256(html.encode()).hexdigest()
