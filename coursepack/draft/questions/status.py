"""Fact, opinion, or reasoned judgement? Three short quotations, one of each."""

import re
from collections.abc import Iterator

from coursepack.draft.checking import where_to_check
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Claim

_JUDGES = re.compile(
    r"\b(?:should|must|ought|best|worst|better|worse|good|bad|right|wrong|proud|important"
    r"|outrageous|inspirational|groundbreaking|questionable|uplifting|challenging|dangerous"
    r"|unfair|fair|moral|beautiful|terrible|wonderful|great|brilliant|ridiculous|too|legally"
    r"|unacceptable|disgrace|shame|strong champion|noxious|falsely|unfortunately|theft|simple)\b"
)


_POINTING = re.compile(r"(?:this|that|it|they|he|she|these|those|but|and)\b", re.IGNORECASE)


class Status:
    """Tells apart what can be checked, what somebody thinks, and what is concluded."""

    id = "status"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        found = [self._fact(view), self._opinion(view), self._judgement(view)]
        rows = [row for row in found if row]
        if len(rows) < 3:
            return
        rows.sort(key=lambda row: row[0].at)
        listed = " ".join(
            f"({LETTERS[i]}) {row[1]} (¶{row[0].at.paragraph}{_whose(view, row[0])})"
            for i, row in enumerate(rows)
        )
        yield Draft(
            key=f"status-{slug(*(view.text(row[0].at) for row in rows), most=5)}",
            type="status",
            ask="Which of these can be checked, which is somebody's opinion, and which is a "
            f"judgement that may or may not hold? Say how you know. {listed}",
            answer=" ".join(f"({LETTERS[i]}) {row[2]}" for i, row in enumerate(rows)),
            paragraphs=tuple(row[0].at.paragraph for row in rows),
            evidence=tuple(row[0].at for row in rows),
            accept=("“A judgement” for a forecast or a guess.",),
            reject=("“It is an opinion because it is in quotation marks”: facts are quoted too.",),
            misreading="Taking “fact” to mean “true”: what can be checked may be false.",
            follow_up="Which of the three would you repeat without naming a source?",
            about=frozenset(view.line_at(row[0].at).order for row in rows),
        ).candidate(view, 0.8, 0.7)

    def _fact(self, view: View) -> tuple[Claim, str, str] | None:
        for claim in view.findings.claims:
            line = view.line_at(claim.at)
            counted = any(f.at.span.start < claim.at.span.end for f in line.figures) or line.dates
            firm = (
                claim.kind == "checkable" and not claim.hedges and not line.marks("hedge", "loaded")
            )
            if (
                firm
                and counted
                and claim.evidence in ("writer", "named source")
                and not line.marks("cause")
            ):
                text = view.text(claim.at)
                shown = opening(text)
                if (
                    shown
                    and re.search(r"\d", shown)
                    and not _POINTING.match(text)
                    and _apart(view, claim)
                ):
                    look = where_to_check(text)
                    more = f", for example in {look}" if look else ""
                    return claim, shown, f"can be checked{more}."
        return None

    def _opinion(self, view: View) -> tuple[Claim, str, str] | None:
        for claim in view.findings.claims:
            if claim.kind != "opinion" or claim.evidence != "direct quotation" or not claim.who:
                continue
            shown = opening(view.text(claim.at))
            word = _JUDGES.search(fold(shown))
            if shown and word and not claim.hedges and _apart(view, claim):
                return claim, shown, f"an opinion: “{word[0]}” judges."
        return None

    def _judgement(self, view: View) -> tuple[Claim, str, str] | None:
        for claim in view.findings.claims:
            line = view.line_at(claim.at)
            if (
                claim.kind not in ("guess", "forecast")
                or not claim.hedges
                or line.text.endswith("?")
            ):
                continue
            mark = claim.hedges[0]
            word = view.text(mark)
            if word == "could":  # may tell what somebody was able to do
                continue
            whole = len(words(line.text)) <= MOST and len(line.claims) == 1
            shown = marked(line.text) if whole else ""
            if shown and claim.evidence in ("writer", "reported speech") and _apart(view, claim):
                return claim, shown, f"a judgement: “{word}” shows that it may not hold."
        return None


def _apart(view: View, claim: Claim) -> bool:
    """Whether a claim can be told apart from its sentence: a sure owner and no condition."""
    line = view.line_at(claim.at)
    return view.owner(claim.at) is not None and not re.search(r"\b(?:[Ii]f|unless)\b", line.text)


def _whose(view: View, claim: Claim) -> str:
    owner = view.owner(claim.at)
    return f", {view.called(owner)}" if owner else ""
