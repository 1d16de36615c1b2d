"""Small pieces of printed English: lists, quotation marks, short stretches of the article."""

import re
import unicodedata
from collections.abc import Iterable, Sequence

from coursepack.model.anchor import fold

# Words that a stretch must not end with, and before which it may be cut.
JOINTS = frozenset(
    "a an the and or but nor so yet of in on at to for from with by about into over under than as "
    "that which who whom whose when where while because although though if unless until since "
    "before after during despite without within between among through across along against "
    "towards toward upon per via like his her its their our my your this these those some any no "
    "every each is are was were be been being has have had will would can could may might must "
    "should shall do does did not very more most such including due".split()
)
# A stretch may be cut before these without changing what it says.
_CUTS = frozenset(
    "of in on at for from with by about into over under during despite within between among "
    "through across along against towards upon which who whom whose when where while because "
    "although though since before after as including due without".split()
)
_COUNTS = frozenset(
    "one two three four five six seven eight nine ten half some most many part number kind sort "
    "third quarter fifth forms kinds ways rest head lack fall rise all any none each percent "
    "cent thousands millions hundreds "
    "foot edge heart top bottom middle side end outskirts mouth bank "
    "hours days weeks months years minutes people members pairs dozens group groups".split()
)
_NUMBERS = "no one two three four five six seven eight nine ten eleven twelve".split()
_SLUG_SKIP = JOINTS | frozenset("i we he she they it you there here said says s t".split())


def joined(items: Sequence[str], last: str = "and") -> str:
    """ "a", "a and b", "a, b and c"."""
    return f" {last} ".join([", ".join(items[:-1]), items[-1]] if items[1:] else items)


def counted(number: int) -> str:
    """A small number in words, a larger one in digits."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def marked(words: str) -> str:
    """Words of the article in quotation marks, without the marks they bring along."""
    bare = words.strip().strip('“”"‘’').rstrip(",;:.").strip('“”"').strip()
    if bare.count("“") != bare.count("”"):
        bare = re.sub(r"[“”]", "", bare)
    bare = re.sub(r'"([^"]*)"', r"‘\1’", bare).replace('"', "")
    bare = bare.replace("“", "‘").replace("”", "’")
    if len(re.findall(r"(?<!\w)‘", bare)) > len(re.findall(r"’(?!\w)", bare)):
        bare = f"{bare}’"  # the stripped mark ended words that stand within
    return f"“{bare}”"


def paragraphs(numbers: Iterable[int]) -> str:
    """ "¶2", "¶2 and ¶4": each once, in order."""
    return joined([f"¶{n}" for n in sorted(set(numbers))])


def slug(*texts: str, most: int = 4) -> str:
    """A short id part from the words that carry the meaning."""
    plain = unicodedata.normalize("NFKD", fold(" ".join(texts)))
    plain = "".join(c for c in plain if not unicodedata.combining(c))
    found = re.findall(r"[a-z0-9]+", plain.replace("'", ""))
    kept = [word for word in dict.fromkeys(found) if word not in _SLUG_SKIP] or found
    return "-".join(kept[:most]) or "x"


def surname(name: str) -> str:
    """The last word of a name, with what belongs to it (al-Mamun)."""
    return name.rsplit(maxsplit=1)[-1] if name.split() else name


def clip(text: str, most: int = 8) -> str:
    """The beginning of `text`, at most `most` words, cut where a phrase ends; "" if nowhere."""
    words = text.split()
    if len(words) <= most:
        return text.strip(" ,;:–—-")
    for end in range(most, 2, -1):
        last, after = words[end - 1], words[end]
        bare = re.sub(r"\W", "", fold(last))
        if bare in JOINTS:
            continue
        cut = fold(after).strip("(")
        if cut == "of" and (bare in _COUNTS or last[0].isupper() or re.search(r"\d", last)):
            continue
        if last[-1] in ",;:" or after in ("–", "—", "-") or cut in _CUTS:
            return " ".join(words[:end]).rstrip(",;:")
    return ""


def shortened(role: str, most: int = 8) -> str:
    """A role in at most `most` words, or "" where it cannot be cut."""
    return role if len(role.split()) <= most else clip(role, most)


def lowered(text: str, names: Iterable[str] = ()) -> str:
    """The text with a small first letter, unless it begins with a name, an acronym or I."""
    first = text.split(" ", 1)[0] if text else ""
    proper = re.match(r"I\b|\w*[A-Z0-9]\w*$", first[1:] if len(first) > 1 else first)
    if text[:2] in ("A ", "a "):
        return "a" + text[1:]
    if not text or proper or first == "I" or any(text.startswith(name) for name in names):
        return text
    return text[0].lower() + text[1:]


def sentence(text: str) -> str:
    """The text with a capital and a full stop."""
    text = text.strip()
    return text[:1].upper() + text[1:] + ("" if text[-1:] in ".!?”" else ".")
