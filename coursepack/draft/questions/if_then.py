"""If this, then that: what would have to be true, and does the article say that it is?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_LOOSE, _PLAIN = r"[^;:–—“”\"]", r"[^,;:–—“”\"]"
_MODAL = r"(?:would|could|will|might|may|can)"
_FIRST = re.compile(
    rf"^[“\"]?If (?P<if>{_PLAIN}{{12,90}}), (?:then )?"
    rf"(?P<then>{_LOOSE}*?\b{_MODAL}\b{_LOOSE}{{8,80}})$"
)
_LAST = re.compile(
    rf"^(?P<then>{_LOOSE}{{8,80}}?\b{_MODAL}\b{_PLAIN}{{8,80}}?) if (?P<if>{_PLAIN}{{12,90}})$"
)
_POINTING = re.compile(r"^(?:that|this|it|so|not|they|he|she)\b|[’']s so\b", re.IGNORECASE)
_WHO = re.compile(r"(?:we|it|they|he|she|i|you|that|this|these|those)\b", re.IGNORECASE)
_MOST = 16


class IfThen:
    """Asks for the condition of a statement, and whether it is fulfilled."""

    id = "if-then"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence of a sure owner."""
        for line in view.lines:
            text = line.text.rstrip(". ”")
            match = _FIRST.match(text) or _LAST.match(text)
            if match and "only if" not in text and view.owner(line.at) is not None:
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        condition, result = match["if"].strip(), match["then"].strip()
        bound = _POINTING.match(condition) or _WHO.match(result)
        if bound or max(len(words(condition)), len(words(result))) > _MOST:
            return
        owner = view.owner(line.at)
        who = f"{view.introduced(owner)}, who says it," if owner else view.teller(line.paragraph)
        yield Draft(
            key=f"if-{slug(condition)}",
            type="inference",
            ask=f"¶{line.paragraph}: {marked(result)}. What would have to be the case first? Does "
            "the article say that it is the case, that it is not, or nothing about it?",
            answer=f"The condition: {marked(f'if {condition}')}. The sentence itself does not say "
            f"that it is so: {who} only tells what would follow. For the second part look for a "
            "place in the article, or for the finding that there is none.",
            paragraphs=(line.paragraph,),
            evidence=(line.at,),
            accept=("The condition in other words, whole.",),
            reject=("The result told as something that is so or will come.",),
            misreading="Passing over “if” and taking the result for a report.",
            follow_up="Could the result come about without the condition?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.7)
