"""What it cannot tell: where a text admits a limit of a study, a count or a method."""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_CANNOT = re.compile(
    r"\b(?P<who>method|study|studies|survey|data|figures?|numbers|results?|findings|team|researchers"
    r"|scientists|experiment|trial|report|statistics|evidence|model|tests?|records?|inquiry|sample"
    r"|poll|analysis|authors|agency|council|company|ministry|police|government|paper)\b"
    r"[^.,;:–—\0]{0,30}? ?\b(?P<cannot>(?:can ?not|could not|(?:do|does|did) not"
    r"|(?:is|are|was|were) (?:not able|unable) to|(?:has|have) not(?: yet)?) (?:yet )?"
    r"(?:say|tell|show|prove|explain|measure|distinguish|rule out|publish|reveal|establish|settle"
    r"|shown|proved|proven|explained|measured|published|established))\b"
)
_NOBODY = re.compile(
    r"\b(?P<cannot>(?:[Nn]obody|[Nn]o one) (?:knows|is sure|can say|has shown|has proved)"
    r" (?:why|how|whether|what|where|if|that|who))\b"
)


# What is not known, as it follows, and where it ends.
_OPEN = re.compile(r"(?:how|why|whether|what|who|where|when|if|which)\b")
_END = re.compile(r", |; | [–—] | but | and (?=[a-z]+ (?:is|are|was|were|has|have)\b)")
_LONGEST = 16


class Limits:
    """Asks for the limit that a paragraph admits, and what it forbids to conclude."""

    id = "limits"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence that can be quoted whole."""
        for line in view.lines:
            match = _CANNOT.search(line.own) or _NOBODY.search(line.own)
            if (
                not match
                or passed_on(view, line)
                or line.text.endswith("?")
                or len(words(line.text)) > MOST
            ):
                continue
            at = line.passage(match.start("cannot"), match.end("cannot"))
            owner = view.owner(at)
            if owner is None or "“" in line.text or not _gap(line, match):
                continue
            whose = f" {view.called(owner)} says so." if owner else ""
            yield Draft(
                key=f"limits-{slug(line.text)}",
                type="inference",
                ask=f"¶{line.paragraph} admits that something is not known or not shown. Find the "
                "sentence and say in your own words what is missing. Which conclusion would go "
                "too far because of it?",
                answer=f"{marked(line.text)}.{whose} Too far would go any statement that claims to "
                f"know {_gap(line, match)}. Look for what is missing, told without being made "
                "smaller.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any conclusion for which just this would have to be known.",),
                reject=("“It proves that it is wrong”: what is not shown may still be so.",),
                misreading="Passing over a limit because the result is more interesting.",
                follow_up="What would somebody have to do to fill the gap?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.75)


def _gap(line: Line, match: re.Match[str]) -> str:
    """What is not known, in the words that follow; "" where they do not begin so."""
    cue = match["cannot"].rsplit(maxsplit=1)[-1] if match.re is _NOBODY else ""
    rest = _END.split(line.text[match.end() :].strip(" .”"))[0].strip()
    told = f"{cue} {rest}".strip()
    if told in ("why", "how"):
        return "the cause" if told == "why" else "the way it happens"
    return told if _OPEN.match(told) and len(told.split()) <= _LONGEST else ""
