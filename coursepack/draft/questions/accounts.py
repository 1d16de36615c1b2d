"""Several accounts side by side: who says what happened, and whose account can be checked?"""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import counted, marked, paragraphs, slug
from coursepack.model.findings import Quotation

_FEWEST, _MOST = 3, 4
_LEAST, _LONGEST, _GAPS = 4, 17, 2
_PARTED = re.compile(
    r"\b(?:rumou?rs|conspiracy|denie[sd]|contrary|oppose[sd]?|accuse[sd]?)\b", re.I
)


class Accounts:
    """Asks for the accounts that two neighbouring paragraphs pass on, each with its source."""

    id = "accounts"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the pair of paragraphs with most sources."""
        best: list[tuple[Quotation, str]] = []
        for number in view.numbers:
            found = _sources(view, {number, number + 1})
            best = max(best, found, key=lambda rows: _rank(view, rows))
        where = sorted({quotation.at.paragraph for quotation, _ in best})
        if len(best) < _FEWEST:
            return
        chosen = best[:_MOST]
        key = " ".join(
            f"{_capital(view.introduced(q.speaker))}{_verb(q)}: {text}." for q, text in chosen
        )
        yield Draft(
            key=f"accounts-{slug(*(q.speaker for q, _ in chosen))}",
            type="attribution",
            ask=f"{paragraphs(where)} {'pass' if where[1:] else 'passes'} on what different people "
            f"or bodies say. Name {counted(_FEWEST)} of them and what each says, in your own "
            "words. Whose statement could be checked, and by whom?",
            answer=f"{key} A good answer keeps every statement with its source and names, for one "
            "of them, a record or a measurement that could test it.",
            paragraphs=tuple(where),
            evidence=tuple(q.at for q, _ in chosen),
            accept=("Any three of the sources named there.",),
            reject=("A statement given as the article's own.",),
            misreading="Thinking that a newspaper that passes on a statement also vouches for it.",
            follow_up="Which of these sources was in a position to know?",
            lines=6,
            about=frozenset(view.line_at(q.at).order for q, _ in chosen),
        ).candidate(view, 0.85, 0.8 if _apart(view, best) else 0.6)


def _verb(quotation: Quotation) -> str:
    """The verb with which words are passed on, where it says how sure they are."""
    verb = quotation.verb.lower()
    plain = re.match(r"(?:say|said|add|tell|told|write|wrote|explain|note|describ|call)", verb)
    return f" (“{verb}”)" if verb and not plain else ""


def _sources(view: View, where: set[int]) -> list[tuple[Quotation, str]]:
    """What each sure source in some paragraphs says first that can be told."""
    found: dict[str, tuple[Quotation, str]] = {}
    for quotation in view.sure_quotations:
        if quotation.at.paragraph in where and (told := _told(view, view.text(quotation.at))):
            found.setdefault(quotation.speaker, (quotation, told))
    return list(found.values())


def _told(view: View, text: str) -> str:
    """A statement whole if it is short, else its beginning; "" where that says nothing.

    Only words that stand so in the article come in quotation marks.
    """
    first = re.split(r"(?<=[.!?])\s", text.strip(" ,"))[0]
    plain = re.sub(r"[“”]", "", first)
    whole = view.rights.within(plain) if len(first.split()) <= _LONGEST else ""
    if whole and whole.count("…") < _GAPS:
        quoted = all(part.strip() in plain for part in whole.split("…"))
        return marked(whole) if quoted else f"that {view.small(whole).rstrip('.')}"
    shown = opening(text)
    cut_off = re.search(r"\b(?:who|which|that)\b", shown) is not None
    says = ANY_VERB.search(shown) and not cut_off and "…" not in shown
    return shown if says and len(shown.split()) > _LEAST else ""


def _rank(view: View, rows: list[tuple[Quotation, str]]) -> tuple[bool, int]:
    """Enough accounts that do not fit together come first, then many of them."""
    return len(rows) >= _FEWEST and _apart(view, rows), len(rows)


def _apart(view: View, rows: list[tuple[Quotation, str]]) -> bool:
    """Whether the paragraphs speak of accounts that do not fit together."""
    where = {quotation.at.paragraph for quotation, _ in rows}
    return any(_PARTED.search(line.own) for number in where for line in view.within(number))


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
