"""Who's who: everybody the article names, in its own words; and who is not heard."""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from coursepack.draft.tables import groups
from coursepack.draft.view import View
from coursepack.draft.wording import shortened, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Name, Quotation
from coursepack.model.known import Library
from coursepack.model.lesson import PersonItem, Voice, Voices

# What somebody is to somebody else says nothing on its own.
_KIN = frozenset(
    "friend brother sister colleague mother father son daughter wife husband partner".split()
)
_LEAST_MENTIONS = 2
# Texts in which those who are spoken about may be those who write.
_TOLD_BY_THEM = frozenset(("letter", "petition", "diary"))
# Roles of those who speak as scientists.
_LEARNED = re.compile(r"professor|research|scien|\b\w+(?:ologist|icist|emist|nomist)\b|university")


def people(view: View, library: Library) -> list[PersonItem]:
    """Persons, and groups that speak, in the order of their first mention."""
    cards = {
        mention: known.card.id
        for known in view.consulted.known
        for mention in known.mentions
        if known.card.id in library.cards
    }
    items = []
    for name in view.findings.names:
        voice = _voice(name, view)
        if name.kind == "person" or (name.kind == "group" and voice != "mentioned"):
            card = next((cards[m] for m in name.mentions if m in cards), "")
            items.append(
                PersonItem(
                    id=f"p-{slug(name.text)}",
                    name=name.text,
                    at=view.anchor(name.mentions[0]),
                    card=card,
                    role="" if fold(name.role) in _KIN else shortened(name.role),
                    voice=voice,
                )
            )
    return list({item.id: item for item in reversed(items)}.values())[::-1]


def spoken(name: Name, view: View) -> list[Quotation]:
    """All words that are surely this speaker's."""
    forms = {fold(form) for form in (name.text, *name.forms)}
    return [q for q in view.sure_quotations if fold(q.speaker) in forms]


def _voice(name: Name, view: View) -> Voice:
    kinds = {quotation.kind for quotation in spoken(name, view)}
    return "quoted" if "direct" in kinds else "reported" if "reported" in kinds else "mentioned"


def absent(view: View) -> list[str]:
    """Groups that the article speaks about and nobody speaks for, most mentioned first."""
    return [group for group, _, _ in absent_groups(view)][:4]


@lru_cache(maxsize=2)
def absent_groups(view: View) -> list[tuple[str, int, list[int]]]:
    """The same with how often they are mentioned, and in which paragraphs."""
    heard = " ".join(fold(f"{q.speaker} {view.role(q.speaker)}") for q in view.sure_quotations)
    told = " ".join(_told_of(view))
    found = []
    for name, *others in groups():
        forms = (name, *others)
        single = [form for form in forms if not form.endswith(("s", "people", "children"))]
        if name == "scientists" and _LEARNED.search(heard):
            continue
        if _stands(forms, heard) or _stands(single, told, r"\b(?:an?|year-old) (?:[\w-]+ ){0,3}"):
            continue
        places = list(_mentions(forms, view))
        if len(places) >= _LEAST_MENTIONS:
            found.append((name, len(places), sorted(set(places))))
    found.sort(key=lambda row: -row[1])
    return [row for row in found if not any(row[0] in other[0] for other in found if other != row)]


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
