"""H4: a closed question names its paragraph and quotes the few words that decide."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, is_closed
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem
from coursepack.source import Source

# What a key may quote of the article.
MOST_EVIDENCE = 25


def check_evidence(case: Case) -> Iterator[Problem]:
    """Evidence is there, short, and in the paragraphs that students are sent to."""
    for index, (where, item) in enumerate(case.questions):
        if is_closed(item) and not item.evidence:
            yield rules.NO_EVIDENCE.at(where)
        for n, anchor in enumerate(item.evidence):
            if (words := len(case.ground.quote(anchor).words.split())) > MOST_EVIDENCE:
                place = case.places.at("questions", index, "evidence", n)
                yield rules.LONG_EVIDENCE.at(place, words=words)
        yield from _elsewhere(case, where, item)


def _elsewhere(case: Case, where: Source, item: QuestionItem) -> Iterator[Problem]:
    """A closed question that points to some paragraphs and proves its answer from others."""
    told = case.ground.paragraphs(item.at)
    proof = [n for n in case.ground.paragraphs(item.evidence) if n not in told]
    if told and proof and is_closed(item):
        places = ", ".join(case.ground.place(n) for n in proof)
        yield rules.EVIDENCE_ELSEWHERE.at(where, places=places)
