"""What the article is about, as far as that decides what is worth discussing."""

from collections.abc import Iterable

from coursepack.draft.tables import Theme, themes
from coursepack.model.anchor import fold
from coursepack.model.article import Article

# A theme needs this many different words of its lists, and this many occurrences in all;
# in a short text one word less, and fewer occurrences.
_LEAST_WORDS = 4
_LEAST_SCORE, _LEAST_IN_SHORT = 9, 6
_SHORT_TEXT = 450
# And so many different words that say what it is about, or one of them so often.
_LEAST_ABOUT, _OFTEN = 2, 3
# A word in the title or the line under it counts for so many, and makes up for one other word.
_IN_TITLE = 5
_MOST_PER_WORD, _MOST_PER_OWN_WORD = 4, 8
# So short a beginning would be met in words that have nothing to do with it: "war" in "warned".
_SHORT = 3


def theme_of(article: Article) -> Theme | None:
    """The theme whose own words stand most often in the article, or None where none fits."""
    text = fold(" ".join(block.text for block in article.blocks))
    title = fold(f"{article.title} {article.standfirst}")
    short = len(text.split()) < _SHORT_TEXT
    enough = _LEAST_IN_SHORT if short else _LEAST_SCORE
    fitting = []
    for i, theme in enumerate(themes()):
        own, different_own = score(theme.about, text, title, _MOST_PER_OWN_WORD)
        points, different = score([*theme.about, *theme.when], text, title)
        titled = any(_times(stem, title) for stem in theme.about)
        often = max(_times(stem, text) + titled for stem in theme.about)
        central = different_own >= _LEAST_ABOUT or often >= _OFTEN
        if central and points >= enough and different >= _LEAST_WORDS - (short or titled):
            fitting.append((own + points, -i, theme))
    return max(fitting, key=lambda row: row[:2])[2] if fitting else None


def score(
    stems: Iterable[str], text: str, title: str = "", most: int = _MOST_PER_WORD
) -> tuple[int, int]:
    """How often the stems stand in a folded text (each at most so often), and how many do."""
    points = different = 0
    for stem in stems:
        count = _times(stem, text)
        points += min(count, most) + _IN_TITLE * bool(_times(stem, title))
        different += bool(count)
    return points, different


def _times(stem: str, text: str) -> int:
    """How often a word of the text begins with the stem; a pattern for each would be slow."""
    count, at = 0, text.find(stem)
    while at >= 0:
        before = text[at - 1] if at else " "
        count += not (before.isalnum() or before == "_") and _ends(stem, text[at + len(stem) :][:2])
        at = text.find(stem, at + len(stem))
    return count


def _ends(stem: str, after: str) -> bool:
    """Whether a word may go on so after the stem: a short one takes no more than an "s"."""
    rest = after.removeprefix("s") if len(stem) <= _SHORT else ""
    return not rest[:1].isalnum()
