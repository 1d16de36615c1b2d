"""Makes a course of N lessons from our own articles, the same at every run.

python benchmarks/library.py 1000 /tmp/library
"""

import sys
from itertools import cycle, islice
from pathlib import Path

ROOT = Path(__file__).parent.parent
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


if __name__ == "__main__":
    make(int(sys.argv[1]), Path(sys.argv[2]))
