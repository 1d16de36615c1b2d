"""Processor milliseconds per page of PDF for the program in one folder. Started by timing.py.

    python benchmarks/pages.py PROGRAM SAMPLES COURSE

Articles and lessons of SAMPLES are built by PROGRAM below COURSE; only the making of PDFs counts.
"""

import shutil
import sys
import time
from pathlib import Path
from typing import Any


def main(program: Path, samples: Path, course: Path) -> None:
    """Print the figure: the second pack of two, when everything is warm."""
    sys.path[0] = str(program)
    import pypdfium2

    import coursepack.publish.pdf as publisher
    from coursepack.model.folder import Folder, Options

    try:
        from coursepack.pipeline.course import run
    except ImportError:
        from coursepack.pipeline import run  # type: ignore[attr-defined,no-redef]

    spent, pages, make = 0.0, 0, publisher.pdf

    def counted(proof: Any, *rest: Any, **more: Any) -> bytes:
        nonlocal spent, pages
        start = time.process_time()
        made = make(proof, *rest, **more)
        spent += time.process_time() - start
        pages += len(pypdfium2.PdfDocument(made))
        return made

    publisher.pdf = counted
    # Another article warms the program up: lines of text that were set once are kept.
    for sample in ("insect-decline", "later-school-start"):
        spent, pages = 0.0, 0
        for name in ("seeds", "lessons"):
            (course / sample / name).mkdir(parents=True)
            for path in (samples / name).glob(f"{sample}.*"):
                shutil.copy(path, course / sample / name)
        run(Options(Folder(course / sample), workers=1), lambda _: None)
    print(1000 * spent / pages)


if __name__ == "__main__":
    main(*(Path(word) for word in sys.argv[1:]))
