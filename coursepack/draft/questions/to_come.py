"""Still to come: what the article says will happen, and how sure it is of each."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import paragraphs, slug
from coursepack.model.article import Passage

_FEWEST, _MOST = 2, 4
_LEAST = 5
# The words that tell how sure something to come is, and what they tell.
_CUES: tuple[tuple[str, str], ...] = (
    (r"(?:is|are) (?:likely|expected) to|(?:is|are) expected", "expected, not settled"),
    (r"should(?= (?:be|finish|end|open|begin|start|come|arrive|reach))", "expected, not settled"),
    (r"(?:hopes?|aims?|wants?) to", "a wish or an aim"),
    (r"(?:plans?|intends?) to|(?:is|are) planned", "planned"),
    (r"(?:has|have) promised to|promises? to", "promised"),
    (r"(?:is|are) (?:due|scheduled|set|to)\b", "fixed beforehand"),
    (r"will(?! (?:have|probably|perhaps|possibly|presumably)\b)", "told as certain"),
    (r"(?:has|have) called (?=a|an|for)", "called for, not certain to happen"),
    (
        r"(?:begins|meets|opens|starts|takes place|closes|ends)(?= (?:to|on|in|at|from|by)\b)",
        "told as certain",
    ),
)
_ANY = re.compile("|".join(f"(?P<c{i}>\\b(?:{cue}))" for i, (cue, _) in enumerate(_CUES)))
_FUTURE = re.compile(r"\b(?:will|(?:is|are) (?:due|to|expected|planned|likely|scheduled))\b")
_UNSURE = re.compile(
    r"^(?:if|unless|were|should|had|provided|when|whether|as)\b"
    r"|\b(?:if|unless|provided that|whether|would)\b"
    r"|\bor so (?:he|she|it|they|the \w+) \w+|\b(?:he|she|it|they) (?:hopes?|promises?|says?)\b",
    re.IGNORECASE,
)
_POINTS = re.compile(
    r"^(?:he|she|it|they|this|that|these|those|such|its|his|her|their|there|here|both|we|i|you)\b"
    r"|\b(?:former|latter|them|(?:on|of|to|for) (?:that|this|it))\b",
    re.IGNORECASE,
)
_ADDS = re.compile(r"; |, (?:which|who|where|although|though|while|but|and|after|because|with)\b")

# What a second statement behind "and" begins with: its day, or its subject.
_SUBJECT = re.compile(r" (?:on [A-Z]\w+ )?(?:the |an? |[A-Z]|[a-z]+ (?:will|is|are)\b)")


@dataclass(frozen=True, slots=True)
class _Coming:
    """One thing to come: its words, the cue in them, and what the cue tells."""

    line: Line
    at: Passage
    text: str
    cue: str
    sure: str


class ToCome:
    """Asks for two things that are still to come, and for the words that tell how sure they are."""

    id = "to-come"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where the writer tells of two things at least with their dates."""
        # What the first paragraph announces is often told again further down.
        found = [c for c in _coming(view) if c.line.paragraph > 1] if view.written else []
        if len(found) < _FEWEST or len({c.cue for c in found}) < _FEWEST:
            return
        shown = found[:_MOST]
        listed = "; ".join(f"“{c.text}” (¶{c.line.paragraph}; “{c.cue}”: {c.sure})" for c in shown)
        yield Draft(
            key=f"to-come-{slug(*(c.text for c in shown[:2]))}",
            type="status",
            ask=f"Look at {paragraphs(c.line.paragraph for c in shown)}. What had not yet happened "
            "when the article was written? Find two such things, each with its day or time, and "
            "the words that show how sure it is.",
            answer=f"Still to come were, for example: {listed}.",
            paragraphs=tuple(c.line.paragraph for c in shown),
            evidence=tuple(c.at for c in shown[:2]),
            accept=("Any other thing to come that the article dates.",),
            reject=("Something that the article tells as done.",),
            misreading="Reading what is planned or expected as if it had happened.",
            follow_up="Which of them has happened since? How would you find out?",
            lines=3,
            about=frozenset(c.line.order for c in shown),
        ).candidate(view, 0.9, 0.65)


def _coming(view: View) -> Iterator[_Coming]:
    """The first such clause of each sentence in the writer's own words."""
    for line in view.lines:
        dates = [d for d in line.dates if d.planned or _FUTURE.search(line.own)]
        if not dates or line.said or passed_on(view, line) or line.text.endswith("?"):
            continue
        for start, text in _clauses(line):
            match = _ANY.search(text)
            base = line.at.span.start + start
            dated = any(base <= d.at.span.start < base + len(text) for d in dates)
            if not match or not dated or _POINTS.search(text) or _UNSURE.search(text):
                continue
            if _LEAST <= len(words(text)) <= MOST:
                sure = next(s for i, (_, s) in enumerate(_CUES) if match[f"c{i}"])
                at = line.passage(start, start + len(text))
                yield _Coming(line, at, text, match.group().strip(), sure)


def _clauses(line: Line) -> Iterator[tuple[int, str]]:
    """The parts of a sentence that can stand alone, each with where it begins."""
    if "\0" in line.own or re.search('[“”‘"()]', line.text):
        return
    start, opens = 0, True
    for hit in [*_ADDS.finditer(line.text), None]:
        end = hit.start() if hit else len(line.text)
        part = line.text[start:end].strip()
        if part and opens:
            yield line.text.index(part, start), part.rstrip(" .")
        if hit:
            start, opens = (
                hit.end(),
                hit.group() == "; "
                or (hit.group() == ", and" and bool(_SUBJECT.match(line.text, hit.end()))),
            )
