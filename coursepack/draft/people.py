"""Who's who: everybody the article names, in its own words, and the bodies that speak in it."""

import re
from collections.abc import Iterator

from coursepack.draft.view import View
from coursepack.draft.wording import shortened, slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Name, Quotation
from coursepack.model.known import Library
from coursepack.model.lesson import PersonItem, Voice

# What somebody is to somebody else says nothing on its own.
_KIN = frozenset(
    "friend brother sister colleague mother father son daughter wife husband partner".split()
)
# Titles that stand in the name already, and words that tell of no office.
_NO_ROLE = frozenset(
    "sir lady lord dame baroness rev reverend gov chief body mrs_justice det_ch_insp".split()
)
# "the tall-ship Solan" is no person, and neither is what somebody is in, or one of.
_THING = re.compile(
    r"\b(?:[Aa]n?|[Tt]he|[Yy]our|[Oo]ur) (?:[\w]+-[\w-]+ )?\Z|\b[Ii]n \Z"
    r"|\b(?:Secretary|Minister|Department|Ministry)(?: of State)? for \Z"
)
# Forms of address, which are nobody's name; and names that a number goes on behind: "Noor 1".
_ADDRESSED = frozenset("chairman speaker president madam sir gentlemen ladies friends".split())
_NUMBERED = re.compile(r" \d")
# A role that is torn from a clause: "allowed a reporter to look".
_CLAUSE = re.compile(r"(?!acting|retired)[a-z]+ (?:the|an?|his|her|its|their) ")
# Through what, and through whom, a body speaks.
_THROUGH = (
    r"\b(?:spokes\w+|statements?|data|figures|reports?|surveys?|study|research|submission|letter"
    r"|doctors?|officials?|staff)(?: (?:collected|published|released|issued|written|made))?"
    r" (?:from|of|by|for|at) (?:the )?{name}\Z"
)
_ITS = r"\A(?:the )?{name}[’']s (?:[a-z-]+ )?(?:spokes\w+|statement|report|submission|letter)\b"
_SPEAKING = ("group", "unknown", "place")


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
        heard = voice != "mentioned" and name.kind in _SPEAKING
        if heard or (name.kind == "person" and (voice != "mentioned" or not _thing(name, view))):
            card = next((cards[m] for m in name.mentions if m in cards), "")
            items.append(
                PersonItem(
                    id=f"p-{slug(name.text)}",
                    name=name.text,
                    at=view.anchor(_heard_at(name, voice, view)),
                    card=card,
                    role=_role(name),
                    voice=voice,
                )
            )
    return list({item.id: item for item in reversed(items)}.values())[::-1]


def _role(name: Name) -> str:
    """How the article introduces somebody, where that tells who they are."""
    bare = fold(name.role)
    if _CLAUSE.match(name.role) or name.kind == "place":
        return ""
    if bare == "general" and name.kind != "person":
        return ""
    if bare in _KIN or bare.replace(" ", "_") in _NO_ROLE:
        return ""
    return shortened(name.role.removeprefix("own "))


def spoken(name: Name, view: View) -> list[Quotation]:
    """All words that are surely this speaker's."""
    forms = {fold(form) for form in (name.text, *name.forms)}
    return [q for q in view.sure_quotations if fold(q.speaker) in forms]


def _voice(name: Name, view: View) -> Voice:
    kinds = {quotation.kind for quotation in (*spoken(name, view), *_through(name, view))}
    return "quoted" if "direct" in kinds else "reported" if "reported" in kinds else "mentioned"


def _heard_at(name: Name, voice: Voice, view: View) -> Passage:
    """Where somebody is named and heard; where the two are apart, where they are first named."""
    kind = {"quoted": "direct", "reported": "reported"}.get(voice)
    heard = {q.at.paragraph for q in (*spoken(name, view), *_through(name, view)) if q.kind == kind}
    near = (mention for mention in name.mentions if mention.paragraph in heard)
    return next(near, name.mentions[0])


def _through(name: Name, view: View) -> Iterator[Quotation]:
    """What a body says by somebody or something: "a statement from the Academy of Sciences"."""
    if name.kind == "person":
        return
    forms = "|".join(re.escape(form) for form in (name.text, *name.forms))
    told = "|".join(way.format(name=f"(?:{forms})") for way in (_THROUGH, _ITS))
    rule = re.compile(told, re.IGNORECASE)
    for quotation in view.sure_quotations:
        if view.name(quotation.speaker) is None and rule.search(quotation.speaker):
            yield quotation


def _thing(name: Name, view: View) -> bool:
    """Whether what is only spoken about is rather a ship, a place or an office than a person."""
    if fold(name.text) in _ADDRESSED:
        return True
    if name.role and not _CLAUSE.match(name.role):
        return False
    things = [mention for mention in name.mentions if _stands_as_thing(mention, view)]
    return 2 * len(things) >= len(name.mentions)


def _stands_as_thing(mention: Passage, view: View) -> bool:
    text = view.article.paragraphs[mention.paragraph - 1].text
    before, after = text[: mention.span.start], text[mention.span.end :]
    return _THING.search(before) is not None or _NUMBERED.match(after) is not None
