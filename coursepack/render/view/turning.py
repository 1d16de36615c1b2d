"""The pages of the students' edition, named beside what stands on them."""

from collections.abc import Mapping

from coursepack.model.handout import StudentPages
from coursepack.model.words import Words

# The parts of the pages for students that a heading begins.
PARTS = (
    *("opening", "article", "background", "parts", "map", "timeline", "people"),
    *("questions", "ledger", "compared", "talk", "further", "exit", "glossary"),
)


def turned_to(pages: StudentPages | None, words: Words) -> Mapping[str, str]:
    """By the id of a part or a question: on which page students find it, in words.

    A question on the page of the one before says nothing of it again.
    """
    first = pages.first if pages else {}
    told = {}
    before = 0
    for name, number in sorted(first.items(), key=lambda each: _order(each[0])):
        question = _question(name)
        if name in PARTS or (question and number != before):
            told[name] = words.fill("student_page", page=number)
        if question or name == "questions":
            before = number
    return told


def _question(name: str) -> int:
    """The number of a question by its id; 0 for anything else."""
    return int(name[1:]) if name[:1] == "q" and name[1:].isdigit() else 0


def _order(name: str) -> tuple[bool, int]:
    """Parts before questions, and these in their order."""
    return _question(name) > 0, _question(name)
