"""Whom he, she, they or it means: only one possible person is sure, anything else is not."""

from collections.abc import Sequence
from functools import cache

from coursepack.analyse.cast import Cast
from coursepack.analyse.lists import entries
from coursepack.analyse.page import Page
from coursepack.model.findings import Name, Quotation

SURE, LIKELY = 0.8, 0.7


@cache
def _sex() -> dict[str, str]:
    rows = (line.split() for line in entries("first_names"))
    return {name: row[0] for row in rows for name in row[1:] if row[0] in "fm"}


def _may_be(name: Name, pronoun: str) -> bool:
    """Whether a person of this name may be called he or she; an unknown first name may be both."""
    if name.kind != "person":
        return False
    title = next((form.split()[0].strip(".") for form in name.forms if " " in form), "")
    titles = {"Mr": "m", "Mrs": "f", "Ms": "f", "Miss": "f", "King": "m", "Queen": "f", "Sir": "m"}
    first = name.text.split()[0]
    sex = titles.get(title) or _sex().get(first)
    return sex is None or sex == {"he": "m", "she": "f"}[pronoun]


def _people(cast: Cast, page: Page, end: int, pronoun: str) -> list[Name]:
    """Who of the paragraph's people, outside quotations and before `end`, the pronoun may mean."""
    found = [
        mention.name
        for mention in cast.within(page.number, 0, end)
        if _may_be(mention.name, pronoun) and page.quoted_at(mention.span.start) is None
    ]
    return list(dict.fromkeys(found))


def resolve(
    pronoun: str, page: Page, place: int, cast: Cast, past: Sequence[Quotation], back: Page | None
) -> tuple[str, float]:
    """The speaker behind a pronoun at `place`, and how sure; ("", 0) where nobody fits.

    `past` are the quotations before it, `back` the paragraph before.
    """
    latest = past[-1].speaker if past else ""
    here = past and past[-1].at.paragraph == page.number
    if pronoun in ("they", "it"):
        told = {n.text: n.kind for n in cast.names}.get(latest)
        if not here or not latest or told == "person":
            return "", 0.0
        same = past[-1].sentence.span.start <= place < past[-1].sentence.span.end
        return latest, SURE if same else LIKELY
    if pronoun not in ("he", "she"):
        return "", 0.0
    people = _people(cast, page, place, pronoun)
    if len(people) == 1:
        return people[0].text, SURE
    if people:
        names = [person.text for person in people]
        return (latest, LIKELY) if here and latest in names else (names[-1], 0.5)
    people = _people(cast, back, len(back.plain), pronoun) if back else []
    if len(people) == 1:
        return people[0].text, SURE if people[0].text == latest else LIKELY
    return (latest, 0.5) if latest in [person.text for person in people] else ("", 0.0)
