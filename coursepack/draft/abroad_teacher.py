"""For the teacher of an article in another language: plans, and what the draft could not do."""

from collections.abc import Iterator

from coursepack.draft.view import View
from coursepack.model.lesson import Plan, Step
from coursepack.model.words import Words

_LENGTHS = (45, 60, 90)
_OPEN, _EXIT, _LEDGER = 7, 5, 12


def plans(minutes: int, ledger: bool, words: Words) -> list[Plan]:
    """Three plans; `minutes` is how long the article takes to read."""
    read = min(max(8, minutes * 2), 15)
    return [_plan(total, read, ledger and total > _LENGTHS[0], words) for total in _LENGTHS]


def _plan(total: int, read: int, ledger: bool, words: Words) -> Plan:
    """Fixed times for the frame; tasks and discussion share what is left."""
    left = total - _OPEN - read - _EXIT - (_LEDGER if ledger else 0)
    talk = left * 2 // 5
    parts = [("open", _OPEN), ("read", read), ("tasks", left - talk)]
    parts += [("ledger", _LEDGER)] if ledger else []
    parts += [("talk", talk), ("exit", _EXIT)]
    return Plan(
        minutes=total,
        steps=[
            Step(minutes=n, do=words[f"draft_plan_{part}"], how=words[f"draft_plan_{part}_how"])
            for part, n in parts
        ],
    )


def limits(view: View, words: Words) -> Iterator[str]:
    """What the draft could not do, told plainly."""
    article, known = view.article, view.consulted.known
    yield words["draft_limit_language"]
    yield words["draft_limit_cards" if known else "draft_limit_no_cards"]
    if places := sorted({q.at.paragraph for q in view.findings.quotations}):
        shown = words.listed([words.digits(f"¶{number}") for number in places])
        yield words.fill("draft_limit_speakers", places=shown)
    for kind in ("claims", "words", "dates", "people", "care", "sides"):
        yield words[f"draft_limit_{kind}"]
    given = (("author", article.byline), ("outlet", article.outlet), ("dated", article.date))
    if missing := [words[key] for key, value in given if not value]:
        yield words.fill("draft_limit_source", names=words["comma"].join(missing))
    yield words["draft_limit_later"]
