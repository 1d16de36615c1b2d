"""Cases written as tables that a teacher can read and extend: tests/tables/*.md.

A case is a heading with its title, a fenced block with the text, and a fenced
block with what must come out, one finding a line:

    ## A surname stands for the full name
    ```
    Mara Osei spoke. Osei left.
    ```
    ```
    person: Mara Osei = Osei
    ```

An empty second block says that nothing may be found. Text between the blocks
is for the reader and is not looked at. In a text an empty line begins a new
paragraph; a first line such as `@date 2019-12-01` or `@language de` says what
the file said about the article.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.article import Article, Block

FOLDER = Path(__file__).parent / "tables"
_CASE = re.compile(r"^## (.+?)\n(.*?)(?=^## |\Z)", re.MULTILINE | re.DOTALL)
_FENCE = re.compile(r"^```[^\n]*\n(.*?)^```$", re.MULTILINE | re.DOTALL)


@dataclass(frozen=True)
class Case:
    """One case of a table: what goes in, and the lines that must come out."""

    table: str
    title: str
    given: str
    expected: str

    def __str__(self) -> str:
        return f"{self.table}: {self.title}"

    @property
    def article(self) -> Article:
        """The case's text as an article."""
        about = dict(re.findall(r"^@(\w+) (.+)$", self.given, re.MULTILINE))
        body = re.sub(r"^@\w+ .+\n", "", self.given, flags=re.MULTILINE)
        texts = [" ".join(part.split("\n")) for part in re.split(r"\n\s*\n", body.strip())]
        blocks = tuple(Block("paragraph", text, at) for at, text in enumerate(texts, 1))
        return Article(self.title, f"{self.table}.md", blocks, **about)

    def check(self, found: Callable[[Article], list[str]]) -> None:
        """Compare what `found` makes of the text with the expected lines."""
        lines = found(self.article)
        assert lines == self.expected.splitlines(), "found:\n" + "\n".join(lines)


def cases(table: str) -> list[Case]:
    """The cases of `tests/tables/<table>.md`, each with its two blocks."""
    text = (FOLDER / f"{table}.md").read_text("utf-8")
    found = []
    for title, body in _CASE.findall(text):
        blocks = _FENCE.findall(body)
        if len(blocks) != 2:
            raise ValueError(f"{table}.md: {title!r} needs two fenced blocks, has {len(blocks)}")
        found.append(Case(table, title, blocks[0].rstrip("\n"), blocks[1].rstrip("\n")))
    return found
