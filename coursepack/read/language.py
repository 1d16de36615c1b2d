"""The language of an article: what the file says, or what its letters say."""

import re

from coursepack.read.front_matter import is_language_tag

# About forty words; with less, the guess is no better than a guess.
_LETTERS = 200
# Detection reads no more than this: a long text is not surer than a long start.
_ENOUGH = 20_000
# Words that are frequent in English and hardly occur in any other language; a text
# in English has about one of them in six words.
_ENGLISH = frozenset("the of and that with for this are have from by which they their".split())
_ENGLISH_SHARE = 0.1
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str, given: str, spare: str) -> str:
    """The BCP 47 tag of a text; "" where nobody can tell.

    `given` is what a person wrote and holds. `spare` is what a program wrote:
    word processors put their own language on everything, so it holds where
    the text agrees, or is too short to ask.
    """
    given, spare = (tag.strip().replace("_", "-") for tag in (given, spare))
    if is_language_tag(given):
        return given
    spare = spare if is_language_tag(spare) else ""
    detected = _detected(text)
    return spare if not detected or spare.partition("-")[0].lower() == detected else detected


def _detected(text: str) -> str:
    sample = text[:_ENOUGH]
    if sum(c.isalpha() for c in sample) < _LETTERS:
        return ""
    if _is_plainly_english(sample):
        return "en"
    import py3langid

    return str(py3langid.classify(sample)[0])


def _is_plainly_english(text: str) -> bool:
    """Whether so many words are ones that only English has that no model need be loaded."""
    words = _WORD.findall(text.lower())
    return sum(word in _ENGLISH for word in words) > _ENGLISH_SHARE * len(words)
