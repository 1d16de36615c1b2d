"""H11: a mark on loaded language says "look here"; it is not a verdict."""

import re
from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case
from coursepack.problems import Problem

_VERDICT = re.compile(
    r"\b(?:article|author|writer|text|speaker|word|words|he|she|they|it|this|which) "
    r"(?:is|are|was|were) (?:\w+ly |pure |plain |just )?"
    r"(?:biased|propaganda|dishonest|lying|a lie|lies|manipulative|manipulation|one-sided)\b"
    r"|\bwhy (?:is|are) [^?]{0,40}\b(?:biased|dishonest|manipulative|one-sided)\b",
    re.IGNORECASE,
)


def check_loaded(case: Case) -> Iterator[Problem]:
    """Neither question nor answer on loaded words judges whoever used them."""
    for where, item in case.questions:
        hit = _VERDICT.search(f"{item.asked} {item.answer}") if item.type == "loaded" else None
        if hit:
            yield rules.VERDICT_ON_WORDS.at(where, words=hit[0])
