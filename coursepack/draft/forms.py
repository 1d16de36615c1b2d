"""The forms in which a text may have a term: "pleaded not guilty", "courts of appeal", "theses"."""

import re
from collections.abc import Iterator
from functools import cache

from coursepack.draft.inflection import APART, PASTS, STRONG, inflected
from coursepack.draft.tables import bank_rows

# Verbs whose past and participle differ, as far as terms begin with them.
_STRONG_FORMS = {
    "bear": "bore borne",
    "begin": "began begun",
    "blow": "blew blown",
    "break": "broke broken",
    "choose": "chose chosen",
    "come": "came",
    "do": "did done does",
    "draw": "drew drawn",
    "drive": "drove driven",
    "fall": "fell fallen",
    "fly": "flew flown",
    "forgive": "forgave forgiven",
    "freeze": "froze frozen",
    "give": "gave given",
    "go": "went gone goes",
    "grow": "grew grown",
    "hide": "hid hidden",
    "know": "knew known",
    "ride": "rode ridden",
    "ring": "rang rung",
    "rise": "rose risen",
    "run": "ran",
    "see": "saw seen",
    "shake": "shook shaken",
    "show": "showed shown",
    "shrink": "shrank shrunk",
    "sink": "sank sunk",
    "speak": "spoke spoken",
    "steal": "stole stolen",
    "strike": "struck",
    "swear": "swore sworn",
    "take": "took taken",
    "tear": "tore torn",
    "throw": "threw thrown",
    "undergo": "underwent undergone undergoes",
    "wear": "wore worn",
    "write": "wrote written",
}
# Plurals that English has kept from other languages and older times.
_PLURALS = (
    ("sis", "ses"),
    ("ium", "ia"),
    ("um", "a"),
    ("us", "i"),
    ("ion", "ia"),
    ("menon", "mena"),
    ("a", "ae"),
    ("eau", "eaux"),
    ("ix", "ices"),
    ("ex", "ices"),
    ("fe", "ves"),
    ("f", "ves"),
)
# A meaning whose first word one of these follows tells of a thing: "plan of", "vote that".
_OF_A_THING = frozenset("of that which who whom whose where when in for by between at on".split())
_JOINING = re.compile(r" (?:of|in|at|for|to|on|under|de|without|by) ")
_TO = re.compile(r"\Ato ")


def forms(term: str, meaning: str = "") -> Iterator[str]:
    """A term as it stands, in its plurals, and where its meaning is a verb's, in a verb's forms."""
    yield term
    yield from (plural for plural in _plurals(term) if plural not in APART)
    if joint := _JOINING.search(term):
        head, rest = term[: joint.start()], term[joint.start() :]
        yield from (plural + rest for plural in _plurals(head))
    if " " in term and re.search(r"[^ius]s\Z", term):
        yield term[:-1]
    if tells_of_doing(meaning):
        yield from (f"{form}{rest}" for form, rest in _verbal(term))
    if " " not in term and re.search(r"[^e]ed\Z", term) and tells_of_done(meaning):
        yield from (form for base in _bases(term) for form in _from_base(base))


def plain_forms(term: str) -> tuple[str, ...]:
    """A term as it stands and in its regular plural: forms that are it beyond doubt."""
    plurals = (f"{term}s", f"{term}es", f"{term[:-1]}ies")
    return term, *(plural for plural in plurals if plural not in APART)


def _plurals(term: str) -> Iterator[str]:
    """The regular plural, and those that its ending allows; some are no words and found nowhere."""
    if re.search(r"[^aeiou]y\Z", term):
        yield f"{term[:-1]}ies"
    if term.endswith("man"):
        yield f"{term[:-2]}en"
    yield f"{term}es" if re.search(r"(?:s|x|z|ch|sh)\Z", term) else f"{term}s"
    for ending, instead in _PLURALS:
        if term.endswith(ending):
            yield term.removesuffix(ending) + instead
            return


def _verbal(term: str) -> Iterator[tuple[str, str]]:
    verb, space, rest = _TO.sub("", term).partition(" ")
    for shape in ("s", "ed", "ing"):
        yield inflected(verb, shape), space + rest
    yield from ((form, space + rest) for form in strong_forms(verb))


def _bases(past: str) -> Iterator[str]:
    """What a verb may be whose past this is: "deferred" of "defer", "abolished" of "abolish"."""
    stem = past.removesuffix("ed")
    if stem.endswith("i"):
        yield f"{stem[:-1]}y"
    elif stem[-1] == stem[-2:-1] and stem[-1] not in "ls":
        yield stem[:-1]
    else:
        yield from (stem, f"{stem}e")


def _from_base(verb: str) -> Iterator[str]:
    yield verb
    yield inflected(verb, "s")


def strong_forms(verb: str) -> tuple[str, ...]:
    """The past and the participle of a verb that forms them in its own way."""
    return tuple(_STRONG_FORMS.get(verb, PASTS.get(verb, "")).split())


@cache
def _doing() -> frozenset[str]:
    """Verbs that meanings begin with: those of the word list, and the irregular ones."""
    told = (text for row in bank_rows() if row.verb for text in (row.right, *row.wrong))
    return frozenset(text.split()[0] for text in told) | STRONG | frozenset(PASTS)


@cache
def _done() -> frozenset[str]:
    return frozenset(word for verb in _doing() for word in strong_forms(verb))


def tells_of_done(meaning: str) -> bool:
    """Whether a meaning begins with a participle: "put off until later", "ordered to come"."""
    first = meaning.split(" ", maxsplit=1)[0].rstrip(",;")
    return first.endswith("ed") or first in _done()


def tells_of_doing(meaning: str) -> bool:
    """Whether a meaning begins with a verb: "order to come", but not "order of a court"."""
    first, _, rest = meaning.partition(" ")
    return first in _doing() and rest.split(" ")[0] not in _OF_A_THING
