"""A page as the preview serves it: with the script that listens for news of it."""

import re
from functools import cache
from html import escape
from pathlib import Path

SCRIPT = "/-/live.js"
_HERE = Path(__file__).parent
_POLICY = re.compile(rb'(<meta http-equiv="Content-Security-Policy" content=")([^"]*)"')
# What the script needs beside what the page allows itself.
_NEEDED = {"script-src": "'self'", "connect-src": "'self'"}


def with_news(page: bytes, now: str) -> bytes:
    """The page with the script; its file stays as it is. `now` is what it is marked with."""
    tag = f'<script src="{SCRIPT}" data-now="{now}" data-style="{_style()}"></script>'.encode()
    page = _POLICY.sub(lambda found: found[1] + _widened(found[2].decode()) + b'"', page, count=1)
    head, end, tail = page.rpartition(b"</body>")
    return head + tag + end + tail if end else page + tag


def script() -> bytes:
    """The script itself."""
    return (_HERE / "live.js").read_bytes()


@cache
def _style() -> str:
    return escape((_HERE / "live.css").read_text(encoding="utf-8"))


def _widened(policy: str) -> bytes:
    """The policy of a page with what the script needs, and no more."""
    said = dict(part.strip().partition(" ")[::2] for part in policy.split(";") if part.strip())
    for kind, source in _NEEDED.items():
        said[kind] = f"{said.get(kind, '')} {source}".replace("'none'", "").strip()
    return "; ".join(f"{kind} {sources}" for kind, sources in said.items()).encode()
