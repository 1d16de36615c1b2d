"""Which experts? Statements by people whom the article names only by their kind."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import breaks_off, sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import leans
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

# By what somebody is called: what one would want to know before relying on them.
_KINDS: tuple[tuple[str, str], ...] = (
    (
        "experts technicians analysts scientists observers researchers historians economists"
        " doctors engineers astronomers hydrologists commentators",
        "how many they are, what their field is, whom they work for, and how they know",
    ),
    (
        "insiders sources",
        "whom they work for, how they know, and what they gain by this",
    ),
    (
        "officials ministers diplomats aides prosecutors negotiators inspectors",
        "which office they hold, whether they may speak for it, and what it gains by this",
    ),
    (
        "residents locals neighbours neighbors villagers drivers witnesses survivors farmers"
        " growers parents teachers nurses shopkeepers workers passengers",
        "how many they are, what they have seen themselves, and what they have only heard",
    ),
    (
        "critics supporters opponents campaigners activists organisers organizers lawyers shippers"
        " members shareholders protesters",
        "how many they are, what they stand to gain or lose, and what they rest it on",
    ),
)
_WANTED = {who: told for names, told in _KINDS for who in names.split()}
_KIND = re.compile(
    rf"\b(?P<who>{'|'.join(_WANTED)}|some people)"
    r"\b (?:on the (?:coast|ground) |\w+ly )?(?P<verb>say|says|said|expect|expects|believe|believed"
    r"|think|warn|warned|fear|hope|predict|claim|claimed|argue|argued|suggest|suggested|estimate"
    r"|estimated|agree|suspect|suspected|praised|reckon|insist|insisted)\b(?! to\b)",
    re.IGNORECASE,
)
# "The residents" are those of whom the text has spoken; "its members" are somebody's.
_OWNED = re.compile(
    r"(?:\b(?:[Tt]he|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[Tt]hese|[Tt]hose|[Tt]wo|[Tt]hree|[Ff]our)|[’']s?)"
    r" (?:[\w-]+ )?\Z"
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
_ANYBODY = "who they are, how many, and how they know"
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


def _heard(view: View, line: Line) -> bool:
    """Whether the next sentence lets one of them speak, by which a reader learns who they are."""
    return any(other.said for other in view.within(line.paragraph) if other.order == line.order + 1)


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
            if _sourced(view, line) or _OWNED.search(line.own[: match.start()]):
                continue
            if not some and _known(view, line, match["who"].lower()):
                continue
            at = line.passage(match.start(), match.end())
            who = match["who"].lower()
            shown = sentence_around(line, at)
            if not shown or leans(shown) or breaks_off(line, shown) or _heard(view, line):
                continue
            yield Draft(
                key=f"vague-{slug(who, line.text[match.end() :])}",
                type="attribution",
                ask=f"Read {shown} (¶{line.paragraph}). Which {who} are meant? What would you want "
                "to know about them before you rely on this?",
                answer=f"The sentence does not say which {who}, or how many. Before relying on it "
                f"one would want to know {_WANTED.get(who, _ANYBODY)}.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any question whose answer would change how much one relies on it.",),
                reject=(f"“It must be true, because they are {who}.”",),
                misreading="Taking a plural for an agreement of all.",
                follow_up="Why might a writer leave out the names?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.9, 0.7)
