"""Two who want different things done about the same matter."""

from itertools import pairwise

from coursepack.draft.contested.matter import matters
from coursepack.draft.contested.stand import Stand, quoted
from coursepack.draft.view import View

# So many sentences apart, and so many words at the beginning that tell who wants it.
_FAR, _SUBJECT = 2, 2


def demands(view: View) -> tuple[Stand, ...]:
    """The sentences of two demands that stand close together, each with another subject."""
    for one, two in pairwise(matters(view)):
        first, second = view.line_at(one.at), view.line_at(two.at)
        said = first.said or second.said or first.paragraph != second.paragraph
        same = first.text.split()[:_SUBJECT] == second.text.split()[:_SUBJECT]
        if said or same or second.order - first.order > _FAR:
            continue
        stands = quoted(view, "", first), quoted(view, "", second)
        if stands[0] and stands[1]:
            return (stands[0], stands[1])
    return ()
