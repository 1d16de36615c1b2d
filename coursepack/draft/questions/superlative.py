"""The first, the largest, the only: who says so, and what would it take to check?"""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import marked, slug

_TOP = re.compile(
    r"(?<!one of )\bthe (?:world[’']s )?(?P<top>first|largest|biggest|highest|lowest|tallest"
    r"|longest|oldest|youngest"
    r"|richest|poorest|worst|best|only|closest|most (?!of\b)[a-z]+)\b(?P<what>[^.;,:–—\0]{3,80}?)"
    r"\b(?P<scope>in the world|in Europe|in Africa|in Asia|in the country|in history"
    r"|in recent history"
    r"|of its kind|on earth|in the history of [^.,;]+?(?= and\b| but\b|[.,;]|$)"
    r"|in the [A-Z][\w ]+ region|in the United (?:States|Kingdom)|in the [A-Z]\w+|to date|ever)\b"
)


# "The best that the world has ever seen" needs all of its words; "to meet for the first time" is
# no claim; a relative clause that is not closed makes no sentence.
_PART = re.compile(r"(?:has|have|had)\Z|\b(?:which|who|whom)\b|\A time\b")
_WITHIN = re.compile(r", (?:which|who|whose) [^,]*\Z")
_UNSURE = re.compile(r"\b(?:probably|perhaps|may|might|could|if|unless|whether)\b", re.IGNORECASE)
_AHEAD = re.compile(r"\b(?:will|would)\b")
# A kind of thing of so many words can be named in the key.
_KIND = 5
_JOINED = re.compile(r"(?:and|or|of|to)\b")
_STOP = re.compile(r"[;:]|[,.](?!\d)|\s(?:and|but|which|who|–|—)\s")


class Superlative:
    """Asks whose claim it is and what would have to be compared."""

    id = "superlative"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first such claim whose owner is sure."""
        for line in view.lines:
            match = _TOP.search(line.text)
            if (
                not match
                or passed_on(view, line)
                or line.text.endswith("?")
                or line.paragraph in view.turns
            ):
                continue
            if (
                _WITHIN.search(line.text[: match.start()])
                or _UNSURE.search(line.text)
                or _PART.search(match["what"].rstrip())
            ):
                continue
            at = line.passage(match.start(), match.end("top"))
            shown = _claim(line, match)
            owners = [q for q in view.findings.quotations if meets(q.at, at)]
            sure = [q.speaker for q in owners if q in view.sure_quotations and view.name(q.speaker)]
            if not shown or (owners and not sure):
                continue
            whose = (
                f"the claim of {sure[0]}"
                if sure
                else f"{view.teller(line.paragraph)}'s own; no source is named for it"
            )
            if not sure and (line.said or re.search(r"according|reports?|recorded", line.own)):
                continue
            yield Draft(
                key=f"superlative-{slug(match['top'], match['what'])}",
                type="corroboration",
                ask=f"Read {shown} (¶{line.paragraph}). Whose claim is this? What would you have "
                "to know in order to check it?",
                answer=f"It is {whose}. {_needs(match, shown)}",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any record that lists several cases and not only this one.",),
                reject=("The same claim on another page that copies it.",),
                misreading="Thinking that a claim is checked when it is found a second time.",
                follow_up="What single case would be enough to disprove it?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.7)
            return


def _needs(match: re.Match[str], shown: str) -> str:
    """What one would need in order to check the claim."""
    kind, scope = match["what"].strip(), match["scope"]
    plain = len(kind.split()) <= _KIND and not _JOINED.match(kind)
    others = f"{kind if plain else 'case'} {scope}"
    if match["top"] == "first" and re.search(rf"{re.escape(scope)} to \w+", shown):
        needs = f"whether, and when, each other {others} did the same"
    elif match["top"] == "first":
        needs = f"the date of each {others}"
    elif match["top"] == "only":
        needs = f"of each other {others} whether it might not be a second one"
    else:
        needs = f"the same of each other {others}, measured in the same way"
    ahead = (
        " It is told of a time to come, so one would also need to know what has come of it, and "
        "what else there was by then."
    )
    return (
        f"To check it one would have to know {needs}, from somebody who gains nothing from the "
        f"result.{ahead if _AHEAD.search(shown) else ''}"
    )


def _claim(line: Line, match: re.Match[str]) -> str:
    """The sentence to the end of the claim's clause, if it is short enough to be quoted."""
    stop = _STOP.search(line.text, match.end("scope"))
    text = line.text[: stop.start() if stop else len(line.text)]
    return marked(text) if len(words(text)) <= MOST and "“" not in text else ""
