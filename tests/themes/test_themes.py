"""Looks of the pages: the theme that is shipped, and a school's own templates."""

import ctypes
import re
from pathlib import Path

import page
import pypdfium2
import pytest
from conftest import ROOT, course_copy
from pypdfium2 import raw
from typer.testing import CliRunner

from coursepack.cli import command_line
from coursepack.model.folder import Folder
from coursepack.render.engine import filled
from coursepack.render.styles import settled

CASE = ROOT / "tests" / "cases" / "good" / "buses"
STYLES = ROOT / "templates" / "styles"
WORKBOOK = ROOT / "templates" / "themes" / "workbook" / "styles"
GUIDE = (ROOT / "docs" / "templates.md").read_text(encoding="utf-8")


def build(course: Path, *options: str) -> tuple[int, str]:
    result = CliRunner().invoke(command_line(), ["build", "--course", str(course), *options])
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


def failures(file: Path) -> list[str]:
    report = page.validate_pdf(str(file), profile="ua1")
    return [failure.message for failure in report.failures]


def fonts(file: Path) -> set[str]:
    """The fonts of a PDF, every one of them embedded."""
    found = set()
    for sheet in pypdfium2.PdfDocument(file):
        for text in sheet.get_objects(filter=[raw.FPDF_PAGEOBJ_TEXT]):
            font = raw.FPDFTextObj_GetFont(text.raw)
            name = ctypes.create_string_buffer(200)
            raw.FPDFFont_GetBaseFontName(font, name, len(name))
            assert raw.FPDFFont_GetIsEmbedded(font) == 1
            found.add(name.value.decode())
    return found


def text_of(file: Path) -> str:
    return "\n".join(sheet.get_textpage().get_text_range() for sheet in pypdfium2.PdfDocument(file))


def tokens(file: Path) -> set[str]:
    return set(re.findall(r"(--[\w-]+)\s*:", file.read_text(encoding="utf-8")))


def test_workbook_is_accessible_and_has_its_own_look(tmp_path: Path) -> None:
    course = course_copy(CASE, tmp_path)
    assert build(course, "--theme", "workbook")[0] == 0
    for reader in ("student", "teacher"):
        file = course / "output" / "buses" / f"{reader}.pdf"
        assert failures(file) == []
        assert any("Fira-Sans" in name for name in fonts(file))
        assert not any("Serif" in name for name in fonts(file))
    html = (course / "output/buses/student.html").read_text(encoding="utf-8")
    assert "Workbook on a screen" in html


def test_the_theme_of_a_course_and_back(tmp_path: Path) -> None:
    course = course_copy(CASE, tmp_path)
    arguments = ("--edition", "student", "--format", "pdf")
    file = course / "output" / "buses" / "student.pdf"
    build(course, *arguments)
    usual = file.read_bytes()
    settings = course / "lessons" / "course.yaml"
    said = settings.read_text(encoding="utf-8")
    settings.write_text(f"{said}theme: workbook\n", encoding="utf-8")
    assert "built 1 pack" in build(course, *arguments)[1]
    assert file.read_bytes() != usual
    settings.write_text(said, encoding="utf-8")
    build(course, *arguments)
    assert file.read_bytes() == usual


def test_a_theme_that_is_not_there(tmp_path: Path) -> None:
    course = course_copy(CASE, tmp_path)
    code, output = build(course, "--theme", "workbok", "--format", "html")
    assert code == 1
    assert "--theme: error: there is no theme 'workbok': pages keep the usual look" in output
    assert "[unknown-theme]" in output
    assert "name one of these: workbook" in output


def test_own_templates_come_before_a_theme(tmp_path: Path) -> None:
    own = tmp_path / "templates"
    (own / "themes" / "ours").mkdir(parents=True)
    folder = Folder(tmp_path, "ours")
    assert folder.themes == ("ours", "workbook")
    assert folder.templates == (own / "themes" / "ours", own, ROOT / "templates")
    mixed = Folder(tmp_path, "workbook").templates
    assert mixed == (own, WORKBOOK.parent, ROOT / "templates")


def test_own_tokens_need_not_be_all(tmp_path: Path) -> None:
    course = course_copy(CASE, tmp_path)
    own = course / "templates" / "styles"
    own.mkdir(parents=True)
    (own / "tokens.css").write_text(":root { --ink: #010203; --part: 15.5pt }\n", encoding="utf-8")
    (own / "tokens_screen.css").write_text(":root { --soft: #040506 }\n", encoding="utf-8")
    templates = Folder(course, "workbook").templates
    assert filled(templates, "styles/tokens_screen.css", {}).endswith(":root { --soft: #040506 }")
    sheet = filled(templates, "styles/tokens.css", {})
    names = re.findall(r"(--[\w-]+):", sheet)
    assert set(names) == tokens(STYLES / "tokens.css")
    # Ours first, then the theme's, the course's own last.
    assert (names.count("--numbers"), names.count("--ink")) == (2, 3)
    assert re.findall(r"--part: ([\w.]+)", sheet)[-1] == "15.5pt"
    used = settled(
        f"<style>{sheet}</style><style>h2 {{ width: var(--numbers); color: var(--ink) }}</style>"
    )
    assert "width: 8mm; color: #010203" in used


@pytest.mark.parametrize("name", ["tokens.css", "tokens_screen.css"])
def test_every_token_is_explained(name: str) -> None:
    unexplained = {token for token in tokens(STYLES / name) if f"`{token}`" not in GUIDE}
    assert unexplained == set()


def test_the_guide_tells_usual_values_as_they_are() -> None:
    usual = (STYLES / "tokens.css").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `(--[\w-]+)` \| .* \| ([#\d][\w.#]*) \|$", GUIDE, re.MULTILINE)
    assert len(rows) > 20
    assert [row for row in rows if f"{row[0]}: {row[1]};" not in usual] == []


def test_workbook_sets_every_token() -> None:
    assert tokens(WORKBOOK / "tokens.css") == tokens(STYLES / "tokens.css")


def test_every_token_is_used() -> None:
    styles = "".join(path.read_text(encoding="utf-8") for path in STYLES.glob("*.css"))
    unused = {token for token in tokens(STYLES / "tokens.css") if f"var({token})" not in styles}
    assert unused == set()


def test_every_template_is_in_the_guide() -> None:
    for path in STYLES.glob("*.css"):
        told = path.name in GUIDE or path.name.endswith("screen.css")
        assert told, path.name


def test_the_worked_example(tmp_path: Path) -> None:
    course = course_copy(CASE, tmp_path)
    example = GUIDE[GUIDE.index("## A worked example") :]
    files = re.findall(r"^`(templates/\S+)`.*?\n+```\w+\n(.*?)```", example, re.M | re.S)
    assert len(files) == 4
    for name, text in files:
        path = course / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    code, output = build(course)
    assert code == 0, output
    for reader in ("student", "teacher"):
        file = course / "output" / "buses" / f"{reader}.pdf"
        assert failures(file) == []
        assert "Now you" in text_of(file)
        assert ("Homework" in text_of(file)) == (reader == "student")
        assert any("Hyperlegible" in name for name in fonts(file))
    html = (course / "output/buses/student.html").read_text(encoding="utf-8")
    assert "<title>Larkfield School</title>" in html
    assert "Ask somebody older than you" in html
