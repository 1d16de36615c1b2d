"""The doorstep: `python build.py` drafts and builds every pack. See README.md."""

import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
PYTHON = os.path.join("Scripts", "python.exe") if os.name == "nt" else os.path.join("bin", "python")
PREPARED = os.path.join(HERE, ".venv")
OURS = os.path.join(PREPARED, PYTHON)


def main() -> None:
    """Run the program, with the Python that `setup.sh` prepared where this one lacks it."""
    try:
        from coursepack.door import command

        run = command(PREPARED)
    except ModuleNotFoundError as missing:
        if os.path.exists(OURS) and not os.environ.get("COURSEPACK_DOORSTEP"):
            os.environ["COURSEPACK_DOORSTEP"] = "passed"
            os.execv(OURS, [OURS, *sys.argv])
        sys.exit(
            f"Coursepack is not set up here yet ({missing.name} is missing). Run once:\n\n"
            f"    sh {os.path.join(HERE, 'setup.sh')}\n\n"
            "README.md says what it does, and what to do on macOS and Windows."
        )
    run()


if __name__ == "__main__":
    main()
