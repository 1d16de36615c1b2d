"""Whether a word of the list stands in the sense and as the kind of word that its row explains."""

import re
from functools import cache

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.inflection import APART
from coursepack.draft.tables import BankWord, bank
from coursepack.draft.view import View
from coursepack.draft.wording import JOINTS
from coursepack.draft.wordlists import either, wordlist
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.tenses.verbs import BE, BETWEEN, HAVE, MODALS, any_of

# Words that are no noun, adjective or verb of their own.
SMALL = JOINTS | frozenset(wordlist("small"))
# The stretch in which a noun keeps its sense, but describes the noun behind it.
_BEFORE_NOUN = "~ N"
# Before these a form of a verb is a noun or an adjective: "the convicted men", "a surge".
_NO_VERB = re.compile(
    r"\b(?:an?|the|this|that|these|those|some|any|no|every|more|most|very|so|too|my|our|your|his|her"
    r"|its|their|[\w-]+'s?|highly|newly|recently) \Z"
)
# Behind these every word is a verb, whatever the list takes it for.
MODAL = re.compile(rf"\b(?:{any_of(MODALS)}) (?:not )?\Z")
# Behind these, with an object behind it, a word is a verb: "to scorn the rich", "they lull us".
_SUBJECT = re.compile(r"\b(?:to|i|you|we|they|he|she|who) \Z")
# Between such words an English word belongs to a longer phrase of another language, whatever it
# means alone: "a coup d'oeil", "with a coup de main".
_FOREIGN_BEFORE = re.compile(r"\b(?:(?:de|du|des|la|le|les|un|une|el|der|das) |[dl]')\Z")
_FOREIGN_AFTER = re.compile(r" (?:(?:de|du|des|le|les|et|el|à) |[dl]'[^\W\d])")
# Behind these a participle belongs to a verb: "was fabricated", "has not yet annexed".
_HELPED = re.compile(rf"\b(?:{any_of([*BE, *HAVE])}|get|gets|got|getting){BETWEEN} \Z")
# Behind these a participle with a noun behind it describes that noun: "of contaminated water".
_LEADS = re.compile(
    rf"(?:\A|[.,;:!?()\"-])\W*\Z|(?<!\w)'\Z|\b(?:{either('leading')}"
    r"|[a-z]{2,}(?:ed|ing|ly|ous|ful|less|ical|able|ible)) \Z"
)
# Prepositions behind which "-ing" has an object of its own: "by undermining trust".
_GERUND = re.compile(rf"\b(?:{either('gerund')}) \Z")
_NEXT = re.compile(r" ([a-z][\w'-]*)")
OBJECT = re.compile(rf" (?:(?:not )?(?:only )?(?:{either('objects')})\b|[\"'(£$€]?\d|[\"'])")
_PASSIVE = re.compile(rf"\b(?:{any_of(BE)})(?: \w+)? \Z")
_BY = re.compile(r" by (?![a-z]+ing\b|\d)")
# Before these "-ing" without an object is a noun: "constant bickering", "political wrangling".
_ADJECTIVE = re.compile(
    r"\b(?:[a-z]{2,}(?:ous|ful|less|al|ic|ive|able|ible)|constant|endless|public|further|much) \Z"
)
# A clause whose object stands before its verb: "the power that they consolidated".
_FRONTED = re.compile(r"\b(?:that|which|what|whom|whatever)(?: [\w'-]+){1,5} \Z")


def explained(view: View, at: Passage, lemma: str) -> BankWord | None:
    """What the word list says of the word at a place, or None where it means something else there.

    The meaning need not fit in the word's place: "congestion charge", "contaminated water".
    `lemma` is looked up where the list does not have the spelling, and never for a verb: a shape
    that its row leaves out could be another word.
    """
    entry = bank().get(fold(view.text(at)))
    if entry is None:
        base = bank().get(lemma)
        entry = None if base is None or base.verb or _apart(view.text(at), lemma) else base
    line = view.line_at(at)
    start = at.span.start - line.at.span.start
    end = at.span.end - line.at.span.start
    return entry if entry and _means(line.text, (start, end), entry) else None


def _apart(written: str, lemma: str) -> bool:
    """Whether a form has a meaning that its dictionary form has not: "premises", "reproached"."""
    ending = re.search(r"(?:ed|ing)\Z", written.lower())
    return written.lower() in APART or bool(ending and not lemma.endswith(ending[0]))


def in_sense(text: str, place: tuple[int, int], entry: BankWord) -> bool:
    """Whether the word at a place of a sentence has the sense and the kind of its row.

    Its options can then take its place.
    """
    before, after = _sides(text, place)
    if _foreign(before, after) or any(stands(before, after, it) for it in entry.never):
        return False
    if not _shown(text, place, entry) or (entry.verb and _capital(before, text[place[0]], after)):
        return False
    before, after = before.lower(), after.lower()
    written = text[place[0] : place[1]].lower()
    if not _of_its_kind(before, written, after, entry):
        return False
    if not entry.verb:
        return True
    if _describes(before, written, after, entry) or _bare_ing(before, written, after, entry):
        return False
    return entry.needs == "" or _has_object(before, written, after) == (entry.needs == "object")


def _means(text: str, place: tuple[int, int], entry: BankWord) -> bool:
    """Whether a word has the sense of its row, be it that its options cannot take its place."""
    before, after = _sides(text, place)
    written = text[place[0] : place[1]].lower()
    noun = " " not in written
    other = any(stands(before, after, it) for it in entry.never if it != _BEFORE_NOUN or not noun)
    shown = not other and not _foreign(before, after) and _shown(text, place, entry)
    return shown and _of_its_kind(before.lower(), written, after.lower(), entry)


def _shown(text: str, place: tuple[int, int], entry: BankWord) -> bool:
    """Whether the sentence has a stretch or a word that shows the sense, where a row names some."""
    before, after = _sides(text, place)
    rest = f"{before} ~ {after}".lower()
    return not entry.beside or any(
        stands(before, after, sign) if "~" in sign else _begins(sign).search(rest)
        for sign in entry.beside
    )


@cache
def _begins(word: str) -> re.Pattern[str]:
    """Where a word begins so: "sentenc" in "was sentenced"."""
    return re.compile(rf"(?<![\w-]){re.escape(word)}")


def _of_its_kind(before: str, written: str, after: str, entry: BankWord) -> bool:
    """Whether a word is a verb where its row explains a verb, and none where it does not."""
    if entry.verb:
        return not _names(before, written, after)
    if written.endswith("ly"):
        return True
    governs = " " not in written and _SUBJECT.search(before) and OBJECT.match(after)
    return MODAL.search(before) is None and not governs


def _foreign(before: str, after: str) -> bool:
    """Whether a word stands within a phrase of another language: "a coup de grâce"."""
    before, after = before.lower(), after.lower()
    return bool(_FOREIGN_BEFORE.search(before) or _FOREIGN_AFTER.match(after))


def _sides(text: str, place: tuple[int, int]) -> tuple[str, str]:
    """What stands before a place and behind it, with plain marks and its capitals."""
    pairs = zip(text, fold(text), strict=True)
    cased = "".join(own if own.lower() == plain else plain for own, plain in pairs)
    return cased[: place[0]], cased[place[1] :]


def other_sense(text: str, place: tuple[int, int], entry: BankWord) -> bool:
    """Whether a word of meaning beside it shows another sense: "trade deficit".

    An article that has it so once hardly uses the word otherwise, also where it stands alone.
    """
    before, after = _sides(text, place)
    return any(
        stands(before, after, stretch)
        for stretch in entry.never
        if any(content(word) for word in re.findall(r"[a-z'-]{2,}", stretch))
    )


def content(word: str) -> bool:
    """Whether a word may be a noun or describe one."""
    return word.lower() not in SMALL and not word.lower().endswith("ly")


def _capital(before: str, first: str, after: str) -> bool:
    """Whether a verb is written like a name: "Stoke Ambry", "Ms Foster"."""
    inside = re.search(r"[\w,;] \Z", before)
    return first.isupper() and bool(inside or re.match(r" [A-Z]", after))


def _names(before: str, written: str, after: str) -> bool:
    """Whether a form of a verb is a noun: "the convicted", "a surge", "the squandering of time"."""
    if written.endswith("ing") and after.startswith(" of "):
        return True
    follows = _NEXT.match(after)
    bare = follows is not None and content(follows[1])
    relative = before.endswith(" that ") and written.endswith(("ed", "s")) and not bare
    return _NO_VERB.search(before) is not None and not relative


def _describes(before: str, written: str, after: str, entry: BankWord) -> bool:
    """Whether a participle is the adjective of the noun behind it: "of contaminated water"."""
    follows = _NEXT.match(after)
    if not written.endswith(("ed", "ing")) or not follows or not content(follows[1]):
        return False
    if written.endswith("ing"):
        if _GERUND.search(before) and entry.needs != "none":
            return False
    elif _HELPED.search(before):
        return False
    return _LEADS.search(before) is not None


def _bare_ing(before: str, written: str, after: str, entry: BankWord) -> bool:
    """Whether "-ing" has no object where its verb wants one: "steel shelving", "was soothing"."""
    if " " in written or not written.endswith("ing") or followed_by_object(after):
        return False
    if entry.needs != "none":
        return not after.startswith(" to ")
    return _ADJECTIVE.search(before) is not None


def _has_object(before: str, written: str, after: str) -> bool:
    """Whether a verb has an object: behind it, before it, or as the subject of a passive."""
    helped = _PASSIVE.search(before) or _BY.match(after)
    passive = written.endswith("ed") and helped
    fronted = not written.endswith("ing") and _FRONTED.search(before)
    return bool(passive or followed_by_object(after) or fronted)


def followed_by_object(after: str) -> bool:
    """Whether what stands behind a verb begins with something that it can be done to."""
    plain = fold(after)
    follows = _NEXT.match(plain)
    return bool(OBJECT.match(plain) or (follows and content(follows[1])))


def stands(before: str, after: str, stretch: str) -> bool:
    """Whether a word stands in such a stretch: "got ~", "~ from", "~ N", "NAME ~"."""
    left, right = _stretch(stretch)
    ahead = left is None or left.search(before)
    behind = right is None or right.match(after)
    return bool(ahead and behind)


@cache
def _stretch(stretch: str) -> tuple[re.Pattern[str] | None, re.Pattern[str] | None]:
    """What must stand before the word, and what behind it."""
    before, _, after = stretch.partition("~")
    edge = r"(?<![\w-])" if before[:1].isalnum() else ""
    end = r"(?![\w])" if after[-1:].isalnum() else ""
    left = re.compile(rf"{edge}{_body(before)}\Z", re.IGNORECASE) if before else None
    right = re.compile(rf"{_body(after)}{end}", re.IGNORECASE) if after else None
    return left, right


def _body(side: str) -> str:
    """The pattern of one side; "N" is a word that may be a noun, "NAME" one with a capital."""
    small = "|".join(sorted(SMALL))
    kinds = {
        "N": rf"(?!{ANY_VERB.pattern}|(?:{small}|[\w-]+ly)\b)[a-z][\w-]+",
        "NAME": r"(?-i:[A-Z])[\w'-]*",
    }
    return " ".join(kinds.get(word, re.escape(word)) for word in side.split(" "))
