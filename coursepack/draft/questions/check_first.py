"""Which statement would you check first? With a sample of this text, and where not to look."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.passed_on import passed_on
from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.samples import fact
from coursepack.draft.questions.unsaid import telling
from coursepack.draft.view import View
from coursepack.draft.wording import joined, marked, sentence
from coursepack.model.article import Passage

_NUMBER = re.compile(r"\d")
# What somebody only thinks or foresees can be looked up nowhere.
_OPEN = re.compile(r"\b(?:may|might|could|would|will|should|must|if|unless|perhaps|probably)\b")
# A figure or a year that can be looked up, and a sentence that leans on another one.
_EXACT = re.compile(r"\d{2}")
_LEANS = re.compile(
    r"“(?:But|And|Yet|So|What|That|This|These|Those|Then|Nor|It|He|She|They|His|Her|Their|There)\b"
)
# Of the teller's own life: nobody else can look it up.
_SELF = re.compile(r"\b(?:I|we|my|our|me|us)\b", re.IGNORECASE)
# A sentence that names where it is from.
_SOURCED = re.compile(
    r"\b(?:census|reports?|stud(?:y|ies)|surveys?|polls?|records?|registers?|returns|figures|data"
    r"|statistics|inquest|inquiry|court|researchers?|team|scientists|count(?:ed)?|measured"
    r"|estimat\w+|accord\w+)\b",
    re.IGNORECASE,
)
# At most so many statements are shown where none of them is told of somebody by name.
_SHOWN = 2
_THINKS = re.compile(r"believ|think|thought|expect|fear|hope|suspect|suggest|predict|promis|argu")


# What the key says of a statement, and where it stands.
Sample = tuple[str, tuple[Passage, ...]]


class CheckFirst:
    """Asks for a statement to check, and for two places that do not depend on each other."""

    id = "any-corroboration"

    def make(self, view: View) -> Iterator[Candidate]:
        """One task, where a statement of somebody in the text is surely one that can be checked."""
        found = _passed(view) or _own(view) or _places(view)
        if not found:
            return
        sample, evidence = found
        yield Draft(
            key="any-corroboration",
            type="corroboration",
            ask="Which statement of the article would you check first before you repeat it? Give "
            "its paragraph, say who makes it, and name two places to look that do not depend on "
            "each other.",
            answer="Look for: one statement with its paragraph and its speaker, or the writer if "
            "nobody else is named; two places of which one could prove the other wrong. For "
            f"example, {sample}",
            paragraphs=tuple(view.numbers),
            evidence=evidence,
            accept=("Any statement that can be checked.",),
            reject=("An opinion, a wish or a forecast: it can be argued about, not looked up.",),
            misreading="Taking two reports that copy one source for two sources.",
            follow_up="What would you write if the two places disagree?",
            lines=4,
        ).candidate(view, 0.9, 0.55)


def _passed(view: View) -> Sample | None:
    """A figure that somebody named gives, and that it is not enough to ask them again."""
    for quotation, told in telling(view):
        if not _NUMBER.search(told) or _OPEN.search(told) or _THINKS.match(quotation.verb.lower()):
            continue
        who = view.called(quotation.speaker)
        number = quotation.at.paragraph
        return (
            f"{marked(sentence(told))} (¶{number}) is what {presented(view, quotation.speaker)} "
            f"says: one place may be the record that {who} rests it on, the other must not go back "
            f"to {who}."
        ), (quotation.at,)
    return None


def _own(view: View) -> Sample | None:
    """A dated statement of the writer's own for which the sentence names nobody."""
    found = fact(view)
    if found is None or passed_on(view, found[0]) or _SELF.search(found[1]):
        return None
    line, shown = found
    if _SOURCED.search(line.text):
        return None
    return (
        f"{shown} (¶{line.paragraph}) is {view.teller(line.paragraph)}'s own statement, and the "
        "sentence names no source: two places could be a record kept by those responsible, "
        "and an account that does not go back to it."
    ), (line.at,)


def _places(view: View) -> Sample | None:
    """Whole statements of the teller's own with a figure or a year, of two paragraphs at best."""
    found: dict[int, tuple[str, Passage]] = {}
    for line in view.lines:
        plain = not (line.said or line.marks("hedge") or line.paragraph in view.genre.note)
        dated = [
            date.at for date in line.dates if date.when and date.when.year and not date.planned
        ]
        for at in (*(figure.at for figure in line.figures), *dated) if plain else ():
            shown = sentence_around(view, line, at)
            whole = (
                re.match(r"“[A-Z]", shown)
                and "…" not in shown
                and _EXACT.search(shown)
                and ANY_VERB.search(shown)
                and not (_LEANS.match(shown) or _SELF.search(shown))
            )
            if whole and not passed_on(view, line) and not _OPEN.search(shown):
                found.setdefault(line.paragraph, (shown, at))
    chosen = list(found.items())[:_SHOWN]
    if not chosen:
        return None
    listed = joined([f"{shown} (¶{number})" for number, (shown, _) in chosen])
    return (
        f"{listed} can be checked: two places could be a record kept by those responsible, "
        "and an account that does not go back to it.",
        tuple(at for _, (_, at) in chosen),
    )
