"""The templates themselves: small, without logic, and in step with the printed words."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))
CODE = sorted((ROOT / "coursepack/render").rglob("*.py"))
WORDS = json.loads((ROOT / "templates/words/en.json").read_text(encoding="utf-8"))
TABLES = ("box_", "voice_", "verdict_", "bloom_", "paper_", "level_", "added_")
# Looked up by a value of the pack.


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_logic(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 60
    code = re.findall(r"\{[{%](.*?)[%}]\}", text, re.DOTALL)
    for piece in code:
        bare = re.sub(r'"[^"]*"', "", piece).strip("- ")
        assert not re.match(r"set\b|macro\b|import\b", bare), piece
        assert not re.search(r"[\w)\]]\s*[-+*/%~]\s*[\w(\[]", bare), piece


def test_every_printed_word_is_in_the_table_and_used() -> None:
    asked = {
        name
        for path in TEMPLATES
        for name in re.findall(r"\bw\.(\w+)", path.read_text(encoding="utf-8"))
    }
    assert asked <= set(WORDS)
    code = "\n".join(path.read_text(encoding="utf-8") for path in CODE)
    named = {name for name in WORDS if f'"{name}"' in code}
    edition = {"student_edition", "teacher_edition", "student", "teacher"}
    listed = {name for name in WORDS if name.startswith(TABLES)}
    assert not set(WORDS) - asked - named - edition - listed


def test_no_style_sheet_is_long() -> None:
    for path in (ROOT / "templates/styles").glob("*.css"):
        assert path.read_text(encoding="utf-8").count("\n") <= 250, path
