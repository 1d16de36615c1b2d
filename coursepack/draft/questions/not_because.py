"""After is not because: a change that is told as following on something else."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_CHANGES = (
    r"(?:rose|risen|fell|fallen|improved|dropped|increased|decreased|grew|grown|doubled|halved"
    r"|recovered|jumped|climbed|narrowed|shrank|shrunk|slowed|worsened|declined)"
)
_AFTER = re.compile(
    rf"\b(?P<change>{_CHANGES})\b(?P<what>[^.;,()“”\"\0]*?) (?P<cue>after) "
    r"(?P<first>[^.;,()“”\"\0]+)"
)
# What the change is told of begins behind one of these, or with the sentence.
_STARTS = re.compile(r"(?:\bthat |; |\A)")
_TIME = re.compile(
    r"(?:all\b|that\b|then\b|this\b|an? (?:few )?(?:year|month|week|day|hour|while)\b|\d"
    r"|[A-Z][a-z]+(?:,|$| \d)|last\b|the (?:year|war|start|end|beginning|turn)\b)"
)
# From when on something was counted or seen: no event that could cause it.
_FIRST = re.compile(
    r"^(?:it|they|he|she|we|i|records?|counting|measur\w+)\b|\b(?:first|last) \w+(?:ed|en|d)\b",
    re.I,
)
_BECAUSE = re.compile(r"\b(?:because|due to|caused|owing to|thanks to|result|therefore)\b")
_POINTS = re.compile(r"(?:it|they|this|that|these|those|which|who|he|we|i)\b", re.IGNORECASE)
_LEAST = 6


class NotBecause:
    """Asks whether the sentence names a reason or only tells what came first."""

    id = "not-because"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence in which a change follows on another event."""
        for line in view.lines:
            match = _AFTER.search(line.text)
            if not match or line.text.endswith("?") or _BECAUSE.search(line.text):
                continue
            if _FIRST.search(match["first"]):
                continue
            if _TIME.match(match["first"]) or not ANY_VERB.search(match["first"]):
                continue
            start = max(h.end() for h in _STARTS.finditer(line.text, 0, match.start()))
            told = line.text[start : match.end()].strip()
            if _LEAST <= len(words(told)) <= MOST and not _POINTS.match(told):
                cut = len(words(told)) < len(words(line.text))
                shown = f"“… {marked(told)[1:]}" if start else marked(told)
                shown = f"{shown[:-1]} …”" if cut and match.end() < len(line.text) - 1 else shown
                yield self._question(view, line, match, shown)

    def _question(self, view: View, line: Line, match: re.Match[str], shown: str) -> Candidate:
        cue, owner = match["cue"], view.owner(line.passage(match.start(), match.end()))
        whose = f" The statement itself is that of {view.called(owner)}." if owner else ""
        return Draft(
            key=f"not-because-{slug(match.group())}",
            type="inference",
            ask=f"Read {shown} (¶{line.paragraph}). Does this say that the one caused the other? "
            "What would you need to know before you say so?",
            answer=f"No: “{cue}” only tells which came first. Before saying that the one caused "
            "the other, one would need to know what happened over the same time in places without "
            f"it, and what else changed then.{whose}",
            paragraphs=(line.paragraph,),
            evidence=(line.passage(match.start(), match.end()),),
            accept=("Any other change that could explain it, marked as a guess.",),
            reject=(f"“Yes, because it happened {cue} it.”",),
            misreading=f"Reading “{cue}” as “because”.",
            follow_up="Does the article say elsewhere what the reason is, and who says so?",
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.75)
