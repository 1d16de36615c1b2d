"""Kills builds at random moments and looks at what they leave.

    python -m benchmarks.crash 200

After each kill no file may be half written and no lesson may have lost a word; the next build
must heal everything, and make byte for byte what a first build in an empty folder makes.
"""

import json
import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from hashlib import sha256
from pathlib import Path

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests" / "cases" / "good" / "buses"
PACKS = ("buses", "trams", "ferries")
ENDS = {".html": b"</html>", ".pdf": b"%%EOF", ".json": b"}", ".xml": b"</feed>"}
COMPARED_EVERY = 25  # so many rounds: a first build in an empty folder takes as long as ten others


class Left(AssertionError):
    """A killed build has left what it must not."""


def course(folder: Path) -> Path:
    """Three short packs."""
    shutil.copytree(CASE, folder, ignore=shutil.ignore_patterns("expected*"))
    for name in PACKS[1:]:
        lesson = (folder / "lessons" / "buses.yaml").read_text(encoding="utf-8")
        lesson = lesson.replace("buses.txt", f"{name}.txt")
        (folder / "lessons" / f"{name}.yaml").write_text(lesson, encoding="utf-8")
        shutil.copy(folder / "seeds" / "buses.txt", folder / "seeds" / f"{name}.txt")
    return folder


def rounds(count: int, folder: Path, seed: int = 0, options: tuple[str, ...] = ()) -> Counter[str]:
    """Kill `count` builds; raises Left where one leaves something behind. What was hit, counted."""
    chance = random.Random(seed)
    hit: Counter[str] = Counter()
    made = course(folder / "course")
    whole = _build(made, options)
    for number in range(1, count + 1):
        edited = _edit(made, chance, number)
        hit[_kill(made, options, chance.uniform(0.02, whole))] += 1
        _look(made, edited)
        # All packs anew and from cold takes about as long; the machine is not always as fast.
        whole = (whole + max(_build(made, options), 0.5 * whole)) / 2
        _look_healed(made, number, edited)
        if number % COMPARED_EVERY == 0 or number == count:
            _compare(made, folder / "clean", options)
    return hit


def _command(made: Path, options: tuple[str, ...]) -> list[str]:
    return [
        sys.executable,
        str(ROOT / "build.py"),
        "--course",
        str(made),
        "--workers",
        "2",
        *options,
    ]


def _build(made: Path, options: tuple[str, ...]) -> float:
    began = time.perf_counter()
    done = subprocess.run(_command(made, options), capture_output=True, text=True, check=False)
    if done.returncode:
        raise Left(f"the next build fails: {done.stdout}{done.stderr}")
    return time.perf_counter() - began


def _edit(made: Path, chance: random.Random, number: int) -> dict[Path, bytes]:
    """Change one lesson or all, and now and then put a new article in or take one away."""
    for name in PACKS if chance.random() < 0.7 else (chance.choice(PACKS),):
        path = made / "lessons" / f"{name}.yaml"
        lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
        at = next(n for n, line in enumerate(lines) if line.startswith("essential:"))
        lines[at] = f"essential: What does a town owe to people, asked in round {number}?\n"
        path.write_text("".join(lines), encoding="utf-8")
    new = made / "seeds" / "new.txt"
    if chance.random() < 0.2:
        shutil.copy(made / "seeds" / "buses.txt", new)
    elif new.exists() and chance.random() < 0.5:
        new.unlink()
        (made / "lessons" / "new.yaml").unlink(missing_ok=True)
    return {path: path.read_bytes() for path in (made / "lessons").glob("*.yaml")}


def _kill(made: Path, options: tuple[str, ...], after: float) -> str:
    """Start a build and end it; say how far it was."""
    process = subprocess.Popen(
        _command(made, options), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        os.kill(process.pid, signal.SIGKILL)
        process.wait()
    else:
        return "after it was done"
    if (made / ".coursepack" / "journal").exists():
        return "between two packs"
    return "with files unfinished" if _unfinished(made) else "before or while packs were made"


def _unfinished(made: Path) -> list[Path]:
    return [path for top in ("output", "lessons") for path in (made / top).rglob(".*.making")]


def _look(made: Path, edited: dict[Path, bytes]) -> None:
    """No half file under a proper name, and no edit lost."""
    for path in (made / "output").rglob("*"):
        if path.is_file() and not path.name.startswith("."):
            content = path.read_bytes().rstrip()
            if not content.endswith(ENDS[path.suffix]):
                raise Left(f"{path} is half written")
    for path, words in edited.items():
        if path.read_bytes() != words:
            raise Left(f"{path} has lost what was written into it")


def _look_healed(made: Path, number: int, edited: dict[Path, bytes]) -> None:
    """Every file is what the manifest says, and says what its lesson says."""
    output = made / "output"
    manifest = json.loads((output / "manifest.json").read_bytes())
    files = {n: sha for pack in manifest["packs"].values() for n, sha in pack["files"].items()}
    files |= manifest["beside"]
    there = {p.relative_to(output).as_posix() for p in output.rglob("*") if p.is_file()}
    if there != {*files, "manifest.json"} or _unfinished(made):
        raise Left(f"other files than the manifest names: {there ^ {*files, 'manifest.json'}}")
    for name, sha in files.items():
        if sha256((output / name).read_bytes()).hexdigest() != sha:
            raise Left(f"{name} is not what the manifest says")
    for path, words in edited.items():
        asked = f"asked in round {number}?"
        page = output / path.stem / "student.html"
        if asked.encode() in words and asked not in page.read_text(encoding="utf-8"):
            raise Left(f"{page} is not of this round")


def _compare(made: Path, clean: Path, options: tuple[str, ...]) -> None:
    """The same as a first build in an empty folder."""
    shutil.rmtree(clean, ignore_errors=True)
    shutil.copytree(made, clean, ignore=shutil.ignore_patterns("output", ".coursepack"))
    _build(clean, options)
    one, other = (_contents(folder / "output") for folder in (made, clean))
    if one != other:
        raise Left(f"healed otherwise than built: {[n for n in one if one[n] != other.get(n)]}")


def _contents(output: Path) -> dict[str, bytes]:
    return {str(p.relative_to(output)): p.read_bytes() for p in output.rglob("*") if p.is_file()}


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        for what, times in sorted(rounds(int(sys.argv[1]), Path(place)).items()):
            print(f"{times:4} killed {what}")
