"""What a browser asks for: only of this machine, and only files in output/."""

from pathlib import Path
from urllib.parse import unquote

LOOPBACK = "127.0.0.1"
# What browsers may call this machine. Any other name in a Host header is a page of somebody
# else that has pointed its own name here (DNS rebinding).
_NAMES = (LOOPBACK, "localhost")
TYPES = {
    ".html": "text/html; charset=utf-8",
    ".pdf": "application/pdf",
    ".json": "application/json; charset=utf-8",
}


def is_host(host: str | None, port: int) -> bool:
    """Whether a Host header names this server."""
    return (host or "").lower() in {f"{name}:{port}" for name in _NAMES}


def page_of(path: str) -> str:
    """The pack that the page at an address belongs to; "" for the index page."""
    head, slash, _ = _name(path).partition("/")
    return head if slash else ""


def file_of(path: str, output: Path) -> Path | None:
    """The file in `output` at an address; None where there is none that may be served."""
    name = _name(path) or "index.html"
    parts = name.split("/")
    if "\0" in name or "\\" in name or ":" in name:
        return None
    if any(part in ("", "..") or part.startswith(".") for part in parts):
        return None
    file = output.joinpath(*parts)
    if file.suffix not in TYPES or not file.is_file():
        return None
    # A link that leads out of the folder is not followed.
    return file if file.resolve().is_relative_to(output.resolve()) else None


def _name(path: str) -> str:
    return unquote(path.partition("?")[0].partition("#")[0]).removeprefix("/")
