"""Check HTML pages: `check_pages.py FOLDER …`; ends with 1 where something is found.

Every page below the folders is opened in Chromium at four widths, light and dark, and looked at
by axe-core; what readers hear of it is looked through; the Nu checker reads all of them.
`sh setup.sh test` installs what this needs.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

WEB = Path(__file__).resolve().parents[1] / "tests/web"
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
NODE = shutil.which("node") if (WEB / "node_modules").is_dir() else None
JAVA = shutil.which("java")
NU = WEB / "node_modules/vnu-jar/build/dist/vnu.jar"
# What the Nu checker cannot know: three properties of CSS that are newer than its tables, and
# whether a page has the contents that its policy names by their hashes; Chromium tells of that.
UNKNOWN = (
    r".*“(position-area|position-try-fallbacks|field-sizing)”: Property .* doesn't exist.*"
    r"|Inline (script|style) violates Content Security Policy .*"
)


def node(script: str, *files: Path) -> str:
    """What a script of tests/web prints; RuntimeError with its words where it fails."""
    done = subprocess.run(
        [str(NODE), str(WEB / script), *map(str, files)],
        env={**os.environ, "CHROMIUM": str(CHROMIUM)},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise RuntimeError(done.stderr[-3000:])
    return done.stdout


def violations(*files: Path) -> list[str]:
    """What axe-core finds at four widths, light and dark; what runs out of the page sideways, asks
    the network for something, or breaks the page's own policy; and what has no name of its own for
    readers who listen, or is read before what stands above it.
    """
    told = (json.loads(node(script, *files)) for script in ("axe.mjs", "names.mjs"))
    return sorted({json.dumps(found) for looked in told for found in looked})


def nu_faults(*files: Path) -> str:
    """What the Nu checker says of the HTML and CSS, a line each; warnings count."""
    command = [str(JAVA), "-jar", str(NU), "--Werror", "--filterpattern", UNKNOWN]
    return subprocess.run(
        [*command, *map(str, files)], capture_output=True, text=True, check=False
    ).stderr


def _pages(folders: Sequence[Path]) -> list[Path]:
    found = {page.resolve() for folder in folders for page in folder.rglob("*.html")}
    return sorted(found)


def main() -> int:
    """Tell what is found in each page, and how many were checked."""
    asked = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    asked.add_argument("folders", type=Path, nargs="+", metavar="FOLDER")
    pages = _pages(asked.parse_args().folders)
    if not (pages and CHROMIUM and NODE and JAVA and NU.is_file()):
        needs = "there are no pages" if not pages else "`sh setup.sh test` installs what this needs"
        print(needs, file=sys.stderr)
        return 2
    barriers = violations(*pages)
    faults = nu_faults(*pages).splitlines()
    for line in (*barriers, *faults):
        print(line)
    print(f"{len(pages)} pages: {len(barriers)} from Chromium, {len(faults)} from the Nu checker")
    return 1 if barriers or faults else 0


if __name__ == "__main__":
    sys.exit(main())
