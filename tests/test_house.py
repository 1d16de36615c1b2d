"""The house itself: floors, sizes, and words that belong together."""

import ast
import re
import subprocess
import sys
from pathlib import Path

import pytest

from coursepack import rules
from coursepack.draft.tables import bank_rows
from coursepack.problems import Rule
from coursepack.publish.schema import file_schemas

ROOT = Path(__file__).parent.parent
CODE = [*sorted((ROOT / "coursepack").rglob("*.py")), ROOT / "build.py"]
TABLE = [rule for rule in vars(rules).values() if isinstance(rule, Rule)]


def run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command], cwd=ROOT, capture_output=True, text=True, check=False
    )


@pytest.mark.parametrize("tool", ["ruff check .", "ruff format --check .", "mypy"])
def test_tools_are_content(tool: str) -> None:
    done = run(*tool.split())
    assert done.returncode == 0, done.stdout + done.stderr


def test_no_stage_imports_another() -> None:
    code = "from importlinter.cli import lint_imports_command as c; c()"
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize("path", CODE, ids=lambda path: str(path.relative_to(ROOT)))
def test_files_and_functions_are_small(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert text.count("\n") <= 250
    assert path.stem not in {"utils", "helpers", "common", "manager"}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.FunctionDef):
            assert (node.end_lineno or 0) - node.lineno < 45, node.name


def test_most_files_and_functions_are_smaller_still() -> None:
    files = sorted(path.read_text(encoding="utf-8").count("\n") for path in CODE)
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in CODE]
    nodes = [node for tree in trees for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)]
    lengths = sorted((node.end_lineno or 0) - node.lineno + 1 for node in nodes)
    assert files[len(files) // 2] <= 110
    assert lengths[len(lengths) // 2] <= 12


def test_rule_ids_are_unique() -> None:
    assert len({rule.id for rule in TABLE}) == len(TABLE)


@pytest.mark.parametrize("rule", TABLE, ids=lambda rule: rule.id)
def test_every_rule_is_explained(rule: Rule) -> None:
    assert f"\n## {rule.id}\n" in (ROOT / "docs/problems.md").read_text(encoding="utf-8")


def test_no_explanation_without_a_rule() -> None:
    text = (ROOT / "docs/problems.md").read_text(encoding="utf-8")
    headings = {heading for heading in re.findall(r"^## (.+)$", text, re.M) if " " not in heading}
    assert headings == {rule.id for rule in TABLE}


def test_templates_only_loop_test_and_include() -> None:
    for path in (ROOT / "templates").rglob("*.j2"):
        text = path.read_text(encoding="utf-8")
        assert text.count("\n") <= 60, path
        assert not re.search(r"{%-?\s*set\b|{{[^}]*[-+*/]\s*\d", text), path


def test_schemas_beside_the_files_are_made_from_the_types() -> None:
    """A build writes them anew where the program is new: what is committed must be that."""
    for schema in file_schemas():
        assert (ROOT / schema.path).read_bytes() == schema.content, f"build once: {schema.path}"


def test_every_stretch_of_the_word_list_has_a_place_for_the_word() -> None:
    """One without "~" would never be heeded."""
    lost = [(row.forms or row.verb, it) for row in bank_rows() for it in row.never if "~" not in it]
    assert lost == []
