"""Two halves that pull apart: "Although A, B" and "Despite A, B"."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import clip, marked, slug

_FIRST = re.compile(
    r"^(?P<cue>Although|Though|Even though|Despite|In spite of) (?P<one>[^;:–—\0]{15,140}?), "
    r"(?P<two>[^;:–—\0]{15,})$"
)
_LAST = re.compile(
    r"^(?P<two>[^;:–—\0]{15,140}?),? (?P<cue>despite|in spite of) "
    r"(?P<one>[^;:–—\0]{15,})$"
)
_POINTING = re.compile(r"^(?:this|that|it|they|he|she|these|those|which|who)\b", re.I)


class Although:
    """Asks what the first half would make a reader expect, and what the second says."""

    id = "although"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each sentence with two such halves."""
        for line in view.lines:
            text = re.split(r"[;:]\s|\s[–—]\s", line.own.rstrip(". "))[0]
            match = _FIRST.match(text) or _LAST.match(text)
            if not match or line.said:
                continue
            one, two = _short(match["one"]), _short(_after_date(match["two"]))
            if not one or not two or _POINTING.match(match["one"]):
                continue
            cue = match["cue"].lower()
            yield Draft(
                key=f"although-{slug(match['one'])}",
                type="inference",
                ask=f"In ¶{line.paragraph} one sentence joins {marked(one)} and {marked(two)} with "
                f"“{cue}”. What would the first make you expect, and why does the second not fit "
                "that?",
                answer=f"“{cue.capitalize()}” says that the two do not go together as one would "
                f"expect: with {marked(one)} a reader would not expect {marked(two)}. The sentence "
                "states both and does not explain how they fit.",
                paragraphs=(line.paragraph,),
                evidence=(line.at,),
                accept=("Any answer that names the expectation and what goes against it.",),
                reject=(f"“{cue}” read as “because”.",),
                misreading="Reading the first half as the cause of the second.",
                follow_up="Where in the article, if anywhere, do you find an explanation?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.75)


def _short(text: str) -> str:
    """A half, short enough to quote, if nothing that decides is cut off."""
    if len(words(text)) <= MOST:
        return text
    short = clip(text, MOST)
    rest = text[len(short) :]
    return "" if not short or re.search(r"\b(?:not|no|never|nor|only)\b|n[’']t\b", rest) else short


def _after_date(text: str) -> str:
    """The half without the time it begins with."""
    bare = re.sub(r"^(?:between|in|since|from) \d{4}(?: (?:and|to) \d{4})?,? ", "", text)
    return re.sub(r"^there (?:was|were|is|are|has been) ", "", bare)
