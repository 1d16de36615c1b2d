"""H13: a key tells what to accept, what not, how it is misread, and how to go on."""

from collections.abc import Iterator

from coursepack import rules
from coursepack.compose.house.case import Case, is_closed
from coursepack.model.lesson import QuestionItem
from coursepack.problems import Problem


def check_keys(case: Case) -> Iterator[Problem]:
    """What each key lacks, in one problem for each question."""
    for where, item in case.questions:
        if lacks := list(_lacks(item)):
            said = " or ".join(what for what, _ in lacks)
            yield rules.THIN_KEY.at(where, lacks=said, keys=", ".join(key for _, key in lacks))


def _lacks(item: QuestionItem) -> Iterator[tuple[str, str]]:
    """An open question has several good answers, a closed one has wrong ones that look good."""
    if not is_closed(item) and not item.accept:
        yield "what else to accept", "`accept:`"
    if not item.reject and not item.misreading:
        yield "what not to accept", "`reject:` or `misreading:`"
    if not item.follow_up:
        yield "how to follow up", "`follow_up:`"
