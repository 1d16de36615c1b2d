"""A name as texts write it: Arabic prefixes, Russian case endings; otherwise as it stands."""

import re
from functools import lru_cache

from coursepack.model.folding import unmarked

# A Russian word's last letters, and what may stand in their place in another case.
_CASES = (
    (("ий", "ый"), "(?:ий|ый|ого|его|ому|ему|им|ым|ом|ем)"),
    (("ая",), "(?:ая|ой|ую)"),
    (("ия",), "(?:ия|ии|ию|ией)"),
    (("а",), "(?:а|ы|и|е|у|ой|ою)"),
    (("я",), "(?:я|и|е|ю|ей|ею)"),
    (("ь",), "(?:ь|я|и|ю|е|ем|ью)"),
    (("й",), "(?:й|я|ю|е|ем)"),
)
_HARD = re.compile(r"[бвгджзклмнпрстфхцчшщ]\Z")
_SHORT = 4
_ARTICLE = "ال"
_BEFORE_ARTICLE = "[وف]?[بک]?"
_BEFORE_NAME = "[وف]?[بکل]?"


@lru_cache(maxsize=4096)
def as_written(name: str, language: str) -> re.Pattern[str]:
    """A pattern for the unmarked shadow of a text; its group `name` begins where the name does."""
    words = unmarked(name).split()
    if language == "ar":
        body = _arabic(words)
    elif language == "ru":
        body = "(?P<name>" + r"\s".join(map(_russian, words)) + ")"
    else:
        body = "(?P<name>" + r"\s".join(map(re.escape, words)) + ")"
    return re.compile(rf"(?<!\w){body}(?!\w)")


def _arabic(words: list[str]) -> str:
    """With the particles that are written together with the first word."""
    first, rest = words[0], "".join(r"\s" + re.escape(word) for word in words[1:])
    if first.startswith(_ARTICLE) and len(first) > _SHORT:
        core = re.escape(first.removeprefix(_ARTICLE))
        # "To the …" is written without the article's first letter.
        return f"{_BEFORE_ARTICLE}(?P<name>(?:ال|لل){core}{rest})"
    return f"(?:{_BEFORE_NAME})(?P<name>{re.escape(first)}{rest})"


def _russian(word: str) -> str:
    """A word in any case of the singular; what is not plainly declined stays as it is."""
    if len(word) < _SHORT or not word.isalpha():
        return re.escape(word)
    for endings, cases in _CASES:
        for ending in endings:
            if word.endswith(ending):
                return re.escape(word.removesuffix(ending)) + cases
    return re.escape(word) + ("(?:а|у|ом|ем|е|ы)?" if _HARD.search(word) else "")
