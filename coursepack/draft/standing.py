"""How far a frame can be relied on: what strict teachers kept of its questions."""

from coursepack.draft.tables import kept

# What a frame is taken to be worth before any teacher has judged it, and as how many verdicts: a
# frame that was kept once is not yet better than one that was kept eight times of ten.
_USUAL_KEPT, _VERDICTS = 0.55, 4
# From here on a record speaks for a frame.
SPEAKS_FOR = 0.6
# A frame of which teachers, asked so often at least, kept less than half is not used; nor is one of
# which they kept nothing at all.
_JUDGED = 3


def standing(frame: str) -> float:
    """The share of a frame's questions that teachers are expected to keep, from 0 to 1."""
    judged = kept().get(frame)
    good, of = (judged.kept, judged.of) if judged else (0, 0)
    return (good + _USUAL_KEPT * _VERDICTS) / (of + _VERDICTS)


def refused(frame: str) -> bool:
    """Whether teachers did not keep half of what a frame made, or nothing."""
    judged = kept().get(frame)
    if judged is None or judged.of == 0:
        return False
    return judged.kept == 0 or (judged.of >= _JUDGED and 2 * judged.kept < judged.of)
