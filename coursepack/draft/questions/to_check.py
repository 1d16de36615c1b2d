"""Which one would you check first? Two or three counted statements of the article itself."""

import re
from collections.abc import Iterator

from coursepack.draft.checking import where_to_check
from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.questions.sources import WEIGHTY, YEAR, unsourced
from coursepack.draft.tellers import WRITER
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug
from coursepack.model.findings import Claim

_FEWEST, _MOST = 2, 3
_POINTING = re.compile(
    r"(?:this|that|it|they|he|she|these|those|when|if|while|although|despite|as|after|since|I|but"
    r"|and|so|yet|then|there|such)\b",
    re.IGNORECASE,
)


class ToCheck:
    """Asks which statement most needs a second source, and where to look for one."""

    id = "to-check"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one task, over statements of different paragraphs."""
        if not view.written:
            return
        rows: dict[int, tuple[Claim, Line, str]] = {}
        for claim in view.findings.claims:
            if (row := _row(view, claim)) and claim.at.paragraph not in rows:
                rows[claim.at.paragraph] = row
        chosen = sorted(rows.values(), key=lambda row: (row[0].evidence == "named source",))[:_MOST]
        if len(chosen) < _FEWEST:
            return
        chosen.sort(key=lambda row: row[0].at)
        listed = " ".join(
            f"({letter}) {shown} (¶{claim.at.paragraph})"
            for letter, (claim, _, shown) in zip(LETTERS, chosen, strict=False)
        )
        key = _key(view, [claim for claim, *_ in chosen])
        letters = joined([f"({LETTERS[i]})" for i in range(len(chosen))], "or")
        yield Draft(
            key=f"check-first-{slug(chosen[0][2])}",
            type="corroboration",
            ask=f"You want to pass on one of these statements: {listed} Which would you check "
            "first? Say who makes it, what would go wrong if it were false, and where you would "
            "look.",
            answer=f"{key} {letters} can be chosen: look for a reason why it matters, and for a "
            "place to look that does not copy this article.",
            paragraphs=tuple(claim.at.paragraph for claim, *_ in chosen),
            evidence=tuple(claim.at for claim, *_ in chosen),
            accept=("Any of them, with who makes it and a place that could prove it wrong.",),
            reject=("“I believe it”, without a place to look.",),
            misreading="Taking two reports that copy one source for two sources.",
            follow_up="What would you write if two places disagree?",
            about=frozenset(line.order for _, line, _ in chosen),
        ).candidate(view, 0.85, 0.55)


def _row(view: View, claim: Claim) -> tuple[Claim, Line, str] | None:
    """A counted statement that can be quoted and whose owner is sure."""
    line, text, owner = view.line_at(claim.at), view.text(claim.at), view.owner(claim.at)
    shown = opening(text)
    counted = shown and WEIGHTY.search(YEAR.sub("", shown)) and ANY_VERB.search(shown)
    if not counted or owner is None or _POINTING.match(text) or line.text.endswith("?"):
        return None
    if claim.kind != "checkable" or claim.evidence == "unnamed source":
        return None
    if claim.evidence == "writer" and not owner and not unsourced(view, line):
        return None
    return claim, line, shown


def _key(view: View, claims: list[Claim]) -> str:
    """Who makes each statement, those without a source together, and where to look."""
    bare, told = [], []
    for letter, claim in zip(LETTERS, claims, strict=False):
        who = view.owner(claim.at) or (claim.who if claim.evidence == "named source" else "")
        look = where_to_check(view.text(claim.at), view.line_at(claim.at).text)
        if look and not (look.endswith("that day") and not view.line_at(claim.at).dates):
            told.append(f"One place to look for ({letter}): {look}.")
        if who:
            told.insert(0, f"({letter}) is told by {view.introduced(who)}.")
        else:
            bare.append(f"({letter})")
    if bare:
        told.insert(0, f"{joined(bare)}: {WRITER} says it and names nobody for it.")
    return " ".join(told)
