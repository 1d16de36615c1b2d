"""One way of spelling for each word, so that "labor", "organize" and "cease-fire" find their terms.

What comes out is a key to compare by and never printed: some keys are no words.
"""

import re
from functools import cache

# Each pair of spellings by its British part, a mark for the rest, and what the key has instead.
_PAIRS = (
    (r"(?<=[a-z]{3})is(?=(?:e|ed|es|er|ers|ing|ation|ations|ational|able)\Z)", "iz"),
    (r"(?<=[a-z]l)ys(?=(?:e|ed|es|er|ers|ing)\Z)", "yz"),
    (r"(?<=[a-z][bdlmnpv])our|(?<=[bdv]i)our|(?<=[ft]av)our", "or"),
    (r"(?<=[a-z][bt])re(?=s?\Z)", "er"),
    (r"(?<=\A(?:def|off|lic))ence(?=[ds]?\Z)|(?<=\Apret)ence(?=s?\Z)", "ense"),
    (r"(?<=[aeiouy][b-df-hj-np-tv-z][ae]l)l(?=(?:ed|ing|er|ers|or|ors)\Z)", ""),
    (r"(?<=[aeiouy][b-df-hj-np-tv-z][b-df-hj-np-tv-z][ae]l)l(?=(?:ed|ing|er|ers|or|ors)\Z)", ""),
    (r"(?<=\Aprogram)me(?=s?\Z)", ""),
    (r"(?<=[a-z]{3}og)ue(?=s?\Z)", ""),
    (r"(?<=ju[d]g)e(?=ment)|(?<=knowledg)e(?=ment)", ""),
    (r"aem(?=i)|\Ahaem|(?<=\A[lt]ic)aem", "em"),
    (r"(?<=p)aed", "ed"),
    (r"\Aoes(?=[ot])", "es"),
    (r"(?<=\Af)oet", "et"),
    (r"(?<=rrh)oea", "ea"),
    (r"(?<=an)aes(?=th)", "es"),
    (r"(?<=gyn)ae(?=co)", "e"),
    (r"(?<=man)oeuvre", "euver"),
    (r"(?<=arch)ae(?=o)", "e"),
    (r"(?<=\Apl)ough", "ow"),
    (r"(?<=\Am)ould(?=[sy]?\Z|ing\Z)", "old"),
    (r"(?<=alumin)ium\Z", "um"),
    (r"\Asulph", "sulf"),
    (r"(?<=\As)ceptic", "keptic"),
    (r"(?<=\Aart)e(?=fact)", "i"),
    (r"\Aenquir", "inquir"),
    (r"(?<=\Agr)ey", "ay"),
    (r"(?<=enro)l(?=ments?\Z)|(?<=instal)l(?=ments?\Z)|(?<=fulfi)l(?=ments?\Z|s?\Z)", "ll"),
)


@cache
def _british() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<p{n}>{part})" for n, (part, _) in enumerate(_PAIRS)))


@cache
def key(word: str) -> str:
    """One spelling for a word in small letters, the same for all its usual spellings."""
    return _british().sub(lambda hit: _PAIRS[int(str(hit.lastgroup)[1:])][1], word)


def keys(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A row of words by which it may be known: as it stands, its hyphens as spaces, without them.

    A term that is spelled with a hyphen alone is not known by two words: "take-up" is no "take up".
    """
    plain = tuple(map(key, words))
    if not any("-" in word for word in words):
        return (plain,)
    apart = tuple(key(part) for word in words for part in word.split("-"))
    solid = tuple(key(word.replace("-", "")) for word in words)
    return plain, apart, solid


def written(words: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """The keys under which a term of a list is kept."""
    plain, *others = keys(words)
    return (plain, *others) if len(words) > 1 else (plain, *others[1:])
