"""One pack in every style and form: accessible, whole, on the right paper, safe to copy."""

import ctypes
import re
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

import page
import pypdfium2
import pypdfium2.raw as pdfium
import pytest
from publish.test_tagging import words
from render import sample

from coursepack.model.handout import Form, Handout, Paper, Style
from coursepack.problems import Refused
from coursepack.publish.booklet import folded, in_reading_order, saddle
from coursepack.publish.layout import every_box
from coursepack.publish.letters import printable
from coursepack.publish.mend import set_on_pages
from coursepack.publish.pdf import pdf
from coursepack.publish.sight import is_block
from coursepack.publish.tagging import mark_artifacts
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)
WAYS: list[tuple[Style, Form, Paper]] = [
    ("large", "pack", "a4"),
    ("dyslexia", "pack", "letter"),
    ("standard", "sheet", "a4"),
    ("dyslexia", "sheet", "letter"),
    ("standard", "booklet", "a4"),
    ("dyslexia", "booklet", "letter"),
]


@cache
def made(style: Style, form: Form, paper: Paper) -> bytes:
    return pdf(set_handout(sample.student(), "print", paper, TEMPLATES, style, form))


@cache
def undrawn(style: Style, form: Form, paper: Paper) -> bytes:
    """The same without its drawings, which are looked at where they are made."""
    proof = set_handout(sample.student(), "print", paper, TEMPLATES, style, form)
    plain = re.sub(r"<svg.*?</svg>", "", proof.html, flags=re.DOTALL)
    return pdf(replace(proof, html=plain))


def texts(data: bytes) -> list[str]:
    return [sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(data)]


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_pdf_ua(way: tuple[Style, Form, Paper], tmp_path: Path) -> None:
    file = tmp_path / "pack.pdf"
    file.write_bytes(made(*way))
    report = page.validate_pdf(str(file), profile="ua1")
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize("way", WAYS, ids=" ".join)
def test_the_whole_article_is_on_the_pages(way: tuple[Style, Form, Paper]) -> None:
    letters = Counter(filter(str.isalpha, "".join(texts(made(*way)))))
    assert not Counter(filter(str.isalpha, "".join(sample.TEXT))) - letters


def test_large_print_is_18_point_and_explains_after_the_paragraph() -> None:
    document = pypdfium2.PdfDocument(undrawn("large", "pack", "a4"))
    sizes: Counter[int] = Counter()
    for sheet in document:
        text = sheet.get_textpage()
        for index in range(text.count_chars()):
            sizes[round(pdfium.FPDFText_GetFontSize(text.raw, index) * 0.75)] += 1
    assert sizes.most_common(1)[0][0] == 18
    assert min(size for size in sizes if size > 1) >= 14  # 1: spaces that PDFium adds
    text = " ".join(" ".join(texts(made("large", "pack", "a4"))).split())
    assert text.index("a written request that many people sign") < text.index(
        "Residents have until"
    )


def test_no_italics_and_no_blocks_of_capitals_for_dyslexia() -> None:
    document = pypdfium2.PdfDocument(made("dyslexia", "pack", "letter"))
    fonts = set()
    for sheet in document:
        for item in sheet.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
            buffer = ctypes.create_string_buffer(200)
            font = pdfium.FPDFTextObj_GetFont(item.raw)
            pdfium.FPDFFont_GetBaseFontName(font, buffer, 200)
            fonts.add(buffer.value.decode())
    assert any("Atkinson" in name for name in fonts)
    assert not any("Italic" in name or "Serif" in name for name in fonts)
    assert not re.search(
        r"[A-Z]{4,} [A-Z]{4,}", " ".join(texts(made("dyslexia", "pack", "letter")))
    )


def test_one_sheet_has_two_sides_and_six_questions() -> None:
    found = texts(made("standard", "sheet", "a4"))
    assert len(found) == 2
    numbered = {task.number for task in sample.TASKS}
    shown = {n for n in numbered if re.search(rf"^{n} [^\n]*¶", found[1], re.MULTILINE)}
    assert len(shown) == min(6, len(numbered))


def sheet_of(times: int) -> bytes:
    """The sheet of an article that is so many times as long."""
    body = sample.body()
    blocks = [block for block in body.article * times if block.number]
    article = tuple(
        replace(block, number=number, glosses=()) for number, block in enumerate(blocks, start=1)
    )
    handout = Handout("p", "student", "S-1", replace(body, article=article), None)
    return pdf(set_handout(handout, "print", "a4", TEMPLATES, "standard", "sheet"))


def test_an_article_of_1500_words_goes_on_a_sheet() -> None:
    times = round(1500 / len("".join(sample.TEXT).split()))
    assert len(texts(sheet_of(times))) == 2


def test_a_sheet_that_is_too_small_is_not_made_smaller_than_it_can_be_read() -> None:
    with pytest.raises(Refused) as refused:
        sheet_of(14)
    (problem,) = refused.value.problems
    assert (problem.rule, problem.severity) == ("no-room", "note")
    told = [int(number) for number in re.findall(r"\d{4}", problem.message)]
    assert 1500 < told[1] < told[0]


@pytest.mark.parametrize(("paper", "size"), [("a4", (297, 210)), ("letter", (279, 216))])
def test_a_booklet_lies_two_by_two_on_the_paper(paper: Paper, size: tuple[int, int]) -> None:
    style: Style = "standard" if paper == "a4" else "dyslexia"
    document = pypdfium2.PdfDocument(made(style, "booklet", paper))
    assert len(document) % 2 == 0
    width, height = document[0].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == size
    assert "Page 1 of" in texts(made(style, "booklet", paper))[0]


def test_pages_are_ordered_for_folding() -> None:
    assert list(saddle(8)) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    assert list(saddle(5)) == [(7, 0), (1, 6), (5, 2), (3, 4)]
    for pages in range(1, 30):
        leaves = sorted(leaf for side in saddle(pages) for leaf in side)
        assert leaves == list(range(-(-pages // 4) * 4))


def test_a_booklet_is_read_in_the_order_of_its_pages() -> None:
    orders: list[list[int]] = []

    def note(document: object, file: Any) -> None:
        in_reading_order(document, file)
        (part,) = (o for o in file.objects if isinstance(o, dict) and o.get("S") == "/Document")
        orders.append([file.leaves[int(reference.split()[0])] for reference in part["K"]])

    proof = set_handout(sample.student(), "print", "a4", TEMPLATES, "standard", "booklet")
    booklet = folded(set_on_pages(proof.html, "p"))
    mark_artifacts(booklet)
    booklet.write_pdf(finisher=note, pdf_variant="pdf/ua-1")
    assert orders[0] == sorted(orders[0])
    assert len(set(orders[0])) > 4
    bookmarks = [entry for top in booklet.make_bookmark_tree() for entry in (top, *top[2])]
    titles = [entry[0] for entry in bookmarks]
    assert titles.index("Before you read") < titles.index("The article") < titles.index("Questions")


def painted(data: bytes) -> tuple[dict[str, set[int]], set[int]]:
    """The greys of each piece of text, and those of grounds and lines."""
    letters: dict[str, set[int]] = {}
    grounds = set()
    for sheet in pypdfium2.PdfDocument(data):
        text = sheet.get_textpage()
        for item in sheet.get_objects():
            channels = [ctypes.c_uint() for _ in range(4)]
            pdfium.FPDFPageObj_GetFillColor(item.raw, *map(ctypes.byref, channels))
            if item.type == pdfium.FPDF_PAGEOBJ_TEXT:
                letters.setdefault(words(item, text), set()).add(channels[0].value)
            elif item.type == pdfium.FPDF_PAGEOBJ_PATH:
                grounds.add(channels[0].value)
    return letters, grounds


@pytest.mark.parametrize("way", [("standard", "pack", "a4"), *WAYS], ids=" ".join)
def test_a_copy_in_black_and_white_alone_keeps_every_word(way: tuple[Style, Form, Paper]) -> None:
    letters, grounds = painted(undrawn(*way))
    assert not {said: greys for said, greys in letters.items() if max(greys) > 0x7F}
    assert not {grey for grey in grounds if 0x7F < grey < 0xD8}


def test_what_is_painted_behind_a_box_moves_with_it() -> None:
    proof = set_handout(sample.student(), "print", "a4", TEMPLATES, "standard", "booklet")
    half = 148.5 * 96 / 25.4
    moved = 0
    html = proof.html.replace("</style>", "p { background: #eee }</style>", 1)
    for side in folded(set_on_pages(html, "p")).pages:
        for box in every_box(side._page_box):
            grounds = box.background.layers if getattr(box, "background", None) else []
            if box.element is not None and box.position_x > half:
                moved += len(grounds)
                assert all(ground.painting_area[0] >= half for ground in grounds)
    assert moved


def test_all_lines_of_an_article_for_dyslexia_are_equally_high() -> None:
    proof = set_handout(sample.student(), "print", "a4", TEMPLATES, "dyslexia")
    boxes = [
        box
        for page in set_on_pages(printable(proof.html), "p").pages
        for box in every_box(page._page_box)
    ]
    lines = [
        round(line.height, 1)
        for box in boxes
        if is_block(box, "paragraph")
        for line in box.children
        if type(line).__name__ == "LineBox"
    ]
    assert len(lines) > 20
    assert len(set(lines)) == 1
