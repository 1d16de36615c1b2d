"""How long a draft takes: in a process that has drafted before, and in a new one.

Both read the article, analyse it, ask the knowledge sources and write the
lesson's text. The cold figure is the whole command `coursepack draft` in a
course folder of its own, from start to exit; the quickest of three runs.
"""

import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.goldfile import ROOT
from benchmarks.text import Text
from coursepack import __version__
from coursepack.analyse.analysis import analyse
from coursepack.consult.consultation import consult
from coursepack.draft.lesson import draft_lesson
from coursepack.draft.writer import lesson_yaml
from coursepack.read.article import read_article

_RUNS = 3


def words(text: Text) -> int:
    """How long the article is."""
    return sum(len(block.text.split()) for block in text.article.paragraphs)


def warm(text: Text) -> float:
    """Seconds for one draft in this process, after one that does not count."""
    _once(text)
    return min(_once(text) for _ in range(_RUNS))


def _once(text: Text) -> float:
    start = time.perf_counter()
    article = read_article(text.seed, f"seeds/{text.seed.name}")
    findings = analyse(article)
    consulted = consult(article, findings, text.library)
    lesson_yaml(draft_lesson(article, findings, consulted, text.library, __version__))
    return time.perf_counter() - start


def cold(text: Text) -> float:
    """Seconds for the command in a new process."""
    return min(_command(text) for _ in range(_RUNS))


def _command(text: Text) -> float:
    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder) / "seeds"
        seeds.mkdir()
        (Path(folder) / "lessons").mkdir()
        shutil.copy(text.seed, seeds)
        command = [sys.executable, "-m", "coursepack", "draft", "--quiet", "--course", folder]
        start = time.perf_counter()
        subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.DEVNULL)
        taken = time.perf_counter() - start
        assert list((Path(folder) / "lessons").glob("*.yaml")), "nothing was drafted"
        return taken
