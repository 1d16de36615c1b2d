"""Who and what the article names: one Name for all mentions, under its fullest form.

Two forms are one name when the gazetteer says so, when the article spells an
acronym out, or when a surname fits exactly one full name. Nothing is merged
because it merely looks alike: Iran is not Iraq.
"""

import re
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from coursepack.analyse import sexes
from coursepack.analyse.candidate import Candidate
from coursepack.analyse.candidates import candidates
from coursepack.analyse.gazetteer import look_up
from coursepack.analyse.kinds import Verdict, judge
from coursepack.analyse.lists import table
from coursepack.analyse.page import Page
from coursepack.analyse.roles import Role, introduced
from coursepack.analyse.widening import widened
from coursepack.frequency import zipf
from coursepack.model.article import Passage
from coursepack.model.findings import Acronym, Name

# A noun behind the name of a people, no verb and no word that joins.
_WHICH = re.compile(
    r" (?!(?:and|or|is|are|was|were|had|have|has|who|in|from|of|at|to|do|did)\b)[a-z]"
)
# A last word that is more common than this may be a thing: Slieve Energy, the energy.
_RARE = 3.5
_PLAIN_TITLES = frozenset({"mr", "mrs", "ms", "miss", "dr", "mister"})


@dataclass(slots=True)
class _Bundle:
    """Mentions that go together while names are being gathered."""

    key: str
    found: list[Candidate] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    roles: list[Role] = field(default_factory=list)

    @property
    def verdict(self) -> Verdict:
        return max(self.verdicts, key=lambda verdict: verdict.weight)

    @property
    def words(self) -> list[str]:
        return [token.text for token in self.found[0].words]

    def take(self, other: "_Bundle") -> None:
        self.found += other.found
        self.verdicts += other.verdicts
        self.roles += other.roles


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


def _bundles(found: Sequence[Candidate], long: Mapping[str, str]) -> list[_Bundle]:
    bundles: dict[str, _Bundle] = {}
    for candidate in found:
        role = introduced(candidate)
        verdict = judge(candidate, role, long)
        key = _key(candidate.text, long)
        bundle = bundles.setdefault(key, _Bundle(key))
        bundle.found.append(candidate)
        bundle.verdicts.append(verdict)
        if role and role.kind == verdict.kind:
            bundle.roles.append(role)
    return list(bundles.values())


def _bare(word: str) -> str:
    """A surname without its particle: al-Muhandis and Muhandis are one."""
    head, _, tail = word.partition("-")
    return tail if head.lower() in ("al", "el") and tail else word


def _part_of(short: _Bundle, full: _Bundle) -> bool:
    """Whether the words of one are the surname, or first and last name, of the other."""
    part, whole = short.words, full.words
    if len(part) >= len(whole):
        return False
    ends = [_bare(word) for word in whole[-len(part) :]]
    own = [_bare(word) for word in part]
    if own == ends or (len(own) > 1 and own[1:] == ends[1:] and own[0].lower() == ends[0]):
        return True  # Muhandis; Van der Linden at the beginning of a sentence
    return len(part) == 2 and part[0] == whole[0] and part[-1] == whole[-1]


def _first_of(short: _Bundle, full: _Bundle) -> bool:
    return len(short.words) == 1 and not short.found[0].title and short.words[0] == full.words[0]


def _differ(short: _Bundle, full: _Bundle) -> bool:
    """Whether Mr Hale cannot be Karen Hale, nor Ms Hale Sir John Hale."""
    one = {sexes.of_title(candidate.title) for candidate in short.found} - {""}
    told = {sexes.of_title(candidate.title) for candidate in full.found} - {""}
    two = told or {sexes.of_name(full.words[0])} - {""}
    return len(one) == len(two) == 1 and one != two


def _surnamed(full: _Bundle, single: _Bundle) -> bool:
    """Whether an unknown name of two or three words goes on to be called by its last one."""
    if full.verdict.kind != "unknown" or not 1 < len(full.words) < 4 or len(single.words) > 1:
        return False
    fits = single.words[0] == full.words[-1] and full.words[0] not in ("San", "Santa", "St")
    sure = single.verdict.kind == "person"
    return fits and (sure or (single.verdict.kind == "unknown" and zipf(single.words[0]) < _RARE))


def _merged(bundles: list[_Bundle]) -> list[_Bundle]:
    """Surnames joined to the one full name they fit; one that fits several is left out."""
    for bundle in bundles:
        if any(_surnamed(bundle, other) for other in bundles):
            bundle.verdicts.append(Verdict("person", 1))
    full = [b for b in bundles if b.verdict.kind == "person" and len(b.words) > 1]
    kept = []
    for bundle in bundles:
        open_kind = bundle.verdict.kind in ("person", "unknown") or (
            bundle.verdict.kind == "place" and bundle.verdict.weight < 3
        )
        hosts = [f for f in full if f is not bundle and open_kind and _part_of(bundle, f)]
        hosts = [host for host in hosts if not _differ(bundle, host)]
        if not hosts and open_kind:
            hosts = [f for f in full if f is not bundle and _first_of(bundle, f)]
        if len(hosts) == 1:
            hosts[0].take(bundle)
        elif not hosts or len(bundle.words) > 1:
            kept.append(bundle)
    return kept


def _only_tells_which(bundle: _Bundle) -> bool:
    """Whether the name of a country's people only says which: "the Bolivian position"."""
    entry = look_up(bundle.found[0].text)
    land = look_up(entry.country) if entry and entry.kind == "people" else None
    if land is None or land.kind != "country":
        return False
    plural = any(c.text.endswith("s") and not c.text.endswith("ss") for c in bundle.found)
    return not plural and all(_WHICH.match(candidate.after) for candidate in bundle.found)


def _made_from(bundle: _Bundle, told: Collection[str]) -> bool:
    """Whether a word is only the adjective of a place that has its own name: Aldarian, Aldaria."""
    text = bundle.found[0].text
    made = text.endswith(("n", "i")) and text[:-1] in told
    return made and all(_WHICH.match(candidate.after) for candidate in bundle.found)


def _own(candidate: Candidate, titled: bool) -> str:
    """The name in the author's own characters, with its title if asked for."""
    start = candidate.title_at if titled and candidate.title else candidate.start
    return candidate.page.text[start : candidate.end]


def _forms(bundle: _Bundle) -> tuple[str, ...]:
    """Every form used; a group also without the nationality in front: "Iraqi …"."""
    forms = []
    for candidate in bundle.found:
        forms += [_own(candidate, False), _own(candidate, True)]
        words = candidate.words
        entry = look_up(words[0].text)
        if bundle.verdict.kind == "group" and entry and entry.kind == "people" and len(words) > 2:
            forms.append(candidate.page.text[words[1].start : candidate.end])
    return tuple(dict.fromkeys(forms))


def _text(bundle: _Bundle) -> str:
    """The fullest form: without a title, unless the title is all there is beside one word."""
    longest = max(bundle.found, key=lambda c: (len(c.words), len(c.text)))
    if bundle.verdict.kind != "person" or len(longest.words) > 1:
        return _own(longest, False)
    titled = [c for c in bundle.found if c.title.lower().rstrip(".") not in {"", *_PLAIN_TITLES}]
    return _own((titled or [longest])[0], bool(titled))


def _passage(candidate: Candidate) -> Passage:
    return candidate.page.passage(candidate.start, candidate.end)


def _telling(role: Role, articles: Mapping[int, Page]) -> bool:
    """Whether a role says more than one word does."""
    return " " in role.at.span.of(articles[role.at.paragraph].text)


def _name(bundle: _Bundle, articles: Mapping[int, Page]) -> Name:
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
    bundles = [bundle for bundle in bundles if not _made_from(bundle, told)]
    by_number = {page.number: page for page in pages}
    named = [_name(bundle, by_number) for bundle in bundles]
    return tuple(sorted(named, key=lambda name: name.mentions[0]))
