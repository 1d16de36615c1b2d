"""Who did it? From a relative clause that belongs to one name: "Osei, who proposed the cut"."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import clip, sentence, slug, surname
from coursepack.model.article import Passage
from coursepack.model.findings import Name
from coursepack.source import Span

_RELATIVE = re.compile(
    r"\)?(?:, [^,;–—.“”]{2,90})?, (?P<who>who|which) (?P<clause>[^,;–—.()“”\0]+)(?=[,;.–—“\0]|\s*$)"
)
# What cannot follow if the relative word is the subject of its clause, or says nothing new.
_NOT_A_VERB = re.compile(
    r"(?:is|was|are|were|has been|had been|said|says|told|tells|adds?|added|asked|writes?|wrote"
    r"|argues|argued|in|on|at|by|for|to|of|with|from|after|before|when|if|while|as|he|she|it|they"
    r"|we|you|i|his|her|its|their|the|an?|this|that|these|those|some|many|might|may|could|would"
    r"|should|also|then|now|only|never)\b|[A-Z]",
)
_SUBJECT_OF_ITS_OWN = re.compile(
    r"\w+ (?:of|\w+ly|often|never|always|still|also|see|use|say|call|like|love|know|want|have|do"
    r"|are|were|can|will|could|would|may|might|had|did)\b"
    r"|.*\b(?:say|says|said|argue|believe|claim|think)\b"
)
_LEAST, _MOST = 3, 14
# How many characters before a name another one may be what the clause belongs to.
_NEAR = 70


class Who:
    """Asks who or which organisation it is that a relative clause speaks of."""

    id = "who"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each clause."""
        for name in view.findings.names:
            if name.kind in ("person", "group"):
                for mention in name.mentions:
                    yield from self._at(view, name, mention)

    def _at(self, view: View, name: Name, mention: Passage) -> Iterator[Candidate]:
        line = view.line_at(mention)
        end = mention.span.end - line.at.span.start
        match = _RELATIVE.match(line.own, end)
        if not match or view.quoted(mention) or not _is_predicate(match["clause"]):
            return
        if any(q.at.span.holds(mention.span) for q in line.quotations):
            return
        if _ambiguous(view, name, line, mention, match):
            return
        if (match["who"] == "who") != (name.kind == "person"):
            return
        clause = _reworded(match["clause"].strip())
        if view.rights.copies(f"{match['who']} {clause}"):
            clause = clip(clause, MOST - 1)
        if not _LEAST <= len(words(clause)) <= _MOST:
            return
        at = line.passage(match.start("clause"), match.end("clause"))
        yield self._question(view, name, line, clause, at)

    def _question(self, view: View, name: Name, line: Line, clause: str, at: Passage) -> Candidate:
        person = name.kind == "person"
        asked = "Who" if person else "Which organisation"
        return Draft(
            key=f"who-{slug(name.text, clause)}",
            type="literal",
            ask=f"{asked} {clause} (¶{line.paragraph})?",
            answer=sentence(view.introduced(name.text)),
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=(surname(name.text) if person else "The name alone.",),
            reject=("A name of which the paragraph does not say this.",),
            misreading="Another name of the same paragraph.",
            follow_up="What else does the article tell you about this person?"
            if person
            else "Why does the writer stop to tell you this?",
            about=frozenset({line.order}),
            secret=(name.text,),
        ).candidate(view, 0.9, 0.5)


def _is_predicate(clause: str) -> bool:
    """Whether a relative clause says what the name itself does."""
    verb = re.match(r"[a-z]+(?:s|ed)\b", clause) or VERB.match(clause)
    return bool(verb and not _NOT_A_VERB.match(clause) and not _SUBJECT_OF_ITS_OWN.match(clause))


def _reworded(clause: str) -> str:
    """The clause with "per month" for "a month", and so on."""
    return re.sub(r"\ban? (?=(?:day|week|month|year|hour)\b)", "per ", clause)


def _ambiguous(view: View, name: Name, line: Line, mention: Passage, match: re.Match[str]) -> bool:
    """Whether the clause might belong to another name of the same kind nearby."""
    start = max(mention.span.start - _NEAR, line.at.span.start)
    end = line.at.span.start + match.start("who")
    near = view.names_in(Passage(line.paragraph, Span(start, end)))
    return any(other.kind == name.kind and other is not name for other in near)
