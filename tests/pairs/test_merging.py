"""A newer draft of a pair in a teacher's file: no word is lost, and the rest follows."""

import json
import random
import re
from functools import cache
from pathlib import Path
from typing import Any

from draft.hand import Hand
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from coursepack.draft.merge.merging import merge
from coursepack.draft.merge.parts import items_at, recorded, said
from coursepack.draft.pairs.pair import draft_pair
from coursepack.model.known import Library
from coursepack.model.pair import Pair
from coursepack.read.shapes import read_shape

from .two_articles import two

LISTS = ("ledger", "questions")
WORDED = {"ledger": ("about", "differ", "find_out", "note"), "questions": ("ask", "answer")}


def read(text: str) -> Pair:
    return read_shape(Pair, text, "lessons/a.pair.yaml").value


@cache
def first() -> dict[str, Any]:
    plain: dict[str, Any] = said(draft_pair(two().a, two().b, Library(), "test"))
    return plain


def drafted(plain: dict[str, Any]) -> Pair:
    return recorded(Pair.model_validate(plain))


def other_draft(chance: random.Random) -> dict[str, Any]:
    """What a better program or changed articles make of the same."""
    new = json.loads(json.dumps(first()))
    for part in LISTS:
        kept = [item for item in new[part] if chance.random() < 0.8]
        for item in kept:
            for name in WORDED[part]:
                if chance.random() < 0.2:
                    item[name] = f"Drafted anew {chance.randrange(10**6)}"
            for cell in (item.get("a"), item.get("b")):
                if cell and chance.random() < 0.5:
                    cell["at"] |= {"paragraph": chance.randrange(1, 5)}
                    cell["at"] |= {"hash": f"{chance.randrange(16**8):08x}"}
        if kept and chance.random() < 0.4:
            kept.insert(chance.randrange(len(kept) + 1), kept[0] | {"id": "x-new"})
        new[part] = kept
    return new


class Teacher:
    """Edits a pair; every text of the teacher's holds a word that stands nowhere else."""

    def __init__(self, chance: random.Random, plain: dict[str, Any]) -> None:
        self.chance, self.plain, self.hand = chance, json.loads(json.dumps(plain)), Hand(chance)
        self.touched: set[str] = set()
        self.deleted: set[str] = set()
        for _ in range(chance.randrange(0, 7)):
            chance.choice([self.edit, self.edit, self.cell, self.delete, self.add, self.title])()

    def _item(self) -> tuple[str, Any]:
        part = self.chance.choice([name for name in LISTS if self.plain.get(name)] or [""])
        return part, self.chance.choice(self.plain[part]) if part else None

    def edit(self) -> None:
        part, item = self._item()
        if item:
            name = self.chance.choice(WORDED[part])
            item[name] = f"{item.get(name, 'Mine.')} {self.hand.word()}"
            self.touched.add(item["id"])

    def cell(self) -> None:
        """A word about what one of the articles says."""
        rows = [row for row in self.plain.get("ledger", ()) if "a" in row]
        if rows:
            row = self.chance.choice(rows)
            row["a"]["says"] = self.hand.word()
            self.touched.add(row["id"])

    def delete(self) -> None:
        part, item = self._item()
        if item:
            self.plain[part].remove(item)
            self.deleted.add(item["id"])

    def add(self) -> None:
        part, item = self._item()
        if item:
            own = json.loads(json.dumps(item)) | {"id": f"own-{self.hand.word()}"}
            own[WORDED[part][0]] = f"My own {self.hand.word()}"
            self.plain[part].append(own)
            self.touched.add(own["id"])

    def title(self) -> None:
        self.plain["title"] = f"Two views {self.hand.word()}"


def words(text: str) -> set[str]:
    return set(re.findall(r"teacher\d+x", text))


@settings(derandomize=True, max_examples=50, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.integers(0, 2**40))
def test_no_word_of_the_teachers_is_lost_in_a_pair(seed: int) -> None:
    chance = random.Random(seed)
    last, new = drafted(first()), drafted(other_draft(chance))
    teacher = Teacher(chance, said(last))
    text = teacher.hand.page(teacher.plain, marked=False)
    mine = read(text)
    merged = merge(text, mine, new, read)
    assert words(text) <= words(merged.text)
    assert read(merged.text) == merged.lesson
    assert merge(merged.text, merged.lesson, new, read).text == merged.text
    assert merge(text, mine, last, read).text == text
    for part in LISTS:
        got = {item.id: item for item in items_at(merged.lesson, (part,))}
        want = {item.id: item for item in items_at(new, (part,))}
        assert not teacher.deleted & got.keys()
        for id_, item in got.items():
            if id_ in want and id_ not in teacher.touched:
                assert item == want[id_]


def test_refresh_merges_a_pair_as_it_does_a_lesson(tmp_path: Path) -> None:
    from test_cli import run

    for name in ("seeds", "lessons"):
        (tmp_path / name).mkdir()
    units = "units:\n- title: Buses\n  lessons: [report, opinion]\n"
    (tmp_path / "lessons" / "course.yaml").write_text(units)
    for side in (two().a, two().b):
        text = "\n\n".join(block.text for block in side.article.blocks)
        (tmp_path / "seeds" / f"{side.article.name}.txt").write_text(f"{text}\n")
    assert run("draft", "--course", str(tmp_path), "-q")[0] == 0
    file = tmp_path / "lessons" / "buses.pair.yaml"
    before = file.read_text()
    code, output = run("refresh", "--course", str(tmp_path), "-q")
    assert (code, file.read_text()) == (0, before), output
    assert "lessons/buses.pair.yaml: nothing new" in output
    mine = before.replace("about: ", "about: In our town, ", 1) + "# ours\n"
    file.write_text(mine)
    seed = tmp_path / "seeds" / "opinion.txt"
    seed.write_text(seed.read_text().replace("about 40 people", "about 70 people"))
    code, output = run("refresh", "--course", str(tmp_path), "-q")
    assert code == 0, output
    merged = file.read_text()
    assert "about: In our town, " in merged
    assert merged.endswith("# ours\n")
    assert "about 70 people" in merged
    assert (tmp_path / "lessons" / "previous" / "buses.pair-1.yaml").read_text() == mine
    assert run("check", "--course", str(tmp_path))[0] == 0
