"""Proof → one HTML file that needs nothing else."""

import re

from coursepack.model.handout import Proof
from coursepack.problems import Refused
from coursepack.rules import LAYOUT
from coursepack.source import Source

_FETCHED = re.compile(
    r"""<(?:script|link|img|iframe|object|embed|source|video|audio)\b[^>]*>"""
    r"""|@import\b[^;]*|url\(\s*['"]?(?!data:|\#)[^)]*\)""",
    re.IGNORECASE,
)


def html(proof: Proof) -> bytes:
    """The proof as a file in UTF-8.

    Raises Refused where it would fetch something: a handout must work without a network.
    """
    styles = "".join(re.findall(r"<style>.*?</style>", proof.html, re.DOTALL))
    tags = re.sub(r"<style>.*?</style>", "", proof.html, flags=re.DOTALL)
    fetched = _FETCHED.search(styles) or _FETCHED.search(tags)
    if fetched and "data:" not in fetched[0]:
        place = Source(f"{proof.slug}/{proof.name}.html")
        raise Refused([LAYOUT.at(place, what=f"it would fetch {fetched[0]!r}")])
    return proof.html.encode()
