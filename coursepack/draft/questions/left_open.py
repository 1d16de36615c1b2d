"""What does the article itself say is not settled, and what does it tell all the same?"""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import in_passing
from coursepack.draft.questions.excerpt import opening, with_marks
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.stems import akin
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug

_ASKS = r"(?:[Ww]hether|[Ww]hat|[Ww]ho|[Ww]hy|[Ww]here|[Hh]ow|[Ww]hich)"
_UNSURE = (
    r"(?:unclear|unknown|uncertain|disputed|in dispute|poorly understood"
    r"|(?:not|less than|far from) (?:yet )?(?:known|clear|certain|settled)"
    r"|any(?:one|body)[’']s guess)"
)
_STILL = r",?(?: still| as yet| again| now)?,?"
_OPEN = re.compile(
    rf"(?:^|[,;–—]\s|\b(?:but|and)\s)(?P<all>(?P<before>{_ASKS} [^.;–—\0]+?) "
    rf"(?:remains to be seen|(?:is|are|was|were|remains?){_STILL} {_UNSURE}"
    r"|(?:has never|has not yet|was never|has yet to) be(?:en)? (?:settled|explained|established"
    r"|cleared up)|was never (?:settled|explained|established))"
    rf"|(?:[Ii]t (?:is|was|remains){_STILL} {_UNSURE}"
    r"|[Nn]obody (?:yet |really |can )?(?:knows?|say))"
    rf" (?P<after>{_ASKS}\b[^.;–—\0]+)"
    rf"|(?:Its|Their|The) (?P<noun>cause|causes|reason|origin|number|true number) (?:is|are|was)"
    rf"{_STILL} {_UNSURE})"
)
# A question, a wish or a rule tells nothing about what is open.
_NO_HELP = re.compile(r"\?|\b(?:should|must|asked|wants?|hopes?)\b")
_LEAST = 5
_HOW_MUCH = re.compile(
    r"\b(?:how (?:many|much|often|far|long|large|big|old)|number)\b", re.IGNORECASE
)
_SAYS_OPEN = re.compile(
    r"(?:whether|where|which|other|others|could|would|unclear|uncertain|unknown|there|their|these"
    r"|those|about|known|clear|certain|settled|disputed|remains?)\Z"
)
# So many characters tell in which of two sentences a quotation stands.
_SURE = 20
_REST = re.compile(
    r"(?:: |, (?=(?:but|though|although|since|because|as|with)\b)|,? and )(?P<more>.+)", re.DOTALL
)


class LeftOpen:
    """Asks what the article says is not settled, and what the paragraph tells about it."""

    id = "left-open"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such statement in the writer's own words."""
        for line in view.lines:
            match = _OPEN.search(line.own)
            if not match or line.said or in_passing(line) or line.text.endswith("?"):
                continue
            shown, help_ = _shown(match), _help(view, line, match)
            if shown and help_:
                yield _question(view, line, match, (shown, help_))


def _question(view: View, line: Line, match: re.Match[str], found: tuple[str, str]) -> Candidate:
    (shown, told), orders = found, {line.order}
    if told.strip("“”… ")[:_SURE] not in with_marks(line.text):
        orders.add(line.order + 1)
    return Draft(
        key=f"left-open-{slug(shown)}",
        type="inference",
        ask=f"Which point does ¶{line.paragraph} say is not settled? What does the paragraph say "
        "about it all the same?",
        answer=f"Not settled: {shown}. All the same the paragraph says, for example: {told}. This "
        "does not settle it.",
        paragraphs=(line.paragraph,),
        evidence=(line.passage(match.start("all"), match.end("all")),),
        accept=("The open point and what is told about it, in other words.",),
        reject=("An answer that settles the point for the article.",),
        misreading="Reading what is possible as what has been found out.",
        follow_up="What would have to be found to settle it? Is it known today?",
        lines=3,
        about=frozenset(orders),
    ).candidate(view, 0.9, 0.7)


def _shown(match: re.Match[str]) -> str:
    """The words that leave something open."""
    told = match["all"].strip(" ,")
    fits = len(words(told)) <= MOST and "\0" not in told
    return marked(f"{told[:1].upper()}{told[1:]}") if fits else ""


def _help(view: View, line: Line, match: re.Match[str]) -> str:
    """What the paragraph tells about it: the rest of the sentence, or the sentence behind it.

    Of a dispute one sentence behind it tells only one side.
    """
    found = _REST.match(line.text[match.end("all") :].rstrip(" ."))
    if found and _LEAST <= len(words(found["more"])) <= MOST:
        return marked(found["more"])
    return "" if "disput" in match["all"] else _beside(view, line, match)


def _about(other: Line, point: str) -> bool:
    """Whether a sentence takes up a point: with a word of it, or with the number that it is of."""
    if _HOW_MUCH.search(point) and other.figures:
        return True
    told = [word for word in words(other.text) if len(word) >= _LEAST]
    asked = [word for word in words(point) if len(word) >= _LEAST and not _SAYS_OPEN.match(word)]
    return any(akin(one, two) for one in asked for two in told)


def _beside(view: View, line: Line, match: re.Match[str]) -> str:
    """The sentence behind, where it is about the open point and can be shown whole; else ""."""
    near = {other.order - line.order: other for other in view.within(line.paragraph)}
    other = near.get(1)
    if other is None or _NO_HELP.search(other.text) or not _about(other, match["all"]):
        return ""
    if re.search('[“”"]', other.text):
        return with_marks(other.text) if len(words(other.text)) <= MOST else ""
    shown = opening(other.text)
    return shown if len(words(shown)) >= _LEAST and not shown.endswith("…”") else ""
