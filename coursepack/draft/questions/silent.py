"""Asked, but without an answer: who did not want to speak, and what that does not show."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import leans
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_SILENT = re.compile(
    r"\b(?:declined to (?:comment|answer|say|discuss)|refused to (?:comment|answer|say)"
    r"|did not (?:respond|reply|answer) to (?:a|the|our|several|repeated|requests?|questions?)\b"
    r"|would not say|(?:did|does) not (?:say|explain)"
    r"|(?:has|have) not (?:yet )?(?:said(?P<what> (?:who|what|whether|how|why|when|where|if) "
    r"[^.,;:–—\0]{4,80})?|responded|replied|commented|explained|answered))\b"
)
# Whoever is heard in a court gives no comment outside it: the reason is told.
_IN_COURT = re.compile(r"\b(?:trial|hearing|inquest|case) (?:continues|goes on|resumes|is to)\b")
# Somebody speaks all the same.
_SPOKE = re.compile(r"[“‘\"]|\b(?:but|then|later|although|instead) ")
_LEAST = 5


class Silent:
    """Asks what a missing answer leaves open, and what may not be concluded from it."""

    id = "silent"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each place in the writer's own words where somebody gives no answer."""
        for line in view.lines:
            match = _SILENT.search(line.own)
            if not match or not view.written or _SPOKE.search(line.text[match.end() :]):
                continue
            if any(_IN_COURT.search(other.text) for other in view.within(line.paragraph)):
                continue
            at = line.passage(match.start(), match.end())
            shown = sentence_around(line, at)
            if leans(shown) or len(words(shown)) < _LEAST or view.owner(at) != "":
                continue
            yield Draft(
                key=f"silent-{slug(line.text[: match.end()])}",
                type="voices",
                ask=f"Read {shown} (¶{line.paragraph}). What may a reader conclude from this "
                "silence, and what not?",
                answer=f"The words “{_cue(match)}” tell only that an answer is missing; "
                f"{_open(match)} Silence is neither a yes nor a no: there may be a rule, a court "
                "case or plain lack of time behind it. A reader may conclude that this answer is "
                "still to be given, but not that there is something to hide.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any open question that the sentence itself names.",),
                reject=("“They have something to hide”, as a fact.",),
                misreading="Taking a missing answer for an admission.",
                follow_up="How would you word the question so that it must be answered?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.65)


def _cue(match: re.Match[str]) -> str:
    """The words that tell of the silence, without what it is about."""
    return match.group().removesuffix(match["what"] or "").strip()


def _open(match: re.Match[str]) -> str:
    """What stays open, where the sentence says it."""
    what = (match["what"] or "").strip()
    return f"what stays open is “{what}”." if what else "the article does not fill the gap."
