"""What a text tells of a person's sex beside the name: a title, a first name, kin, a pronoun."""

import re
from collections.abc import Iterator, Sequence

from coursepack.analyse import sexes
from coursepack.analyse.candidate import Candidate

_F = r"mother|sister|daughter|wife|widow|aunt|niece|grandmother|granddaughter|\w*woman|actress|girl"
_M = (
    r"father|brother|son|husband|widower|uncle|nephew|grandfather|grandson|boy"
    r"|(?:spokes|business|sales|police)man"
)
_KIN = rf"(?:(?P<f>{_F})|(?P<m>{_M}))"
# "Ann Lee, who runs it with her brother"; "Ann Lee, the widow of …"; "his sister Ann Lee".
_WHO = re.compile(r",? (?:aged )?(?:\d\d,? )?(?:who|whose)\b(?P<clause>[^.;:\"]*)")
_PRONOUN = re.compile(r"\b(?:(?P<f>she|her|hers|herself)|(?P<m>he|his|him|himself))\b")
_BESIDE = re.compile(
    rf",? (?:aged )?(?:\d\d, )?(?:his|her|their|my|our|the|an?) (?:[a-z-]+ ){{0,2}}{_KIN}\b"
)
_BEFORE = re.compile(rf"\b(?:his|her|their|my|our|[Tt]he|[Aa]n?|'s) (?:[a-z-]+ )?{_KIN},? \Z")
# Somebody else whom a pronoun of the clause may mean.
_OTHER = re.compile(rf"\b(?:Mr|Mrs|Ms|Miss|Sir|Lady|Lord|man|{_F}|{_M})\b")
_KINSMAN = re.compile(rf"\b(?:his|her) (?:[a-z]+ )?{_KIN},? (?P<first>[A-Z][\w'-]+)(?! [A-Z])\b")


def told_sex(found: Sequence[Candidate]) -> str:
    """ "f" or "m" where all that is told of somebody says so; "" where nothing or both is."""
    titles = {sexes.of_title(one.title) for one in found} - {""}
    told = titles or {sex for one in found for sex in _told(one)}
    return told.pop() if len(told) == 1 else ""


def _told(one: Candidate) -> Iterator[str]:
    if len(one.words) > 1 and (named := sexes.of_name(one.words[0].text)):
        yield named
    for hit in (_BESIDE.match(one.after), _BEFORE.search(one.before)):
        if hit:
            yield hit.lastgroup or ""
    who = _WHO.match(one.after)
    pronoun = _PRONOUN.search(who["clause"]) if who else None
    if who and pronoun:
        before = who["clause"][: pronoun.start()]
        people = any(sexes.of_name(word) for word in re.findall(r"[A-Z]\w+", before))
        if not people and not _OTHER.search(before):
            yield pronoun.lastgroup or ""


def kin(found: Sequence[Candidate], sex: str) -> set[str]:
    """The first names of brothers, sisters, sons … of this sex who stand beside a name."""
    hits = [_KINSMAN.search(one.after.partition(". ")[0]) for one in found]
    return {hit["first"] for hit in hits if hit and hit[sex]}
