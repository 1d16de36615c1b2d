"""The doorstep: `python build.py` drafts and builds every pack. See README.md."""

import os
import sys
from pathlib import Path

HERE = Path(__file__).parent
OURS = HERE / ".venv" / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


def main() -> None:
    """Run the program, with the Python that `setup.sh` prepared where this one lacks it."""
    try:
        from coursepack.cli import main as run
    except ModuleNotFoundError as missing:
        if OURS.exists() and not os.environ.get("COURSEPACK_DOORSTEP"):
            os.environ["COURSEPACK_DOORSTEP"] = "passed"
            os.execv(OURS, [str(OURS), *sys.argv])
        sys.exit(
            f"Coursepack is not set up here yet ({missing.name} is missing). Run once:\n\n"
            f"    sh {HERE / 'setup.sh'}\n\n"
            "README.md says what it does, and what to do on macOS and Windows."
        )
    run()


if __name__ == "__main__":
    main()
