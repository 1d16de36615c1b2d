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
from typing import Any, get_args

from coursepack.model.folder import Folder
from coursepack.model.handout import Level, edition_name
from coursepack.publish.writing import write_whole

Data = dict[str, Any]
_NAME = re.compile(r"(\d+) .*\.json\.gz")
_EDITIONS = [edition_name("student", level) for level in get_args(Level)] + ["teacher"]
_CODE = re.compile(r"\b(?:S|SS|SE|T)-[0-9A-F]{6}\b")
_PAGE_OF = re.compile(r"(\d+)\D{1,14}(\d+)$")


def lying(folder: Folder, slug: str) -> Data:
    """What lies in output/ of a pack that could be printed: codes and pages by edition, data.

    Empty where there is no PDF.
    """
    home = folder.output / slug
    pdfs = {name: home / f"{name}.pdf" for name in _EDITIONS if (home / f"{name}.pdf").is_file()}
    read = {name: _read(path.read_bytes()) for name, path in pdfs.items()}
    # Versions before this one wrote no code into the file.
    found = {name: edition for name, edition in read.items() if edition[0]}
    if not found or not (home / "pack.json").is_file():
        return {}
    return {
        "codes": {name: code for name, (code, _) in found.items()},
        "pages": {name: pages for name, (_, pages) in found.items()},
        "pack": json.loads((home / "pack.json").read_bytes()),
    }


def keep(folder: Folder, slug: str, content: bytes) -> None:
    """Keep what lies in output/ for a pack, if `content` is to take the place of its data."""
    path = folder.output / slug / "pack.json"
    if not path.is_file() or path.read_bytes() == content:
        return
    record = lying(folder, slug)
    if not record:
        return
    home = folder.issued / slug
    for _, file in _files(home):
        if opened(file)["codes"] == record["codes"]:
            file.unlink()
    number = max((number for number, _ in _files(home)), default=0) + 1
    name = f"{number:03} {' '.join(record['codes'].values())}.json.gz"
    text = json.dumps(record, ensure_ascii=False)
    write_whole(folder.issued / ".gitignore", b"*\n")
    write_whole(home / name, gzip.compress(text.encode(), mtime=0))


def _files(home: Path) -> list[tuple[int, Path]]:
    """The records of a pack, oldest first."""
    found = ((match, path) for path in home.glob("*") if (match := _NAME.fullmatch(path.name)))
    return sorted((int(match[1]), path) for match, path in found)


def opened(file: Path) -> Data:
    """One record."""
    record: Data = json.loads(gzip.decompress(file.read_bytes()))
    return record


def records(folder: Folder, slug: str) -> Iterator[Data]:
    """What was printed of a pack before, the latest first."""
    every = (opened(file) for _, file in reversed(_files(folder.issued / slug)))
    return (record for record in every if "codes" in record)


def printed(folder: Folder, slug: str) -> Iterator[Data]:
    """The data of every printing of a pack that is kept, and of the one in output/."""
    yield from (record["pack"] for record in records(folder, slug))
    path = folder.output / slug / "pack.json"
    if path.is_file():
        yield json.loads(path.read_bytes())


def _read(pdf: bytes) -> tuple[str, list[str]]:
    """The code of a printed edition, and a fingerprint of the words on each of its pages."""
    import pypdfium2

    document = pypdfium2.PdfDocument(pdf)
    try:
        code = document.get_metadata_value("Keywords")
        texts = [page.get_textpage().get_text_range() for page in document]
    finally:
        document.close()
    return code, [_print(text, number, len(texts)) for number, text in enumerate(texts, start=1)]


def _print(text: str, number: int, last: int) -> str:
    """The words alone: the code, and the page's own number, do not count."""
    lines = (_CODE.sub("", line).strip() for line in text.splitlines())
    said = "\n".join(_without_number(line, number, last) for line in lines)
    return sha256(said.encode()).hexdigest()[:16]


def _without_number(line: str, number: int, last: int) -> str:
    """A line of the foot without "3 of 8", the page's own number."""
    found = _PAGE_OF.search(line)
    ours = found and (int(found[1]), int(found[2])) == (number, last)
    return line[: found.start()] if found and ours else line
