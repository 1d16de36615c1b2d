"""Check PDFs against PDF/UA-1: `check_pdfs.py FILE.pdf …`; ends with 1 where one fails."""

import argparse
import sys
from pathlib import Path

import page


def main() -> int:
    """Tell what fails in each file, and how many were checked."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("files", type=Path, nargs="+")
    files = asked.parse_args().files
    failing = 0
    for file in files:
        failures = page.validate_pdf(str(file), profile="ua1").failures
        failing += bool(failures)
        for message in dict.fromkeys(failure.message for failure in failures):
            print(f"{file}: {message}")
    print(f"{len(files)} files, {failing} with failures")
    return 1 if failing else 0


if __name__ == "__main__":
    sys.exit(main())
