"""The door: over at once where nothing has changed since the last build, else the command line."""

import sys

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable


def command() -> "Callable[[], object]":
    """What the words of the command line ask for, imported and ready to be called."""
    from coursepack.record.seen import nothing_changed

    code = nothing_changed(sys.argv[1:])
    if code is not None:
        return lambda: sys.exit(code)
    # Only now what takes long to import. Of what is imported nothing is ever rubbish.
    import gc

    gc.disable()
    from coursepack.cli import main as run

    gc.freeze()
    gc.enable()
    return run


def main() -> None:
    """Run the program with the words of the command line."""
    command()()
