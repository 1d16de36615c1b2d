"""Which questions cannot stand beside each other: one answers the other, or asks the same."""

import re
from collections.abc import Sequence
from itertools import combinations

from coursepack.draft.questions.maker import Candidate
from coursepack.model.anchor import fold

# A candidate with its number in the pool and the name of its frame.
Numbered = tuple[int, str, Candidate]

# Two of these on one sentence: one names the speaker whom the other asks for.
_TELL_WHO = frozenset({"own", "says", "says-again", "whose-view", "unsaid", "any-elsewhere"})
# Frames that set several sentences beside each other, one of which may be asked about once more.
_SETS = frozenset(
    {"says", "says-again", "whose-view", "backing", "labels", "objections", "checkable", "vouched"}
)
_SHORTEST_SECRET = 4
# Frames that have words matched with who says them, and the surnames in their question.
_MATCHES = frozenset({"says", "says-again", "whose-view"})
_TO_MATCH = re.compile(r"Match the statements with (?P<who>.+?)\. \(a\)")
_WORDS_OF = re.compile(r"\bwords of [^:“]+")
_LAST = re.compile(r"\b[\w’'-]+(?=, | and |\Z)")


def clashing(pool: Sequence[Numbered]) -> dict[int, frozenset[int]]:
    """For the number of each candidate the numbers of those that cannot stand beside it."""
    found = {number: {number} for number, _, _ in pool}
    shown = {number: _shown(made) for number, _, made in pool}
    for one, other in combinations(pool, 2):
        (first, _, made), (second, _, beside) = one, other
        if (
            made.item.id == beside.item.id
            or _same_sentence(one, other)
            or _names_speaker(one, other)
            or _names_speaker(other, one)
            or _tells(shown[first], beside)
            or _tells(shown[second], made)
        ):
            found[first].add(second)
            found[second].add(first)
    return {order: frozenset(others) for order, others in found.items()}


def _same_sentence(one: Numbered, other: Numbered) -> bool:
    """Whether two are about the same sentences, or one tells who speaks there."""
    first, second = one[2].lines, other[2].lines
    frames = {one[1], other[1]}
    both, (small, large) = first & second, sorted((len(first), len(second)))
    told = frames <= _TELL_WHO
    near = told or small * 2 >= large or not frames & _SETS
    return near and bool(both) and len(both) >= small


def _names_speaker(one: Numbered, other: Numbered) -> bool:
    """Whether one asks whose words these are, and the other tells it about the same sentence.

    So it does about another sentence of the paragraph, where it shows words as theirs.
    """
    people = _TO_MATCH.search(one[2].item.ask) if one[1] in _MATCHES else None
    if people is None:
        return False
    both = {at.paragraph for at in one[2].item.at} & {at.paragraph for at in other[2].item.at}
    told = _shown(other[2])
    if not one[2].lines & other[2].lines:
        words = _WORDS_OF.search(told) if both else None
        told = words.group() if words else ""
    return any(fold(last) in told for last in _LAST.findall(people["who"]))


def _shown(candidate: Candidate) -> str:
    return fold(" ".join((candidate.item.ask, *candidate.item.options)))


def _tells(shown: str, other: Candidate) -> bool:
    """Whether the words of one question give the answer of another."""
    long = [s for s in other.secret if len(s) >= _SHORTEST_SECRET or re.fullmatch(r"[\d.,]{2,}", s)]
    return any(re.search(rf"(?<![\w.,]){re.escape(fold(secret))}(?!\w)", shown) for secret in long)
