"""Makes a course of N lessons from our own articles, the same at every run.

python benchmarks/library.py 1000 /tmp/library
"""

import shutil
import sys
from collections.abc import Iterator
from itertools import cycle, islice
from pathlib import Path
from random import Random

ROOT = Path(__file__).parent.parent
SMALL = ROOT / "tests" / "cases" / "good" / "buses"
SAMPLES = {
    "insect-decline": ".md",
    "iraq-protests-explained": ".md",
    "later-school-start": ".txt",
}


def make(count: int, folder: Path) -> Path:
    """A course folder with `count` lessons; each article differs from the others by its end."""
    for name in ("seeds", "lessons"):
        (folder / name).mkdir(parents=True, exist_ok=True)
    (folder / "lessons" / "course.yaml").write_text("title: A made library\n", encoding="utf-8")
    for number, (name, ending) in enumerate(islice(cycle(SAMPLES.items()), count), start=1):
        slug = f"{name}-{number:06}"
        article = (ROOT / "seeds" / f"{name}{ending}").read_text(encoding="utf-8")
        article = f"{article.rstrip()}\n\nThis is copy {number} of the article.\n"
        lesson = (ROOT / "lessons" / f"{name}.yaml").read_text(encoding="utf-8")
        lesson = lesson.replace(f"article: {name}{ending}", f"article: {slug}{ending}", 1)
        (folder / "seeds" / f"{slug}{ending}").write_text(article, encoding="utf-8")
        (folder / "lessons" / f"{slug}.yaml").write_text(lesson, encoding="utf-8")
    return folder


def _told(number: int) -> Iterator[str]:
    """Paragraphs that no other article has: streets, numbers and hours hang on its number."""
    for part in range(1, 4):
        lot = Random(4 * number + part)
        street = "".join(lot.choice(pair) for pair in ("BDKLMST", "aeio", "lnrst", "aeiou"))
        riders, hour, share = lot.randrange(1_000, 90_000), lot.randrange(1, 12), lot.randrange(99)
        yield (
            f"On {street} Road {riders:,} people took a bus after {hour} o’clock in one year. "
            f"Of those who were asked there, {share} in a hundred said that they had no other way "
            f"home to {street}ham."
        )


def make_small(count: int, folder: Path, *, varied: bool = False) -> Path:
    """The same of the shortest lesson that there is; where it is `varied`, each article is of some
    150 words and hardly a line is the same in two of them."""
    shutil.copytree(SMALL, folder, ignore=shutil.ignore_patterns("expected*"), dirs_exist_ok=True)
    lesson = (folder / "lessons" / "buses.yaml").read_text(encoding="utf-8")
    article = (folder / "seeds" / "buses.txt").read_text(encoding="utf-8")
    for number in range(1, count):
        slug = f"buses-{number:06}"
        own = lesson.replace("article: buses.txt", f"article: {slug}.txt", 1)
        more = "\n\n".join(_told(number)) if varied else ""
        (folder / "lessons" / f"{slug}.yaml").write_text(own, encoding="utf-8")
        (folder / "seeds" / f"{slug}.txt").write_text(f"{article}\n{more}", encoding="utf-8")
    return folder


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
