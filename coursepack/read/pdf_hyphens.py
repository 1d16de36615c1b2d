"""Words broken at the end of a line: whether the hyphen is the author's or the typesetter's."""

import re
from collections.abc import Iterable
from functools import cached_property

_WORD = re.compile(r"\w+(?:[-’']\w+)*")
_BROKEN = re.compile(r"(?P<head>\w+)(?P<hyphen>[-\u00ad‐])\Z")
_HEAD = re.compile(r"\w+")
# Languages whose word lists need engines that are not there; they have no hyphens either.
_WITHOUT_HYPHENS = {"zh", "ja", "ko", "th"}
# Frequencies are Zipf values: 3 is once in a million words, a word that educated people know.
_KNOWN = 3.0


class Hyphens:
    """Judges broken words by the text itself first, by the language's words second."""

    def __init__(self, lines: Iterable[str], language: str) -> None:
        self._lines = tuple(lines)
        self._language = language.partition("-")[0].lower() or "en"

    def joined(self, first: str, second: str) -> str:
        """The end of a line and the start of the next as one text."""
        first, second = first.rstrip(), second.lstrip()
        broken, tail = _BROKEN.search(first), _HEAD.match(second)
        if not broken or not tail:
            return f"{first} {second}" if first and second else first or second
        solid = self._is_one_word(broken["head"], tail[0], broken["hyphen"])
        return (first[:-1] if solid else first) + second

    def _is_one_word(self, head: str, tail: str, hyphen: str) -> bool:
        whole = (head + tail).casefold()
        if whole in self._words:
            return True
        if f"{head}-{tail}".casefold() in self._words:
            return False
        # Typesetters have hyphens of their own; authors type the one on the keyboard.
        if hyphen != "-":
            return True
        if not tail[0].islower():
            return False
        known, parts = self._frequency(whole), [self._frequency(part) for part in (head, tail)]
        return known >= _KNOWN or known > min(parts) or min(parts) < _KNOWN

    @cached_property
    def _words(self) -> frozenset[str]:
        """All words of the text that stand whole on a line."""
        inner = (line.rstrip("-‐\u00ad \n") for line in self._lines)
        return frozenset(word.casefold() for line in inner for word in _WORD.findall(line))

    def _frequency(self, word: str) -> float:
        if self._language in _WITHOUT_HYPHENS:
            return 0.0
        import wordfreq

        try:
            return float(wordfreq.zipf_frequency(word, self._language))
        except LookupError:
            return 0.0
