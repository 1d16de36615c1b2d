"""Kills builds at random moments and looks at what they leave.

    python -m benchmarks.crash 200

Half of the moments are spread evenly over the time that a build takes; the others wait for
something that passes quickly: a pack just entered, a file not yet in its place, the site, the
books. Builds are killed with their workers or without, in drafting and in `refresh`, too. After
each kill no file may be half written and no lesson may have lost a word; the next build must heal
everything, `verify` must agree, and all must be byte for byte what a first build makes.
"""

import os
import random
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from benchmarks.healing import Left, look, look_healed, unfinished

ROOT = Path(__file__).parent.parent
CASE = ROOT / "tests" / "cases" / "good" / "buses"
PACKS = ("buses", "trams")
# So many kills: to make all again takes as long as several of them.
VERIFIED_EVERY, COMPARED_EVERY = 20, 40
REFRESHED = 0.15  # the share of kills that hit `refresh`
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
        self.whole = {"build": self.run("build"), "refresh": 5.0}

    def kill(self, count: int) -> Counter[str]:
        """Kill `count` runs; raises Left where one leaves something behind. What was hit."""
        hit: Counter[str] = Counter()
        killed = 0
        while killed < count:
            self.number += 1
            command = "refresh" if self.chance.random() < REFRESHED else "build"
            found = self.refresh() if command == "refresh" else self.build()
            hit[found or "(ended before it could be killed, not counted)"] += 1
            killed += bool(found)
            if found and killed % VERIFIED_EVERY == 0:
                self.run("verify")
            if found and (killed % COMPARED_EVERY == 0 or killed == count):
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
        return f"in {command}, {self.state()}"

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
        if command == "refresh":
            quick = [lambda: any(lessons.rglob(".*.making"))]
        if self.chance.random() < 0.5:
            return lambda: time.monotonic() > end
        return self.chance.choice(quick)

    def state(self) -> str:
        """How far a run was, by what it has left."""
        state = self.made / ".coursepack"
        left = {path.parent.relative_to(self.made).parts[0] for path in unfinished(self.made)}
        names = {path.parent.name for path in unfinished(self.made)}
        if "lessons" in left:
            return "a lesson not yet in its place"
        if ("output" in left and names == {"output"}) or any(state.glob("site.db-journal")):
            return "while the site or the manifest was written"
        if "output" in left:
            return "files of a pack not yet in their places"
        if ".coursepack" in left:
            return "while the books were written"
        if (state / "journal").exists():
            return "between two packs, or after the last"
        return "before the first pack was entered"

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


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as place:
        for what, times in sorted(Rounds(Path(place)).kill(int(sys.argv[1])).items()):
            print(f"{times:4} killed {what}")
