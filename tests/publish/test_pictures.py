"""Pages as pictures: the sample pack looks as it did. Refreshed on purpose: `pytest --refresh`.

Pages are compared by the ink in small squares, so that another version of a font engine may draw
a letter a little differently, and a line that moved is seen.
"""

from pathlib import Path

import pypdfium2
import pytest
from PIL import Image, ImageChops
from render import sample

from coursepack.model.handout import Form, Style
from coursepack.publish.pdf import pdf
from coursepack.render.handout import set_handout

HERE = Path(__file__).parent / "pictures"
TEMPLATES = (Path(__file__).parents[2] / "templates",)
WIDTH = 360  # pixels of a page
SQUARE = 8  # pixels
INK = 24  # of 255, by which a square may differ
STRAY = 0.006  # of the squares of a page may differ more
WAYS: dict[str, tuple[str, Style, Form]] = {
    "student": ("student", "standard", "pack"),
    "teacher": ("teacher", "standard", "pack"),
    "sheet": ("student", "standard", "sheet"),
    "dyslexia": ("student", "dyslexia", "pack"),
}


def picture(reader: str, style: Style, form: Form) -> Image.Image:
    """All pages side by side, in grey."""
    handout = sample.student() if reader == "student" else sample.teacher()
    document = pypdfium2.PdfDocument(
        pdf(set_handout(handout, "print", "a4", TEMPLATES, style, form))
    )
    pages = [
        sheet.render(scale=WIDTH / sheet.get_width(), grayscale=True).to_pil() for sheet in document
    ]
    strip = Image.new("L", (WIDTH * len(pages), pages[0].height), 255)
    for number, page in enumerate(pages):
        strip.paste(page, (WIDTH * number, 0))
    return strip


def strays(one: Image.Image, other: Image.Image) -> float:
    """The share of squares whose ink differs, on the page that differs most; 1 for more pages."""
    if one.size != other.size:
        return 1.0
    return max(
        _differing(one.crop(page), other.crop(page))
        for left in range(0, one.width, WIDTH)
        for page in [(left, 0, left + WIDTH, one.height)]
    )


def _differing(one: Image.Image, other: Image.Image) -> float:
    size = (one.width // SQUARE, one.height // SQUARE)
    small = (image.resize(size, Image.Resampling.BOX) for image in (one, other))
    levels = ImageChops.difference(*small).histogram()
    return sum(levels[INK:]) / sum(levels)


@pytest.mark.parametrize("way", WAYS)
def test_pages_look_as_they_did(way: str, request: pytest.FixtureRequest) -> None:
    made, kept = picture(*WAYS[way]), HERE / f"{way}.png"
    if request.config.getoption("--refresh"):
        HERE.mkdir(exist_ok=True)
        made.quantize(16).save(kept, optimize=True)
    assert strays(made, Image.open(kept).convert("L")) <= STRAY


def test_a_line_that_moved_is_seen() -> None:
    kept = Image.open(HERE / "student.png").convert("L")
    moved = kept.copy()
    moved.paste(kept.crop((0, 200, WIDTH, 400)), (0, 206))
    assert strays(kept, kept) == 0
    assert strays(kept, moved) > STRAY
