"""A first draft: Article → Findings → Cards → Lesson, as far as the article's language is read."""

from dataclasses import replace

from coursepack import __version__
from coursepack.model.article import Article
from coursepack.model.lesson import Lesson
from coursepack.model.report import Desk
from coursepack.pipeline.wording import words_of

READ_CLOSELY = "en"


def first_draft(desk: Desk, article: Article) -> Lesson:
    """The lesson that the program proposes. Raises Refused where printed words are broken."""
    from coursepack.analyse.analysis import analyse
    from coursepack.consult.consultation import abroad, built_in, consult
    from coursepack.draft.abroad import draft_abroad
    from coursepack.draft.lesson import draft_lesson

    article = replace(article, language=article.language or desk.course.language)
    findings = analyse(article)
    if article.language.lower().partition("-")[0] in ("", READ_CLOSELY):
        consulted = consult(article, findings, desk.library, built_in(desk.encyclopedia))
        return draft_lesson(article, findings, consulted, desk.library, __version__)
    consulted = consult(article, findings, desk.library, abroad())
    words = words_of(desk, article)
    return draft_abroad(article, findings, consulted, desk.library, words, __version__)
