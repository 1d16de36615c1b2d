"""Tiny courses: good ones make the expected pack, bad ones the exact words an author sees."""

from pathlib import Path

import pytest
from conftest import Golden, course_copy
from typer.testing import CliRunner

from coursepack import rules
from coursepack.cli import command_line
from coursepack.problems import Rule

CASES = Path(__file__).parent / "cases"
BAD = sorted(path for path in (CASES / "bad").iterdir() if path.is_dir())
GOOD = sorted(path for path in (CASES / "good").iterdir() if path.is_dir())


def shown(*arguments: str) -> tuple[int, str]:
    result = CliRunner().invoke(command_line(), list(arguments))
    if result.exception and not isinstance(result.exception, SystemExit):
        raise result.exception
    return result.exit_code, result.output


@pytest.mark.parametrize("case", BAD, ids=lambda path: path.name)
def test_bad_course(case: Path, tmp_path: Path, golden: Golden) -> None:
    course = course_copy(case, tmp_path)
    code, output = shown("check", "--strict", "--course", str(course))
    words = "\n".join(line for line in output.splitlines() if not line.startswith("["))
    golden.check(case / "expected.txt", words + f"\nexit {code}\n")


@pytest.mark.parametrize("case", GOOD, ids=lambda path: path.name)
def test_good_course(case: Path, tmp_path: Path, golden: Golden) -> None:
    course = course_copy(case, tmp_path)
    code, output = shown("build", "--course", str(course), "--edition", "student")
    assert code == 0, output
    for pack in sorted((course / "output").glob("*/pack.json")):
        expected = case / f"expected-{pack.parent.name}.json"
        golden.check(expected, pack.read_text(encoding="utf-8"))


def test_every_rule_has_a_bad_case() -> None:
    texts = [path.read_text(encoding="utf-8") for path in CASES.rglob("expected*.txt")]
    texts += [path.read_text(encoding="utf-8") for path in CASES.parent.rglob("test_*.py")]
    known = {n: rule.id for n, rule in vars(rules).items() if isinstance(rule, Rule)}
    seen = {n for n, id_ in known.items() for text in texts if id_ in text or f".{n}" in text}
    assert known.keys() - seen == set()
