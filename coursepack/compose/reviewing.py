"""What a teacher reads before they accept: items under which the article has changed."""

from collections.abc import Collection, Iterator, Mapping

from coursepack.compose.differences import differences
from coursepack.compose.places import Ground, anchored
from coursepack.compose.suspects import item_at, suspects
from coursepack.model.anchor import Anchor, drop
from coursepack.model.article import Passage
from coursepack.model.lesson import Lesson
from coursepack.model.pair import Pair
from coursepack.model.suspect import Suspect
from coursepack.source import Path


def listed(lesson: Lesson | Pair, ground: Ground, before: Mapping[str, str]) -> Iterator[str]:
    """Every suspect item with what stood and what stands now.

    `before` are paragraphs that the article had, by their fingerprints, as far as they are kept.
    """
    items: dict[str, list[Suspect]] = {}
    for suspect in suspects(lesson, ground):
        items.setdefault(suspect.name, []).append(suspect)
    hashes = {ground.paragraph(a): a.hash for _, a in anchored(lesson) if a.hash}
    for name, found in items.items():
        title = f"question {found[0].label}" if name.startswith("questions.") else found[0].label
        yield f"  {name}" + (f" ({title})" if title and title not in name else "")
        olds = {n: before.get(hash_, "") for n, hash_ in hashes.items()}
        yield from (f"    {line}" for line in _told(found, ground, olds))


def _told(found: list[Suspect], ground: Ground, olds: Mapping[int, str]) -> Iterator[str]:
    """Of one item: words that are gone or others now, then paragraphs that changed around it."""
    for suspect in found:
        if suspect.state == "lost":
            yield f"said: {suspect.stood or ground.place(suspect.paragraph)}"
            yield "now:  nothing like it in the article"
        elif suspect.state == "reworded":
            yield f"{ground.place(suspect.paragraph)} said: {suspect.stood}"
            yield f"{ground.place(suspect.paragraph)} says: {suspect.stands}"
    changed = sorted({suspect.paragraph for suspect in found if suspect.state == "changed"})
    for number in changed:
        now = ground.article.paragraphs[number - 1].text
        for stood, stands in differences(olds.get(number) or now, now):
            yield f"{ground.place(number)} said: {stood or '–'}"
            yield f"{ground.place(number)} says: {stands or '–'}"
    if bare := [ground.place(number) for number in changed if not olds.get(number)]:
        yield f"its words stand, but there are changes around them: {', '.join(bare)}"


def accepted(
    lesson: Lesson | Pair, ground: Ground, names: Collection[str] | None
) -> tuple[dict[Path, Anchor], list[str]]:
    """New anchors for what is accepted, by their paths; and the items that cannot be.

    `names` are items as `review` lists them, or their ids alone; None accepts all, and brings
    the paragraph numbers of moved ones up to date. Places of a pair are those in both its
    articles joined. Where nothing is left of the words there is
    nothing to accept: the item needs another place, or goes.
    """
    doubts = {suspect.name: suspect for suspect in suspects(lesson, ground)}
    fresh: dict[Path, Anchor] = {}
    gone: list[str] = []
    for path, anchor in anchored(lesson):
        name = _name(lesson, path)
        if names is not None and not {name, name.rpartition(".")[2]} & set(names):
            continue
        passage, state = ground.find(anchor)
        if passage and state != "firm" and (names is None or name in doubts):
            fresh[path] = renewed(anchor, passage, ground)
        elif state == "lost" and name in doubts:
            gone.append(name)
    return fresh, list(dict.fromkeys(gone))


def _name(lesson: Lesson | Pair, path: Path) -> str:
    part, _, id_ = item_at(lesson, path)
    return f"{part}.{id_}" if id_ else part


def renewed(anchor: Anchor, passage: Passage, ground: Ground) -> Anchor:
    """The anchor as it is to be now: as short as it was, if it finds its place like that."""
    fresh = drop(passage, ground.article).model_copy(update={"article": anchor.article})
    if not anchor.words:
        return anchor.model_copy(update={"paragraph": fresh.paragraph, "hash": fresh.hash})
    update = {"paragraph": fresh.paragraph, "hash": fresh.hash}
    if anchor.before or anchor.after:
        update |= {"before": fresh.before, "after": fresh.after}
    short = anchor.model_copy(update=update)
    return short if ground.find(short) == (passage, "firm") else fresh
