"""A stated reason: what the text itself joins with "because of", "because" or "due to"."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, Rights, words
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import clip, marked, sentence, slug
from coursepack.model.article import Passage

_CUE = re.compile(
    r",? (?P<part>partly |mainly |largely |in part )?(?P<cue>because of|because|as a result of"
    r"|thanks to|due to)\s(?P<cause>[^;–—\0]+?)(?=[.;–—\0]|$)"
)
_START = re.compile(r"(?:[,;:(]\s|\s[–—]\s|\bthat\s|\bbut\s|\band\s(?=(?:the|it|they|we)\b)|^)")
_NOT_A_CAUSE = re.compile(r"\b(?:not|just|only|simply|merely)\s*$", re.IGNORECASE)
_HEDGED = re.compile(r"\b(?:may|might|could|perhaps|possibly|likely|seems?|probably|if|whether)\b")
_POINTING = re.compile(r"^(?:this|that|it|they|he|she|these|those|which|who|we|i|there)\b", re.I)
_NOUNS = re.compile(r"(?:an?|the|its|their|his|her|this|these|low|high|poor|bad|lack|“)\b")


_LONGEST = 16


class Reason:
    """Quotes what happened and asks for the reason that is given."""

    id = "reason"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each reason given in the writer's own voice."""
        for line in view.lines:
            match = _CUE.search(line.text)
            if not match or line.text.endswith("?"):
                continue
            who = self._speaker(view, line, line.passage(match.start(), match.end()))
            if who is not None and (found := self._question(view, line, match, who)):
                yield found

    def _speaker(self, view: View, line: Line, at: Passage) -> str | None:
        """Who gives the reason: "" for the writer, None where that is not sure."""
        owners = [q for q in line.quotations if meets(q.at, at) and q.kind != "scare"]
        if not owners:
            return None if line.said else ""
        speakers = {q.speaker for q in owners}
        sure = all(q in view.sure_quotations for q in owners) and len(speakers) == 1
        return speakers.pop() if sure else None

    def _question(self, view: View, line: Line, match: re.Match[str], who: str) -> Candidate | None:
        head = line.text[: match.start()]
        if _NOT_A_CAUSE.search(head) or _HEDGED.search(line.text):
            return None
        if match["cue"] == "due to" and not _NOUNS.match(match["cause"]):
            return None
        starts = [hit.end() for hit in _START.finditer(head)]
        effect = head[starts[-1] :].strip()
        if _POINTING.match(effect) or not len(effect.split()) >= 3:
            return None
        effect = effect.strip("“”")
        shown = effect if len(words(effect)) <= MOST else clip(effect, MOST)
        cause = re.sub(r"[“”]", "", match["cause"]).strip(" ,")
        short = Rights(view.article).within(cause) if len(cause.split()) <= _LONGEST else ""
        if not shown or not short or len(words(shown)) > MOST:
            return None
        where = line.passage(starts[-1], match.end())
        part = f"{match['part'].strip()} " if match["part"] else ""
        return Draft(
            key=f"reason-{slug(effect)}",
            type="literal",
            ask=f"{marked(shown)} (¶{line.paragraph}). What reason does "
            f"{view.called(who) if who else 'the article'} give for this?",
            answer=sentence(f"{part}{match['cue']} {short}"),
            paragraphs=(line.paragraph,),
            evidence=(where,),
            accept=("The same reason in other words.",),
            reject=("A reason that may be true but is not given in this sentence.",),
            follow_up="Does the article show that this is the reason, or only say so?",
            dok=2,
            bloom="understand",
            skill="stated cause",
            about=frozenset({line.order}),
            secret=(short,),
        ).candidate(view, 0.85, 0.55)
