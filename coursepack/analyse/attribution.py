"""Speakers tied to words: what direct and reported speech have in common."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursepack.analyse import subjects
from coursepack.analyse.cast import Cast
from coursepack.analyse.page import Page
from coursepack.analyse.pronouns import resolve
from coursepack.analyse.subjects import Subject
from coursepack.analyse.verbs import reporting, speech
from coursepack.model.findings import Name, Quotation
from coursepack.source import Span

NAMED, DESCRIBED, TIED, CONTINUED = 0.95, 0.85, 0.8, 0.8
LOOSE = 0.6
_ANYBODY = frozenset(
    ("people", "some", "many", "others", "many people", "some people", "most people")
)
# Bodies that a text names before it says "the": which one is meant must be told.
_WHICH = frozenset(("the company", "the firm", "the union"))
_KIN = frozenset("father mother parent son daughter brother sister husband wife".split())
_IN_STATEMENT = re.compile(r"\b[Ii]n an? (?:[a-z]+ )?statement\b")
_OWNERS = frozenset(("his", "her", "their", "its"))
# What a text may call somebody who has a title.
_TITLE_NOUNS = {
    "rev": "minister vicar priest pastor clergyman",
    "prof": "professor",
    "cllr": "councillor",
    "coun": "councillor",
    "capt": "captain",
    "supt": "superintendent",
    "insp": "inspector",
    "sgt": "sergeant",
    "sen": "senator",
    "gov": "governor",
    "gen": "general",
    "justice": "judge",
}
# There are many of them, so that "the" must point to one who was told of before.
_ONE_OF_MANY = frozenset(
    """astronomer biologist economist scientist researcher physicist chemist geologist historian
    lawyer barrister solicitor engineer campaigner activist academic analyst expert writer novelist
    author professor politician businessman businesswoman""".split()
)
_SAME = {"company": "firm", "firm": "company"}
_JOINED = re.compile(r"\b(?:and|or|but)(?: also| then)?\s*\Z")
# What somebody would believe is not yet what they say: "would believe it when …".
_UNREAL = re.compile(r"\b(?:would|could|might)(?: [a-z]+ly)?\Z")
_INWARD = frozenset("believe think accept agree know find".split())
# "Asked him what he thought he was doing": a question, and no words of his.
_ASKED = re.compile(
    r"\b(?:what|whatever|whom|whoever)"
    r" (?:he|she|they|it|the [\w'-]+|[A-Z][\w'-]*(?: [A-Z][\w'-]*)*)\Z"
)
# "He had reports that": a noun.
_HAS = re.compile(r"\b(?:has|had|have|having|no|any|these|those|of|with|from)\s\Z")
_RELATIVE = re.compile(r",? (?:which|who|where) (?!is\b|are\b|was\b|were\b|has been\b|have been\b)")


@dataclass(frozen=True, slots=True)
class Scene:
    """A paragraph with what is needed to tell who speaks in it."""

    page: Page
    cast: Cast
    back: Page | None


@dataclass(frozen=True, slots=True)
class Tie:
    """A speaker tied to words: who, by which verb and where it stands, how sure."""

    subject: Subject
    verb: str
    place: int
    confidence: float


def told(scene: Scene, tie: Tie, base: Quotation, past: Sequence[Quotation]) -> Quotation:
    """The quotation with its speaker; a pronoun is resolved if that can be done."""
    who, sure = tie.subject.text, tie.confidence
    if tie.subject.pronoun:
        who, known = resolve(who, scene.page, tie.place, scene.cast, past, scene.back)
        sure = min(sure, known)
    elif tie.subject.mention is None:
        body = _office(who, scene.cast) or _body(scene, who, tie.place) or _paper(who, past, scene)
        paper = who.lower() == "the statement" and _IN_STATEMENT.search(scene.page.plain)
        open_who = paper or _doubtful(who, scene.cast) or _pointing(scene, who, tie.place)
        sure = min(sure, LOOSE) if open_who and not body else sure
        who = body or who
    return replace(base, speaker=who, verb=tie.verb, confidence=sure if who else 0.0)


def _office(phrase: str, cast: Cast) -> str:
    """Who "the prime minister" is, where one person alone is introduced as that; else ""."""
    words = phrase.lower().split()
    if len(words) < 2 or (words[0] != "the" and not (words[0] in _OWNERS and len(words) == 2)):
        return ""
    told = {name.text: _offices(name) for name in cast.names}
    people = {name.text for name in cast.names if name.kind == "person"}
    for size in (2, 1):
        office = f" {' '.join(words[1:][-size:])}\n"
        held = [name for name in told if name in people and any(office in o for o in told[name])]
        if held:
            return held[0] if len(held) == 1 else ""
    return ""


def _offices(name: Name) -> list[str]:
    """What somebody is, up to the head noun, and titles: "the council leader" is no council."""
    role = re.split(r"(?<=\w) (?:of|for|at|in|on|to|with|who|and|from)\b", name.role)[0]
    titles = [form.rpartition(" ")[0] for form in name.forms]
    heads = {title.split(" ")[0].lower().rstrip(".") for title in (*titles, role)}
    nouns = [noun for head in sorted(heads) for noun in _TITLE_NOUNS.get(head, "").split()]
    return [f" {words}\n".lower() for words in (role, *titles, *nouns) if words]


def _pointing(scene: Scene, phrase: str, place: int) -> bool:
    """Whether "the astronomer" points back to somebody whom the text does not introduce as one."""
    row = phrase.lower().split()
    if len(row) != 2 or row[0] != "the" or row[1] not in _ONE_OF_MANY:
        return False
    back = scene.back.plain if scene.back else ""
    told = f"{back}\n{scene.page.plain[:place]}"
    return re.search(rf"\b[Aa]n? (?:[\w-]+ ){{0,4}}{row[1]}\b", told) is None


def _doubtful(phrase: str, cast: Cast) -> bool:
    """Whether it is open who is meant: "the firm" where several are named, "her father"."""
    row = phrase.lower().split()
    if row[0] in ("his", "her", "their", "my") and row[-1].removesuffix("s") in _KIN:
        return True
    if row[0] != "the" or len(row) != 2:
        return False
    bodies = [name for name in cast.names if name.kind in ("group", "unknown")]
    return bool(bodies and phrase.lower() in _WHICH) or sum(_is_a(b, row[1]) for b in bodies) > 1


def _paper(phrase: str, past: Sequence[Quotation], scene: Scene) -> str:
    """Whose "the statement" is: theirs who spoke last, where that was in a statement."""
    last = past[-1] if past else None
    if last is None or phrase.lower() != "the statement" or last.at.paragraph != scene.page.number:
        return ""
    told = last.sentence.span.of(scene.page.plain)
    return last.speaker if _IN_STATEMENT.search(told) else ""


def _body(scene: Scene, phrase: str, place: int) -> str:
    """Which body "the commission" is: the one just named in the paragraph, or the only one."""
    words = phrase.lower().split()
    if len(words) != 2 or words[0] != "the":
        return ""
    same = [name for name in scene.cast.names if name.kind == "group" and _is_a(name, words[1])]
    near = {m.name.text for m in scene.cast.within(scene.page.number, 0, place) if m.name in same}
    here = scene.page.passage(place, place + 1)
    known = {name.text for name in same if name.mentions[0] < here}
    names = near or known or {name.text for name in same}
    if phrase.lower() in _WHICH and not near:
        back = scene.back
        late = scene.cast.within(back.number, 0, len(back.plain)) if back else ()
        names &= {m.name.text for m in late}  # of two firms only one may have a name
    return names.pop() if len(names) == 1 else ""


def _is_a(name: Name, noun: str) -> bool:
    """Whether a name begins or ends with the noun, or is introduced by it: … Council, a firm.

    "The teachers" are not the Association of Teachers.
    """
    row = name.text.lower().split()
    many = noun.endswith("s") and not noun.endswith("ss")
    told = name.role.lower().split()
    return not many and (noun in (row[0], row[-1]) or bool({noun, _SAME.get(noun, noun)} & {*told}))


def reporters(scene: Scene, sentence: Span, end: int) -> list[tuple[Tie, re.Match[str]]]:
    """Every verb of reporting before `end` with its subject, shared over "and"."""
    page, found = scene.page, list[tuple[Tie, re.Match[str]]]()
    shared: Subject | None = None
    for verb in reporting().finditer(page.outside, sentence.start, end):
        lead = page.outside[sentence.start : verb.start()]
        if verb[0] == "said" and lead.endswith("the "):
            continue  # "the said bakehouses"
        if _ASKED.search(lead.rstrip()) or (verb[0].endswith("s") and _HAS.search(lead)):
            continue
        if verb[0] in _INWARD and _UNREAL.search(lead.rstrip()):
            continue
        subject = subjects.before(page, scene.cast, sentence.start, verb.start())
        joined = _JOINED.search(lead) and not _RELATIVE.search(lead)
        if subject is None and joined and not (found and _other_form(found[-1][0].verb, verb[0])):
            subject = shared
        if subject:
            shared = subject
            found.append((Tie(subject, verb[0], verb.start(), sureness(subject)), verb))
    return found


def _other_form(one: str, other: str) -> bool:
    """Whether the second verb cannot go on from the first: "asks the president to come and say"."""
    return one.endswith("s") and speech().fullmatch(f"{other}s") is not None


def sureness(subject: Subject) -> float:
    """How sure a speaker is who stands beside the verb; people in general are nobody to name."""
    if subject.mention:
        return NAMED
    return LOOSE if subject.text.lower() in _ANYBODY else DESCRIBED


def strays(text: str) -> bool:
    """Whether a relative clause with an actor of its own stands in `text`."""
    return _RELATIVE.search(text) is not None


def nested(tie: Tie, told: Sequence[Span]) -> Tie:
    """The tie, less sure where a bare noun speaks inside what somebody says: "parents say"."""
    bare = not (tie.subject.mention or tie.subject.pronoun or " " in tie.subject.text)
    inside = any(span.start < tie.place < span.end for span in told)
    return replace(tie, confidence=LOOSE) if bare and inside else tie
