"""Which sentences of whoever writes judge, and which can be looked up."""

import re

from coursepack.draft.questions.arguing.voice import full
from coursepack.draft.view import Line

_JUDGES = re.compile(
    r"\b(?:better|worse|cheaper|dearer) \w+ than\b"
    r"|\b(?:best|worst|(?:is|are|was|were|be) (?:\w+ )?wrong(?! side| number| button| way)|unfair"
    r"|unjust|unjustly|foolish|absurd"
    r"|ridiculous|disgrace\w*|scandal\w*|shame(?:ful\w*)?|nonsense|cruel\w*|needless|useless"
    r"|a mistake|a waste|wicked\w*|monstrous|noble|glorious|intolerable|strange sort|no excuse"
    r"|deserves? to|sham|injustice|an? (?:great )?evil|the evil is|outrage\w*)\b"
    r"|\bin my (?:own )?(?:view|opinion)\b|\b[Mm]y own view\b|^(?:And |But )?I (?:think|believe"
    r"|suspect) (?=(?:that )?(?:it|this|they|he|she|these|those|the \w+) (?:is|are)\b)"
)
# What is no judgement of whoever writes: passed on, or about the writing itself.
_MASKED = re.compile(
    r"\b(?:at best|was told|were told|is told|will tell|tells? us|argue[sd]?|I should|you should"
    r"|you must|the argument|I tell|I told|if|may|might|could|the best part|best of)\b"
    r"|^(?:If|When|That is|This is|That was|It would)\b"
)
_NEGATED = re.compile(r"\b(?:no|not|none|never|nothing|nobody|nor)\b|n[’']t\b", re.IGNORECASE)
_YEAR = re.compile(r"\b1[5-9]\d\d\b|\b20\d\d\b")
_MONEY = re.compile(r"[£$€] ?\d|\b(?:shillings?|pence|pounds|dollars|euros|crowns?|guineas?)\b")
_NUMBER = re.compile(
    r"\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|twenty|thirty"
    r"|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand)\b"
)
# What makes a sentence with a number no plain statement: a wish, a guess, a picture.
_LOOSE = re.compile(
    r"\b(?:would|could|should|shall|will|must|ought|may|might|if|perhaps|as if|like an?|I hope"
    r"|I think|I believe|I suspect|suppose|expect|seems?|times out of ten|for (?:two"
    r"|three) reasons)\b"
)

# What is no statement: a bidding, a step of an argument, or somebody else's word.
_BIDS = re.compile(
    r"^(?:So|Divide|Take|Add|Count|Look|Imagine|Suppose|Think|Let)\b|.*\b(?:told|tells)\b"
)


def judges(text: str) -> bool:
    """Whether words of a statement judge, which nobody can look up."""
    return _JUDGES.search(text) is not None


def cue(text: str) -> str:
    """The words that judge."""
    match = _JUDGES.search(text)
    return match.group().strip() if match else ""


def judged(line: Line) -> bool:
    """Whether the sentence is a judgement of the writer's own, whole and without other voices."""
    text = line.own
    if line.said or text.rstrip().endswith(("?", "!")) or _MASKED.search(text):
        return False
    return judges(text) and not _NEGATED.search(text) and bool(full(line))


def counted(line: Line) -> bool:
    """Whether a sentence tells plainly of something counted, and can be shown whole."""
    text = _YEAR.sub("", line.own)
    number = _NUMBER.search(text) or _MONEY.search(text)
    plain = not _BIDS.match(line.text) and not _LOOSE.search(line.own) and not judges(line.own)
    return bool(number) and plain and bool(full(line)) and not line.text.endswith("?")


# Where a counted statement could be looked up, the best fitting first.
_PLACES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(
            r"\b(?:votes?|voted|bill|act|law|clause|Commons|Lords|parliament|resolved)\b", re.I
        ),
        "in the official record of the vote or in the text of the law",
    ),
    (
        re.compile(rf"{_MONEY.pattern}|\b(?:wages?|price|cost|paid|pay|rent|tax\w*)\b"),
        "in accounts, bills, pay books or price lists",
    ),
    (
        re.compile(r"\b(?:per ?cent|percentage)\b|%"),
        "in the statistics or the report that the figure comes from",
    ),
    (
        re.compile(
            r"\b(?:people|men|women|children|boys|girls|families|workmen|workers|pupils"
            r"|students|members|soldiers|souls)\b"
        ),
        "in a list, register or count of those people",
    ),
    (
        re.compile(
            r"\b(?:[Cc]ouncil|[Bb]oard|[Cc]ommittee|[Cc]ompany|[Gg]overnment|[Mm]inistry)\b"
        ),
        "in what that body itself has put on paper",
    ),
)


def where(line: Line) -> str:
    """A kind of record in which a counted statement could be looked up; or ""."""
    return next((told for rule, told in _PLACES if rule.search(line.own)), "")
