"""Where a sentence may be broken off: what is shown keeps its subject, its verb and its object."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.rights import words
from coursepack.draft.sense import SMALL
from coursepack.draft.wording import JOINTS
from coursepack.draft.wordlists import either
from coursepack.model.anchor import fold

# Words behind which something is awaited; a pronoun may be an object that ends a clause.
_AWAITS = JOINTS - frozenset("her this these those some any all more most like so not".split())
# Clauses that only add something, and phrases that do so behind a comma.
_WITH_COMMA = (
    "and but yet nor or so as which who whom whose where when while because although though "
    "whereas since until after before even especially particularly mostly partly once in on at by "
    "with without from for to under over during despite unlike like including within among between "
    "through across along against"
)
_BARE = "and but while because although though whereas since until after before"
_JOINT = re.compile(
    rf"\s?[;:–—(]|\s--?\s|,\s(?:{'|'.join(_WITH_COMMA.split())}|\w+ing)\b"
    r"|,\sthat is\b|,\s(?:most|many|some|half|all|none|one|two|each|both) of\b"
    rf"|\s(?:{'|'.join(_BARE.split())}|so that)\b"
)
# The name of something behind its description, as the last thing of a clause.
_APPOSED = re.compile(
    r", (?:an?|the|his|her|its|their|[A-Z])\b(?P<what>[^,;:–—]*)(?P<stop>[,;:.–—]|$)"
)
_ASIDE = re.compile(
    r",(?: (?:and|or))?(?: [a-z]+)? (?:who|which|whom|whose|where|when|as|in|on|at|by|with|of|from"
    r"|for|after|before|although|though|because|while|an?|the|[A-Z]\w+|\w+ing|\w+ed)\b[^;:–—]*?,"
    r" (?P<next>[\w’'-]+)"
)
_BARE_ASIDE = re.compile(rf" (?:{'|'.join(_BARE.split())})\b[^;:–—]*?, (?P<next>[\w’'-]+)")
SAYING = (
    r"(?:says?|said|hears?|heard|tells?|told|adds?|added|argue[sd]?|warn(?:s|ed)?|wr(?:ites|ote)"
    r"|claim(?:s|ed)|insist(?:s|ed)|explain(?:s|ed)|believe[sd]?|th(?:inks?|ought)"
    r"|report(?:s|ed)|estimate[sd]?|suggest(?:s|ed)|concede[sd]|admit(?:s|ted)|maintain(?:s|ed)"
    r"|announced|found|conclude[sd])"
)
# What stands between dashes or in brackets while the clause goes on behind it.
_BETWEEN = re.compile(
    r"\s(?:[–—]\s[^–—;:]*\s[–—]|\([^()]*\))\s(?!(?:and|but|while|which|who|because)\b)[a-z]"
)
# Whose words or findings the statement is.
_ATTRIBUTED = re.compile(
    rf"[,–—]\s(?:[Aa]ccording to\b"
    rf"|(?!(?:who|which|and|but|as|while|because|though|where)\b)(?:[^\s,;:]+ ){{1,7}}?{SAYING}\b"
    rf"|as (?:[^\s,;:]+ ){{1,6}}?{SAYING}\b|{SAYING} (?:[A-Z]|the |an? |his |her |its |their ))"
)
_AT_THE_END = re.compile(rf"(?:{_ATTRIBUTED.pattern})[^,]*\Z")
_SAYS = re.compile(rf"(?:[\w’'-]+ ){{1,4}}{SAYING}\Z")
# What stands before the main clause.
LED = re.compile(
    r"(?:(?:And|But|Yet|So) )?(?:In|On|At|For|By|From|After|Before|Since|During|With|Without"
    r"|According|Under|Over|Within|Despite|Until|Last|This|Next|Then|Now|Once)\b[^,;]*, "
)
SUBORDINATE = re.compile(
    r"(?:While|Because|If|When|As|Although|Though|Unless|Whereas|Whether|Since|Once|Until)\b"
)
_RELATIVE = r",(?: and| or)? (?:who|which|whose|whom|where)\b[^,;:]*"
_CLOSED = re.compile(rf"{_RELATIVE}(?:, (?:and|or|but) [^,;:]*)?,")
_OPEN = re.compile(rf"{_RELATIVE}\Z")
_NAMED = re.compile(r"(?P<head>\A[^,]*), (?:an?|the) [^,]*\Z")
_SURE = (
    rf"{ANY_VERB.pattern}"
    r"|\b(?:I|[Yy]ou|[Ww]e|[Tt]hey|[Hh]e|[Ss]he|[Ii]t|[Tt]here) (?:\w+ly )?[a-z]\w+"
    rf"|\b(?:am|be)\b|['’](?:re|ve|ll|d|m)\b|\b(?:{either('present')})\b"
)
# A verb by its form, or what may be one or a plural.
SURELY, _FINITE = re.compile(_SURE), re.compile(rf"{_SURE}|['’]s\b|\b[a-z]{{3,}}s\b")
_PLACES = re.compile(rf"\s?[,;:–—(]|\s--?\s|\s(?=(?:{'|'.join(_BARE.split())}|so that)\b)")
# The last clause that something opens within another one.
_OPENED = re.compile(r".*\b(?:that|while|because|although|though|whereas|if|what|how|why)\b", re.S)
# What looks like a verb and begins a phrase: "provided that", "compared with".
_NO_VERBS = frozenset("provided compared based given followed most".split())
# So few words behind the last comma are a stub.
_STUB = 3


def even(text: str) -> bool:
    """Whether no quotation and no bracket is open at the end of a text."""
    return (
        text.count("“") == text.count("”")
        and text.count("(") == text.count(")")
        and text.count('"') % 2 == 0
        and len(re.findall(r"(?<!\w)‘", text)) <= len(re.findall(r"’(?!\w)", text))
    )


def breaks(text: str, start: int, most: int) -> list[int]:
    """Where a sentence may be broken off behind a place, after at most so many words."""
    places = (hit.start() for hit in _PLACES.finditer(text, start))
    return [at for at in places if len(words(text[:at])) <= most and ends_well(text, at)]


def ends_well(text: str, end: int) -> bool:
    """Whether a sentence may be broken off at a place, so that nothing is missed in what is shown.

    The clause that ends there must have its subject, its verb and what the verb
    governs; no list may go on behind it, and no "he said" that it belongs to.
    """
    head = text[:end].rstrip(" ,;:–—-")
    rest = re.sub(r"\A\s*\([^()]*\)", "", text[len(head) :])
    if not re.search(r"\w", rest):
        return True
    if not even(head) or _awaits(head) or _stub(head):
        return False
    same = re.split("[;:]", rest.lstrip(" ;:"))[0]
    theirs = _ATTRIBUTED.match(rest) or _AT_THE_END.search(same)
    if theirs or not (_JOINT.match(rest) or _apposed(rest)):
        return False
    goes_on = _BETWEEN.match(rest) or _verb_follows(rest) or _listed(head, rest)
    return not goes_on and has_clause(head)


def _awaits(head: str) -> bool:
    if re.search(r"\bhaving \w+\Z", head):
        return True
    last = re.sub(r"\W", "", fold(head.rsplit(maxsplit=1)[-1])) if head.split() else ""
    return last in _AWAITS


def _stub(head: str) -> bool:
    """Whether something hangs on behind the last comma: "at GCSE, up"; "she said" does not."""
    before, comma, tail = head.rpartition(", ")
    if re.match(r"(?:and|or|but|nor) ", tail):
        return not SURELY.search(tail)
    short = bool(comma) and len(tail.split()) < _STUB
    return short and not _SAYS.fullmatch(tail) and not re.search(r"\d\Z|\d,", before[-2:] + tail)


def _apposed(rest: str) -> bool:
    """Whether another name of the last thing follows, and then no more of the clause."""
    match = _APPOSED.match(rest)
    what = re.split(r" (?:who|which|that|whose) ", match["what"])[0] if match else " and "
    if match is None or re.search(r" (?:and|or) ", what) or ANY_VERB.search(what):
        return False
    return match["stop"] != "," or _JOINT.match(rest, match.start("stop")) is not None


def _verb_follows(rest: str) -> bool:
    """Whether the verb of the clause comes behind an aside: ", which is slow, calls it a joke"."""
    match = _ASIDE.match(rest) or _BARE_ASIDE.match(rest)
    if match is None or not _verb(match["next"]):
        return False
    listed = re.match(r",| (?:and|or)\b", rest[match.end() :])
    return listed is None or ANY_VERB.fullmatch(match["next"]) is not None


def _verb(word: str) -> bool:
    if not word[:1].islower() or word in _NO_VERBS:
        return False
    other = word in SMALL or word in _WITH_COMMA.split() or word.endswith(("ing", "ly"))
    return ANY_VERB.fullmatch(word) is not None or not other


def _listed(head: str, rest: str) -> bool:
    """Whether the cut leaves out a part of a list, be it of things or of clauses."""
    joined = re.match(r",? (?:and|or|nor) ", rest)
    if joined is None:
        return False
    added = re.split(r"[,;:–—]", _CLOSED.sub("", rest[joined.end() :]))[0]
    if not SURELY.search(added):
        return True
    before, comma, tail = _core(head).rpartition(", ")
    plain = bool(tail) and fold(tail.split()[0]) not in JOINTS - {"the", "a", "an"}
    return bool(comma) and plain and _clause(before) and _clause(tail) and not _SAYS.fullmatch(tail)


def _clause(text: str) -> bool:
    return _FINITE.search(text) is not None


def _core(head: str) -> str:
    """A beginning without what leads up to its main clause, and without asides."""
    core = re.sub(r"\s*\([^)]*\)", "", LED.sub("", head, count=1))
    while (short := _CLOSED.sub("", core)) != core:
        core = short
    core = _OPEN.sub("", core)
    named = _NAMED.match(core)
    return named["head"] if named and not _clause(named["head"]) else core


def has_clause(head: str) -> bool:
    """Whether the main clause has its verb, and so has the last clause that it opens."""
    core = _core(head)
    if SUBORDINATE.match(core):
        led, _, main = core.partition(", ")
        # "Since the rains began the wells have been full": two clauses without a comma.
        two = len(SURELY.findall(led)) > 1 and not re.search(r"\b(?:that|and|or|who)\b", led)
        core = core if two else main
    opened = _OPENED.match(core)
    verb = _FINITE.search(core)
    if verb is None or (verb.start() == 0 and " " not in verb.group()):
        return False
    return opened is None or _clause(core[opened.end() :])
