"""A figure used in an argument: does the text say where it is from?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.judged import counted
from coursepack.draft.questions.arguing.voice import full, stands, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

# Anything by which a paragraph may say where its figures are from.
_FROM = re.compile(
    r"\b(?:according to|counted|measured|weighed|reckon\w*|estimates?d?|reports?(?:ed)?|found|says?"
    r"|said|told|puts|survey\w*|stud(?:y|ies)|figures|record\w*|statistics|inquiry|census|book"
    r"|accounts?|census|evidence|by my|by our|calculat\w+|polls?|asked|letter|I have read|I read"
    r"|published|show(?:s|ed)|tally|guess|by (?:the )?(?:[\w'’-]+ ){1,5}?count)\b",
    re.I,
)
_OWN = re.compile(r"\b(?:I|my|me|mine|my own)\b")
_FIGURE = re.compile(r"(?:[£$€] ?)?\d[\d,.]*(?: ?(?:per ?cent|%|million|billion|m|bn)\b)?")
_YEAR = re.compile(r"1[5-9]\d\d|20\d\d")
_COMMON = re.compile(
    r"^(?:(?:Last|This) (?:year|month),? |In \d{4},? |Since \d{4},? )?(?:[Tt]he"
    r"|[Oo]ur) (?P<body>(?:\w+ )?"
    r"(?:authority|council|county|company|board|ministry|government|trust|department|university"
    r"|school|church|commission))\b (?:\w+ )?(?!that\b)\w+"
)
_BODY = frozenset(("group",))


class FigureSource:
    """Asks whether a source is given for a figure, and who would have to know it."""

    id = "figure-source"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each figure of a body that is named, in a paragraph without a source."""
        if view.genre.kind not in ("personal", "editorial", "speech", "letter"):
            return
        for line in voice(view):
            fits = counted(line) and stands(line)
            if not fits or _OWN.search(line.own) or line.said or not _bare(view, line.paragraph):
                continue
            body, figure = _body(view, line), _figure(line)
            if body and figure:
                yield self._question(view, line, body, figure)

    def _question(self, view: View, line: Line, body: str, figure: str) -> Candidate:
        n = line.paragraph
        return Draft(
            key=f"figure-source-{slug(figure, line.text)}",
            type="sourcing",
            ask=f"¶{n}: {full(line)}. Does the paragraph say where the figure {figure} comes "
            "from? Who would have to know it?",
            answer=f"No: ¶{n} names no source for it. {body[:1].upper()}{body[1:]} would have to "
            "know it: one could ask there, or look at its papers.",
            paragraphs=(n,),
            accept=("Somebody else who is in a place to know, with a reason.",),
            reject=("“The figure is wrong, since no source is named.”",),
            misreading="Taking an exact figure for a proved one.",
            follow_up="What would the argument be without this figure?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.85)


def _bare(view: View, number: int) -> bool:
    """Whether a paragraph names nothing and nobody from whom its figures could be."""
    lines = view.within(number)
    said = any(q.kind != "scare" for line in lines for q in line.quotations)
    return not said and not any(_FROM.search(line.text) for line in lines)


def _figure(line: Line) -> str:
    """The first figure in digits that is no year, and not a day."""
    found = [m.group().strip(" ,.") for m in _FIGURE.finditer(line.own)]
    return next((f for f in found if not _YEAR.fullmatch(f) and len(re.sub(r"\D", "", f)) > 1), "")


def _body(view: View, line: Line) -> str:
    """The body that acts in a sentence: it stands before the verb, near the beginning."""
    for name in view.names_in(line.at):
        if name.kind in _BODY and 0 <= line.text.find(name.text) < len(line.text) // 2:
            the = f"the {name.text}" in line.text or f"The {name.text}" in line.text
            return f"the {name.text}" if the else name.text
    match = _COMMON.match(line.own)
    return f"the {match['body']}" if match else ""
