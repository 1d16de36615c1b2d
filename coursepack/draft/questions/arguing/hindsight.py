"""Then and now: what was thought at the time, and what is known later."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, big, first_words, full, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_THEN = re.compile(
    r"^(?:At th(?:e|at) time |In those days |At first |When \w[^.,]{3,40},? )?I (?:used to (?:think"
    r"|believe)"
    r"|(?:had )?(?:thought|believed|supposed|expected)(?! of| about)|had thought of [^.;]* as) "
    r"|^[A-Z][^.;,]{2,60}, I used to (?:say|think|tell \w+), "
)
_NOW = re.compile(
    r"^(?:But )?(?:Now I|Today I|I now|I (?:understand|think|see|know|believe) now"
    r"|I was wrong|I know (?:now|better)|I have since"
    r"|It was not|That was (?:wrong|not)|Instead|It (?:made|was) [^.]*\bnot the same\b"
    r"|There (?:was|were|is) (?:no|none))\b"
)
# What only says that the earlier view sounded well.
_FAIR = re.compile(r"^It (?:is|was) a (?:good|fine|neat) (?:line|phrase|saying)\.")
_SAID, _BUT = (
    re.compile(r"\bI (?:used to|had thought of)\b"),
    re.compile(r"^But (?!I\b|no\b|not\b)"),
)
_LEAST = 8
_BOTH = re.compile(
    r"^(?:Then )?I (?:used to (?:think|believe)|(?:had )?(?:thought|believed|supposed|expected)) "
    r"(?P<then>[^;.]+?)(?:;|, (?:but|and)) (?P<now>(?:now I|today I|I now|there (?:was"
    r"|were) no)[^;.]+)"
)


# What is asked and told where a view changed, where something came otherwise than expected, and
# where only what is set against the earlier view is told.
_ASK = (
    "In ¶{n} {who} tells of a change of mind. What was the view at first, and what later?",
    "In ¶{n} something is otherwise than {who} had expected. What was expected, and what came?",
    "In ¶{n} {who} gives a view that was held once. What was it, and what is now set against it?",
)
_FIRST = ("The view of {who} at first", "{who} expected something else", "The earlier view")
_LATER = ("Later", "What came", "Set against it")


class Hindsight:
    """Asks what was thought at first, and what was found or thought later."""

    id = "then-now"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each place where a text sets the two apart itself."""
        for line in voice(view):
            if line.said or not full(line):
                continue
            if _BOTH.match(line.text):
                head, rest = re.split(r"(?:;|, (?:but|and)) ", full(line), maxsplit=1)
                yield self._question(view, line, line, f"{head}”", f"“{rest}")
            elif _THEN.match(line.text):
                following = [x for x in after(view, line, 2) if not _FAIR.match(x.text)]
                if following and _later(line, following[0]):
                    yield self._question(view, line, following[0], full(line), full(following[0]))

    def _question(self, view: View, line: Line, later: Line, then: str, now: str) -> Candidate:
        who = view.teller(line.paragraph)
        case = 1 if "expected" in then else 2 * bool(_SAID.search(then) and _BUT.match(later.text))
        return Draft(
            key=f"then-now-{slug(line.text, later.text)}",
            type="inference",
            ask=_ASK[case].format(n=line.paragraph, who=who),
            answer=f"{big(_FIRST[case].format(who=who))}: {then}. {_LATER[case]}: {now}.",
            paragraphs=(line.paragraph,),
            evidence=tuple(dict.fromkeys((first_words(line), first_words(later)))),
            accept=("Both views in the student's own words.",),
            reject=(f"The earlier view given as what {who} thinks now.",),
            misreading="Judging what was thought then by what is known now.",
            follow_up=f"What may have changed {who}'s mind? Is it told?",
            skill="point of view",
            about=frozenset({line.order, later.order}),
        ).candidate(view, 0.85, 0.8)


def _later(line: Line, other: Line) -> bool:
    """Whether a sentence tells the later view, and can be shown."""
    turns = _SAID.search(line.text) and _BUT.match(other.text)
    told = turns and len(other.text.split()) >= _LEAST
    return bool((told or _NOW.match(other.text)) and full(other) and not other.text.endswith("?"))
