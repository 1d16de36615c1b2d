"""The theme of an article: what it is about, and not what those in it are called."""

import pytest

from coursepack.analyse.analysis import analyse
from coursepack.draft.themes import theme_of
from coursepack.model.article import Article, Block


def about(*texts: str, title: str = "") -> str:
    blocks = tuple(Block("paragraph", text, number) for number, text in enumerate(texts, 1))
    article = Article("it", "seeds/it.txt", blocks, title=title)
    found = theme_of(article, analyse(article))
    return found.id if found else ""


UNION = (
    "Members of the Solar Energy Union began a strike on Monday. The Solar Energy Union wants "
    "a higher wage.",
    "The employer called the walkout unfair. The Solar Energy Union said that the Solar Energy "
    "Union would picket the gates.",
    "The Solar Energy Union will negotiate tomorrow, the Solar Energy Union said.",
)


def test_a_name_counts_once() -> None:
    assert about(*UNION) == "strikes"


@pytest.mark.parametrize(
    ("theme", "texts"),
    [
        (
            "great-projects",
            (
                "The dam will flood eleven villages, and 3,000 people are to be resettled.",
                "The engineer said that the dam would bring power. The chief said that the "
                "graves of the ancestors lie where the dam stands.",
                "The police came to the site of the dam. Compensation has not been paid.",
            ),
        ),
        (
            "polluters",
            (
                "The spill from the tailings pond has contaminated the river, a fisherman said.",
                "The company says that the water is clean. An inspector took a sample of the "
                "toxic mud below the mine.",
            ),
        ),
        (
            "shared-seas",
            (
                "The treaty on fishing gear binds states whose fleets fish on the high seas.",
                "Ghost nets kill turtles. A delegate said that trawlers from states outside the "
                "convention would go on as before. Vessels must report every net.",
            ),
        ),
    ],
)
def test_what_claims_are_about_decides(theme: str, texts: tuple[str, ...]) -> None:
    assert about(*texts) == theme
