"""What kind of questions a draft asks, and where."""

from collections import Counter
from dataclasses import dataclass, field

from benchmarks.score import share
from benchmarks.text import Text


@dataclass(frozen=True)
class Mix:
    """Questions, those above recall, paragraphs that one of them needs, all paragraphs."""

    questions: int = 0
    above: int = 0
    covered: int = 0
    paragraphs: int = 0
    types: Counter[str] = field(default_factory=Counter)

    def __add__(self, other: "Mix") -> "Mix":
        return Mix(
            self.questions + other.questions,
            self.above + other.above,
            self.covered + other.covered,
            self.paragraphs + other.paragraphs,
            self.types + other.types,
        )

    def __str__(self) -> str:
        kinds = ", ".join(f"{kind} {count}" for kind, count in sorted(self.types.items()))
        return (
            f"{self.questions}, above recall {share(self.above, self.questions)}, paragraphs "
            f"{share(self.covered, self.paragraphs)}; {kinds}"
        )


def mix(text: Text) -> Mix:
    """The mix of one draft."""
    asked = text.lesson.questions
    covered = {at.paragraph for item in asked for at in item.at}
    return Mix(
        questions=len(asked),
        above=sum(item.bloom != "remember" for item in asked),
        covered=len(covered),
        paragraphs=len(text.article.paragraphs),
        types=Counter(item.type for item in asked),
    )
