"""Who and what the article names: one Name for all mentions, under its fullest form.

Two forms are one name when the gazetteer says so, when the article spells an
acronym out, or when a surname fits exactly one full name. Nothing is merged
because it merely looks alike: Iran is not Iraq.
"""

import re
from collections.abc import Collection, Mapping, Sequence, Set
from functools import cache

from coursepack.analyse import sexes
from coursepack.analyse.bundles import Bundle, differ, first_of, part_of, surnamed
from coursepack.analyse.candidate import Candidate
from coursepack.analyse.candidates import candidates
from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.kinds import Verdict, judge
from coursepack.analyse.lists import table
from coursepack.analyse.page import Page
from coursepack.analyse.roles import Role, introduced
from coursepack.analyse.told_sex import kin, told_sex
from coursepack.analyse.widening import widened
from coursepack.model.article import Passage
from coursepack.model.findings import Acronym, Name

# A noun behind the name of a people, no verb and no word that joins.
_WHICH = re.compile(
    r" (?!(?:and|or|is|are|was|were|had|have|has|who|in|from|of|at|to|do|did)\b)[a-z]"
)
_PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "mister"})


@cache
def _same_group() -> Mapping[str, str]:
    return {row[0]: row[1] for row in table("group_names") if len(row) > 1}


def _key(text: str, long: Mapping[str, str]) -> str:
    """The same key for forms that are the same name without doubt."""
    entry = look_up(text)
    if entry and entry.kind == "country":
        return f"place {entry.country}"
    if entry and entry.kind == "people":
        return f"people {entry.country or text.removesuffix('s')}"
    full = long.get(text, text)
    return _same_group().get(full, full).casefold()


def _bundles(found: Sequence[Candidate], long: Mapping[str, str]) -> list[Bundle]:
    bundles: dict[str, Bundle] = {}
    titled = {(one.text, sexes.of_title(one.title)) for one in found}
    for candidate in found:
        role = introduced(candidate)
        verdict = judge(candidate, role, long)
        key = _key(candidate.text, long)
        both = {(candidate.text, "f"), (candidate.text, "m")} <= titled
        if both:
            key = f"{key} {sexes.of_title(candidate.title)}"  # Mr Hale and Mrs Hale
        bundle = bundles.setdefault(key, Bundle(key, apart=both))
        bundle.found.append(candidate)
        bundle.verdicts.append(verdict)
        if role and role.kind == verdict.kind:
            bundle.roles.append(role)
    return list(bundles.values())


def _set_apart(bundle: Bundle, whole: Sequence[Bundle], rest: Sequence[Bundle]) -> None:
    """Mr Hale beside a Karen Hale: somebody with that title, of whom no bare Hale tells.

    Where the text speaks of her brother Iwan, Mr Hale is he.
    """
    bundle.apart = True
    bundle.found = [one for one in bundle.found if sexes.of_title(one.title)]
    bundle.verdicts.append(Verdict("person", 1))
    first = _kin(bundle, whole)
    for other in rest:
        if len(first) == 1 and other.words == [*first] and not other.taken:
            bundle.take(other)
            other.taken = True


def _kin(bundle: Bundle, whole: Sequence[Bundle]) -> set[str]:
    """Who else of this sex belongs to those with the whole name: brothers, where it is Mr."""
    sex = told_sex([one for one in bundle.found if one.title])
    return set[str]().union(*(kin(full.found, sex) for full in whole)) if sex else set()


def _merged(bundles: list[Bundle]) -> list[Bundle]:
    """Surnames joined to the one full name they fit; one that fits several is left out."""
    for bundle in bundles:
        if any(surnamed(bundle, other) for other in bundles):
            bundle.verdicts.append(Verdict("person", 1))
    full = [b for b in bundles if b.verdict.kind == "person" and len(b.words) > 1]
    kept = []
    for bundle in bundles:
        if bundle.taken:
            continue
        open_kind = bundle.verdict.kind in ("person", "unknown") or (
            bundle.verdict.kind == "place" and bundle.verdict.weight < 3
        )
        fits = [f for f in full if f is not bundle and open_kind and part_of(bundle, f)]
        hosts = [host for host in fits if not differ(bundle, host)]
        others = _kin(bundle, fits) - {host.words[0] for host in hosts}
        if fits and len(bundle.words) == 1 and (not hosts or others):
            alone = [b for b in bundles if b is not bundle and not hosts]
            _set_apart(bundle, fits, alone)
            hosts = []
        elif not hosts and open_kind:
            hosts = [f for f in full if f is not bundle and first_of(bundle, f)]
        if len(hosts) == 1:
            hosts[0].take(bundle)
        elif not hosts or len(bundle.words) > 1:
            kept.append(bundle)
    return [bundle for bundle in kept if not bundle.taken]


def _only_tells_which(bundle: Bundle) -> bool:
    """Whether the name of a country's people only says which: "the Bolivian position"."""
    entry = look_up(bundle.found[0].text)
    land = look_up(entry.country) if entry and entry.kind == "people" else None
    if land is None or land.kind != "country":
        return False
    plural = any(c.text.endswith("s") and not c.text.endswith("ss") for c in bundle.found)
    return not plural and all(_WHICH.match(candidate.after) for candidate in bundle.found)


def _made_from(bundle: Bundle, told: Collection[str]) -> bool:
    """Whether a word is only the adjective of a place that has its own name: Aldarian, Aldaria."""
    text = bundle.found[0].text
    made = text.endswith(("n", "i")) and text[:-1] in told
    return made and all(_WHICH.match(candidate.after) for candidate in bundle.found)


def _part_of_title(bundle: Bundle, titles: Set[tuple[int, int]]) -> bool:
    """Whether a name of nothing known only stands before somebody's title: Immigration Minister."""
    at = ((one.page.number, one.end + 1) for one in bundle.found)
    return bundle.verdict.kind == "unknown" and all(one in titles for one in at)


def _own(candidate: Candidate, titled: bool) -> str:
    """The name in the author's own characters, with its title if asked for."""
    start = candidate.title_at if titled and candidate.title else candidate.start
    return candidate.page.text[start : candidate.end]


def _forms(bundle: Bundle) -> tuple[str, ...]:
    """Every form used; a group also without the nationality in front: "Iraqi …"."""
    forms = []
    for candidate in bundle.found:
        forms += [_own(candidate, False), _own(candidate, True)]
        words = candidate.words
        entry = look_up(words[0].text)
        if bundle.verdict.kind == "group" and entry and entry.kind == "people" and len(words) > 2:
            forms.append(candidate.page.text[words[1].start : candidate.end])
    return tuple(dict.fromkeys(forms))


def _text(bundle: Bundle) -> str:
    """The fullest form: without a title, unless the title is all there is beside one word."""
    longest = max(bundle.found, key=lambda c: (len(c.words), len(c.text)))
    if bundle.verdict.kind != "person" or len(longest.words) > 1:
        return _own(longest, False)
    plain = {""} if bundle.apart else {"", *_PLAIN_TITLES}
    titled = [c for c in bundle.found if c.title.lower().rstrip(".") not in plain]
    return _own((titled or [longest])[0], bool(titled))


def _passage(candidate: Candidate) -> Passage:
    return candidate.page.passage(candidate.start, candidate.end)


def _telling(role: Role, articles: Mapping[int, Page]) -> bool:
    """Whether a role says more than one word does."""
    return " " in role.at.span.of(articles[role.at.paragraph].text)


def _name(bundle: Bundle, articles: Mapping[int, Page]) -> Name:
    bundle.found.sort(key=lambda c: (c.page.number, c.start))
    kind = bundle.verdict.kind
    fitting = [role for role in bundle.roles if role.kind == kind]
    fitting.sort(key=lambda role: (not role.beside, not _telling(role, articles), role.at))
    role = fitting[0].at if fitting else None
    return Name(
        text=_text(bundle),
        kind=kind,
        mentions=tuple(_passage(candidate) for candidate in bundle.found),
        forms=_forms(bundle),
        role=role.span.of(articles[role.paragraph].text) if role else "",
        role_at=role,
    )


def names(pages: Sequence[Page], acronyms: Sequence[Acronym]) -> tuple[Name, ...]:
    """Every name of the article with its kind, forms, places and role, in reading order."""
    long = {acronym.short: acronym.long for acronym in acronyms}
    common = {short for short, full in long.items() if full[:1].islower()}
    wide = widened(candidates(pages), pages, [acronym.long for acronym in acronyms])
    found = [candidate for candidate in wide if candidate.text not in common]
    bundles = [b for b in _merged(_bundles(found, long)) if not _only_tells_which(b)]
    told = {bundle.found[0].text for bundle in bundles}
    titles = {(one.page.number, one.title_at) for one in found if one.title}
    bundles = [b for b in bundles if not (_made_from(b, told) or _part_of_title(b, titles))]
    by_number = {page.number: page for page in pages}
    named = [_name(bundle, by_number) for bundle in bundles]
    return tuple(sorted(named, key=lambda name: name.mentions[0]))
