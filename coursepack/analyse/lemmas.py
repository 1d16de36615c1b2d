"""The dictionary form of a word, by WordNet where it is installed, else by simple rules.

WordNet's own files are read (`/usr/share/wordnet`): the index says which forms
exist and how the senses are filed, the exception lists know "mice" and "went".
"""

from bisect import bisect_left
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Entry:
    """A line of the index: how many senses, which kinds of pointers, where the first sense lies."""

    senses: int
    pointers: frozenset[str]
    offset: int


@cache
def _lines(part: str) -> list[bytes]:
    """The index of one part of speech; its lines are sorted, so that few must be read."""
    return (WORDNET / f"index.{part}").read_bytes().split(b"\n")


@cache
def entry(lemma: str, part: str) -> Entry | None:
    """What the index says of a lemma as a noun, verb, adj or adv (format: wndb(5WN))."""
    lines, key = _lines(part), lemma.replace(" ", "_").encode() + b" "
    at = bisect_left(lines, key)
    if not lemma or at == len(lines) or not lines[at].startswith(key):
        return None
    fields = lines[at].decode().split()
    pointers = int(fields[3])
    return Entry(int(fields[2]), frozenset(fields[4 : 4 + pointers]), int(fields[6 + pointers]))


def senses(lemma: str, part: str) -> int:
    """How many senses a lemma has as one part of speech; 0 where it is none."""
    found = entry(lemma, part)
    return found.senses if found else 0


@cache
def _exceptions(part: str) -> dict[str, str]:
    lines = (WORDNET / f"{part}.exc").read_text("utf-8").splitlines()
    return {row[0]: row[1] for row in (line.split() for line in lines) if len(row) > 1}


def forms(word: str, part: str) -> list[str]:
    """The lemmas that `word` may be a form of, as this part of speech; the word itself first."""
    found = [word] if senses(word, part) else []
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
                and senses(stem[:-1], part)
            )
            found += [form for form in (stem, stem[:-1] if doubled else "") if senses(form, part)]
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
