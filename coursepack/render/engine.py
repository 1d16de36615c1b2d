"""Jinja over the template folders; a template's faults become problems a school can act on."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache
from hashlib import sha256
from itertools import islice
from pathlib import Path
from typing import Any

from jinja2 import (
    BaseLoader,
    Environment,
    FileSystemBytecodeCache,
    StrictUndefined,
    Template,
    TemplateError,
    TemplateNotFound,
    TemplateSyntaxError,
)
from jinja2.loaders import split_template_path

from coursepack.model.folder import cache_folder
from coursepack.noting import note
from coursepack.problems import Refused
from coursepack.render.typeset import ended
from coursepack.rules import TEMPLATE
from coursepack.source import Source

# A file of these names need not name every token: those of the folders after it hold besides.
LAYERED = ("styles/tokens.css", "styles/tokens_screen.css")
_Seen = tuple[Path, int, int]  # a file, its time and its size


class _Engine(Environment):
    """Notes every template that is asked for, also those that it already has."""

    def _load_template(self, name: str, *rest: Any) -> Template:
        note("templates", name)
        return super()._load_template(name, *rest)


class _Folders(BaseLoader):
    """Looks into the folders in order, and once again for each page that is filled."""

    def __init__(self, folders: tuple[Path, ...]) -> None:
        self._folders = folders
        self._looked: dict[str, tuple[_Seen, ...]] = {}

    def look_again(self) -> None:
        """Look whether templates have changed before each is used again."""
        self._looked.clear()

    def get_source(self, _: Environment, template: str) -> tuple[str, str, Callable[[], bool]]:
        """The text of a template, where it is, and whether it still is so."""
        found = self._found(template)
        if not found:
            raise TemplateNotFound(template)
        # Defaults first, a school's own over them.
        texts = (path.read_text(encoding="utf-8") for path, _, _ in reversed(found))
        return "".join(texts), str(found[0][0]), lambda: self._found(template) == found

    def _found(self, template: str) -> tuple[_Seen, ...]:
        if template not in self._looked:
            found = self._look(template)
            self._looked[template] = (
                tuple(found) if template in LAYERED else tuple(islice(found, 1))
            )
        return self._looked[template]

    def _look(self, template: str) -> Iterator[_Seen]:
        """The files of that name, the one that counts most first."""
        for folder in self._folders:
            path = folder.joinpath(*split_template_path(template))
            if path.is_file():
                seen = path.stat()
                yield path, seen.st_mtime_ns, seen.st_size


@cache
def environment(templates: tuple[Path, ...]) -> Environment:
    """An engine that looks into the folders in order; unknown names are faults, not blanks.

    Compiling templates takes longer than filling them: they are kept compiled.
    """
    engine = _Engine(
        loader=_Folders(templates),
        bytecode_cache=FileSystemBytecodeCache(str(cache_folder("templates"))),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    engine.filters["opaque"] = _opaque
    engine.filters["ended"] = ended
    return engine


def _opaque(name: str) -> str:
    """A name that is always the same for an id, and does not tell what the id may hint at."""
    return sha256(name.encode()).hexdigest()[:12]


def filled(templates: tuple[Path, ...], name: str, content: Mapping[str, object]) -> str:
    """The template `name` filled with `content`.

    Raises Refused where a template is broken, missing, or asks for something that is not there.
    """
    return filler(templates, name)(content)


def filler(templates: tuple[Path, ...], name: str) -> Callable[[Mapping[str, object]], str]:
    """What fills the template `name`, many times over. Raises Refused as `filled` does."""
    engine = environment(templates)
    assert isinstance(engine.loader, _Folders)
    engine.loader.look_again()
    try:
        template = engine.get_template(name)
    except TemplateError as fault:
        raise _refused(fault, name, templates) from fault

    def fill(content: Mapping[str, object]) -> str:
        try:
            return template.render(content)
        except TemplateError as fault:
            raise _refused(fault, name, templates) from fault

    return fill


def _refused(fault: TemplateError, name: str, templates: tuple[Path, ...]) -> Refused:
    return Refused([TEMPLATE.at(_place(fault, name, templates), what=_what(fault))])


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
