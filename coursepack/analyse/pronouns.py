"""Whom he, she, they or it means: only one possible person is sure, anything else is not.

Who may be he or she is told by titles, first names, and the pronouns that stand
in sentences about one person alone.
"""

import re
from collections.abc import Sequence

from coursepack.analyse import sexes
from coursepack.analyse.cast import Cast
from coursepack.analyse.page import Page
from coursepack.model.findings import Name, Quotation

SURE, LIKELY, GUESSED = 0.8, 0.7, 0.5
NOBODY = ("", 0.0)
_ALSO = {
    "he": r"\b(?:[Hh]e|[Hh]is|[Hh]im(?:self)?)\b",
    "she": r"\b(?:[Ss]he|[Hh]er(?:s|self)?)\b",
}
_OBJECT = {"he": r" [a-z]+ him\b", "she": r" [a-z]+ her(?= (?:the|a|about|if|to|why|how)\b|[,.])"}
# "Her mother wrote to us. The girl, she says, …": somebody without a name may be meant.
_UNNAMED = {
    "he": r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Oo]ne) (?:[a-z-]+ )?"
    r"(?:man|boy|father|brother|son|husband|uncle|grandfather)\b(?!,? (?:called|named)\b|, [A-Z])",
    "she": r"\b(?:[Aa]n?|[Tt]he|[Hh]is|[Hh]er|[Oo]ne) (?:[a-z-]+ )?"
    r"(?:woman|girl|mother|sister|daughter|wife|aunt|grandmother)\b"
    r"(?!,? (?:called|named)\b|, [A-Z])",
}
# "As he left the court, Mr Lee …": the pronoun points forward to the name.
_AHEAD = re.compile(
    r"\A\W*(?:as|when|while|before|after|since|until|although|though|if|because|in|at|on|for|with"
    r"|of|like|despite|to|during|from)\b[^.;]*, \Z",
    re.IGNORECASE,
)
_TITLED = {
    "he": re.compile(r"\b(?:Mr|Sir|Lord) [A-Z][\w-]+"),
    "she": re.compile(r"\b(?:Mrs|Ms|Miss|Lady) [A-Z][\w-]+"),
}


def _told_sex(name: Name) -> str | None:
    """What title and first name say: "f", "m", or None."""
    title = next((form.split()[0].strip(".") for form in name.forms if " " in form), "")
    return sexes.of_title(title) or sexes.of_name(name.text.split()[0]) or None


def _may_be(name: Name, pronoun: str, cast: Cast) -> bool:
    """Whether a person of this name may be called he or she; who is unknown may be both."""
    if name.kind != "person":
        return False
    sex = _told_sex(name) or cast.sexes.get(name.text)
    return sex is None or sex == {"he": "m", "she": "f"}[pronoun]


def _people(cast: Cast, page: Page, end: int, pronoun: str) -> list[Name]:
    """Who of the paragraph's people, outside quotations and before `end`, the pronoun may mean."""
    found = [
        mention.name
        for mention in cast.within(page.number, 0, end)
        if _may_be(mention.name, pronoun, cast) and page.quoted_at(mention.span.start) is None
    ]
    return list(dict.fromkeys(found))


def _thing(
    pronoun: str, place: int, cast: Cast, past: Sequence[Quotation], page: Page
) -> tuple[str, float]:
    """They and it: the latest speaker of the paragraph, if that is no single person."""
    if not past or past[-1].at.paragraph != page.number:
        return NOBODY
    last = past[-1]
    kinds = {name.text: name.kind for name in cast.names}
    if not last.speaker or kinds.get(last.speaker) == "person":
        return NOBODY
    if pronoun == "it" and last.speaker not in kinds and last.speaker.endswith("s"):
        return NOBODY  # "the states"
    same = last.sentence.span.start <= place < last.sentence.span.end
    return last.speaker, SURE if same else LIKELY


def _chosen(people: Sequence[Name], latest: str, same: bool) -> tuple[str, float]:
    """One of several people: the latest speaker, else the last one named."""
    names = [person.text for person in people]
    if latest in names:
        return latest, LIKELY if same else GUESSED
    return (names[-1], GUESSED) if same and names else NOBODY


def _since(last: Quotation, page: Page, place: int, cast: Cast) -> set[str]:
    """The people named from the sentence of the latest words up to `place`."""
    mentions = cast.within(page.number, last.sentence.span.start, place)
    return {m.name.text for m in mentions if m.name.kind == "person"}


def _asked(name: Name, pronoun: str, page: Page, end: int) -> bool:
    """Whether the one named does something to another: "When Lee asked him, he …" is not Lee."""
    places = [at.span.end for at in name.mentions if at.paragraph == page.number]
    return any(
        at < end and re.match(_OBJECT[pronoun], page.outside[at:end]) is not None for at in places
    )


def _another(name: Name, pronoun: str, page: Page, end: int) -> bool:
    """Whether the paragraph speaks of somebody else of the same sex, who is not named there.

    "Her daughter, Kirsten, …": she may be either.
    """
    own = [at.span for at in name.mentions if at.paragraph == page.number and at.span.start < end]
    if not own or _asked(name, pronoun, page, end):
        return bool(own)
    sentence = page.sentence_at(own[0].start)
    lead = page.outside[: own[0].start]
    ahead = _AHEAD.search(lead[sentence.start :])
    return re.search(_ALSO[pronoun], lead) is not None and not ahead


def _of_here(
    people: Sequence[Name],
    pronoun: str,
    page: Page,
    place: int,
    cast: Cast,
    past: Sequence[Quotation],
) -> tuple[str, float]:
    """One of the people whom the paragraph names before the pronoun."""
    if len(people) == 1:
        doubt = _another(people[0], pronoun, page, place)
        return people[0].text, GUESSED if doubt else SURE
    here = bool(past) and past[-1].at.paragraph == page.number
    latest = past[-1].speaker if here else ""
    if here and _since(past[-1], page, place, cast) == {latest}:
        return latest, SURE
    return _chosen(people, latest, True)


def resolve(
    pronoun: str, page: Page, place: int, cast: Cast, past: Sequence[Quotation], back: Page | None
) -> tuple[str, float]:
    """The speaker behind a pronoun at `place`, and how sure; ("", 0) where nobody fits.

    `past` are the quotations before it, `back` the paragraph before.
    """
    if pronoun in ("they", "it"):
        return _thing(pronoun, place, cast, past, page)
    if pronoun not in ("he", "she"):
        return NOBODY
    who, sure = _named(pronoun, page, place, cast, past, back)
    return who, min(sure, GUESSED) if _stranger(pronoun, page, place, cast, who) else sure


def _stranger(pronoun: str, page: Page, place: int, cast: Cast, who: str) -> bool:
    """Whether the paragraph speaks of somebody whom no known name tells: a man, Mr Lee, Kacper.

    Where it does not name `who` at all, a full name that pronouns follow is somebody, too.
    """
    here = tuple(cast.within(page.number, 0, place))
    held = {mention.span.end for mention in here}
    titled = (hit.end() for hit in _TITLED[pronoun].finditer(page.outside, 0, place))
    sex = {"he": "m", "she": "f"}[pronoun]
    # A surname that is also a town's: "Duarte uses the same argument".
    surnames = {name.text.split()[-1] for name in cast.names if name.kind in ("person", "unknown")}
    if any(m.name.kind == "place" and m.name.text in surnames for m in here):
        return True
    elsewhere = all(m.name.text != who for m in here)
    unsure = (
        m.name
        for m in here
        if m.name.kind == "unknown" and (elsewhere or " " not in m.name.text) and m.name.text != who
    )
    return bool(
        re.search(_UNNAMED[pronoun], page.outside[:place])
        or any(end not in held for end in titled)
        or any(cast.sexes.get(name.text) == sex for name in unsure)
    )


def _for_another(last: Quotation, cast: Cast) -> bool:
    """Whether who spoke last is told by somebody else's name: "a spokesman for Mr Lee"."""
    people = (name.text for name in cast.names if name.kind == "person")
    return any(who in last.speaker and who != last.speaker for who in people)


def _named(
    pronoun: str, page: Page, place: int, cast: Cast, past: Sequence[Quotation], back: Page | None
) -> tuple[str, float]:
    """The named person whom he or she most likely means."""
    if past and past[-1].at.paragraph >= page.number - 1 and _for_another(past[-1], cast):
        return past[-1].speaker, GUESSED
    people = _people(cast, page, place, pronoun)
    unknown = {name.text for name in cast.names if name.kind == "unknown"}
    if not people and past and past[-1].at.paragraph == page.number and past[-1].speaker in unknown:
        return past[-1].speaker, SURE  # somebody with a first name that no list has
    alone = [name for name in cast.names if _may_be(name, pronoun, cast)]
    if len(alone) == 1 and alone[0].mentions[0] < page.passage(place, place + 1):
        return alone[0].text, GUESSED if _asked(alone[0], pronoun, page, place) else SURE
    if people:
        return _of_here(people, pronoun, page, place, cast, past)
    latest = past[-1].speaker if past else ""
    people = _people(cast, back, len(back.plain), pronoun) if back else []
    if len(people) == 1 and back:
        same = people[0].text == latest and not _another(people[0], pronoun, back, len(back.plain))
        return people[0].text, SURE if same else LIKELY
    return _chosen(people, latest, False)
