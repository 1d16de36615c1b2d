"""What was printed before: kept when a pack is built anew, so that copies can be corrected.

A record holds the data of the pack, the codes on its pages, and a fingerprint of each page. It is
kept for every pack that had a PDF; nobody knows which of them was handed out.
"""

import gzip
import json
import re
from collections.abc import Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any

from coursepack.model.folder import Folder
from coursepack.publish.writing import write_whole

Data = dict[str, Any]
_NAME = re.compile(r"(\d+) .*\.json\.gz")
_NUMBERED = re.compile(r"\d+")


def keep(folder: Folder, slug: str, content: bytes) -> None:
    """Keep what lies in output/ for a pack, if `content` is to take the place of its data."""
    path = folder.output / slug / "pack.json"
    pages = {file.stem: _pages(file) for file in sorted(path.parent.glob("*.pdf"))}
    old = path.read_bytes() if pages and path.is_file() else content
    codes = json.loads(old).get("codes", {}) if old != content else {}
    if not codes:
        return
    record = json.dumps({"pages": pages, "pack": json.loads(old)}, ensure_ascii=False)
    home = folder.issued / slug
    for _, file in _files(home):
        if _codes(_opened(file)) == codes:
            file.unlink()
    number = max((number for number, _ in _files(home)), default=0) + 1
    name = f"{number:03} {' '.join(codes.values())}.json.gz"
    write_whole(folder.issued / ".gitignore", b"*\n")
    write_whole(home / name, gzip.compress(record.encode(), mtime=0))


def _files(home: Path) -> list[tuple[int, Path]]:
    """The records of a pack, oldest first."""
    found = ((match, path) for path in home.glob("*") if (match := _NAME.fullmatch(path.name)))
    return sorted((int(match[1]), path) for match, path in found)


def _opened(file: Path) -> Data:
    record: Data = json.loads(gzip.decompress(file.read_bytes()))
    return record


def _codes(record: Data) -> dict[str, str]:
    codes: dict[str, str] = record["pack"]["codes"]
    return codes


def records(folder: Folder, slug: str) -> Iterator[Data]:
    """What was printed of a pack before, the latest first."""
    return (_opened(file) for _, file in reversed(_files(folder.issued / slug)))


def printed(folder: Folder, slug: str) -> Iterator[Data]:
    """The data of every printing of a pack that is kept, and of the one in output/."""
    yield from (record["pack"] for record in records(folder, slug))
    path = folder.output / slug / "pack.json"
    if path.is_file():
        yield json.loads(path.read_bytes())


def _pages(file: Path) -> list[str]:
    return page_prints(file.read_bytes())


def page_prints(pdf: bytes) -> list[str]:
    """A fingerprint of the words on each page of a PDF, without its code and page numbers."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        return [_print(page.get_textpage().get_text_range()) for page in document]
    finally:
        document.close()


def _print(text: str) -> str:
    """The words alone: lines with the edition's code or the number of pages do not count."""
    lines = (line.strip() for line in text.splitlines())
    said = [line for line in lines if line and not _running(line)]
    return sha256("\n".join(said).encode()).hexdigest()[:16]


def _running(line: str) -> bool:
    code = re.search(r"\b(?:S|SS|SE|T)-[0-9A-F]{6}\b", line)
    return bool(code) or (len(_NUMBERED.findall(line)) == 2 and len(line) < 24)
