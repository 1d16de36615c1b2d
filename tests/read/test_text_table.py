"""tests/tables/text-files.md: files as a teacher writes them, and what they are read to."""

import re
from pathlib import Path

import pytest
from read.reading import outline, read_words

TABLE = Path(__file__).parent.parent / "tables" / "text-files.md"
CASES = re.findall(r"^(\S[^\n]*)\n\.\n(.*?)\n\.\n(.*?)\n\.$", TABLE.read_text("utf-8"), re.M | re.S)


@pytest.mark.parametrize(("title", "text", "wanted"), CASES, ids=[case[0] for case in CASES])
def test_case(title: str, text: str, wanted: str, tmp_path: Path) -> None:
    name = "seed.md" if title.startswith("Markdown") else "seed.txt"
    found = outline(read_words(text, tmp_path, name))
    # What is detected is the business of another test: the cases are short.
    without = "\n".join(line for line in found.split("\n") if line != "language: en")
    assert without == wanted


def test_the_table_is_read_whole() -> None:
    assert len(CASES) == TABLE.read_text("utf-8").count("\n.\n") // 3 > 12
