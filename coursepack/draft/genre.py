"""What kind of text it is: a report about others, or one in which somebody argues or tells.

Only sure signs count: who writes "I" outside quotation marks, the "we" of a newspaper, how a
letter begins and ends, the dates of a diary. Without them a text is a report.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from coursepack.draft.genre_notes import FROM_TO, author, is_note
from coursepack.draft.tellers import SPEAKER, WRITER, spoken, turns
from coursepack.model.article import Article

GenreKind = Literal[
    "report", "interview", "speech", "letter", "petition", "diary", "editorial", "personal"
]

EDITOR = "the editor"
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|(?<![\w’])‘(?:[^’]|’(?=\w))*’(?!\w)")
_I = re.compile(r"(?<!War )\bI(?=[’' ,])(?!, I)|\b(?:[Mm]y|me|[Mm]ine|[Mm]yself)\b")
_WE = re.compile(r"\b(?:[Ww]e|[Oo]urs?|us)\b")
_YOU = re.compile(r"\b[Yy]ours?\b|\b[Yy]ou\b")
_OURS = re.compile(
    r"\b[Ww]e (?:\w+ly )?(?:believe|think|urge|support|call|ask|welcome|endorse|doubt|hope|regret"
    r"|oppose|applaud|trust|have (?:\w+ )?(?:said|argued|no wish))\b"
    r"|\b[Tt]his (?:news)?paper\b|\bthis (?:page|magazine)\b"
)
_OUGHT = re.compile(r"\b(?:should|must|ought to|needs? to)\b")
_MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\b\.?"
)
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
# How an entry of a diary begins.
ENTRY = re.compile(
    rf"^(?:(?:{_DAY},? )?(?:the )?\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {_MONTH}"
    rf"|(?:{_DAY},? )?{_MONTH} \d{{1,2}}\b|{_DAY}(?: (?:morning|evening|night))?[,.:]"
    rf"|{_DAY},? (?:the )?\d{{1,2}}(?:st|nd|rd|th)?[,.:]|\d{{1,2}}(?:st|nd|rd|th)[,.:] )"
)
_SPOKEN = re.compile(r"\b(?:spoken|spoke|speech|delivered|sermon|lecture|addressed)\b")
_DECLARED = re.compile(
    r"\b(?P<noun>[Dd]eclaration|[Rr]esolutions?|[Mm]anifesto|[Pp]etition|[Pp]roclamation"
    r"|[Mm]emorial"
    r"|[Cc]harter|[Rr]emonstrance)\b"
)
_GREETING = re.compile(
    r"(?:^|[.!?:] )(?P<whom>(?:My )?[Dd]ear(?:est)? [A-Z][^.!?,:]{1,60}(?:, dear [^.!?,:]{1,60})?"
    r"|Honou?red Sirs?|Sirs?"
    r"|Gentlemen|Madam|To (?:the|his|her|my|our|all|those) [^.!?:]{3,150}?)[,.:]"
)
_TO = re.compile(r"(?:^|[.!?:] )To (?P<whom>(?:the|his|her|my|our|all|those) [^.!?:,]{3,150})[,.:]")
# How a paper marks what it does not vouch for.
_LABEL = re.compile(
    r"^(?:Opinion|Comment|Column|Editorial|Leader|Op-ed|Viewpoint|Essay|Memoir)(?:$|[:|.]| [–-])"
    r"|\((?:opinion|comment)\)",
    re.IGNORECASE,
)
_CLOSING = re.compile(
    r"\bYours (?:\w+ )?(?:faithfully|sincerely|truly|ever|etc)|\bI (?:remain|have the honou?r)\b"
    r"|\b[Yy]our (?:\w+ ){0,4}(?:servants?|[Pp]etitioners?)\b|\b[Yy]our (?:\w+ ){0,4}(?:friend|son"
    r"|daughter|brother"
    r"|sister|wife|husband|mother|father|cousin|nephew|niece)[,.]|\bwill ever pray\b"
    r"|\b[Yy]our (?:loving|affectionate|faithful|devoted) \w+"
    r"|\b[Ww]ith (?:love|best wishes|kind regards)\b|^Signed\b"
)
_PETITION = re.compile(r"\b(?:the undersigned|undersigned \w+|[Yy]our [Pp]etitioners?)\b")
_SIGNED = re.compile(
    r"(?:servants?|faithfully|sincerely|truly|ever|\w+ (?:son|daughter|friend)|love|wishes|regards"
    r"|Signed|Yours)[,.:] (?P<name>(?:[A-Z][\w’'-]*\.? ){1,3}[A-Z][\w’'-]+)(?=[,.;]|$)"
)
# Words in quotation marks beside "said": many of them make a report, even if its writer says "I".
_QUOTES = re.compile(
    r"[,.?!][”’\"],? (?:(?:[Hh]e|[Ss]he|they|[A-Z]\w+(?: [A-Z]\w+)?|(?:the|a|my) [a-z]+) )?"
    r"(?:said|says|told|replied|asked|explained|answered|recalled|added)\b"
    r"|\b(?:said|says|replied|recalls|told me|adds)[:,] [“‘\"]"
)
_MANY_QUOTES = 5
_ENDS = 2
_FEWEST_ENTRIES = 3
_FEWEST_I, _SHARE_I, _DENSITY_I = 4, 0.3, 5.0
_FEWEST_WE, _WE_PLACES, _FEWEST_OUGHT = 5, 3, 2


@dataclass(frozen=True, slots=True)
class Genre:
    """A kind of text, and who tells it.

    `noun` is what the text is called; `who` how whoever tells it is called; `whom` those it is
    addressed to, in its own words. `note` are the paragraphs that somebody else put before it.
    """

    kind: GenreKind = "report"
    noun: str = "article"
    who: str = WRITER
    whom: str = ""
    note: frozenset[int] = frozenset()

    @property
    def argued(self) -> bool:
        """Whether somebody argues or tells in the first person, and nobody reports on them."""
        return self.kind != "report"


def outside(text: str) -> str:
    """A text without what stands in quotation marks."""
    return _QUOTED.sub(" ", text)


@lru_cache(maxsize=4)
def genre_of(article: Article) -> Genre:
    """The kind of a text; the signs are those of English."""
    if article.language[:2] not in ("", "en"):
        return Genre()
    if turns(article):
        return Genre("interview", "interview")
    texts = [outside(block.text) for block in article.paragraphs]
    note = frozenset(
        n for n, text in enumerate(texts[:_ENDS], 1) if is_note(text, bool(_I.search(text)))
    )
    own = [text for n, text in enumerate(texts, 1) if n not in note]
    if spoken(article):
        return Genre("speech", "speech", author(article, texts, note) or SPEAKER, note=note)
    letter = _letter(article, own, note)
    if letter is None and note and any(_SPOKEN.search(texts[n - 1]) for n in note):
        return Genre("speech", "speech", author(article, texts, note) or SPEAKER, note=note)
    told = letter or _declared(article, own, note) or _diary(article, own, note)
    told = told or _argument(article, own, note)
    by = author(article, texts, note) if told.argued and told.who == WRITER else ""
    return replace(told, who=by) if by else told


def _declared(article: Article, own: Sequence[str], note: frozenset[int]) -> Genre | None:
    """A declaration, resolution or petition without a greeting: its title says what it is."""
    match = _DECLARED.search(article.title)
    told = sum(bool(_WE.search(text)) for text in own)
    if match is None or told < _ENDS:
        return None
    noun = match["noun"].lower()
    return Genre("petition", noun, f"the {noun}", note=note)


def _diary(article: Article, own: Sequence[str], note: frozenset[int]) -> Genre | None:
    """A diary: entries with their dates, and "I" in them."""
    dated = sum(bool(ENTRY.match(block.text)) for block in article.blocks)
    first = sum(bool(_I.search(text) or _WE.search(text)) for text in own)
    return Genre("diary", "diary", note=note) if min(dated, first) >= _FEWEST_ENTRIES else None


def _argument(article: Article, own: Sequence[str], note: frozenset[int]) -> Genre:
    """A text in which "I" or the "we" of a newspaper argues; else a report."""
    labels = (article.title, article.standfirst, article.byline, article.outlet)
    first = sum(bool(_I.search(text)) for text in own)
    argues = first or len(_OUGHT.findall(" ".join(own))) >= _FEWEST_OUGHT
    every = " ".join(block.text for block in article.paragraphs)
    told = sum(len(_I.findall(text)) for text in own)
    quoted = len(_QUOTES.findall(every))
    reported = quoted >= _MANY_QUOTES and quoted >= told
    if (_personal(own, first) and not reported) or (
        argues and any(_LABEL.search(label) for label in labels)
    ):
        return Genre("personal", "text", note=note)
    if _editorial(own):
        return Genre("editorial", "editorial", "the editorial", note=note)
    return Genre(note=note)


def _letter(article: Article, own: Sequence[str], note: frozenset[int]) -> Genre | None:
    """A letter or a petition: somebody is addressed, and whoever writes signs or says "you"."""
    start, end = " ".join(own[:_ENDS]), " ".join(own[-_ENDS:])
    greeted, closed = _GREETING.search(start), _CLOSING.search(end)
    spoken_to = sum(bool(_YOU.search(text)) for text in own)
    told = sum(bool(_I.search(text) or _WE.search(text)) for text in own)
    prays = len(_PETITION.findall(" ".join(own))) >= _ENDS
    if not (greeted or closed) or (told < _ENDS and not prays) or spoken_to < _ENDS:
        return None
    if not (greeted and closed) and spoken_to * 3 < len(own):
        return None
    to = _TO.search(start) or greeted
    whom = re.sub(r"^(?:To|(?:My )?[Dd]ear(?:est)?) ", "", to["whom"]) if to else ""
    signed = _SIGNED.search(end)
    if _PETITION.search(" ".join(own)):
        return Genre("petition", "petition", "the petition", whom, note)
    titled = FROM_TO.search(article.title)
    whom = titled["whom"] if titled and whom in ("", "Sir", "Sirs", "Gentlemen", "Madam") else whom
    who = _shortest(signed["name"], " ".join((article.title, *own))) if signed else WRITER
    who = who.title() if who.isupper() else who
    return Genre("letter", "letter", who, whom, note)


def _shortest(name: str, text: str) -> str:
    """The surname; the whole name where somebody else in the text has the same surname."""
    last = name.rsplit(maxsplit=1)[-1]
    again = len(re.findall(rf"\b{re.escape(last)}\b", text)) > text.count(name)
    return name if again else last


def _personal(own: Sequence[str], first: int) -> bool:
    """Whether "I" runs through the text."""
    count = sum(len(_I.findall(text)) for text in own)
    words = sum(len(text.split()) for text in own)
    often = count * 1000 >= _DENSITY_I * words
    return count >= _FEWEST_I and often and first >= _SHARE_I * len(own)


def _editorial(own: Sequence[str]) -> bool:
    """Whether a newspaper says "we" of itself and tells what ought to be done."""
    count = sum(len(_WE.findall(text)) for text in own)
    places = sum(bool(_WE.search(text)) for text in own)
    every = " ".join(own)
    many = count >= _FEWEST_WE and places >= _WE_PLACES
    return many and bool(_OURS.search(every)) and len(_OUGHT.findall(every)) >= _FEWEST_OUGHT
