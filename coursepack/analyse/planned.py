"""Whether a date lies ahead of the writing: told by the article's own date, or by its sentence."""

import re
from dataclasses import dataclass

from coursepack.analyse.around import MONTHS, Around
from coursepack.analyse.page import Page
from coursepack.analyse.verbs import reporting, speech
from coursepack.model.when import When
from coursepack.source import Span
from coursepack.tenses.told import Told, arranged, finite

# "if Parliament agrees in October": a condition in the present tense is still open.
_IF = re.compile(
    r"\b(?:if|once|unless) (?:[\w'-]+ ){1,4}[a-z]+s\b(?:(?! (?:had|was|were)\b)[^,;])*\Z",
    re.IGNORECASE,
)
# What comes next, or stands on the calendar: "The vote is on 23 March."
_IS_ON = re.compile(
    r"\b(?:is|are|takes place|comes into force|takes effect|goes to the polls|goes? before)\b"
    r"(?: again)?(?: (?!to\b)[\w'-]+){0,4}? (?:on|until|from|in) (?:the )?"
    r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?\Z"
)
_IN_PROGRESS = re.compile(
    r"\b(?:am|is|are|'m|'re)(?: not| now| also)? (?!noth|someth|anyth|everyth)[a-z]+ing\b"
)
# "On Monday, said the mayor": the day of the saying, and what was done by somebody.
_DONE = re.compile(
    r"(?<!\bbe )(?<!\bbeing )\b[a-z]{2,}ed by (?:the )?(?:[A-Z][\w'-]* ){1,5}(?:in|on) \Z"
    r"|\b(?:a|any|the) (?:[a-z]+,? ){0,3}(?:week|day|evening|night|morning|weekend) in \Z"
)
# What a document says, it says always; and no form of "to enter" names a day of its own.
_DOCUMENT = re.compile(
    r"\b(?:records?|says?|shows?|notes?|reads?|tells?|describes?|mentions?|remembers?|recalls?"
    r"|quotes?|cites?|dates?|marks?|commemorates?|celebrates?|entry for)\b"
)
_GONE = re.compile(r"(?:the )?(?:last|past|previous)\b", re.IGNORECASE)
_GONE_LEAD = re.compile(
    r"\b(?:since|last) \Z|\b(?:remember|recall|recollect|forget)\b[^.;]*\Z", re.IGNORECASE
)
# What a story tells day by day, what comes every week, and the day of the writing itself.
_NO_DAY = re.compile(r"the (?:next|same|following)|that |[A-Z]\w+days\Z", re.IGNORECASE)
_OF_WEEKS = re.compile(r"\b(?:an?|any) \Z")
_NOW = re.compile(r"to(?:day|night)\b|this (?!coming\b)", re.IGNORECASE)
_COMES = re.compile(r"(?:this )?(?:next(?! day| morning)|coming|tomorrow)\b", re.IGNORECASE)
_COMES_LEAD = re.compile(r"(?<!\bthe )\b(?:next|this coming) \Z", re.IGNORECASE)
_REGULAR = re.compile(r"\b(?:every|each|always|usually|often|normally|most)\b", re.IGNORECASE)
_SOONEST = re.compile(
    r"\b(?:is|are|may|might|could)\b.*\bas (?:early|soon|late) as (?:next |this )?\Z"
)
_UNTIL = re.compile(r"\b(?:until|till|from now until) (?:the end of )?\Z", re.IGNORECASE)
_SINCE = re.compile(r"\b(?:of|since) (?:the )?\Z")
# A purpose that the date belongs to: "has collected names to put it on the ballot in November".
_PURPOSE = re.compile(r"\b(?:to (?!the\b|an?\b)[a-z]+|for|before|back)\b")
_MAY = re.compile(r"\b(?:could|may|might|should|must)\b(?! have\b)")
# Without a dateline only these are sure: "could be repeated in June", "by August".
_MAYBE = re.compile(
    r"\b(?:may|might|could|should) be [a-z]+(?: again)? (?:in|on|by|from|until) \Z|\b[Bb]y \Z"
)
_WISH = re.compile(r"\bI(?:'d| would)\b")
_IMAGINED = re.compile(r"\bwould be\b|\b(?:if|unless|provided)\b|\bas soon as\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Stands:
    """Where a date stands: still to come or not, and whether the sentence makes that sure."""

    planned: bool
    settled: bool


_AHEAD, _PAST, _UNSURE = Stands(True, True), Stands(False, True), Stands(False, False)


def stands(page: Page, span: Span, when: When | None, written: When | None, year: int) -> Stands:
    """Where a date stands for the writing; `year` is the last one told before it, or 0.

    Neither past nor to come are "Then hold a vote, in November", "a ship that unloads in March".
    """
    place = Around(page, span, when, written, year)
    if when and when.year:
        ahead = _later(when, written) if written else not _gone(place) and _comes(place)
        return Stands(ahead, True)
    if _gone(place):
        return _PAST
    if _COMES.match(place.own) or _COMES_LEAD.search(place.lead) or _comes(place):
        return _AHEAD
    return _PAST if _over(place) or _entry(place) else _UNSURE


def _later(when: When, written: When) -> bool:
    known = min(bool(when.month and written.month) + bool(when.day and written.day) + 1, 3)
    ours, theirs = (when.year, when.month, when.day), (written.year, written.month, written.day)
    return ours[:known] > theirs[:known]


def _entry(place: Around) -> bool:
    """Whether a date is the head of an entry: "9 September. Batavia. …"."""
    rest = place.page.plain[place.span.end : place.sentence.end]
    return not place.lead.strip() and re.match(r"[.:,](?:\s|\Z)|\s*\Z", rest) is not None


def _gone(place: Around) -> bool:
    """Whether the words themselves say that a date is over."""
    whose = place.own.startswith("this") and place.page.plain.startswith("'s", place.span.end)
    entry = place.span.start == 0 and re.match(r"\.(?:\s|\Z)", place.page.plain[place.span.end :])
    said = finite(place.clause)
    saying = said and re.fullmatch(
        rf"(?:{speech().pattern}) (?:[\w']+ )?(?:in|on) ", place.clause[said[-1][0] :]
    )
    gone = _GONE.match(place.own) or _GONE_LEAD.search(place.lead) or _DONE.search(place.clause)
    weekly = _NO_DAY.match(place.own) or _OF_WEEKS.search(place.lead)
    return bool(whose or entry or saying or gone or weekly)


def _over(place: Around) -> bool:
    """Whether a date that is not to come is over: a day that no past tells may be, a month not."""
    missed = place.told is Told.MISSED and place.day
    if place.told is Told.PAST or missed or (place.day and _DOCUMENT.search(place.clause)):
        return True
    if place.told is Told.PERFECT:
        return not place.near() or bool(_SINCE.search(place.clause))
    return place.day and not place.near() and not _REGULAR.search(place.clause)


def _comes(place: Around) -> bool:
    """Whether the tense of its clause puts a date ahead."""
    clause, kind = place.clause, place.told
    if kind is Told.AHEAD or _IF.search(clause) or _SOONEST.search(clause):
        return True
    if place.old and not _MAY.search(clause):
        return False
    if kind is not Told.MISSED and arranged(clause) and _arranged(place):
        return True
    if kind is Told.OPEN:
        return _open(place)
    if kind is Told.PERFECT:
        purpose = place.day or bool(_PURPOSE.search(_behind_verb(clause)))
        return purpose and place.near() and not _SINCE.search(clause)
    return kind in (Told.TIMETABLED, Told.NOW, Told.UNTOLD) and _calendar(place)


def _arranged(place: Around) -> bool:
    """Whether what was arranged for a date can be still to come."""
    return place.when is None or not place.written or place.near()


def _behind_verb(clause: str) -> str:
    """What stands behind the last verb of a clause."""
    forms = finite(clause)
    return re.sub(r"^\S+ (?:been )?\S+", "", clause[forms[-1][0] :]) if forms else clause


def _open(place: Around) -> bool:
    """Whether what would, could or might be is still to come, and no habit of old."""
    past = place.when is None and Told.PAST in [kind for _, kind in finite(place.clause)]
    bare = place.when and not place.written and not _MAYBE.search(place.clause)
    far = place.when and place.written and not place.near(MONTHS)
    wish = _NOW.match(place.own) or _WISH.search(place.clause)
    if past or bare or far or wish or _of_old(place):
        return False
    would = re.search(r"\b(?:would|'d)\b", f"{place.clause}{place.follows}")
    around = place.page.plain[place.sentence.start : place.sentence.end]
    framed = _IMAGINED.search(around) or reporting().search(around)
    return not would or bool(framed) or (place.day and place.near())


def _of_old(place: Around) -> bool:
    """Whether the sentence begins in a year that is over: "in 2006 I said that it would go by"."""
    years = [int(year) for year in re.findall(r"\b(?:1[5-9]|20)\d\d\b", place.lead)]
    return place.written is not None and any(year < place.written.year for year in years)


def _calendar(place: Around) -> bool:
    """Whether the present tells of one day to come, or of a month that is near: opens on 3 May."""
    clause = place.clause
    if _NOW.match(place.own):
        return False
    undated = place.day and not place.written
    if not (place.near(MONTHS) or undated) or _REGULAR.search(clause) or _DOCUMENT.search(clause):
        return False
    forms = [kind for _, kind in finite(f"{clause} {re.split('[,;:.]', place.follows)[0]}")]
    if Told.PAST in forms or Told.MISSED in forms:
        return False
    until = _UNTIL.search(clause) and place.when
    if place.told is Told.TIMETABLED or (until and not _tells_of_past(place)):
        return True
    if place.told is Told.NOW and (_IS_ON.search(clause) or _IN_PROGRESS.search(clause)):
        return True
    return place.day and place.near()


def _tells_of_past(place: Around) -> bool:
    return Told.PAST in [kind for _, kind in finite(place.lead)]
