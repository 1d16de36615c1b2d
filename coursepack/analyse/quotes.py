"""Direct quotations and who speaks them; short marked words without a speaker are scare quotes.

How sure a speaker is: above .8 beside a verb of speech, .8 where the same
sentence ties the words to a speaker otherwise or where they follow an attributed
quotation at once, less for a guess.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from coursepack.analyse import subjects
from coursepack.analyse.attribution import (
    LOOSE,
    TIED,
    Scene,
    Tie,
    reporters,
    strays,
    sureness,
    told,
)
from coursepack.analyse.following import another_says, follows
from coursepack.analyse.lists import words as words_of
from coursepack.analyse.marks import Quoted
from coursepack.analyse.page import Page
from coursepack.analyse.subjects import Subject
from coursepack.analyse.verbs import speech
from coursepack.model.findings import Quotation
from coursepack.source import Span

_TITLE_WORD = r"(?:[A-Z][\w']*|of|the|and|in|a|to|for|on)"
_TITLE = re.compile(rf"{_TITLE_WORD}(?: {_TITLE_WORD})+")
_NAMING = frozenset("calls called call describes described describe told tells".split())
_FINDS = frozenset("find finds found".split())
_LISTENER = r"(?:\s(?!that\b)[\w'-]+){0,9}"
# Of more words than this, or with a comma between them, somebody is quoted.
_SCARE_WORDS = 3
# What a vote, a ruling, a warning or a document says is somebody's words as well.
_CITED = re.compile(
    r"\b(?:rul(?:es?|ed)|vot(?:es?|ed)|warn(?:s|ed)|thinks?|admit(?:s|ted)|be known|paid"
    r"|bill|clause|law|treaty|contract|charter|note|register|entry|leaflet)\b"
)
# What begins so behind a quotation has its own subject: "something", that parents say.
_ELSEWHERE = re.compile(r"(?:but|and|while|that|which|who|whose|if|when|where|because|although)\b")
_WHAT = re.compile(r"\bwhat\b")
_IS = re.compile(r" (?:is|was|means|meant)\b")
_PERSONAL = re.compile(r"\b(?:I|I'm|I've|you|we|me|us)\b")
# Verbs that give words to somebody although they take no clause, or tell no speaker.
_SAYS = re.compile(
    r"\b(?:(?:speaks?|spoke|spoken) of|blame[sd]?|promise[sd]?|informs?|informed|explain(?:s|ed)"
    r"|said|says|told|replied|heard to call \w+|warrant|charged with)\b"
    r"[^;]*\Z"
)

# "To the question “…”, she replied": what somebody was asked is not what they say.
_ASKED = re.compile(r"\b[Tt]o (?:the|a|his|her|their|one) (?:\w+ )?question,?\s*\Z|\AAsked,?\s*\Z")


def _tied(subject: Subject | None, verb: str, place: int, sure: float = 0.0) -> Tie | None:
    if subject is None:
        return None
    return Tie(subject, verb, place, min(sure or 1.0, sureness(subject)))


def _right(scene: Scene, quote: Quoted, end: int) -> Tie | None:
    """ "…," said X; "…," X said."""
    page, left = scene.page, quote.outer.end
    gap = page.outside[left:end]
    verb = speech().search(gap)
    if verb is None or page.text[quote.inner.end - 1] in ".:;":
        return None
    lead = gap[: verb.start()].strip(" ,–-")
    if not re.match(r"\s*[,–-]?\s*\w", gap) or _ELSEWHERE.match(lead) or _WHAT.search(lead):
        return None
    if re.fullmatch(r"(?:\w+ly)?", lead):
        found = subjects.after(page, scene.cast, left + verb.end(), end)
    else:
        full = page.text[quote.inner.end - 1] in ",?!-–—" or gap.lstrip().startswith(",")
        if not full and len(lead.split()) > 3:
            return None
        found = subjects.before(page, scene.cast, left, left + verb.start())
    return _tied(found, verb[0], left + verb.start())


def _left(scene: Scene, quote: Quoted, start: int) -> Tie | None:
    """X said: "…"; X told an interviewer, "…"; X calls it "…"; …, says X, "…"."""
    page, right = scene.page, quote.outer.start
    gap = page.outside[start:right]
    verbs = list(speech().finditer(gap))
    if not verbs:
        return None
    verb = verbs[-1]
    rest = gap[verb.end() :]
    if not re.fullmatch(rf"{_LISTENER}(?:\s*[:,]|\sthat)?\s*", rest):
        return None
    if len(rest.split()) > 2 and not re.search(r"[:,]\s*\Z", rest) and verb[0] not in _NAMING:
        return None
    found = subjects.before(page, scene.cast, start, start + verb.start())
    if found is None and gap[: verb.start()].rstrip().endswith(","):
        found = subjects.after(page, scene.cast, start + verb.end(), right)
    on = re.match(r" (?:on|for|out)\b", rest)
    return _tied(found, verb[0] + (on[0] if on else ""), start + verb.start())


_PUT = re.compile(r"\bas (?P<who>[^,]{3,40}) (?P<verb>puts?|has put) it,\s*\Z")


def _put(scene: Scene, start: int, right: int) -> Tie | None:
    """As X put it, "…"."""
    hit = _PUT.search(scene.page.outside, start, right)
    if hit is None:
        return None
    found = subjects.before(scene.page, scene.cast, hit.start("who"), hit.start("verb"))
    return _tied(found, hit["verb"], hit.start("verb"))


def _closing(scene: Scene, quote: Quoted, sentence: Span) -> Tie | None:
    """A "word" in a statement that ends with ", says X"."""
    page = scene.page
    text = page.outside[quote.outer.end : sentence.end]
    hits = [hit for hit in re.finditer(r",\s+([^,]*)", text) if speech().search(hit[1])]
    verb = speech().search(hits[-1][1]) if hits else None
    if verb is None or len(hits[-1][1].split()) > 12 or hits[-1][1].startswith("that "):
        return None
    if verb[0] in _NAMING and verb[0] not in ("told", "tells"):
        return None  # "…, after what the paper calls"
    base = quote.outer.end + hits[-1].start(1)
    if verb.start() == 0:
        found = subjects.after(page, scene.cast, base + verb.end(), sentence.end)
    else:
        found = subjects.before(page, scene.cast, base, base + verb.start())
    return _tied(found, verb[0], base + verb.start(), TIED)


def _clause(scene: Scene, quote: Quoted, sentence: Span) -> Tie | None:
    """X said that … "…": the words are part of what a clause reports."""
    page, best = scene.page, None
    for tie, verb in reporters(scene, sentence, quote.outer.start):
        rest = page.outside[verb.end() : quote.outer.start]
        takes = r"(?:\s[\w']+){0,6}?\s?(?:that\b|\Z)|\s(?:it|he|she|they|the|\w+s)\b"
        if verb[0] in _FINDS and not re.match(r"\s(?:[\w']+\s)?that\b", rest):
            continue  # "found a payment for …"
        if re.match(takes, rest) and (verb[0] not in _NAMING or verb[0] in ("told", "tells")):
            other = any(verb[0] in _NAMING for verb in speech().finditer(rest))
            sure = LOOSE if other or strays(rest) else TIED
            best = Tie(tie.subject, tie.verb, tie.place, sure)
    return best


def _uttered(page: Page, quote: Quoted, sentence: Span) -> bool:
    """Whether few words are somebody's nevertheless: the sentence tells that they were said."""
    if _PERSONAL.search(quote.inner.of(page.plain)):
        return True
    lead = page.outside[sentence.start : quote.outer.start]
    lead = re.split(r"; |: ", lead)[-1]
    return _SAYS.search(lead) is not None


def _spoken_about(page: Page, quote: Quoted, sentence: Span) -> bool:
    """Whether a sentence speaks about the words as words: "Might" is doing a lot of work."""
    opens = quote.outer.start == sentence.start
    return opens and _IS.match(page.outside, quote.outer.end, sentence.end) is not None


def _cited(page: Page, quote: Quoted, sentence: Span) -> bool:
    """Whether few words are quoted from a decision or a document, or are no more than "that"."""
    small = quote.inner.of(page.plain).strip().lower() in words_of("function_words")
    return small or _CITED.search(page.outside, sentence.start, sentence.end) is not None


def _around(page: Page, quote: Quoted, sentence: Span) -> Span:
    """From the quotation before to the quotation after, within the sentence."""
    starts = [q.outer.end for q in page.quotes if q.outer.end <= quote.outer.start]
    ends = [q.outer.start for q in page.quotes if q.outer.start >= quote.outer.end]
    return Span(max([sentence.start, *starts]), min([sentence.end, *ends]))


def direct(scene: Scene, quote: Quoted, past: Sequence[Quotation]) -> Quotation | None:
    """The quotation between one pair of marks, or None where they hold a title."""
    page = scene.page
    words = page.plain[quote.inner.start : quote.inner.end].strip()
    count = len(re.findall(r"\w+", words))
    titled = count > 1 and words[:1].isupper() and _TITLE.fullmatch(words.strip(" ,."))
    if not count or titled:
        return None
    sentence = page.sentence_at(quote.outer.start)
    at = page.passage(quote.inner.start, quote.inner.end)
    # Marks that do not match may reach behind the sentence that they open in.
    whole_sentence = page.passage(sentence.start, max(sentence.end, quote.inner.end))
    found = Quotation("direct", at, whole_sentence)
    around = _around(page, quote, sentence)
    if _ASKED.search(page.outside[around.start : quote.outer.start]):
        return found
    tie = (
        _right(scene, quote, around.end)
        or _left(scene, quote, around.start)
        or _put(scene, around.start, quote.outer.start)
        or _closing(scene, quote, sentence)
        or _clause(scene, quote, sentence)
    )
    whole = count > _SCARE_WORDS or words[-1] in ".!?," or _uttered(page, quote, sentence)
    whole = whole or "," in words or _cited(page, quote, sentence)
    if count == 1 and words[-1] not in ".!?," and _spoken_about(page, quote, sentence):
        return replace(found, kind="scare")
    if tie and quote.closed:
        found = told(scene, tie, found, past)
    elif whole and not another_says(page, quote, around):
        found = follows(scene, found, past)
    return found if found.speaker or whole else replace(found, kind="scare")
