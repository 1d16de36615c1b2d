"""PDF files written by hand, for pages that a typesetting program would not make."""

from collections.abc import Sequence

# A line: distance from the left and from the foot in points, size, and its words.
Line = tuple[float, float, float, str]


def pdf_of(*pages: Sequence[Line]) -> bytes:
    """A PDF (A4, Helvetica) whose lines are set in this order."""
    numbers = range(4, 4 + 2 * len(pages), 2)
    kids = " ".join(f"{number} 0 R" for number in numbers)
    objects = [
        "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj",
        f"2 0 obj<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>endobj",
        "3 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>endobj",
    ]
    for number, lines in zip(numbers, pages, strict=True):
        stream = "\n".join(map(_line, lines))
        objects += [
            f"{number} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents "
            f"{number + 1} 0 R/Resources<</Font<</F 3 0 R>>>>>>endobj",
            f"{number + 1} 0 obj<</Length {len(stream)}>>stream\n{stream}\nendstream endobj",
        ]
    body = "\n".join(objects)
    return f"%PDF-1.4\n{body}\ntrailer<</Root 1 0 R>>\n%%EOF".encode("latin-1")


def column(
    left: float, top: float, words: str, size: float = 10, leading: float = 12
) -> list[Line]:
    """Lines of one column, one for each line of `words`."""
    lines = words.strip().split("\n")
    return [(left, top - index * leading, size, line) for index, line in enumerate(lines)]


def _line(line: Line) -> str:
    left, base, size, words = line
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /F {size} Tf {left} {base} Td ({escaped}) Tj ET"
