"""One course in which runs are killed again and again, and what each of them leaves.

Half of the moments are spread evenly over the time that a run takes; the others wait for
something that passes quickly: a pack just entered, a file not yet in its place, the site, the
books. Builds are killed with their workers or without, in drafting, in `refresh` and while volumes
are bound, too.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.healing import Left, look, look_healed, reached
from coursepack.model.course import COURSE

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests" / "cases" / "good" / "buses"
PACKS = ("buses", "trams")
# The share of kills that hit each command.
SHARES = {"build": 0.7, "refresh": 0.15, "bind": 0.15}
ENDED = "(ended before it could be killed, not counted)"
LATEST = 0.004  # seconds between what is waited for and the kill, at most
Moment = Callable[[], bool]


def course(folder: Path) -> Path:
    """Two short packs; an article that the program drafts a lesson for comes and goes."""
    shutil.copytree(CASE, folder, ignore=shutil.ignore_patterns("expected*"))
    for name in PACKS[1:]:
        lesson = (folder / "lessons" / "buses.yaml").read_text(encoding="utf-8")
        lesson = lesson.replace("buses.txt", f"{name}.txt")
        (folder / "lessons" / f"{name}.yaml").write_text(lesson, encoding="utf-8")
        shutil.copy(folder / "seeds" / "buses.txt", folder / "seeds" / f"{name}.txt")
    return folder


class Rounds:
    """One course, killed again and again."""

    def __init__(self, folder: Path, seed: int = 0, options: tuple[str, ...] = ()) -> None:
        self.chance = random.Random(seed)
        self.options = options
        self.made = course(folder / "course")
        self.clean = folder / "clean"
        self.number = 0
        self.whole = {"build": self.run("build"), "bind": self.run("bind"), "refresh": 5.0}

    def kill(self, count: int) -> Counter[str]:
        """Kill `count` runs; raises Left where one leaves something behind. What was hit.

        In the end `verify` must agree, and all must be byte for byte what first runs make.
        """
        hit: Counter[str] = Counter()
        killed = 0
        kinds = {"build": self.build, "refresh": self.refresh, "bind": self.bind}
        while killed < count:
            self.number += 1
            (command,) = self.chance.choices(list(SHARES), list(SHARES.values()))
            found = kinds[command]()
            hit[found or ENDED] += 1
            killed += bool(found)
        self.run("bind")
        self.run("verify")
        self.compare()
        return hit

    def build(self) -> str:
        """Change lessons and articles, kill a build, look; heal, look again. What was hit."""
        edited = self.edit()
        new = self.made / "lessons" / "new.yaml"
        found = self.killed("build")
        look(self.made, edited)
        self.run("build")
        if new.exists() and new not in edited:
            edited[new] = new.read_bytes()
        look_healed(self.made, self.number, edited)
        return found

    def bind(self) -> str:
        """Change lessons, and kill what sets them as one volume for each reader."""
        edited = self.edit()
        if (self.made / "seeds" / "new.txt").exists():
            self.run("build")  # drafts what is new
            edited |= {path: path.read_bytes() for path in (self.made / "lessons").glob("new.yaml")}
        found = self.killed("bind")
        look(self.made, edited)
        self.run("bind")
        self.run("build")
        look_healed(self.made, self.number, edited)
        return found

    def refresh(self) -> str:
        """Change an article that a lesson was drafted from, and kill what brings it up to date."""
        seed, lesson = self.made / "seeds" / "new.txt", self.made / "lessons" / "new.yaml"
        if not lesson.exists():
            shutil.copy(self.made / "seeds" / "buses.txt", seed)
            self.run("build")
        text = seed.read_text(encoding="utf-8").partition("\n\nRound ")[0]
        round_ = f"Round {self.number} began in 19{self.number % 90 + 10} in the town of Leeds."
        seed.write_text(f"{text}\n\n{round_}\n", encoding="utf-8")
        before = lesson.read_bytes()
        others = {p: p.read_bytes() for p in lesson.parent.glob("*.yaml") if p != lesson}
        found = self.killed("refresh")
        half = lesson.read_bytes()
        if half != before:
            kept = [p.read_bytes() for p in (lesson.parent / "previous").glob("new-*.yaml")]
            if before not in kept:
                raise Left("the lesson was replaced, and the one before is not kept")
        self.run("refresh")
        if half not in (before, lesson.read_bytes()):
            raise Left("the lesson was half brought up to date")
        look(self.made, others)
        self.run("build")
        look_healed(self.made, 0, others)
        return found

    def edit(self) -> dict[Path, bytes]:
        """Change one lesson or all, and now and then put a new article in or take one away."""
        chance = self.chance
        for name in PACKS if chance.random() < 0.7 else (chance.choice(PACKS),):
            path = self.made / "lessons" / f"{name}.yaml"
            lines = path.read_text(encoding="utf-8").splitlines(keepends=True)
            at = next(n for n, line in enumerate(lines) if line.startswith("essential:"))
            asked = f"What does a town owe to people, asked in round {self.number}?"
            lines[at] = f"essential: {asked}\n"
            path.write_text("".join(lines), encoding="utf-8")
        new = self.made / "seeds" / "new.txt"
        if not new.exists() and chance.random() < 0.4:
            shutil.copy(self.made / "seeds" / "buses.txt", new)
        elif new.exists() and chance.random() < 0.4:
            new.unlink()
            (self.made / "lessons" / "new.yaml").unlink(missing_ok=True)
        return {path: path.read_bytes() for path in (self.made / "lessons").glob("*.yaml")}

    def killed(self, command: str) -> str:
        """Start a run and end it; say how far it was, or "" where it came to its end."""
        process = subprocess.Popen(
            self.words(command, self.made, self.chance.choice("12")),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        moment = self.moment(command)
        while not moment() and process.poll() is None:
            time.sleep(0.001)
        time.sleep(self.chance.uniform(0, LATEST))
        if process.poll() is not None:
            return ""
        if self.chance.random() < 0.5:
            os.killpg(process.pid, signal.SIGKILL)  # the workers, too, as when power fails
        else:
            process.kill()
        process.wait()
        return f"in {command}, {reached(self.made)}"

    def moment(self, command: str) -> Moment:
        """When to kill: after some time, or as soon as something is there."""
        end = time.monotonic() + self.chance.uniform(0.02, self.whole[command])
        output, state = self.made / "output", self.made / ".coursepack"
        lessons, journal = self.made / "lessons", state / "journal"
        first, second = (lambda n=n: journal.exists() and _lines(journal) >= n for n in (1, 2))
        quick: list[Moment] = [
            first,
            second,
            lambda: any(output.glob("*/.*.making")),
            lambda: any(output.glob(".*.making")),
            lambda: any(output.glob(".manifest.json*.making")),
            lambda: any(state.glob(".*.making")),
            lambda: any(state.glob("site.db-journal")),
        ]
        if (self.made / "seeds" / "new.txt").exists() and not (lessons / "new.yaml").exists():
            quick += 2 * [lambda: any(lessons.glob(".*.making"))]
        if command == "bind":
            quick += 3 * [lambda: any(output.glob(f"{COURSE}/.*.making"))]
        if command == "refresh":
            quick = [lambda: any(lessons.rglob(".*.making"))]
        if self.chance.random() < 0.5:
            return lambda: time.monotonic() > end
        return self.chance.choice(quick)

    def run(self, command: str) -> float:
        """Let a run come to its end; how long it took."""
        began = time.perf_counter()
        self._run(command, self.made)
        took = time.perf_counter() - began
        if command in ("build", "refresh") and self.number:
            # A build that has little left to do is no measure of one that has much.
            self.whole[command] = (self.whole[command] + max(took, 0.8 * self.whole[command])) / 2
        return took

    def compare(self) -> None:
        """The same as a first build in an empty folder."""
        shutil.rmtree(self.clean, ignore_errors=True)
        shutil.copytree(
            self.made, self.clean, ignore=shutil.ignore_patterns("output", ".coursepack")
        )
        self._run("build", self.clean)
        self._run("bind", self.clean)
        one, other = (_contents(folder / "output") for folder in (self.made, self.clean))
        if one != other:
            differ = [name for name in {*one, *other} if one.get(name) != other.get(name)]
            raise Left(f"healed otherwise than built: {differ}")

    def _run(self, command: str, folder: Path) -> None:
        words = self.words(command, folder)
        done = subprocess.run(words, capture_output=True, text=True, check=False)
        if done.returncode:
            raise Left(f"the next {command} fails: {done.stdout}{done.stderr}")

    def words(self, command: str, folder: Path, workers: str = "1") -> list[str]:
        """The words of a command line."""
        words = [sys.executable, str(ROOT / "build.py"), command, "--course", str(folder)]
        if command == "refresh":
            return words
        return [*words, "--workers", workers, *(self.options if command == "build" else ())]


def _lines(file: Path) -> int:
    try:
        return file.read_bytes().count(b"\n")
    except OSError:
        return 0


def _contents(output: Path) -> dict[str, bytes]:
    return {str(p.relative_to(output)): p.read_bytes() for p in output.rglob("*") if p.is_file()}
