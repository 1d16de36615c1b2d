"""H5: what somebody said is asked with its speaker."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, is_closed, overlap
from coursepack.model.article import Passage
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem

# A few words in marks are a name or a title, not what somebody says.
_LEAST = 5
_MOSTLY = 0.6
# "What does the government hope?" names whose view it is.
_ASKS_A_VIEW = re.compile(
    r"\b[Ww]hat (?:do|does|did) .+ (?:announce|expect|hope|fear|warn of|recommend|promise|predict"
    r"|argue|calculate|demand|estimate|conclude|propose|suggest|believe|claim|deny|complain)\b"
)
_ATTRIBUTED = re.compile(
    r"\b(?:according to|accounts?|sa(?:y|ys|id|ying)|tells?|told|claims?|claimed|thinks?|thought"
    r"|believes?|believed|argues?|argued|calls?|called|warns?|warned|explains?|explained|admits?"
    r"|promised?s?|in (?:the )?(?:view|words|opinion) of|who|whose|whom|speakers?|quot\w+"
    r"|statements?|article|author|writer|text)\b",
    re.IGNORECASE,
)
_NAME = re.compile(r"\b[A-Z][\w’'-]{2,}")


def check_speakers(case: Case) -> Iterator[Problem]:
    """A closed question that rests on quoted words names whose they are, or asks for it."""
    if not case.english:
        return
    for where, item in case.questions:
        if item.type != "word" and is_closed(item) and not attributed(case, item):
            for anchor in item.evidence:
                passage = case.ground.passage(anchor)
                if passage and _spoken(case, passage):
                    yield rules.NO_SPEAKER.at(where, place=case.ground.place(passage.paragraph))
                    break


def attributed(case: Case, item: QuestionItem) -> bool:
    """Whether a question says, or asks, whose words it is about."""
    said = " ".join((item.asked, *item.options))
    if _ATTRIBUTED.search(said) or _ASKS_A_VIEW.search(item.asked):
        return True
    numbers = case.ground.paragraphs([*item.at, *item.evidence])
    named = {name for n in numbers for name in _NAME.findall(case.outside(n))}
    return any(name in named for name in _NAME.findall(item.asked[1:]))


def _spoken(case: Case, passage: Passage) -> bool:
    """Whether most of a passage stands in one pair of quotation marks."""
    text = case.ground.article.paragraphs[passage.paragraph - 1].text
    return any(
        len(span.of(text).split()) >= _LEAST
        and overlap(passage, Passage(passage.paragraph, span)) >= _MOSTLY
        for span in case.quotations(passage.paragraph)
    )
