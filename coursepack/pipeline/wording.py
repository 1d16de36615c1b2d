"""The words that a pack is printed in: those of its article's language, with its digits."""

from collections.abc import Iterator

from coursepack.model.article import Article
from coursepack.model.lesson import Lesson
from coursepack.model.report import Desk
from coursepack.model.words import FALLBACK, Words, digits_of
from coursepack.problems import Problem, Refused
from coursepack.render.catalogue import check_words, words_for


def words_of(desk: Desk, article: Article, lesson: Lesson | None = None) -> Words:
    """The words for one article. Raises Refused where their catalogue is broken."""
    words = words_for(desk.options.folder.templates, _language(desk, article, lesson))
    return words.numbered(digits_of(article.text, words.language))


def check_wording(desk: Desk, article: Article, lesson: Lesson) -> Iterator[Problem]:
    """What is to be mended in the words for one article."""
    try:
        yield from check_words(desk.options.folder.templates, _language(desk, article, lesson))
    except Refused as refused:
        yield from refused.problems


def _language(desk: Desk, article: Article, lesson: Lesson | None) -> str:
    told = (lesson.source.language if lesson else "") or article.language
    return told or desk.course.language or FALLBACK
