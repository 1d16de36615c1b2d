"""Tasks that fit any text, in the words of its language: no answer needs to have been read."""

from collections.abc import Iterator

from coursepack.draft.questions.maker import LEVELS
from coursepack.draft.view import View
from coursepack.model.anchor import Anchor
from coursepack.model.findings import Quotation
from coursepack.model.lesson import QuestionItem, QuestionType
from coursepack.model.when import When
from coursepack.model.words import Words

_LONG_QUOTE = 20
_LEAST_PARAGRAPHS = 3
_EVERYWHERE: tuple[QuestionType, ...] = (
    "word",
    "status",
    "corroboration",
    "evaluation",
    "voices",
)


def tasks(view: View, words: Words) -> Iterator[QuestionItem]:
    """Five to nine tasks, each of its own kind."""
    every = [view.paragraph(number) for number in view.numbers]
    for type_ in _EVERYWHERE:
        yield _task(type_, every, words)
    if len(every) >= _LEAST_PARAGRAPHS:
        yield _task("structure", every, words)
    if quotation := _telling(view):
        yield _attribution(quotation, view, words)
    if view.article.title:
        first = view.paragraph(1)
        place = words.digits("¶1")
        yield _task("sourcing", [first], words, place=place, facts=_facts(view, words))
        yield _task("discussion", [first], words)


def _task(type_: QuestionType, at: list[Anchor], words: Words, **values: str) -> QuestionItem:
    bloom, dok, _, _ = LEVELS[type_]
    return QuestionItem(
        id=f"q-any-{type_}",
        type=type_,
        ask=words.fill(f"draft_{type_}_ask", **values),
        at=at,
        answer=words.fill(f"draft_{type_}_answer", **values),
        accept=[words[f"draft_{type_}_accept"]],
        misreading=words[f"draft_{type_}_misreading"],
        follow_up=words[f"draft_{type_}_follow_up"],
        bloom=bloom,
        dok=dok,
        skill=words[f"draft_skill_{type_}"],
    )


def _telling(view: View) -> Quotation | None:
    """The longest quotation that is short enough to be printed whole."""
    short = [q for q in view.findings.quotations if len(view.text(q.at).split()) <= _LONG_QUOTE]
    return max(short, key=lambda q: (len(view.text(q.at)), -q.at.paragraph), default=None)


def _attribution(quotation: Quotation, view: View, words: Words) -> QuestionItem:
    place = words.digits(f"¶{quotation.at.paragraph}")
    quote = words.enclosed(view.text(quotation.at))
    at = [view.paragraph(quotation.at.paragraph)]
    return _task("attribution", at, words, place=place, quote=quote)


def _facts(view: View, words: Words) -> str:
    """What the file says of its source, under the labels of the front strip."""
    article = view.article
    when = When.parse(article.date)
    dated = words.calendar(when) if when else article.date
    given = (("author", article.byline), ("outlet", article.outlet), ("dated", dated))
    facts = (f"{words[key]}{words['colon']} {value or words['not_given']}" for key, value in given)
    return words["semicolon"].join(facts)
