"""Jinja over the template folders; a template's faults become problems a school can act on."""

import json
from collections.abc import Mapping
from pathlib import Path

from jinja2 import (
    ChoiceLoader,
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateError,
    TemplateSyntaxError,
)

from coursepack.problems import Refused
from coursepack.rules import TEMPLATE, WORDS_TABLE
from coursepack.source import Source

FALLBACK = "en"


def environment(templates: tuple[Path, ...]) -> Environment:
    """An engine that looks into the folders in order; unknown names are faults, not blanks."""
    return Environment(
        loader=ChoiceLoader([FileSystemLoader(folder) for folder in templates]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def filled(templates: tuple[Path, ...], name: str, content: Mapping[str, object]) -> str:
    """The template `name` filled with `content`.

    Raises Refused where a template is broken, missing, or asks for something that is not there.
    """
    try:
        return environment(templates).get_template(name).render(content)
    except TemplateError as fault:
        raise Refused([TEMPLATE.at(_place(fault, name, templates), what=_what(fault))]) from fault


def _what(fault: TemplateError) -> str:
    return (fault.message or type(fault).__name__).replace("\n", " ")


def _place(fault: TemplateError, name: str, templates: tuple[Path, ...]) -> Source:
    """Where the fault is: its own line if it is one of syntax, else the innermost template line."""
    if isinstance(fault, TemplateSyntaxError):
        return Source(fault.filename or fault.name or name, fault.lineno, 1)
    place = Source(name)
    roots = tuple(str(folder) for folder in templates)
    trace = fault.__traceback__
    while trace:
        file = trace.tb_frame.f_code.co_filename
        if file.startswith(roots):
            place = Source(file, trace.tb_lineno, 1)
        trace = trace.tb_next
    return place


def words_for(templates: tuple[Path, ...], language: str) -> Mapping[str, str]:
    """The printed words of `language`, or of English where there is no table for it.

    A folder that comes first may hold a table with only the words that it changes.
    """
    primary = language.lower().partition("-")[0]
    return _table(templates, primary) or _table(templates, FALLBACK)


def _table(templates: tuple[Path, ...], language: str) -> dict[str, str]:
    table: dict[str, str] = {}
    for folder in reversed(templates):
        file = folder / "words" / f"{language}.json"
        if file.is_file():
            table |= _read(file)
    return table


def _read(file: Path) -> dict[str, str]:
    try:
        table = json.loads(file.read_text(encoding="utf-8"))
    except (json.JSONDecodeError, UnicodeDecodeError) as fault:
        line = getattr(fault, "lineno", 0)
        place = Source(str(file), line, getattr(fault, "colno", 0))
        raise Refused([WORDS_TABLE.at(place, what=str(fault))]) from fault
    if not isinstance(table, dict) or not all(isinstance(word, str) for word in table.values()):
        raise Refused([WORDS_TABLE.at(Source(str(file)), what="not one table of words")])
    return table
