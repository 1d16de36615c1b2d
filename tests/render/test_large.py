"""Large print: drawings are made anew, with letters as large as any other."""

import re
from pathlib import Path

import lxml.html
from render import sample

from coursepack.render.handout import set_handout

TEMPLATES = Path(__file__).parents[2] / "templates"
ACROSS = 178 / 25.4 * 72  # points of the text, on A4 with margins of 16 mm
LEAST = 14  # points


def test_no_letter_of_a_drawing_is_below_14_points() -> None:
    css = (TEMPLATES / "styles/drawings.css").read_text("utf-8")
    sizes = {
        kind: float(size)
        for names, size in re.findall(r"^([^{}]+)\{[^}]*font-size: ([\d.]+)px", css, re.MULTILINE)
        for kind in re.findall(r"[\w-]+", names)
    }
    html = set_handout(sample.student(), "print", "a4", (TEMPLATES,), "large").html
    drawings = lxml.html.document_fromstring(html).find_class("drawing")
    assert len(drawings) == 2
    for drawing in drawings:
        units = float((drawing.get("viewBox") or drawing.get("viewbox")).split()[2])
        for word in drawing.iterfind("text"):
            size = sizes.get(word.get("class").split()[0], sizes["text"])
            assert size * ACROSS / units >= LEAST, word.text
