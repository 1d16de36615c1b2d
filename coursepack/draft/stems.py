"""What the words of one family have in common: "implement" and "implementation"."""

_SHORTEST = 5
_SUFFIXES = (
    *("ations", "ation", "ments", "ment", "nesses", "ness", "ities", "ity", "ingly", "edly"),
    *("ions", "ion", "ances", "ance", "ences", "ence", "ants", "ant", "ents", "ent", "ives", "ive"),
    *("ical", "ally", "ally", "able", "ible", "ably", "ibly", "ises", "ised", "izes", "ized"),
    *("ise", "ize", "ates", "ated", "ate", "ings", "ing", "ers", "er", "ors", "or", "ous", "ful"),
    *("ies", "ied", "al", "ic", "ly", "ed", "es", "s", "e", "y"),
)


def stem(word: str) -> str:
    """A word without its endings, at least five letters long; a phrase as it is."""
    if " " in word:
        return word
    for suffix in _SUFFIXES:
        bare = word.removesuffix(suffix)
        whole = suffix == "s" and word.endswith(("ss", "us", "is"))
        if bare != word and not whole and len(bare) >= _SHORTEST:
            doubled = suffix in ("ing", "ed", "er") and bare[-1] == bare[-2] and len(bare) > 4
            return stem(bare[:-1] if doubled and bare[-1] not in "ls" else bare)
    return word


def akin(one: str, other: str) -> bool:
    """Whether two words are of one family."""
    first, second = sorted((stem(one), stem(other)), key=len)
    rest = second.removeprefix(first)
    return not rest or (rest != second and (rest in _SUFFIXES or len(rest) == 1))
