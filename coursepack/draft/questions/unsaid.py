"""Unsaid: somebody's statement without its speaker, and what has to be added to it."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.reports import whole_report
from coursepack.draft.questions.retold import BOUND, LEAST, POINTING, THEY
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

# Verbs that pass a whole statement on, and neither deny it nor ask for something.
_PASSES = re.compile(
    r"^(?:according to|(?:said|says?|told|tells|wr(?:ote|ites?)|found|finds?)$|(?:add|argue|warn"
    r"|claim|insist|admit|believe|conclude|suggest|estimate|report|announce|predict|expect|note"
    r"|explain|point|state[sd]|show|reveal|stress|acknowledge|concede|calculate|confirm|think"
    r"|thought|maintain|complain|recall|promise|fear|hope)(?!\w*for))"
)

# A description tells who speaks only with so many words: "a spokeswoman" does not.
_TELLS = 3


class Unsaid:
    """Asks what must be added before somebody's statement can be passed on."""

    id = "unsaid"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each piece of reported speech that can be told whole."""
        for quotation, told in telling(view):
            yield self._question(view, quotation, told)

    def _question(self, view: View, quotation: Quotation, told: str) -> Candidate:
        line, who = view.line_at(quotation.at), view.called(quotation.speaker)
        verb = quotation.verb.lower()
        verb = f"{verb} out" if verb.startswith("point") else verb
        how = f" (“{verb}”)" if verb not in ("said", "says", "told", "according to") else ""
        return Draft(
            key=f"unsaid-{slug(quotation.speaker, told)}",
            type="attribution",
            ask=f"You want to use this from ¶{line.paragraph} in a report: "
            f"{marked(sentence(told))}. What must you add so that it stays true to the article? "
            "What would a reader believe without it?",
            answer=f"Who says so: it comes from {view.introduced(quotation.speaker)}{how}. "
            "Without that, a reader would take what somebody says for something that the article "
            "has found out.",
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=(f"“According to {who}”, or any words that name who says it.",),
            reject=("“According to the article”: the article only passes it on.",),
            misreading="Taking a sentence without quotation marks for the writer's own.",
            follow_up="Does the article tell how they know? Where does it, or where could it?",
            lines=2,
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.6)


def telling(view: View) -> Iterator[tuple[Quotation, str]]:
    """Reported speech that can be told whole and alone, with what is told."""
    for quotation in view.sure_quotations if view.written else ():
        told = whole_report(view, quotation)
        if _PASSES.match(quotation.verb.lower()) and _alone(view, quotation, told):
            yield quotation, told


def _alone(view: View, quotation: Quotation, told: str) -> bool:
    """Whether what is reported is one whole statement that needs no other sentence."""
    verb = ANY_VERB.search(told)
    if not told or verb is None or not told[: verb.start()].strip():
        return False
    bound = (
        POINTING.match(told) or BOUND.search(told) or THEY.match(told) or re.search('[‘"]', told)
    )
    name = view.name(quotation.speaker)
    if words(quotation.speaker)[-1:] and words(quotation.speaker)[-1] in words(told):
        return False  # the statement itself names whoever makes it
    if not name and len(words(quotation.speaker)) < _TELLS:
        return False
    return not bound and len(words(told)) >= LEAST and (not name or name.kind != "people")
