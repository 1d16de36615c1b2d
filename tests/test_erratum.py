"""Slips and changed pages for copies already handed out, from the command line."""

import shutil
from pathlib import Path

import page
import pypdfium2
import pytest
from conftest import course_copy
from test_cli import run

from coursepack.model.folder import Folder
from coursepack.publish.issued import lying, records

CASE = Path(__file__).parent / "cases" / "good" / "buses"


@pytest.fixture(scope="module")
def course(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A pack that was printed, and corrected since: its article and a question."""
    course = course_copy(CASE, tmp_path_factory.mktemp("course"))
    assert run("build", "--course", str(course), "-q")[0] == 0
    seed = course / "seeds" / "buses.txt"
    seed.write_text(seed.read_text().replace("on Tuesday", "on Wednesday"))
    lesson = course / "lessons" / "buses.yaml"
    lesson.write_text(lesson.read_text().replace("answer: 1 June", "answer: the first of June"))
    assert run("build", "--course", str(course), "-q")[0] == 0
    return course


def text(file: Path) -> str:
    return "\n".join(p.get_textpage().get_text_range() for p in pypdfium2.PdfDocument(file))


def test_what_was_printed_is_kept_once(course: Path) -> None:
    kept = list(records(Folder(course), "buses"))
    assert len(kept) == 1
    assert set(kept[0]["pages"]) == {"student", "teacher"}
    assert run("build", "--course", str(course), "-q")[0] == 0
    assert list(records(Folder(course), "buses")) == kept


def test_two_copies_that_differ_have_different_codes(course: Path) -> None:
    (kept,) = records(Folder(course), "buses")
    code, output = run("erratum", "buses", "--course", str(course), "-q")
    assert code == 0
    assert f"for copies with the code {kept['codes']['student']}" in output
    slip = text(course / "output" / "buses" / "erratum-student.pdf")
    assert kept["codes"]["student"] in slip


def test_slips_and_changed_pages(course: Path) -> None:
    assert run("erratum", "buses", "--course", str(course), "-q")[0] == 0
    out = course / "output" / "buses"
    student, teacher = (text(out / f"erratum-{name}.pdf") for name in ("student", "teacher"))
    assert "Wednesday" in student
    assert "Tuesday" in student
    assert "first of June" not in student
    assert "first of June" in teacher.replace("\r\n", " ")
    (kept,) = records(Folder(course), "buses")
    for name in ("student", "teacher"):
        then = kept["pages"][name]
        now = lying(Folder(course), "buses")["pages"][name]
        pages = [number for number, print_ in enumerate(now) if print_ not in then]
        changed = pypdfium2.PdfDocument(out / f"changed-pages-{name}.pdf")
        whole = pypdfium2.PdfDocument(out / f"{name}.pdf")
        assert [p.get_textpage().get_text_range() for p in changed] == [
            whole[number].get_textpage().get_text_range() for number in pages
        ]
    assert len(pypdfium2.PdfDocument(out / "changed-pages-student.pdf")) < len(
        pypdfium2.PdfDocument(out / "student.pdf")
    )
    for file in (*out.glob("erratum-*.pdf"), *out.glob("changed-pages-*.pdf")):
        report = page.validate_pdf(str(file), profile="ua1")
        assert [failure.message for failure in report.failures] == []


def test_a_code_that_nobody_knows_is_told(course: Path) -> None:
    code, output = run("erratum", "buses", "--since", "S-000000", "--course", str(course), "-q")
    assert code == 1
    assert "no printing with the code S-000000 is kept [no-printing]" in output
    (kept,) = records(Folder(course), "buses")
    assert kept["codes"]["teacher"] in output


def test_a_pack_that_was_not_built_cannot_be_corrected(course: Path, tmp_path: Path) -> None:
    other = tmp_path / "other"
    shutil.copytree(course, other)
    shutil.rmtree(other / "output")
    code, output = run("erratum", "buses", "--course", str(other), "-q")
    assert code == 1
    assert "[not-built]" in output


def test_copies_that_are_right_need_no_slip(course: Path) -> None:
    code = lying(Folder(course), "buses")["codes"]["student"]
    status, output = run("erratum", "buses", "--since", code.lower(), "--course", str(course), "-q")
    assert status == 1
    assert f"copies with the code {code} are what lies in output/ now [same-printing]" in output
