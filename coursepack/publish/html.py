"""Proof → one HTML file that needs nothing else."""

import re
from base64 import b64encode
from collections.abc import Iterable
from hashlib import sha256

from coursepack.model.handout import Proof
from coursepack.problems import Refused
from coursepack.rules import LAYOUT
from coursepack.source import Source

_FETCHED = re.compile(
    r"""<(?:script|link|img|iframe|object|embed|source|video|audio)\b[^>]*\b(?:src|href|data)\s*=\s*"""
    r"""(?!["']?data:)[^>]*>|<link\b[^>]*>|@import\b[^;]*|url\(\s*['"]?(?!data:|\#)[^)]*\)""",
    re.IGNORECASE,
)
_INLINE = re.compile(r"<(style|script)\b([^>]*)>(.*?)</\1>", re.DOTALL)
_HEAD = re.compile(r"<head\b[^>]*>\s*(?:<meta charset[^>]*>\s*)?")


def html(proof: Proof) -> bytes:
    """The proof as a file in UTF-8, with a policy that lets it fetch nothing.

    Raises Refused where it would fetch something: a handout must work without a network.
    """
    return sealed(proof.html, f"{proof.slug}/{proof.name}.html").encode()


def check_parts(parts: Iterable[str], name: str) -> None:
    """Parts of pages that are set by themselves. Raises Refused where one would fetch something."""
    for part in parts:
        if fetched := _FETCHED.search(part):
            raise Refused([LAYOUT.at(Source(name), what=f"it would fetch {fetched[0]!r}")])


def sealed(page: str, name: str, loads: bool = False) -> str:
    """A page with its policy: its own styles and scripts, as they are here, and nothing else.

    `loads`: and other scripts beside it, if its own scripts ask for them.
    """
    styles = "".join(found[0] for found in _INLINE.finditer(page) if found[1] == "style")
    tags = _INLINE.sub(lambda found: f"<{found[1]}{found[2]}>", page)
    fetched = _FETCHED.search(styles) or _FETCHED.search(tags)
    if fetched:
        raise Refused([LAYOUT.at(Source(name), what=f"it would fetch {fetched[0]!r}")])
    policy = f'<meta http-equiv="Content-Security-Policy" content="{_policy(page, loads)}">\n'
    return _HEAD.sub(lambda found: found[0] + policy, page, count=1)


def _policy(page: str, loads: bool) -> str:
    allowed: dict[str, dict[str, None]] = {"style": {}, "script": {}}
    for kind, attributes, text in _INLINE.findall(page):
        if "json" not in attributes:
            allowed[kind][f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"] = None
    if loads:  # from a folder there is no "self"; whoever knows what "strict" means leaves it out
        allowed["script"] |= dict.fromkeys(("'strict-dynamic'", "'self'"))
    own = [f"{kind}-src {' '.join(marks)}" for kind, marks in allowed.items() if marks]
    return "; ".join(
        ("default-src 'none'", *own, "img-src data:", "base-uri 'none'", "form-action 'none'")
    )
