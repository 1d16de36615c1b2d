"""The lines between `---` at the top of a text file that say what the article is."""

import datetime
import re
from typing import Annotated

from pydantic import BeforeValidator

from coursepack.model.shape import Shape
from coursepack.model.when import When
from coursepack.read.characters import fold
from coursepack.read.pieces import Imprint
from coursepack.read.shapes import read_shape

_FENCE = re.compile(r"---[ \t]*\n(?P<yaml>.*?)^(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S | re.M)
# Eight short values, with comments, are never longer.
_LONGEST = 20_000
# A sentence may have a colon too, but not after its first or second word alone.
_FIRST_KEY = re.compile(r"(?:\s*#.*\n)*\s*['\"]?\w[\w-]*(?: [\w-]+)?['\"]?\s*:(?:\s|\Z)")
_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*\Z")
_DAY_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ]\d.*\Z")


def split_front_matter(text: str, label: str) -> tuple[Imprint, str]:
    """What the front matter of `text` says, and the text after it.

    Text that merely begins with a rule of hyphens is left whole. Raises
    Refused with every unknown key and every value that cannot be read.
    """
    text = text.lstrip("\ufeff")
    match = _FENCE.match(text)
    if not match or len(match["yaml"]) > _LONGEST or not _FIRST_KEY.match(match["yaml"]):
        return Imprint(), text
    # One empty line stands for the fence, so that the lines of problems are the file's.
    shape = read_shape(_FrontMatter, "\n" + match["yaml"], label)
    return Imprint(**shape.value.model_dump()), text[match.end() :]


def is_language_tag(tag: str) -> bool:
    """Whether `tag` has the form of a BCP 47 tag: en, pt-BR, zh-Hant."""
    return bool(_TAG.match(tag))


def _date(value: object) -> object:
    """A year, month or day in ISO form; a time of day after it is left out."""
    text = _DAY_AND_TIME.sub(r"\1", value) if isinstance(value, str) else value
    if isinstance(text, str) and not is_date(text):
        raise ValueError("a date is 2019, 2019-11 or 2019-11-27")
    return text


def is_date(text: str) -> bool:
    """Whether `text` is a year, month or day that the calendar has, in ISO form."""
    when = When.parse(text)
    if when is None or when.year < 1 or text != str(when):
        return False
    try:
        datetime.date(when.year, when.month or 1, when.day or 1)
    except ValueError:
        return False
    return True


def _language(value: object) -> object:
    if isinstance(value, str) and not is_language_tag(value):
        raise ValueError("write the language as a short tag: en, fr, pt-BR")
    return value


def _address(value: object) -> object:
    if isinstance(value, str) and not is_address(value):
        raise ValueError("an address begins with https:// or http:// and has no spaces")
    return value


def is_address(text: str) -> bool:
    """Whether `text` is an address on the web."""
    return bool(re.match(r"https?://[^\s<>\"]+\Z", text))


def _line(value: object) -> object:
    return fold(value) if isinstance(value, str) else value


_Line = Annotated[str, BeforeValidator(_line)]


class _FrontMatter(Shape):
    title: _Line = ""
    standfirst: _Line = ""
    byline: _Line = ""
    outlet: _Line = ""
    date: Annotated[_Line, BeforeValidator(_date)] = ""
    language: Annotated[_Line, BeforeValidator(_language)] = ""
    address: Annotated[_Line, BeforeValidator(_address)] = ""
    rights: _Line = ""
