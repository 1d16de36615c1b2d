"""Mentions that go together while names are gathered, and which of them may be one name."""

from dataclasses import dataclass, field

from coursepack.analyse.candidate import Candidate
from coursepack.analyse.kinds import Verdict
from coursepack.analyse.roles import Role
from coursepack.analyse.told_sex import told_sex
from coursepack.frequency import zipf

# A last word that is more common than this may be a thing: Slieve Energy, the energy.
_RARE = 3.5


@dataclass(slots=True)
class Bundle:
    """Mentions of one name, with what is told of it."""

    key: str
    found: list[Candidate] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)
    # Kept from a full name of the other sex; and made part of another.
    apart: bool = False
    taken: bool = False

    @property
    def verdict(self) -> Verdict:
        """What kind of name it is, by the surest sign."""
        return max(self.verdicts, key=lambda verdict: verdict.weight)

    @property
    def words(self) -> list[str]:
        """The words of the name."""
        return [token.text for token in self.found[0].words]

    def take(self, other: "Bundle") -> None:
        """Add the mentions of another form of the name."""
        self.found += other.found
        self.verdicts += other.verdicts
        self.roles += other.roles


def _bare(word: str) -> str:
    """A surname without its particle: al-Muhandis and Muhandis are one."""
    head, _, tail = word.partition("-")
    return tail if head.lower() in ("al", "el") and tail else word


def part_of(short: Bundle, full: Bundle) -> bool:
    """Whether the words of one are the surname, or first and last name, of the other."""
    part, whole = short.words, full.words
    if len(part) >= len(whole):
        return False
    ends = [_bare(word) for word in whole[-len(part) :]]
    own = [_bare(word) for word in part]
    if own == ends or (len(own) > 1 and own[1:] == ends[1:] and own[0].lower() == ends[0]):
        return True  # Muhandis; Van der Linden at the beginning of a sentence
    return len(part) == 2 and part[0] == whole[0] and part[-1] == whole[-1]


def first_of(short: Bundle, full: Bundle) -> bool:
    """Whether a word is the first name of a full one."""
    return len(short.words) == 1 and not short.found[0].title and short.words[0] == full.words[0]


def differ(short: Bundle, full: Bundle) -> bool:
    """Whether Mr Hale cannot be Karen Hale, nor Ms Hale Sir John Hale."""
    one, two = told_sex([c for c in short.found if c.title]), told_sex(full.found)
    return bool(one and two) and one != two


def surnamed(full: Bundle, single: Bundle) -> bool:
    """Whether an unknown name of two or three words goes on to be called by its last one."""
    if full.verdict.kind != "unknown" or not 1 < len(full.words) < 4 or len(single.words) > 1:
        return False
    fits = single.words[0] == full.words[-1] and full.words[0] not in ("San", "Santa", "St")
    sure = single.verdict.kind == "person"
    return fits and (sure or (single.verdict.kind == "unknown" and zipf(single.words[0]) < _RARE))
