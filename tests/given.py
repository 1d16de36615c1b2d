"""The articles that lie beside the repository, for tests and for measuring.

Their wording belongs to others and stays outside the repository; where they
are missing the tests that need them are skipped.
"""

from pathlib import Path

from coursepack.model.article import Article, Block

FOLDER = Path(__file__).parent.parent.parent / "shared" / "articles"
MISSING = "the articles to test with (../shared/articles) are not on this machine"


def files() -> dict[str, Path]:
    """Every article by its file name without ending."""
    return {path.stem: path for path in sorted(FOLDER.rglob("*.txt"))}


def load(path: Path) -> Article:
    """An article from a file that holds a title, an empty line, and paragraphs."""
    lines = [line.strip() for line in path.read_text("utf-8").splitlines() if line.strip()]
    title = lines.pop(0) if lines[0][-1:] not in ".!”" and len(lines[0].split()) < 20 else ""
    blocks = tuple(Block("paragraph", line, at) for at, line in enumerate(lines, 1))
    return Article(path.stem, str(path), blocks, title=title)
