"""Which packs rest on what, by the names in their records."""

from collections.abc import Collection, Iterable, Mapping

from coursepack.model.record import Record


class Uses:
    """The records of all packs turned round: from a card, a template, a file to its packs."""

    def __init__(self, packs: Mapping[str, Record]) -> None:
        self._packs: dict[str, set[str]] = {}
        for slug, record in packs.items():
            self.enter(slug, record)

    def enter(self, slug: str, record: Record) -> None:
        """Take up what a pack rests on now. What it no longer asks for is only looked at."""
        for name, _ in record.rests_on:
            self._packs.setdefault(name, set()).add(slug)

    def of(self, names: Collection[str]) -> set[str]:
        """The packs that rest on one of `names`, or on something in a folder of that name."""
        slugs: set[str] = set()
        for name in names:
            slugs |= self._packs[name] if name in self._packs else self._below(f"{name}/")
        return slugs

    def named(self, kinds: Iterable[str]) -> list[str]:
        """Everything of some kinds that a pack rests on."""
        starts = tuple(f"{kind}/" for kind in kinds)
        return [name for name in self._packs if name.startswith(starts)]

    def _below(self, start: str) -> set[str]:
        found = (slugs for name, slugs in self._packs.items() if name.startswith(start))
        return set().union(*found)
