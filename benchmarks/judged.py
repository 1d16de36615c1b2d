"""Questions that were judged blind: reads `judged/*.yaml` (see its README) and sums up."""

from collections import defaultdict
from collections.abc import Iterable
from pathlib import Path
from typing import Literal

import yaml
from pydantic import BaseModel, ConfigDict

from benchmarks.score import share

FOLDER = Path(__file__).parent / "judged"
_FAULTS = ("wrong_key", "lost_hedge", "lost_speaker", "opinion_as_fact")


class Judged(BaseModel):
    """One question with its verdict."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    id: str
    article: str
    maker: Literal["frame", "human"]
    verdict: Literal["keep", "mend", "drop"]
    wrong_key: bool = False
    lost_hedge: bool = False
    lost_speaker: bool = False
    opinion_as_fact: bool = False
    above_recall: bool = False
    best_of_paragraph: bool = False
    paragraph: int = 0
    why: str = ""


class Round(BaseModel):
    """One round of judging: when, by what rules, and every question that was on the sheets."""

    model_config = ConfigDict(frozen=True, extra="forbid")
    round: str
    drafted: str = ""
    note: str = ""
    items: list[Judged]


def rounds(folder: Path = FOLDER) -> list[Round]:
    """All rounds, the first one first."""
    paths = sorted(folder.glob("*.yaml"), key=lambda path: (len(path.stem), path.stem))
    return [Round.model_validate(yaml.safe_load(path.read_text("utf-8"))) for path in paths]


def summary(judged: Round) -> list[str]:
    """The figures of one round, a line for each maker and one for the best of their paragraphs."""
    by_maker: dict[str, list[Judged]] = defaultdict(list)
    for item in judged.items:
        by_maker[item.maker].append(item)
    lines = [f"{maker:6} {_of(items)}" for maker, items in sorted(by_maker.items())]
    best = [item for item in judged.items if item.best_of_paragraph]
    ours = sum(item.maker == "frame" for item in best)
    return [*lines, f"best of its paragraph: frame {share(ours, len(best))}"]


def _of(items: Iterable[Judged]) -> str:
    rows = list(items)
    verdicts = [f"{v} {share(sum(r.verdict == v for r in rows), len(rows))}" for v in _VERDICTS]
    faults = [f"{f.replace('_', ' ')} {sum(getattr(r, f) for r in rows)}" for f in _FAULTS]
    above = f"above recall {share(sum(r.above_recall for r in rows), len(rows))}"
    return "  ".join([*verdicts, above, *faults])


_VERDICTS = ("keep", "mend", "drop")
