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
    """By the id of a part or a question: on which page students find it, in words."""
    first = pages.first if pages else {}
    return {
        name: words.fill("student_page", page=number)
        for name, number in first.items()
        if name in PARTS or (name[:1] == "q" and name[1:].isdigit())
    }
