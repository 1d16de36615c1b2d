"""One statement from own experience beside one from others: which can be vouched for?"""

from collections.abc import Iterator

from coursepack.draft.questions.arguing.backing import Backing
from coursepack.draft.questions.arguing.voice import stands
from coursepack.draft.questions.arguing.witnessed import Row, giver, rows
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_FAR = 6
# In speeches and columns "I have seen" and "I am told" are turns of phrase as often as testimony.
_TESTIMONY = frozenset(("diary", "letter", "petition"))
# Texts that demand something as a petition does, but bear no witness.
_DEMANDS = frozenset("manifesto declaration resolution resolutions proclamation".split())


class Vouched:
    """Sets two statements side by side and asks for which of them whoever writes can vouch."""

    id = "vouched"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each statement from others, with the nearest from own experience."""
        if view.genre.kind not in _TESTIMONY or view.genre.noun in _DEMANDS:
            return
        if any(Backing().make(view)):
            return  # the same statements are asked about there
        seen = [row for row in rows(view) if row.first and stands(row.line)]
        for row in rows(view):
            if row.first or not seen or not stands(row.line):
                continue
            near = min(seen, key=lambda own: (_gap(own, row), own.line.order))
            if _gap(near, row) <= _FAR:
                yield self._question(view, near, row)

    def _question(self, view: View, own: Row, passed: Row) -> Candidate:
        who = view.teller(own.line.paragraph)
        pair = sorted((own, passed), key=lambda row: row.line.order)
        listed = " ".join(
            f"({letter}) {row.text} (¶{row.line.paragraph})"
            for letter, row in zip("ab", pair, strict=True)
        )
        one, other = ("a", "b") if pair[0] is own else ("b", "a")
        by = giver(view, passed)
        where = f", here {by}" if by else ", who are not named" if passed.nameless else ""
        petition = view.genre.kind == "petition"
        knows = "do the petitioners know" if petition else f"does {who} know"
        return Draft(
            key=f"vouched-{slug(own.text, passed.text)}",
            type="sourcing",
            ask=f"{listed} Which of the two {knows} at first hand, and which only "
            "from others? Name the words that show it.",
            answer=f"({one}) is at first hand: “{own.cue}”. ({other}) comes from others"
            f"{where}: “{passed.cue}”.",
            paragraphs=tuple(sorted({own.line.paragraph, passed.line.paragraph})),
            evidence=(own.at, passed.at),
            accept=("What comes from others may still be true.",),
            reject=("“Seen, so it is true”; “heard, so it is false”.",),
            misreading=f"Not asking how {who} could know.",
            follow_up="Which of the two would you check first, and where?",
            about=frozenset({own.line.order, passed.line.order}),
        ).candidate(view, 0.9, 0.9 if own.line.paragraph != passed.line.paragraph else 0.8)


def _gap(one: Row, other: Row) -> int:
    return abs(one.line.paragraph - other.line.paragraph)
