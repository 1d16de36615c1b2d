"""The same people and groups in both: how each article presents them."""

from collections.abc import Iterator

from coursepack.draft.pairs.two import Found, Two, card_of, cell
from coursepack.draft.wording import marked, shortened, slug
from coursepack.model.article import Passage
from coursepack.model.findings import Name
from coursepack.model.pair import Row

_MOST = 4
# "General" alone says too little of how somebody is introduced.
_TELLING = 2


def names(two: Two) -> Iterator[Found]:
    """A line for each shared name that at least one of the two says something about."""
    ranked = sorted(
        (pair for pair in two.shared if pair[0].kind in ("person", "group")),
        key=lambda pair: -min(len(pair[0].mentions), 3) - min(len(pair[1].mentions), 3),
    )
    rows = [row for one, other in ranked if (row := _row(two, one, other))]
    if rows:
        yield Found(tuple({row.id: row for row in rows[:_MOST]}.values()))


def _row(two: Two, one: Name, other: Name) -> Row | None:
    roles = shortened(one.role), shortened(other.role)
    if roles[0] == roles[1] or any(len(role.split()) < _TELLING for role in roles):
        return None
    spelt = "" if one.text == other.text else f" A writes “{one.text}”, B “{other.text}”."
    return Row(
        id=f"r-who-{slug(one.text)}",
        about=_about(two, one),
        kind="word",
        a=cell(two.a, _at(one)),
        b=cell(two.b, _at(other)),
        differ=f"A: {marked(roles[0])}; B: {marked(roles[1])}.{spelt}",
        find_out="Look the name up in a reference work, and see what each article leaves out.",
    )


def _about(two: Two, name: Name) -> str:
    """The name as the card has it, or as A writes it."""
    card = card_of(two.a, name)
    known = next((k.card.name for k in two.a.consulted.known if k.card.id == card), "")
    return f"How {known or name.text} is introduced"


def _at(name: Name) -> Passage:
    return name.role_at or name.mentions[0]
