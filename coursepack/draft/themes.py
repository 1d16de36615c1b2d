"""What the article is about, as far as that decides what is worth discussing."""

from collections.abc import Iterable

from coursepack.draft.tables import Theme, themes
from coursepack.model.anchor import fold
from coursepack.model.article import Article

# A theme needs this many different words of its list, and this many occurrences in all.
_LEAST_WORDS = 4
_LEAST_SCORE = 9
_MOST_PER_WORD = 4


def theme_of(article: Article) -> Theme | None:
    """The theme whose words stand most often in the article, or None where none fits."""
    text = fold(" ".join(block.text for block in article.blocks))
    title = fold(article.title)
    scored = [(score(theme.when, text, title), -i, theme) for i, theme in enumerate(themes())]
    (points, different), _, best = max(scored, key=lambda row: (row[0], row[1]))
    return best if different >= _LEAST_WORDS and points >= _LEAST_SCORE else None


def score(stems: Iterable[str], text: str, title: str = "") -> tuple[int, int]:
    """How often the stems stand in a folded text (each at most four times), and how many do."""
    points = different = 0
    for stem in stems:
        count = _times(stem, text)
        points += min(count, _MOST_PER_WORD) + 2 * bool(_times(stem, title))
        different += bool(count)
    return points, different


def _times(stem: str, text: str) -> int:
    """How often a word of the text begins with the stem; a pattern for each would be slow."""
    count, at = 0, text.find(stem)
    while at >= 0:
        before = text[at - 1] if at else " "
        count += not (before.isalnum() or before == "_")
        at = text.find(stem, at + len(stem))
    return count
