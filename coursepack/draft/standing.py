"""How far a frame can be relied on: what strict teachers kept of its questions."""

from coursepack.draft.tables import kept

# What a frame is taken to be worth before any teacher has judged it, and as how many verdicts what
# is known from earlier counts: a frame that was kept once is not yet better than one that was kept
# eight times of ten, and one that was not kept once is not yet a bad one.
_USUAL_KEPT, _VERDICTS = 0.55, 4
# Frames that no teacher has judged yet, and the judged one after whose rules each was made. It is
# taken for a frame between that one and any other.
_MADE_AFTER = {"whose-view": "says"}
# From here on a record speaks for a frame.
SPEAKS_FOR = 0.6
# A frame of which teachers, asked so often at least, kept less than half is not used; nor is one of
# which they kept nothing at all, asked so often.
_JUDGED, _NOTHING_KEPT = 3, 2


def standing(frame: str) -> float:
    """The share of a frame's questions that teachers are expected to keep, from 0 to 1."""
    judged = kept().get(frame)
    if judged is None:
        model = _MADE_AFTER.get(frame)
        return (standing(model) + _USUAL_KEPT) / 2 if model else _USUAL_KEPT
    earlier = _share(judged.kept_before, judged.of_before, _USUAL_KEPT)
    return _share(judged.kept, judged.of, earlier)


def _share(good: int, of: int, usual: float) -> float:
    """The share that was kept, drawn towards the usual one where few were judged."""
    return (good + usual * _VERDICTS) / (of + _VERDICTS)


def refused(frame: str) -> bool:
    """Whether teachers did not keep half of what a frame made lately, or nothing."""
    judged = kept().get(frame)
    if judged is None:
        return False
    nothing = judged.of >= _NOTHING_KEPT and judged.kept == 0
    return nothing or (judged.of >= _JUDGED and 2 * judged.kept < judged.of)
