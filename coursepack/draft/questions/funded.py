"""Who paid? A study, a report or a plan, and somebody who gave the money for it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around, sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

_PAID = re.compile(
    r"\b(?:paid for|funded|financed|commissioned|sponsored|bankrolled) by (?P<who>(?:the )?"
    r"(?:[A-Z][\w’'&-]*(?: (?:of|for|and|the|[A-Z][\w’'&-]*))*(?<! of)(?<! for)(?<! and)(?<! the)))"
)
_WORK = re.compile(
    r"\b(?:study|studies|trial|research|survey|poll|report|paper|analysis|review|estimate|figures?"
    r"|campaign|documentary)\b"
)
# What tells what somebody does or owns.
_DOES = re.compile(
    r"\b(?:its|makes?|makers?|sells?|produc\w+|company|owns?|owners?|runs?|part of)\b"
)
# Those who paid, in so many words.
_LONGEST = 12
# So many words before a name introduce it.
_LEAD = 3


class Funded:
    """Asks what it means, and what it does not, that somebody paid for what is reported."""

    id = "funded"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each piece of work whose paymaster the writer names."""
        for line in view.lines:
            match = _PAID.search(line.own)
            if not match or not _WORK.search(line.own) or view.owner(line.at) is None:
                continue
            at = line.passage(match.start(), match.end())
            shown, who = sentence_around(line, at), _who(line.own[match.start("who") :])
            if shown and who:
                yield self._question(line, at, (shown, who), view)

    def _question(self, line: Line, at: Passage, told: tuple[str, str], view: View) -> Candidate:
        shown, who = told
        return Draft(
            key=f"funded-{slug(who, line.text)}",
            type="sourcing",
            ask=f"Read {shown} (¶{line.paragraph}). Why does it matter to a reader who paid? What "
            "would make the result convincing all the same?",
            answer=f"{who[:1].upper()}{who[1:]} paid, and may have wished for one result more than "
            f"for another{_known(view, line, who)}. That is a reason to look more closely and no "
            "proof that anything is wrong. It would convince if others, who are paid by somebody "
            "else, found the same, or if the methods and numbers were open to be checked.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("“The article does not tell enough to say”, with what is missing.",),
            reject=("“They paid for it, so it is false.”",),
            misreading="Taking an interest for proof of dishonesty.",
            follow_up="Who else could have paid, and what would they have wished for?",
            dok=3,
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.8)


def _known(view: View, line: Line, who: str) -> str:
    """What an earlier sentence tells of whoever paid, from which the wish can be seen."""
    for other in view.lines[: line.order]:
        name = who.removeprefix("the ")
        at = other.own.find(name)
        shown = around(view, other.passage(at, at + len(name)), before=_LEAD) if at >= 0 else ""
        if shown and _DOES.search(shown):
            return f" (¶{other.paragraph} tells who that is: {shown})"
    return ""


def _who(rest: str) -> str:
    """Everybody who paid: up to a stop, or to where something else is told; "" if that is long."""
    named = re.split(r"[,.;:()–\0]| (?:which|who|that|and (?:last|was|is|has|had)|in \d)", rest)[0]
    named = named.replace(" and by ", " and ").strip()
    return named if len(named.split()) <= _LONGEST else ""
