"""Pages looked over before printing: each fault on a page of its own, and none on good pages."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from render import sample

from coursepack.model.handout import Proof
from coursepack.problems import Problem
from coursepack.publish.contrast import WHITE, contrast
from coursepack.publish.layout import lay_out
from coursepack.publish.preflight import check_document, check_pages
from coursepack.render.handout import set_handout

TEMPLATES = (Path(__file__).parents[2] / "templates",)
HEAD = """<!DOCTYPE html><html lang="en"><title>t</title><style>
@page { size: 100mm 100mm; margin: 10mm }
html { font: 10pt/12pt "Source Sans 3"; orphans: 1; widows: 1 }
body, p, h2 { margin: 0 } h2 { font-size: 10pt; break-after: auto }
.line { height: 8mm } .gap { height: 40mm } %s
.gloss { float: footnote; footnote-policy: auto }
.gloss::footnote-call, .gloss::footnote-marker { content: "" }
</style><body>"""


def lines(count: int) -> str:
    return "<br>".join(f"line {n}" for n in range(count))


FULL = f"<p>{lines(17)}</p>"
HOLED = f"<p>{lines(8)}</p><p style='break-inside: avoid'>{lines(12)}</p>"
FAULTS = {
    "nearly-empty-page": (FULL + f"<p>{lines(4)}</p>", ""),
    "white-hole": (HOLED + FULL, ""),
    "split-box": (f"<p>{lines(15)}</p><div class='box' id='b'>{lines(4)}</div>{FULL}", ""),
    "parted-question": (
        f"<p>{lines(17)}</p><div class='question' id='q1'><p class='ask'>why?</p>"
        f"<div class='line'></div><div class='line'></div></div><p>{lines(12)}</p>",
        "",
    ),
    "parted-row": (
        f"<p>{lines(16)}</p><table><tr id='r'><td>{lines(3)}</td><td>a</td></tr></table>{FULL}",
        "",
    ),
    "stranded-heading": (f"<p>{lines(17)}</p><h2 id='h'>Next</h2><p>{lines(15)}</p>", ""),
    "lonely-line": (f"<p>{lines(17)}</p><p class='paragraph' id='p2'>{lines(9)}</p>{FULL}", ""),
    "no-alternative": (
        "<p>a</p><svg xmlns='http://www.w3.org/2000/svg' width='9' height='9' id='s'>"
        "<path d='M0 0h9v9z'/></svg>",
        "",
    ),
    "overfull-line": ("<p style='width: 20mm'>Donaudampfschifffahrtsgesellschaft</p>", ""),
    "stray-gloss": (
        f"<p>{lines(17)}<br>a word<span class='gloss'>{lines(4)}</span></p>{FULL}",
        "",
    ),
    "lost-ground": ("<p class='grey'>set apart</p>", ".grey { background: #eee }"),
    "lost-line": (
        "<svg xmlns='http://www.w3.org/2000/svg' width='90' height='90'><title>t</title>"
        "<path class='brook' stroke='#aaa' fill='none' d='M0 0h90'/></svg>",
        "",
    ),
    "pale-text": ("<p class='pale'>hardly seen</p>", ".pale { color: #999; background: #eee }"),
}


def found(body: str, style: str) -> Iterator[Problem]:
    yield from check_document(lay_out(HEAD % style + body), "pack/student.pdf")


@pytest.mark.parametrize("rule", FAULTS)
def test_a_fault_is_told_with_its_page(rule: str) -> None:
    problems = [problem for problem in found(*FAULTS[rule]) if problem.rule == rule]
    assert problems
    assert problems[0].source.file == "pack/student.pdf"
    assert 1 <= problems[0].source.line <= 3
    assert problems[0].severity == "warning"


@pytest.mark.parametrize(("left", "told"), [(1, 1), (2, 1), (3, 0)])
def test_a_few_lines_left_over_for_the_next_page_are_told(left: int, told: int) -> None:
    asked = "<p class='ask'>why?</p>" + "<div class='line'></div>" * (4 + left)
    body = f"<p>{lines(10)}</p><div class='question' id='q1'>{asked}</div>{FULL}"
    assert [problem.rule for problem in found(body, "")].count("parted-question") == told


def test_good_pages_have_no_fault() -> None:
    assert list(found(f"<h2>Head</h2><p class='paragraph'>{lines(14)}</p>{FULL}", "")) == []


@pytest.mark.parametrize("form", ["pack", "booklet"])
def test_the_sample_pack_is_fit_to_print(form: str) -> None:
    for handout in (sample.student(), sample.teacher()):
        proof = set_handout(handout, "print", "a4", TEMPLATES, "standard", form)  # type: ignore[arg-type]
        assert list(check_pages(proof, "p")) == []


def test_what_cannot_be_set_at_all_is_told_too() -> None:
    proof = Proof("p", "student", "print", "a4", HEAD % "" + "<p style='colour: red'>a</p>")
    assert [problem.rule for problem in check_pages(proof, "p")] == ["layout"]


def test_a_running_head_that_no_page_shows_is_not_lost() -> None:
    style = (
        ".run { position: running(run) } @page { @top-left { content: element(run) } }"
        "@page :first { @top-left { content: none } }"
    )
    html = HEAD % style + "<p class='run'>the title</p><p>one page</p>"
    assert list(check_pages(Proof("p", "student", "print", "a4", html), "p")) == []


def test_a_ground_with_a_line_beside_it_is_not_lost() -> None:
    style = ".grey { background: #eee; border-left: 2pt solid #111 }"
    assert list(found("<p class='grey'>set apart</p>", style)) == []


def test_contrast_is_counted_as_the_guidelines_do() -> None:
    assert round(contrast((0, 0, 0), WHITE), 1) == 21
    grey = (0x77 / 255,) * 3
    assert round(contrast(grey, WHITE), 2) == 4.48


def test_lines_from_right_to_left_end_at_the_left() -> None:
    number = "<span style='display: inline-block; width: 9mm; margin-right: -11mm'>1</span>"
    assert not list(found(f"<p dir=rtl style='direction: rtl; margin: 0 20mm'>{number} ab</p>", ""))
    long = "<p style='direction: rtl; width: 20mm; margin-left: 30mm'>Donaudampfschifffahrt</p>"
    assert [problem.rule for problem in found(long, "")] == ["overfull-line"]
