"""Who doubts or confirms a statement: what the sentences around it tell, to be named in a key."""

import re

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.view import Line, View

# Somebody else, who is one person, takes it up: "She denies having said it".
_AGAINST = re.compile(
    r"(?:But )?(?:He|She|(?:M(?:r|s|rs)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),?"
    r" (?:den(?:ies|ied)|disput(?:es|ed)|reject(?:s|ed)|doubt(?:s|ed)|contradict(?:s|ed)) "
    r"(?:it|this|that|having)\b"
)
_FURTHER = re.compile(
    r"\b(?:has|have) seen (?:a|an|the|it|them|copies)\b"
    r"|\b(?:says?|said) that (?:he|she|it|they) (?:never|had never|did not|does not|do not)\b"
)
_ACCUSERS = re.compile(r"\b(?:the )?(?P<who>Crown|prosecution|prosecutors?)\b")
_AFTER = 3


def opposed(view: View, line: Line) -> str:
    """ " Who doubts it, the paragraph shows: “…”.", where a person in the next sentence does."""
    for other in view.within(line.paragraph):
        if other.order == line.order + 1 and _AGAINST.match(other.own):
            people = [n for n in view.names_in(other.at) if n.kind not in ("person", "place")]
            if not people and (shown := opening(other.text)):
                return f" Who doubts it, the paragraph shows: {shown}."
    return ""


def borne_out(view: View, line: Line) -> str:
    """What the next sentences tell of the source: a copy that was seen, a denial."""
    after = [o for o in view.within(line.paragraph) if 0 < o.order - line.order <= _AFTER]
    shown = [opening(o.text) for o in after if _FURTHER.search(o.own)]
    told = " and ".join([each for each in shown if each][:2])
    return f" The article goes on: {told}. A full answer weighs this, too." if told else ""


def accused_by(view: View, line: Line) -> str:
    """That a court's prosecution stands behind what is alleged, where the text names it."""
    for other in view.lines:
        if found := _ACCUSERS.search(other.own):
            where = "" if other.paragraph == line.paragraph else f" (¶{other.paragraph})"
            who = found["who"]
            named = f"the {who}" if who != "prosecutor" else "the prosecutor"
            return f" The setting, a court, points to {named}{where}, which must prove it."
    return ""
