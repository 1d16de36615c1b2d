"""Who is not heard: groups of people whom the article speaks about and nobody speaks for."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coursepack.draft.tables import groups
from coursepack.draft.view import View
from coursepack.model.anchor import fold
from coursepack.model.lesson import Voices

_LEAST_MENTIONS = 2
# Texts in which those who are spoken about may be those who write.
_TOLD_BY_THEM = frozenset(("letter", "petition", "diary"))
# Who speaks for a group though nobody calls them by its name.
_SPEAKS_FOR = {
    "teachers": r"head(?:teacher|master|mistress)?|principal|lecturer|tutor",
    "students": r"pupil|classmate|undergraduate|school(?:boy|girl)",
    "children": r"pupil|boy|girl|classmate",
    "young people": r"pupil|student|classmate|teenager",
    "teenagers": r"pupil|student|classmate",
    "workers": r"(?:trade )?union|fitter|driver|staff|miner|shop steward|apprentice|longshore\w+"
    r"|employee|cleaner|clerk|labourer|laborer|waiter|waitress",
    "employees": r"(?:trade )?union|worker|staff|shop steward|clerk",
    "drivers": r"driver|trucker|haulier",
    "police officers": r"constable|sergeant|sheriff|detective|chief of police|superintendent"
    r"|patrolman|inspector of police",
    "companies": r"chief executive|firm|company|developer|manufacturer|managing director",
    "employers": r"chief executive|firm|company|managing director",
    "farmers": r"irrigators?|shepherd|smallholder",
    "residents": r"resident|neighbour|villager|householder|pensioner",
    "families": r"mother|father|sister|brother|widow|daughter|son|husband|wife|parents?",
    "parents": r"mother|father|mum|dad",
    "soldiers": r"army|commanders?|general|colonel|captain",
    "protesters": r"activist|campaigner",
    "passengers": r"commuter",
    "engineers": r"technician",
}
# How whoever writes tells of being one of a group.
_WRITES_AS = {
    "teachers": r"\bI (?:have )?(?:teach|taught|marked?)\b|\bmy (?:pupils|class)\b",
    "doctors": r"\bI treat\b|\bmy patients\b",
    "parents": r"\bmy (?:sons?|daughters?|children)\b",
    "drivers": r"\bI (?:drive|drove)\b",
    "students": r"\bmy (?:teachers?|school magazine)\b|\b(?:us|we) from the school\b",
}
# A woman who is heard speaks for women, whatever she speaks about, and a man for men.
_SHE = re.compile(r"\b[Ss]he (?:said|says|told|adds|added|argue[sd]|recalls|recalled|asks|asked)\b")
# Roles of those who speak as scientists.
_LEARNED = re.compile(r"professor|research|scien|\b\w+(?:ologist|icist|emist|nomist)\b|university")


def absent(view: View) -> list[str]:
    """Groups that the article speaks about and nobody speaks for, most mentioned first."""
    return [group for group, _, _ in absent_groups(view)][:4]


@lru_cache(maxsize=2)
def absent_groups(view: View) -> list[tuple[str, int, list[int]]]:
    """The same with how often they are mentioned, and in which paragraphs."""
    said = [q for q in view.findings.quotations if q.kind != "scare"]
    heard = " ".join(fold(f"{q.speaker} {view.role(q.speaker)}") for q in said)
    told = " ".join(_told_of(view))
    found = []
    for name, *others in groups():
        forms = (name, *others)
        single = [form for form in forms if not form.endswith(("s", "people", "children"))]
        if _writes_as(name, view) or _spoken_for(name, heard, told):
            continue
        if name in ("scientists", "authors") and _LEARNED.search(heard):
            continue
        if name == "women" and any(_SHE.search(line.own) for line in view.lines):
            continue
        if _stands(forms, heard) or _stands(single, told, r"\b(?:an?|year-old) (?:[\w-]+ ){0,3}"):
            continue
        places = list(_mentions(forms, view))
        if len(places) >= _LEAST_MENTIONS:
            found.append((name, len(places), sorted(set(places))))
    found.sort(key=lambda row: -row[1])
    return [row for row in found if not any(row[0] in other[0] for other in found if other != row)]


def _writes_as(group: str, view: View) -> bool:
    """Whether whoever argues or tells is one of a group."""
    rule = _WRITES_AS.get(group)
    return bool(
        rule and view.genre.argued and any(re.search(rule, line.own) for line in view.lines)
    )


def _spoken_for(group: str, heard: str, told: str) -> bool:
    """Whether somebody speaks who belongs to a group under another name."""
    rule = _SPEAKS_FOR.get(group)
    if rule is None:
        return False
    near = rf"\b(?:an?|year-old) (?:[\w-]+ ){{0,3}}(?:{rule})\b"
    return bool(re.search(rf"\b(?:{rule})s?\b", heard) or re.search(near, told))


def _told_of(view: View) -> Iterator[str]:
    """What is said in the sentences around the names of those who speak: an employee, a mother."""
    names = {name.text: name for q in view.sure_quotations if (name := view.name(q.speaker))}
    orders = {view.line_at(m).order for name in names.values() for m in name.mentions}
    for line in view.lines:
        if any(abs(line.order - order) <= 1 for order in orders):
            yield view.own_shadows[line.order]


def _stands(forms: Sequence[str], text: str, lead: str = r"\b") -> bool:
    return bool(forms) and _rule(tuple(forms), lead).search(text) is not None


@cache
def _rule(forms: tuple[str, ...], lead: str = r"\b") -> re.Pattern[str]:
    """Any of the forms as a whole word behind `lead`; the groups are the same for every article."""
    return re.compile(rf"{lead}(?:{'|'.join(map(re.escape, forms))})\b")


def _mentions(forms: tuple[str, ...], view: View) -> Iterator[int]:
    for number, shadow in enumerate(view.shadows, start=1):
        for _ in _rule(forms).finditer(shadow):
            yield number


def voices(view: View) -> Voices:
    """The voices part of the lesson (H9)."""
    told = view.genre.kind in _TOLD_BY_THEM
    return Voices(absent=[] if told else absent(view))
