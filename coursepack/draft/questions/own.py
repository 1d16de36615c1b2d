"""The students' own questions, from a few words of the article."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import View, meets
from coursepack.draft.wording import slug, surname
from coursepack.model.findings import Quotation

_LONGEST, _FEWEST, _MOST = 14, 2, 3
_POINTING = re.compile(
    r"(?:this|that|it|they|he|she|these|those|which|who|to|of|is|are|was|were|and|but|then|so)\b",
    re.I,
)
# Words that leave something to ask: a statement without any of them is often only a fact.
_STARK = re.compile(
    r"\b(?:not|no|never|nothing|nobody|only|cannot|without|proof|prove|should|must|most|best|worst"
    r"|better|worse|too|all|every|always|wrong|right|enough|if|because|than|like)\b|n[’']t\b",
    re.IGNORECASE,
)
# Somebody about themselves: hardly to be argued about.
_SELF = re.compile(r"“(?:I|We|My|Our)\b")
_EMPTY = frozenset(
    "nobody everybody everyone something anything nothing other others their there "
    "these those about really never always would could should".split()
)


class Own:
    """Gives a focus and asks for questions, not answers."""

    id = "own"

    def make(self, view: View) -> Iterator[Candidate]:
        """A task for each striking quotation, the best first; one of them is used."""
        for said, focus in self._foci(view)[:_MOST]:
            yield self._task(view, said, focus)

    def _task(self, view: View, said: Quotation, focus: str) -> Candidate:
        number = said.at.paragraph
        return Draft(
            key=f"own-questions-{slug(focus)}",
            type="discussion",
            ask=f"Start from these words of {view.introduced(said.speaker)} in ¶{number}: {focus}. "
            "In three minutes write as many questions as you can, without answering or judging "
            "any. Mark the one you most want answered. Is "
            "the answer in the article? If not, where could it be found?",
            answer="Look for: several real questions, some of which “yes” or “no” cannot answer; "
            "one chosen with a reason; a place where its answer could be found. For example: What "
            f"makes {surname(view.called(said.speaker))} say so? Who would say the opposite, and "
            "why? What would have to be seen, counted or tried out to find out?",
            paragraphs=(number,),
            accept=("Questions to which nobody knows the answer.",),
            reject=("Statements with a question mark.",),
            misreading="Asking only what the article has already said.",
            follow_up="Change one closed question into an open one. What have you gained?",
            lines=7,
            about=frozenset({view.line_at(said.at).order}),
        ).candidate(view, 0.9, 0.6)

    def _foci(self, view: View) -> list[tuple[Quotation, str]]:
        """Short statements with sure speakers: what can be argued about first, then the fullest."""
        hard = {
            found.at.paragraph
            for found in view.findings.sensitive
            if found.subject in ("violence", "death", "self-harm")
        }
        said = [
            (q, whole_quote(view, q.at))
            for q in view.sure_quotations
            if q.kind == "direct" and q.at.paragraph not in hard and view.name(q.speaker)
        ]
        fit = [
            (q, text)
            for q, text in said
            if "…" not in text
            and _stands(text)
            and (_STARK.search(text) or (_argued(view, q) and not _SELF.match(text)))
        ]
        return sorted(fit, key=lambda row: (not _STARK.search(row[1]), -_weight(row[1])))


def _argued(view: View, quotation: Quotation) -> bool:
    """Whether a quotation judges, foresees or explains, so that there is something to ask."""
    kinds = {c.kind for c in view.findings.claims if meets(c.at, quotation.at)}
    return bool(kinds & {"opinion", "forecast", "cause", "guess"})


def _stands(text: str) -> bool:
    """Whether a quotation can be understood on its own."""
    bare = text.strip("“”")
    alone = bare[:1].isupper() or not _POINTING.match(bare)
    if not ANY_VERB.search(bare):
        return False
    whole = bare[:1].isupper() and len(words(bare[: _verb(bare)])) > 0
    return whole and 3 < len(words(bare)) <= _LONGEST and alone and _weight(text) >= _FEWEST


def _verb(text: str) -> int:
    """Where the first verb begins."""
    found = ANY_VERB.search(text)
    return found.start() if found else 0


def _weight(text: str) -> int:
    """How many words of a quotation carry meaning."""
    return len({w for w in words(text) if len(w) > 4 and w not in _EMPTY})
