"""What a study, a method or a record cannot show, where the article says so."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_WORK = (
    r"stud(?:y|ies)|methods?|data|records?|figures?|reports?|surveys?|tests?|polls?|models?|team"
    r"|results?|research|researchers|authors|findings|trials?|numbers?|statistics|scans?|samples?"
    r"|inquir(?:y|ies)|audits?|reviews?|count|census|investigations?|photographs?|maps?|documents?|instruments?|sensors?|cameras?|analysis|experiments?"
)
_CANNOT = re.compile(
    rf"\b(?P<work>{_WORK})\b[^.;,“”\0]{{0,30}}?(?:, [^,]{{3,40}},)? ?"
    r"(?P<cue>(?:(?:is|was|were|are|had been|has been) (?:far |much )?too (?:small|short) to"
    r"|cannot|could not|can[’']t|couldn[’']t|do(?:es)? not|did not|was unable to"
    r"|were unable to) (?:yet )?"
    r"(?:show|say|prove|tell|reveal|measure|explain|establish|settle|answer))"
    r"(?:, [^,]{3,40},)? "
    r"(?P<what>(?:what|how|whether|why|which|who|where|when|if|that)\b[^.;“”\0]*)"
)
_POINTS = re.compile(r"\b(?:it|this|these|those|them|his|her)\b")
_LEAST, _LONGEST = 3, 22


class CannotShow:
    """Asks what stays unknown, and what somebody would get wrong who reads over it."""

    id = "cannot-show"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence that tells so, with what cannot be shown."""
        for line in view.lines if view.written else ():
            match = _CANNOT.search(line.text)
            if not match or line.text.endswith("?") or re.search('[“”"‘]', line.text):
                continue
            what = re.sub(r", (?:however|though|she|he|they) ?\w*,", " …", match["what"])
            what = what.strip(" ,")
            clear = _LEAST <= len(words(what)) <= _LONGEST and not _POINTS.search(what)
            start = line.text.rfind("; ", 0, match.start())
            told = line.text[start + 2 :] if start > 0 else line.text
            if clear and len(words(told)) <= MOST:
                shown = f"“… {marked(told)[1:]}" if start > 0 else marked(told)
                yield self._question(view, line, match, (shown, what))

    def _question(
        self, view: View, line: Line, match: re.Match[str], told: tuple[str, str]
    ) -> Candidate:
        shown, what = told
        at = line.passage(match.start("cue"), match.end("what"))
        return Draft(
            key=f"cannot-show-{slug(what)}",
            type="evaluation",
            ask=f"Read {shown} (¶{line.paragraph}). What does this leave unknown? What "
            "would somebody get wrong who reads over the sentence?",
            answer=f"It leaves unknown {marked(what)}. Somebody who reads over the sentence "
            f"would think that the {match['work']} had answered that, too.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("What stays unknown in the student's own words.",),
            reject=("“The whole work is worth nothing.”",),
            misreading="Taking a limit that is told openly for a fault.",
            follow_up="What kind of work could show it?",
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.75)
