"""What the PDFs of one lesson cost a version of the program. Started by timing.py.

    python benchmarks/pages.py PROGRAM SAMPLES COURSE

Articles and lessons of SAMPLES are built by PROGRAM below COURSE; only the making of PDFs counts,
both editions. Two versions are given the same SAMPLES, so that they set the same articles,
questions and boxes; still a page of a later version holds more, as it also sets what the program
has learnt to add (notes, claims beside the article, labels). So cost per pack is told beside cost
per page: a version that sets more on a page, or the same on fewer, does not gain or lose by it.
"""

import shutil
import sys
import time
from pathlib import Path
from typing import Any

SAMPLES = ("insect-decline", "later-school-start", "iraq-protests-explained")


def main(program: Path, samples: Path, course: Path) -> None:
    """Print processor milliseconds and pages: of the first pack, and of two more when all is warm.

    The first waits for the import of WeasyPrint and for the fonts. Lines of text that were set
    once are kept, so each pack is of another article.
    """
    sys.path[0] = str(program)
    import pypdfium2

    import coursepack.publish.pdf as publisher
    from coursepack.model.folder import Folder, Options

    try:
        from coursepack.pipeline.course import run
    except ImportError:
        from coursepack.pipeline import run  # type: ignore[attr-defined,no-redef]

    spent, pages, make = [0.0, 0.0], [0, 0], publisher.pdf
    warm = False

    def counted(proof: Any, *rest: Any, **more: Any) -> bytes:
        start = time.process_time()
        made = make(proof, *rest, **more)
        spent[warm] += time.process_time() - start
        pages[warm] += len(pypdfium2.PdfDocument(made))
        return made

    publisher.pdf = counted
    for sample in SAMPLES:
        for name in ("seeds", "lessons"):
            (course / sample / name).mkdir(parents=True)
            for path in (samples / name).glob(f"{sample}.*"):
                shutil.copy(path, course / sample / name)
        run(Options(Folder(course / sample), workers=1), lambda _: None)
        warm = True
    print(1000 * spent[False], pages[False], 1000 * spent[True], pages[True])


if __name__ == "__main__":
    main(*(Path(word) for word in sys.argv[1:]))
