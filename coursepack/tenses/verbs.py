"""Forms of verbs: irregular pasts and participles, and what stands before a verb that is none."""

import re
from collections.abc import Iterable
from functools import cache
from importlib import resources

# Behind these every word is a verb.
MODALS = "will would can could may might must should cannot".split()
# Behind these a participle belongs to a verb.
BE = "am is are was were be been being".split()
HAVE = "has have had having".split()
# Between an auxiliary and its verb.
BETWEEN = r"(?: (?:not|never|also|now|just|since|already|yet|long|then|[a-z]+ly))*"


@cache
def rows(name: str) -> tuple[tuple[str, ...], ...]:
    """The lines of `data/<name>.txt`, whose fields are set apart by `|`, without comments."""
    text = resources.files(__package__).joinpath("data", f"{name}.txt").read_text("utf-8")
    lines = (line.partition("#")[0].strip() for line in text.splitlines())
    return tuple(tuple(field.strip() for field in line.split("|")) for line in lines if line)


def any_of(words: Iterable[str]) -> str:
    """The body of a pattern for any of the words."""
    return "|".join(sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def pasts() -> tuple[str, ...]:
    """Irregular pasts that are nothing else: "went", "took"; not "was", "had" and "did"."""
    return tuple(
        form
        for base, past, _ in rows("irregular")
        for form in past.split()
        if "?" not in form and base not in ("be", "have", "do")
    )


@cache
def doubtful() -> tuple[str, ...]:
    """Pasts that may be another form or another word: "cut", "shut", "found"."""
    every = (form for _, past, _ in rows("irregular") for form in past.split())
    return tuple(form.strip("?") for form in every if form.startswith("?"))


@cache
def participles() -> tuple[str, ...]:
    """Irregular participles."""
    return tuple(form for _, _, done in rows("irregular") for form in done.split())


def third(base: str) -> str:
    """The form of he, she and it: "goes", "publishes", "carries"."""
    if re.search(r"(?:s|x|z|ch|sh|o)\Z", base):
        return f"{base}es"
    return re.sub(r"(?<![aeiou])y\Z", "ie", base) + "s"
