"""The language of an article: what the file says, or what its letters say."""

from coursepack.read.front_matter import is_language_tag

# About forty words; with less, the guess is no better than a guess.
_LETTERS = 200
# Detection reads no more than this: a long text is not surer than a long start.
_ENOUGH = 20_000


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
    import py3langid

    return str(py3langid.classify(sample)[0])
