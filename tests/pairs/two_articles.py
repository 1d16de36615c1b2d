"""Two small articles of our own on the same days, and what the program makes of them."""

from functools import cache

from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.pairs.two import Two
from coursepack.draft.view import View
from coursepack.model.article import Article, Block
from coursepack.model.known import Library

REPORT = (
    "On 3 May 2021 a crowd of protesters marched through Larkfield to the bus station.",
    "According to the police, at least 12 people were injured when a fence fell on the crowd.",
    "Mara Osei, the mayor of Larkfield, said that the night buses would run again in autumn.",
    "Brantwood Hospital said that it had treated the injured until the morning.",
)
OPINION = (
    "On May 3 rioters stormed the bus station of Larkfield, and protesters looked on.",
    "The riot left about 40 people injured, because nobody had closed the fence.",
    "Mara Osei, an ambitious lawyer from the north, said that no night bus would ever run again.",
)


def view_of(name: str, texts: tuple[str, ...], date: str = "") -> View:
    blocks = tuple(Block("paragraph", text, number) for number, text in enumerate(texts, 1))
    article = Article(name, f"seeds/{name}.txt", blocks, title=name.title(), date=date)
    findings = analyse(article)
    return View(article, findings, consult(article, findings, Library()))


@cache
def two() -> Two:
    return Two(view_of("report", REPORT, "2021-05-04"), view_of("opinion", OPINION))
