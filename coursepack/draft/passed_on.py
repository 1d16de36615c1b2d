"""Whether a sentence may be somebody's, though no quotation marks and no "said that" cover it."""

import re

from coursepack.draft.view import Line, View

_SAYS = (
    r"(?:sa(?:id|ys)|warn(?:s|ed)|argue[sd]|claim(?:s|ed)|add(?:s|ed)|insist(?:s|ed)|note[sd]|wrote"
    r"|writes|explain(?:s|ed)|believe[sd]|thinks?|thought|estimate[sd]|reckon(?:s|ed)"
    r"|point(?:s|ed) out|recall(?:s|ed)|suggest(?:s|ed)|told|figures"
    r"|complain(?:s|ed)|admit(?:s|ted)|concede[sd])"
)
# "…, he warned, …", "on the board's figures", "by her own account".
_ASIDE = re.compile(
    rf", (?:(?:he|she|they|it|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|the [a-z]+) {_SAYS}"
    rf"|{_SAYS} (?:he|she|[A-Z]))"
    r"|\b(?:by|on|in|at) (?:his|her|their|its|[\w’'-]+[’']s?) (?:own )?(?:account|estimate"
    r"|reckoning|count|figures|calculation|view|opinion|words|telling)\b"
    r"|\b(?:[Aa]ccording to|[Ii]n the (?:view|opinion|words) of)\b"
)


def in_passing(line: Line) -> bool:
    """Whether a sentence says in passing whose it is."""
    return _ASIDE.search(line.own) is not None


def passed_on(view: View, line: Line) -> bool:
    """Whether a sentence without quoted or reported words may pass somebody's on.

    So it may where it says so in passing, and behind a sentence that quotes or
    reports somebody: what follows is often still theirs.
    """
    if line.said:
        return False
    before = [other for other in view.within(line.paragraph) if other.order == line.order - 1]
    return in_passing(line) or any(other.said for other in before)
