"""Sheets for judging questions blind, and the way back from verdicts to `judged/*.yaml`.

    python -m benchmarks.sheets write FOLDER --half tuned   a sheet for each text, origins apart
    python -m benchmarks.sheets collect FOLDER --round 2    the verdicts beside them, as a round

A sheet holds the article and, mixed and unmarked, the drafted questions and those that came with
the article (`<text>.questions.json` beside it), with options and keys. The judge writes
`<text>.csv` next to it, one line an item: `number;keep|mend|drop;flags;recall|above;reason`, where
flags are any of wrong, hedge, speaker, opinion or `-`; and `best;¶N;number` for the best item of a
paragraph. `origins.json` says which item is whose: keep it from the judge.
"""

import argparse
import hashlib
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from benchmarks.judged import FOLDER
from benchmarks.quality import GOLD, find_texts
from benchmarks.text import Text
from coursepack.model.lesson import QuestionItem

ORIGINS = "origins.json"
_FLAGS = {
    "wrong": "wrong_key",
    "hedge": "lost_hedge",
    "speaker": "lost_speaker",
    "opinion": "opinion_as_fact",
}
_VERDICT = re.compile(r"(\d+)\s*;\s*(keep|mend|drop)\s*;([^;]*);([^;]*);(.*)")
_BEST = re.compile(r"best\s*;\s*[^;]*;\s*(\d+)")


@dataclass(frozen=True)
class Item:
    """One question as it stands on a sheet, and whose it is."""

    id: str
    maker: str
    paragraphs: tuple[int, ...]
    ask: str
    options: tuple[str, ...]
    key: str


def _mixed(*parts: str) -> str:
    """An order that has nothing to do with who made an item, the same every time."""
    return hashlib.sha256("|".join(parts).encode()).hexdigest()


def _drafted(item: QuestionItem) -> Item:
    places = tuple(sorted({at.paragraph for at in item.at}))
    if not item.options:
        return Item(item.id, "frame", places, item.ask, (), item.answer)
    right = max((o for o in item.options if item.answer.startswith(o)), key=len)
    rest = item.answer[len(right) :].strip(" .")
    shown = _options(item.id, right, *(o for o in item.options if o != right))
    return Item(item.id, "frame", places, item.ask, shown, _letter(shown, right, rest))


def _options(seed: str, *options: str) -> tuple[str, ...]:
    return tuple(sorted(options, key=lambda option: _mixed(seed, option)))


def _letter(options: tuple[str, ...], right: str, rest: str = "") -> str:
    return "ABCDE"[options.index(right)] + (f" ({rest})" if rest else "")


def _human(text: Text) -> Iterator[Item]:
    path = text.seed.with_suffix(".questions.json")
    for number, row in enumerate(json.loads(path.read_text("utf-8")) if path.exists() else []):
        shown = _options(f"h{number}", row["answer"], *row["distractors"])
        key = _letter(shown, row["answer"])
        yield Item(f"h{number}", "human", (row["paragraph"],), row["ask"], shown, key)


def items(text: Text) -> list[Item]:
    """Everything on a text's sheet, in the sheet's order: by paragraph, then mixed."""
    every = [*map(_drafted, text.lesson.questions), *_human(text)]
    last = len(text.article.paragraphs) + 1

    def place(item: Item) -> tuple[int, str]:
        only = item.paragraphs[0] if len(item.paragraphs) == 1 else last
        return only, _mixed(text.name, item.id)

    return sorted(every, key=place)


def sheet(text: Text) -> str:
    """The sheet that a judge sees."""
    lines = [f"# {text.article.title or 'Without a title'}", "", "## The article", ""]
    for number, block in enumerate(text.article.paragraphs, start=1):
        lines += [f"¶{number} {block.text}", ""]
    lines += ["## The items", ""]
    for number, item in enumerate(items(text), start=1):
        where = ", ".join(f"¶{n}" for n in item.paragraphs)
        lines += [f"**Item {number}** (on {where})", item.ask]
        lines += [f"   {letter}  {o}" for letter, o in zip("ABCDE", item.options, strict=False)]
        lines += [f"   KEY: {item.key}", ""]
    return "\n".join(lines)


def write(folder: Path, texts: list[Text]) -> None:
    """A sheet for each text, and whose each item is, apart."""
    folder.mkdir(parents=True, exist_ok=True)
    origins: dict[str, list[dict[str, object]]] = {}
    for text in texts:
        (folder / f"{text.name}.md").write_text(sheet(text), encoding="utf-8")
        origins[text.name] = [
            {"id": i.id, "maker": i.maker, "paragraph": i.paragraphs[0]} for i in items(text)
        ]
    (folder / ORIGINS).write_text(json.dumps(origins, indent=1), encoding="utf-8")


def _short(name: str) -> str:
    """The first words of a text's name: names of articles can be long sentences."""
    return "-".join(name.split("-")[:3])


def collect(folder: Path) -> Iterator[dict[str, object]]:
    """Every judged item with its verdict, as `judged/*.yaml` holds it."""
    for name, rows in json.loads((folder / ORIGINS).read_text("utf-8")).items():
        text = (folder / f"{name}.csv").read_text("utf-8")
        best = {int(number) for number in _BEST.findall(text)}
        for number, verdict, flags, level, why in _VERDICT.findall(text):
            told = {_FLAGS[f]: True for f in re.split(r"[,\s]+", flags) if f in _FLAGS}
            found = {**rows[int(number) - 1], "article": _short(name), "verdict": verdict, **told}
            if level.strip() == "above":
                found["above_recall"] = True
            if int(number) in best:
                found["best_of_paragraph"] = True
            yield {**found, "why": why.strip()}


def main() -> None:
    """Write sheets, or collect their verdicts."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawTextHelpFormatter
    )
    parser.add_argument("what", choices=("write", "collect"))
    parser.add_argument("folder", type=Path)
    parser.add_argument("--half", choices=("tuned", "apart", "both"), default="both")
    parser.add_argument("--round", default="")
    parser.add_argument("--note", default="")
    asked = parser.parse_args()
    if asked.what == "write":
        write(asked.folder, find_texts(GOLD, asked.half, "")[0])
        return
    told = {"round": asked.round, "note": asked.note, "items": list(collect(asked.folder))}
    text = yaml.safe_dump(told, allow_unicode=True, sort_keys=False, width=100)
    (FOLDER / f"{asked.round}.yaml").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
