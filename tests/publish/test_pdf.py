"""PDFs: complete, answer-free, accessible, the same every time, or refused."""

import hashlib
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import get_args

import page
import pypdfium2
import pytest
from render import sample

from coursepack.model.handout import Handout, Paper, Proof, Reader
from coursepack.problems import Refused
from coursepack.publish.letters import check_letters
from coursepack.publish.pdf import pdf
from coursepack.render.handout import set_handout

ROOT = Path(__file__).parents[2]
TEMPLATES = (ROOT / "templates",)
EVERY = [(reader, paper) for reader in get_args(Reader) for paper in get_args(Paper)]
MILLIMETRES = {"a4": (210, 297), "letter": (216, 279)}


def proof(reader: Reader, paper: Paper = "a4") -> Proof:
    handout = sample.student() if reader == "student" else sample.teacher()
    return set_handout(handout, "print", paper, TEMPLATES)


@cache
def made(reader: Reader, paper: Paper) -> bytes:
    return pdf(proof(reader, paper))


@cache
def pages(reader: Reader, paper: Paper) -> tuple[str, ...]:
    document = pypdfium2.PdfDocument(made(reader, paper))
    return tuple(sheet.get_textpage().get_text_range() for sheet in document)


@pytest.mark.parametrize(("reader", "paper"), EVERY)
def test_pdf_ua(reader: Reader, paper: Paper, tmp_path: Path) -> None:
    file = tmp_path / "pack.pdf"
    file.write_bytes(made(reader, paper))
    report = page.validate_pdf(str(file), profile="ua1")
    assert [failure.message for failure in report.failures] == []


@pytest.mark.parametrize(("reader", "paper"), EVERY)
def test_paper(reader: Reader, paper: Paper) -> None:
    width, height = pypdfium2.PdfDocument(made(reader, paper))[0].get_size()
    assert (round(width / 72 * 25.4), round(height / 72 * 25.4)) == MILLIMETRES[paper]


@pytest.mark.parametrize(("reader", "paper"), EVERY)
def test_the_whole_article_is_on_the_pages(reader: Reader, paper: Paper) -> None:
    words = Counter(re.findall(r"[^\W\d]+", " ".join(pages(reader, paper))))
    assert not Counter(re.findall(r"[^\W\d]+", " ".join(sample.TEXT))) - words


def test_no_answer_in_a_student_pdf() -> None:
    assert sample.SECRET not in "".join(pages("student", "a4"))
    assert sample.SECRET.encode() not in made("student", "a4")
    document = pypdfium2.PdfDocument(made("student", "a4"))
    assert not any(sample.SECRET in value for value in document.get_metadata_dict().values())
    assert "".join(pages("teacher", "a4")).count(sample.SECRET) == len(sample.TASKS) + 1


def test_metadata_have_title_and_no_clock() -> None:
    data = pypdfium2.PdfDocument(made("teacher", "a4")).get_metadata_dict()
    assert data["Title"] == "The last bus home – Teacher edition"
    assert not data["CreationDate"]
    assert not data["ModDate"]


@pytest.mark.parametrize("reader", get_args(Reader))
def test_every_page_says_what_it_is(reader: Reader) -> None:
    found = pages(reader, "a4")
    code = "S-1A2B3C" if reader == "student" else "T-4D5E6F"
    for number, text in enumerate(found, start=1):
        assert f"Page {number} of {len(found)}" in text
        assert "CC BY 4.0" in text
        if number > 1:
            assert code in text


def test_both_editions_number_the_same_lines() -> None:
    from coursepack.publish.layout import lay_out
    from coursepack.publish.look import article_lines

    counts = {len(article_lines(lay_out(proof(reader).html))) for reader in get_args(Reader)}
    assert len(counts) == 1
    (count,) = counts
    numbers = re.findall(r"(?:^|\s)(\d+)\r?$", "\n".join(pages("student", "a4")), re.MULTILINE)
    assert {str(n) for n in range(5, count + 1, 5)} <= set(numbers)


def test_the_notes_column_stands_on_every_page_of_the_article() -> None:
    texts = [" ".join(text.split()) for text in pages("student", "a4")]
    found = [number for number, text in enumerate(texts) if "I think · I wonder" in text]
    first = next(number for number, text in enumerate(texts) if "Beside the text" in text)
    last = next(number for number, text in enumerate(texts) if "when a reporter called" in text)
    assert found == list(range(first, last + 1))


_PRINTED = """
import hashlib, sys
sys.path[:0] = [{root!r}, {tests!r}]
from publish.test_pdf import made
print(hashlib.sha256(made({reader!r}, "letter")).hexdigest())
"""


@pytest.mark.parametrize("reader", get_args(Reader))
def test_the_same_bytes_in_every_process(reader: Reader, tmp_path: Path) -> None:
    code = _PRINTED.format(root=str(ROOT), tests=str(ROOT / "tests"), reader=reader)
    other = {**os.environ, "PYTHONHASHSEED": "4711", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    done = subprocess.run(
        [sys.executable, "-c", code],
        env=other,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=True,
    )
    assert done.stdout.strip() == hashlib.sha256(made(reader, "letter")).hexdigest()


def test_pages_that_run_from_right_to_left() -> None:
    body = sample.body()
    handout = Handout("p", "student", "S-1", replace(body, front=_rtl(body)), None)
    document = pypdfium2.PdfDocument(pdf(set_handout(handout, "print", "a4", TEMPLATES)))
    sheet = document[1].get_textpage()
    search = sheet.search("I think")
    found = search.get_next()
    assert found
    left, *_ = sheet.get_charbox(found[0])
    assert left < document[1].get_width() / 3


def _rtl(body: object) -> object:
    return replace(body.front, direction="rtl")  # type: ignore[attr-defined]


CUTS = {
    "a word hidden": ("</style>", ".hook { display: none }</style>"),
    "a height over a page end": ("</style>", ".text { height: 60mm }</style>"),
}


@pytest.mark.parametrize("cut", CUTS)
def test_a_lost_word_stops_the_file(cut: str) -> None:
    whole = proof("student")
    with pytest.raises(Refused) as refused:
        pdf(replace(whole, html=whole.html.replace(*CUTS[cut], 1)))
    (problem,) = refused.value.problems
    assert problem.rule == "text-lost"
    assert problem.source.file == "last-bus/student.pdf"
    if cut == "a word hidden":
        assert "among them 'Think of the last time" in problem.message


FAULTS = {
    "a style it does not know": (".box {", ".box { colour: red;"),
    "a picture from elsewhere": ("</main>", '<img alt="x" src="https://example.org/a.png"></main>'),
    "a link to nowhere": ("</main>", '<a href="#nowhere">there</a></main>'),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_what_the_engine_complains_of_stops_the_file(fault: str) -> None:
    whole = proof("student")
    with pytest.raises(Refused) as refused:
        pdf(replace(whole, html=whole.html.replace(*FAULTS[fault], 1)))
    assert refused.value.problems[0].rule == "layout"


def test_letters_without_a_font_are_told_and_boxed(tmp_path: Path) -> None:
    whole = proof("student")
    odd = replace(whole, html=whole.html.replace("Nobody has asked", "Nobody 日本 😀 has asked"))
    assert list(check_letters(whole)) == []
    (problem,) = check_letters(odd)
    assert problem.severity == "warning"
    assert "日 本 😀" in problem.message
    file = tmp_path / "odd.pdf"
    file.write_bytes(pdf(odd))
    assert not page.validate_pdf(str(file), profile="ua1").failures
    text = "".join(s.get_textpage().get_text_range() for s in pypdfium2.PdfDocument(file))
    assert "Nobody □□ □ has asked" in text.replace("\r\n", " ")


@pytest.mark.parametrize("reader", get_args(Reader))
def test_a_pointer_says_on_which_page_its_text_stands(reader: Reader) -> None:
    texts = [" ".join(text.split()) for text in pages(reader, "a4")]
    later = next(n for n, text in enumerate(texts, start=1) if "IDEA · ¶3 Averages" in text)
    pointing = next(text for text in texts if "▸" in text and "alone with the driver" in text)
    assert re.search(rf"(?<!student )p\. {later}\b", pointing)
