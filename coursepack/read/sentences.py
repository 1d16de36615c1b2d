"""Small signs by which a line shows what it is: closed sentence, title, hyphenated word."""

import re
from collections.abc import Iterable, Iterator

from coursepack.read.characters import is_cjk

_CLOSING = re.compile(r"[.!?…:;,。！？；：،؛؟۔।][\"'”’»«“)\]]*\Z")
_ENDING = re.compile(r"[.!?…。！？؟۔।][\"'”’»«“)\]\d⁰¹²³⁴⁵⁶⁷⁸⁹]*\Z")
_TITLE_END = re.compile(r"[.…:;,。；：،؛۔।][\"'”’»«“)\]]*\Z")
_HYPHENATED = re.compile(r"\w[-‐]\Z")
_TITLE_WORDS, _TITLE_CHARACTERS = 22, 160
_HEADING_WORDS, _HEADING_CHARACTERS = 9, 70


def ends_sentence(text: str) -> bool:
    """Whether the text ends where a sentence does."""
    return bool(_ENDING.search(text))


def is_closed(text: str) -> bool:
    """Whether the text ends with a sign that closes a clause or a sentence."""
    return bool(_CLOSING.search(text))


def could_be_title(text: str) -> bool:
    """Short, and without the full stop of a sentence; a title may ask or exclaim."""
    short = len(text.split()) <= _TITLE_WORDS and len(text) <= _TITLE_CHARACTERS
    is_row = " | " in text
    return short and not is_row and any(map(str.isalpha, text)) and not _TITLE_END.search(text)


def could_be_heading(text: str) -> bool:
    """Very short, beginning like a sentence and closed by nothing."""
    short = len(text.split()) <= _HEADING_WORDS and len(text) <= _HEADING_CHARACTERS
    begins = text[:1].isalnum() and not text[:1].islower()
    return short and begins and any(map(str.isalpha, text)) and not is_closed(text)


def join_lines(lines: Iterable[str]) -> Iterator[str]:
    """Lines that were one before somebody wrapped them, with what goes between; hyphens stay."""
    last = ""
    for line in lines:
        if line and last:
            tight = _HYPHENATED.search(last[-2:]) or (is_cjk(last[-1]) and is_cjk(line[0]))
            yield "" if tight else " "
        yield line
        last = line or last
