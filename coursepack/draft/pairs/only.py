"""What only one of the two names: people, groups and places that stand nowhere in the other."""

import re
from collections.abc import Iterator

from coursepack.draft.pairs.two import Found, Letter, Two, card_of, cell
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Name
from coursepack.model.pair import Row

_MOST = 2
_KINDS = ("person", "group", "place", "event")


def only(two: Two) -> Iterator[Found]:
    """Two lines for each article: the names it uses most of those that the other never uses."""
    rows = [
        *(_row("A", two.a, name) for name in _alone(two.a, two.b)),
        *(_row("B", two.b, name) for name in _alone(two.b, two.a)),
    ]
    if rows:
        yield Found(tuple(rows))


def _alone(view: View, other: View) -> list[Name]:
    text = " ".join(fold(block.text) for block in other.article.blocks)
    cards = {known.card.id for known in other.consulted.known}
    found = [
        name
        for name in view.findings.names
        if name.kind in _KINDS and _claimed(view, name) and not _named(view, name, text, cards)
    ]
    return sorted(found, key=lambda name: (-len(name.mentions), name.mentions[0]))[:_MOST]


def _claimed(view: View, name: Name) -> bool:
    """Whether something checkable or disputable is said where the name first stands."""
    return any(view.line_at(mention).claims for mention in name.mentions[:1])


def _named(view: View, name: Name, text: str, cards: set[str]) -> bool:
    """Whether the other article uses any word of the name, or names what its card is about."""
    parts = {p for form in (name.text, *name.forms) for p in re.findall(r"\w{4,}", fold(form))}
    card = card_of(view, name)
    return any(re.search(rf"\b{re.escape(part)}", text) for part in parts) or card in cards


def _row(letter: Letter, view: View, name: Name) -> Row:
    side = cell(view, name.mentions[0])
    other = "B" if letter == "A" else "A"
    return Row(
        id=f"r-only-{letter.lower()}-{slug(name.text)}",
        about=name.text,
        kind="only",
        a=side if letter == "A" else None,
        b=side if letter == "B" else None,
        differ=f"Only {letter} names {name.text}; the name stands nowhere in {other}.",
        find_out=f"Ask whether {other} could have known it, and whether it matters to what {other} "
        "wants to show.",
    )
