"""Which experts? Statements by people whom the article names only by their kind."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_KIND = re.compile(
    r"\b(?P<who>experts|officials|technicians|critics|analysts|scientists|observers|supporters"
    r"|opponents|researchers|campaigners|historians|residents|locals|neighbours|commentators"
    r"|lawyers|sources|insiders|economists|doctors|activists|aides|some people)"
    r"\b (?:\w+ly )?(?P<verb>say|says|said|expect|expects|believe|believed|think|warn|warned|fear"
    r"|hope|predict|claim|claimed|argue|argued|suggest|suggested|estimate|estimated|agree|suspect|suspected"
    r"|praised)\b",
    re.IGNORECASE,
)


# What tells elsewhere in a text who the scientists, doctors or officials are.
_NAMED = re.compile(
    r"\b(?:[Ss]tud(?:y|ies)|[Pp]aper|[Jj]ournal|[Tt]eam|University|Institute|Professor|Prof|Dr"
    r"|[Rr]eport|[Ss]urvey|researcher|scientist|economist|analyst)\b"
)
_SOURCE = re.compile(
    r"\b[Aa]ccording to\b|\b(?:panel|[Rr]eport|[Ss]tudy|[Pp]aper|[Ss]urvey)\b|\b[A-Z]{3,}\b"
)
_NEAR = 2
_LEARNED = frozenset("experts scientists researchers economists doctors analysts observers".split())


def _known(view: View, line: Line, who: str) -> bool:
    """Whether an earlier sentence may have said who these people are."""
    if who not in _LEARNED:
        return bool(re.search(rf"\b{who[:-1]}", " ".join(view.own_shadows[: line.order])))
    return any(_NAMED.search(other.text) for other in view.lines[: line.order])


def _sourced(view: View, line: Line) -> bool:
    """Whether the sentence, or one of the two behind it, names where this is to be found."""
    near = [o for o in view.within(line.paragraph) if 0 <= o.order - line.order <= _NEAR]
    return any(_SOURCE.search(other.text) for other in near)


class Vague:
    """Asks what one would want to know about an unnamed source."""

    id = "vague"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such source in the writer's own words."""
        for line in view.lines:
            match = _KIND.search(line.own)
            if not match or line.text.endswith("?"):
                continue
            some = re.search(
                r"\b(?:[Ss]ome|[Mm]any|[Mm]ost|[Ss]everal) \Z", line.own[: match.start()]
            )
            if _sourced(view, line):
                continue
            if not some and _known(view, line, match["who"].lower()):
                continue
            at = line.passage(match.start(), match.end())
            shown = marked(match.group())
            who = match["who"].lower()
            yield Draft(
                key=f"vague-{slug(who, line.text[match.end() :])}",
                type="attribution",
                ask=f"¶{line.paragraph} gives a statement of {who} ({shown}). Does the "
                "article say which? What would you want to know about them before you rely on "
                "this?",
                answer="No: the sentence does not say who or how many they are. Before relying on "
                "it one would want to know their number, their field, whom they work for, and how "
                "they know.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any question whose answer would change how much one relies on it.",),
                reject=(f"“It must be true, because they are {who}.”",),
                misreading="Taking a plural for an agreement of all.",
                follow_up="Why might a writer leave out the names?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.9, 0.7)
