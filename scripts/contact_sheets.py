"""Pages of PDFs side by side as pictures: `contact_sheets.py DIR FILE.pdf …` writes DIR/*.png."""

import argparse
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
from PIL import Image

GAP = 8
GROUND = 160


def main() -> None:
    """Draw each file on as many sheets as it needs."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("folder", type=Path)
    asked.add_argument("files", type=Path, nargs="+")
    asked.add_argument("--across", type=int, default=4, help="pages in a row")
    asked.add_argument("--rows", type=int, default=2)
    asked.add_argument("--width", type=int, default=480, help="pixels of one page")
    asked.add_argument("--copier", action="store_true", help="one bit a pixel, as a bad copy")
    options = asked.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    for file in options.files:
        pages = list(_pictures(file, options.width, options.copier))
        step = options.across * options.rows
        for start in range(0, len(pages), step):
            sheet = _sheet(pages[start : start + step], options.across)
            name = f"{file.parent.name}-{file.stem}-{start + 1:02}.png"
            sheet.save(options.folder / name)
            print(options.folder / name)


def _pictures(file: Path, width: int, copier: bool) -> Iterator[Image.Image]:
    for page in pypdfium2.PdfDocument(file):
        picture = page.render(scale=width / page.get_width(), grayscale=True).to_pil()
        yield picture.point(lambda grey: 255 if grey > 127 else 0) if copier else picture


def _sheet(pages: list[Image.Image], across: int) -> Image.Image:
    width = max(page.width for page in pages) + GAP
    height = max(page.height for page in pages) + GAP
    rows = -(-len(pages) // across)
    sheet = Image.new("L", (width * min(across, len(pages)) + GAP, height * rows + GAP), GROUND)
    for index, page in enumerate(pages):
        row, column = divmod(index, across)
        sheet.paste(page, (GAP + column * width, GAP + row * height))
    return sheet


if __name__ == "__main__":
    main()
