"""The templates themselves: small, without logic, and in step with the printed words."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
TEMPLATES = sorted((ROOT / "templates").rglob("*.j2"))


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_templates_hold_no_logic(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 60
    code = re.findall(r"\{[{%](.*?)[%}]\}", text, re.DOTALL)
    for piece in code:
        bare = re.sub(r'"[^"]*"', "", piece).strip("- ")
        assert not re.match(r"set\b|macro\b|import\b", bare), piece
        assert not re.search(r"[\w)\]]\s*[-+*/%~]\s*[\w(\[]", bare), piece


def test_no_style_sheet_is_long() -> None:
    for path in (ROOT / "templates/styles").glob("*.css"):
        assert path.read_text(encoding="utf-8").count("\n") <= 250, path
