"""The printed words of a language, from gettext catalogues in the template folders.

An entry is found by its context, the key that templates and code use; its text is the
English, its translation what is printed. In English itself an empty translation prints the
text as it stands. The folder that comes first may hold a catalogue with a few entries only.
"""

import gettext
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from io import StringIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.pofile import PoFileError, read_po

from coursepack.model.words import FALLBACK, Words
from coursepack.noting import note
from coursepack.problems import Problem, Refused
from coursepack.rules import WORDS_ENTRY, WORDS_MISSING, WORDS_TABLE
from coursepack.source import Source

NAMED = 6  # so many missing words are named in one warning
_PLACE = re.compile(r"{(\w+)}")
_LINE = re.compile(r'\s*(?:msg\w+(?:\[\d+\])?\s+)?"(?:[^"\\]|\\.)*"\s*')


@dataclass(frozen=True)
class Entries:
    """What the catalogues of one language say: forms by key; the file that says it last."""

    forms: Mapping[str, tuple[str, ...]]
    plural: str = "n != 1"
    file: str = ""
    lines: Mapping[str, int] = field(default_factory=dict)


def words_for(templates: tuple[Path, ...], language: str) -> Words:
    """The printed words of `language`, or of English where there is no catalogue for it.

    Raises Refused where a catalogue cannot be read, or an entry cannot be filled.
    """
    primary = language.lower().partition("-")[0]
    english = _entries(templates, FALLBACK)
    own = _entries(templates, primary) if primary != FALLBACK else english
    if not own.forms:
        own, primary = english, FALLBACK
    table = {**english.forms, **own.forms}
    return Words(primary, table, _counting(own.plural))


def check_words(templates: tuple[Path, ...], language: str) -> Iterator[Problem]:
    """Warn of words that the catalogue of a language lacks; English ones are printed there."""
    primary = language.lower().partition("-")[0]
    own = _entries(templates, primary)
    missing = [key for key in _entries(templates, FALLBACK).forms if key not in own.forms]
    if own.forms and missing:
        named = ", ".join(missing[:NAMED]) + (", …" if len(missing) > NAMED else "")
        place = Source(own.file, own.lines.get(missing[0], 0), 1 if missing[0] in own.lines else 0)
        yield WORDS_MISSING.at(place, keys=named, count=len(missing))


@cache
def _counting(plural: str) -> Callable[[int], int]:
    return gettext.c2py(plural)


def _entries(templates: tuple[Path, ...], language: str) -> Entries:
    """All catalogues of one language, those of earlier folders laid over those of later ones."""
    found = Entries({})
    note("templates", f"words/{language}.po")
    for folder in reversed(templates):
        file = folder / "words" / f"{language}.po"
        if file.is_file():
            over = _read(file, language, file.stat().st_mtime_ns)
            plural = found.plural if found.forms else over.plural
            found = Entries(
                {**found.forms, **over.forms},
                plural,
                found.file or over.file,
                found.lines or over.lines,
            )
    return found


@cache
def _read(file: Path, language: str, _changed: int) -> Entries:
    """One catalogue. `_changed` is when the file was last written: a newer one is read anew."""
    catalog = _parsed(file)
    problems = list(_check(catalog, file))
    if problems:
        raise Refused(problems)
    forms = {key: said for key, m in _messages(catalog) if (said := _said(m, language))}
    lines = {key: message.lineno or 0 for key, message in _messages(catalog)}
    return Entries(forms, catalog.plural_expr, str(file), lines)


def _parsed(file: Path) -> Catalog:
    try:
        text = file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise Refused([WORDS_TABLE.at(Source(str(file)), what="it is not UTF-8")]) from fault
    for number, line in enumerate(text.splitlines(), start=1):
        # The parser takes an open quotation mark for a closed one.
        if line.strip() and not line.startswith("#") and not _LINE.fullmatch(line):
            place = Source(str(file), number, 1)
            raise Refused([WORDS_TABLE.at(place, what=f"it cannot read {line[:40]}")])
    try:
        return read_po(StringIO(text), abort_invalid=True)
    except (PoFileError, ValueError) as fault:
        place = Source(str(file), getattr(fault, "lineno", 0) + 1, 1)
        raise Refused([WORDS_TABLE.at(place, what=str(fault))]) from fault


def _messages(catalog: Catalog) -> Iterator[tuple[str, Message]]:
    return ((str(message.context), message) for message in catalog if message.context)


def _said(message: Message, language: str) -> tuple[str, ...]:
    """The printed forms of an entry; none where it is not translated, or marked as unsure."""
    english, own = _forms(message.id), _forms(message.string)
    if message.fuzzy or not all(own):
        return english if language == FALLBACK else ()
    return own


def _forms(words: object) -> tuple[str, ...]:
    return tuple(map(str, words)) if isinstance(words, list | tuple) else (str(words or ""),)


def _check(catalog: Catalog, file: Path) -> Iterator[Problem]:
    """Entries whose translation asks for something else than the English does."""
    for key, message in _messages(catalog):
        wanted = set(_PLACE.findall(" ".join(_forms(message.id))))
        for form in _forms(message.string):
            asked = set(_PLACE.findall(form))
            bare = _PLACE.sub("", form)
            # One form may leave the number out: "one paragraph" needs no 1.
            if form and (not asked <= wanted or wanted - asked - {"n"} or set(bare) & set("{}")):
                places = ", ".join(f"{{{name}}}" for name in sorted(wanted)) or "none"
                place = Source(str(file), message.lineno or 0, 1)
                yield WORDS_ENTRY.at(place, key=key, places=places)
                break
