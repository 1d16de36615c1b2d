"""The door: over at once where nothing has changed since the last build, else the command line."""

import os
import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def command(prepared: str = "") -> "Callable[[], object]":
    """What the words of the command line ask for, imported and ready to be called.

    `prepared` is where the Python is that is asked where this one lacks packages.
    """
    from coursepack.record.seen import nothing_changed

    code = nothing_changed(sys.argv[1:], prepared)
    if code is not None:
        return lambda: _end(code)
    # No plugin of others changes what a lesson is; to look for one takes long.
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
    # Only now what takes long to import. Of what is imported nothing is ever rubbish.
    import gc

    gc.disable()
    from coursepack.cli import main as run

    gc.freeze()
    gc.enable()
    return run


def _end(code: int) -> None:
    """End at once: to take down what was built up would take longer than all that was done."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except OSError:
        sys.exit(code)  # nobody listens; Python knows how to say so
    os._exit(code)


def main() -> None:
    """Run the program with the words of the command line."""
    command()()
