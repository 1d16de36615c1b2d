"""What the article is about, as far as that decides what is worth discussing."""

from collections.abc import Iterable

from coursepack.draft.tables import Theme, themes
from coursepack.model.anchor import fold
from coursepack.model.article import Article
from coursepack.model.findings import Findings

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
# Three words that say what a text is about are enough in themselves, with so many points.
_MANY_ABOUT, _ENOUGH_ABOUT = 3, 10
# So short a beginning would be met in words that have nothing to do with it: "war" in "warned".
_SHORT = 3


def theme_of(article: Article, findings: Findings | None = None) -> Theme | None:
    """The theme whose own words stand most often in the article, or None where none fits.

    What the claims of the findings say counts again; a name counts once, however often it
    comes: a railway union on strike is no text about railways.
    """
    text, claimed = _told(article, findings)
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
        central = central or (titled and points >= 2 * enough)
        much = points >= enough and different >= _LEAST_WORDS - (short or titled)
        told = different_own >= _MANY_ABOUT and own + points >= _ENOUGH_ABOUT
        if (central and much) or told:
            again, _ = score(theme.about, claimed)
            fitting.append((own + points + again, -i, theme))
    return max(fitting, key=lambda row: row[:2])[2] if fitting else None


def _told(article: Article, findings: Findings | None) -> tuple[str, str]:
    """The folded text with each name only once, and what the claims say of it."""
    if findings is None:
        return fold(" ".join(block.text for block in article.blocks)), ""
    rest: dict[int, str] = {}
    for name in findings.names:
        for at in name.mentions[1:]:
            text = rest.get(at.paragraph) or article.paragraphs[at.paragraph - 1].text
            blank = " " * (at.span.end - at.span.start)
            rest[at.paragraph] = text[: at.span.start] + blank + text[at.span.end :]
    told = [rest.get(block.number or 0, block.text) for block in article.blocks]
    claims = {(claim.at.paragraph, claim.at.span.start): claim.at for claim in findings.claims}
    said = (
        rest.get(at.paragraph, article.paragraphs[at.paragraph - 1].text)[
            at.span.start : at.span.end
        ]
        for at in claims.values()
    )
    return fold(" ".join(told)), fold(" ".join(said))


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
