"""Lesson files as people type them: any quoting, any layout, comments everywhere."""

import random
from typing import Any

from coursepack.draft.scalars import block, quoted, scalar

Plain = dict[str, Any]


class Hand:
    """Writes plain data as YAML in a hand of its own; every comment holds a word of its own."""

    def __init__(self, chance: random.Random) -> None:
        self.chance = chance
        self.words = 0
        self.items: dict[str, str] = {}
        self.busy = chance.choice([0.0, 0.05, 0.3])
        self.wild = chance.random() < 0.7
        self.marked = False

    def word(self) -> str:
        """A word that stands nowhere else."""
        self.words += 1
        return f"teacher{self.words}x"

    def _maybe(self, share: float) -> bool:
        return self.chance.random() < share

    def comment(self) -> str:
        return (
            f"# {self.chance.choice(['my note', 'TODO:', '- id: old', 'ask: why'])} {self.word()}"
        )

    def _trail(self) -> str:
        return f"  {self.comment()}" if self._maybe(self.busy / 2) else ""

    def _between(self, depth: int) -> list[str]:
        rows = []
        while self._maybe(self.busy):
            rows.append(" " * self.chance.choice([depth, depth, 0]) + self.comment())
        return rows + [""] * self._maybe(0.1)

    def page(self, plain: Plain, marked: bool) -> str:
        """A whole file; `marked` has YAML anchors in it, but not in the program's own record."""
        rows = self._between(0)
        for key, value in plain.items():
            self.marked = marked and key != "draft"
            rows += self.mapping({key: value}, 0)
        return "\n".join(rows) + self.chance.choice(["\n", "\n\n", ""] if self.wild else ["\n"])

    def mapping(self, plain: Plain, depth: int) -> list[str]:
        rows: list[str] = []
        for key, value in plain.items():
            name = quoted(key) if self.wild and self._maybe(0.05) else key
            rows += [*self._between(depth), *self._entry(name, value, depth)]
        return rows

    def _entry(self, key: str, value: Any, depth: int) -> list[str]:
        pad = " " * depth
        gap = "   " if self.wild and self._maybe(0.05) else " "
        if self.flowing(value):
            return [f"{pad}{key}:{gap}{self.flow(value, depth)}{self._trail()}"]
        if isinstance(value, dict):
            inner = depth + self.chance.choice([2, 4])
            return [f"{pad}{key}:{self._trail()}", *self.mapping(value, inner)]
        if isinstance(value, list):
            return [f"{pad}{key}:{self._trail()}", *self.sequence(value, depth)]
        rows = self.text(value, depth + 2)
        return [f"{pad}{key}:{gap}{rows[0]}", *rows[1:]]

    def sequence(self, values: list[Any], depth: int) -> list[str]:
        inner = depth + self.chance.choice([0, 2])
        rows: list[str] = []
        for value in values:
            mine = self._item(value, inner)
            if isinstance(value, dict) and "id" in value:
                self.items[value["id"]] = "\n".join(mine)
            rows += [*self._between(inner), *mine]
        return rows

    def _item(self, value: Any, depth: int) -> list[str]:
        pad = " " * depth
        if self.flowing(value):
            return [f"{pad}- {self.flow(value, depth + 2)}{self._trail()}"]
        if isinstance(value, dict):
            if self.wild and self._maybe(0.1):
                return [f"{pad}-{self._trail()}", *self.mapping(value, depth + 2)]
            rows: list[str] = []
            for key, part in value.items():
                between = self._between(depth + 2) if rows else []
                rows += [*between, *self._entry(key, part, depth + 2)]
            return [pad + "- " + rows[0].lstrip(" "), *rows[1:]]
        rows = self.text(value, depth + 2)
        return [f"{pad}- {rows[0]}", *rows[1:]]

    def flowing(self, value: Any) -> bool:
        if isinstance(value, dict) and set(value) & {"paragraph"}:
            return not self.wild or self._maybe(0.9)
        if isinstance(value, list) and not value:
            return True
        return isinstance(value, dict | list) and self.wild and self._maybe(0.15)

    def flow(self, value: Any, depth: int) -> str:
        comma = ", "
        if self._maybe(self.busy):
            comma = f", {self.comment()}\n{' ' * (depth + 2)}"
        if isinstance(value, dict):
            pairs = (f"{key}: {self.flow(part, depth)}" for key, part in value.items())
            return "{" + comma.join(pairs) + "}"
        if isinstance(value, list):
            return "[" + comma.join(self.flow(part, depth) for part in value) + "]"
        return quoted(value) if isinstance(value, str) else str(value).lower()

    def text(self, value: Any, depth: int) -> list[str]:
        if not isinstance(value, str):
            return [str(value).lower() + self._trail()]
        anchor = "&" + self.word() + " " if self.marked and self._maybe(0.05) else ""
        rows = self._styled(value, " " * depth)
        return [anchor + rows[0], *rows[1:]]

    def _styled(self, value: str, pad: str) -> list[str]:
        style = self.chance.choice(["plain", "house", "single", "folded", "literal", "wide", ""])
        simple = value and value == value.strip() and "\n" not in value and value.isprintable()
        first, _, rest = quoted(value).partition(" ")
        if style == "house":
            return block(value, len(pad), 60).split("\n")
        if style == "single" and simple:
            return ["'" + value.replace("'", "''") + "'" + self._trail()]
        if style in ("folded", "literal") and simple:
            mark = (">" if style == "folded" else "|") + "-"
            return [f"{mark}{self._trail()}", pad + value]
        if style == "wide" and simple and rest and "  " not in value:
            return [first, f"{pad}{rest}{self._trail()}"]
        return [(scalar(value) if style == "plain" else quoted(value)) + self._trail()]
