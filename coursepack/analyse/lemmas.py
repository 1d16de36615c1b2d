"""The dictionary form of a word, by WordNet where it is installed, else by simple rules.

WordNet's own files are read (`/usr/share/wordnet`): the index says which forms
exist and how the senses are filed, the exception lists know "mice" and "went".
"""

from functools import cache
from pathlib import Path

WORDNET = Path("/usr/share/wordnet")
_ENDINGS = {
    "noun": (
        *(("ies", "y"), ("ses", "s"), ("xes", "x"), ("zes", "z"), ("ches", "ch")),
        *(("shes", "sh"), ("men", "man"), ("s", "")),
    ),
    "verb": (
        *(("ies", "y"), ("es", "e"), ("es", ""), ("s", ""), ("ed", "e"), ("ed", "")),
        *(("ing", "e"), ("ing", "")),
    ),
    "adj": (("er", ""), ("er", "e"), ("est", ""), ("est", "e")),
    "adv": (),
}
_PLAIN = (("ies", "y"), ("sses", "ss"), ("ches", "ch"), ("shes", "sh"), ("xes", "x"), ("s", ""))


def installed() -> bool:
    """Whether WordNet's files are on this machine."""
    return (WORDNET / "index.noun").is_file()


@cache
def index(part: str) -> dict[str, int]:
    """Lemmas of one part of speech (noun, verb, adj, adv) and how many senses each has."""
    found = {}
    with (WORDNET / f"index.{part}").open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith(" "):
                fields = line.split(" ", 3)
                found[fields[0]] = int(fields[2])
    return found


@cache
def _exceptions(part: str) -> dict[str, str]:
    lines = (WORDNET / f"{part}.exc").read_text("utf-8").splitlines()
    return {row[0]: row[1] for row in (line.split() for line in lines) if len(row) > 1}


def forms(word: str, part: str) -> list[str]:
    """The lemmas that `word` may be a form of, as this part of speech; the word itself first."""
    known = index(part)
    found = [word] if word in known else []
    if word in (exceptions := _exceptions(part)):
        found.append(exceptions[word])
    if word.endswith("ss") or len(word) < 4:
        return found
    for ending, instead in _ENDINGS[part]:
        if word.endswith(ending):
            stem = word.removesuffix(ending) + instead
            doubled = (
                ending in ("ed", "ing", "er", "est")
                and len(stem) > 3
                and stem[-1] == stem[-2]
                and stem[:-1] in known
            )
            found += [form for form in (stem, stem[:-1] if doubled else "") if form in known]
    return list(dict.fromkeys(found))


def _simple(word: str) -> str:
    """A plural s cut off, where no dictionary helps: the rest stays as the text has it."""
    if word.endswith(("ss", "us", "is")) or len(word) < 5:
        return word
    for ending, instead in _PLAIN:
        if word.endswith(ending):
            return word.removesuffix(ending) + instead
    return word


def lemma(word: str) -> str:
    """The dictionary form of a word in lower case."""
    if not installed():
        return _simple(word)
    if word.endswith(("ed", "ing")) and (bases := [f for f in forms(word, "verb") if f != word]):
        return bases[0]
    for part in ("noun", "verb", "adj", "adv"):
        if found := forms(word, part):
            return found[-1] if word.endswith("s") and len(found) > 1 else found[0]
    return _simple(word)
