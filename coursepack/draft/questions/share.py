"""So many of so many: what share that is, and for how many cases it speaks."""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import passed_on
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_NUMBERS = (
    "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen"
).split()
_ONE = rf"\d[\d,]*|{'|'.join(_NUMBERS)}"
_OF = re.compile(
    rf"\b(?P<part>{_ONE}) (?:out )?of (?:the |its |their |these |those |our )?"
    rf"(?P<whole>{_ONE}) (?P<noun>[a-z]+)\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    r"years?|months?|weeks?|days?|hours?|minutes?|seconds?|per|percent|million|were|was|are|is|had|have"
)
# Those that are left over, not those that are meant.
_REST = re.compile(r"\b(?:all but|except(?: for)?|apart from) \Z")
# Cases that somebody looked at: only then others may be like them.
_SAMPLED = re.compile(
    r"\b(?:detect|found|find|test|visit|examin|ask|survey|studi|sampl|inspect|check|measur|interview"
    r"|patients?|tried|trial|look)"
)
_LEAST, _SHOWN = 5, 6


class Share:
    """Asks for the share, and what it does not tell about the cases that were not counted."""

    id = "share"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such pair of numbers."""
        for line in view.lines:
            match = _OF.search(line.own)
            if not match or line.text.endswith("?") or _TIME.fullmatch(match["noun"]):
                continue
            if not _SAMPLED.search(line.own):
                continue
            if not _REST.search(line.own[: match.start()]) and not passed_on(view, line):
                yield from self._question(view, line, match)

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Iterator[Candidate]:
        part, whole = _number(match["part"]), _number(match["whole"])
        at = line.passage(match.start(), match.end())
        shown, owner = around(view, at), view.owner(at)
        if not 1 < part < whole or whole < _LEAST or owner is None or len(words(shown)) < _SHOWN:
            return
        per_cent = 100 * part / whole
        exact = f"{per_cent:.0f}" if abs(per_cent - round(per_cent)) < 0.05 else ""
        told = f"{exact} per cent" if exact else f"About {per_cent:.0f} per cent"
        source = f" The numbers come from {view.called(owner)}." if owner else ""
        yield Draft(
            key=f"share-{slug(match.group())}",
            type="inference",
            ask=f"Read {shown} (¶{line.paragraph}). What share is that? What would you need to "
            "know before you say the same of all others of the kind?",
            answer=f"{told} ({match['part']} of {match['whole']}).{source} Before saying the same "
            f"of others one would need to know how these {match['whole']} were chosen: if they are "
            "all that there are, the share holds for the whole; if somebody picked them, it need "
            "not.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("A fraction or a rounded percentage.",),
            reject=("The share told of all there are.",),
            misreading="Taking a share of a few for a share of all.",
            follow_up="From how many cases on would you trust such a share?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.65)


def _number(text: str) -> int:
    low = text.lower().replace(",", "")
    return int(low) if low.isdigit() else _NUMBERS.index(low) + 1
