"""The command line: arguments → Options, problems → words, colours, exit code.

The only place that prints. Exit 0: fine. 1: there are problems. 2: wrong usage.
"""

import sys
from collections.abc import Iterable
from difflib import get_close_matches
from importlib import import_module
from typing import NoReturn

import typer

from coursepack import __version__
from coursepack.cli.report import tell_problems
from coursepack.problems import Refused

EXAMPLES = """\b
Examples:
  python build.py                          every pack, both editions
  python build.py --only iraq-unrest-2019  one pack
  python build.py --paper letter           on US Letter as well as the usual names
  python build.py --edition student        without the teacher edition
  python build.py --level supported        students' pages with more help
  python build.py --theme workbook         in another look
  python build.py bind                     all lessons of the course as one volume
  python build.py watch                    again whenever a file is saved
  python build.py refresh --dry-run        what a better draft would change
  python build.py --style large            in 18 pt, or for dyslexia: --style dyslexia
  python build.py --form sheet             the article and six questions on one sheet
  python build.py --form booklet           pages to fold into a booklet
  python build.py check --print            look at the pages before printing them
  python build.py new ../history-10        a course folder of your own
  python build.py --course ../history-10   build that one
"""
# Each command with its module, in the order of the help.
COMMANDS = {
    "build": "making",
    "watch": "watching",
    "draft": "making",
    "bind": "binding",
    "refresh": "renewing",
    "review": "renewing",
    "erratum": "renewing",
    "check": "checking",
    "verify": "checking",
    "list": "folders",
    "clean": "folders",
    "new": "folders",
}


def command_line(names: Iterable[str] = COMMANDS) -> typer.Typer:
    """The command line with the commands `names`; only what these need is imported."""
    app = typer.Typer(
        help="Make printed discussion packs from articles.",
        epilog=EXAMPLES,
        add_completion=False,
        rich_markup_mode=None,
        no_args_is_help=True,
        context_settings={"help_option_names": ["-h", "--help"]},
    )
    app.callback()(_every_command)
    for name in names:
        module = import_module(f"coursepack.cli.{COMMANDS[name]}")
        app.command(name)(getattr(module, "list_" if name == "list" else name))
    return app


def _every_command() -> None:
    """What is said once, before the command: nothing. With it even one command has its name."""


def main() -> None:
    """Run the command line; without a command it builds."""
    arguments = sys.argv[1:]
    if "--version" in arguments:
        typer.echo(f"coursepack {__version__}")
        return
    if not arguments or arguments[0] not in (*COMMANDS, "-h", "--help"):
        arguments = ["build", *arguments]
        if len(arguments) > 1 and not arguments[1].startswith("-"):
            _no_command(arguments[1])
    app = command_line(arguments[:1] if arguments[0] in COMMANDS else COMMANDS)
    try:
        app(args=arguments, prog_name="coursepack")
    except Refused as refused:
        tell_problems(refused.problems)
        sys.exit(1)


def _no_command(word: str) -> NoReturn:
    """Say what may have been meant: a command in other letters, or one pack."""
    close = get_close_matches(word, COMMANDS, 1)
    meant = f"`{close[0]}`" if close else f"`--only {word}`, to build that pack"
    typer.echo(f"Error: there is no command `{word}`; did you mean {meant}?", err=True)
    typer.echo("`--help` shows all commands.", err=True)
    sys.exit(2)
