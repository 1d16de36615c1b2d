"""Who doubts or confirms a statement: what the sentences around it tell, to be named in a key."""

import re

from coursepack.draft.questions.excerpt import opening
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined

# Somebody else, who is one person, takes it up: "She denies having said it".
_AGAINST = re.compile(
    r"(?:But )?(?:He|She|The [a-z]+|(?:M(?:r|s|rs)\.? )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?),?"
    r" (?:den(?:ies|ied)|disput(?:es|ed)|reject(?:s|ed)|doubt(?:s|ed)|contradict(?:s|ed)) "
    r"(?:it|this|that|having)\b"
)
# Behind a semicolon the other side answers: "; the company says that it has had one".
_ANSWERS = re.compile(
    r"; (?P<told>(?:the|its|his|her|their|[A-Z][\w’'-]+) (?:[\w’'-]+ ){0,3}?"
    r"(?:says?|said|den(?:y|ies|ied)|disputes?|disputed|repl(?:ies|ied))\b[^;]*)"
)
_FURTHER = re.compile(
    r"\b(?:has|have) seen (?:a|an|the|it|them|copies)\b"
    r"|\bcall(?:s|ed) (?:it|that|this) (?:an? )?(?:slander|libel|lie|invention|nonsense|fiction)\b"
    r"|\b(?:says?|said) that (?:he|she|it|they) (?:never|had never|did not|does not|do not)\b"
)
# The Crown accuses; a court or an office that is called after it does not.
_ACCUSERS = re.compile(
    r"\b(?:the )?(?P<who>Crown(?! [A-Z])(?![’']s? [A-Z])|prosecution|prosecutors?)\b"
)
# The next sentence goes on as if somebody there had told it, and does not say so.
_OWNS_UP = re.compile(
    r"\b(?:agree[sd]?|admit(?:s|ted)|concede[sd]?|confirm(?:s|ed)|acknowledge[sd]?)\b"
)
# A short sentence right behind what bears on it belongs to it.
_SHORT = 8
_AFTER = 3


def opposed(view: View, line: Line) -> str:
    """ " Who doubts it, the paragraph shows: “…”.": the other side, behind a semicolon or next."""
    found = _ANSWERS.search(line.text)
    if found and (shown := opening(found["told"].rstrip("."))):
        return f" What the other side says, the sentence shows: {shown}."
    for other in view.within(line.paragraph):
        if other.order == line.order + 1 and _AGAINST.match(other.own):
            people = [n for n in view.names_in(other.at) if n.kind not in ("person", "place")]
            if not people and (shown := opening(other.text)):
                return f" Who doubts it, the paragraph shows: {shown}."
    return ""


def borne_out(view: View, line: Line) -> str:
    """What the next sentences tell of the source: a copy that was seen, a denial."""
    after = [o for o in view.within(line.paragraph) if 0 < o.order - line.order <= _AFTER]
    found = [o for o in after if _FURTHER.search(o.own)]
    found += [
        o
        for o in after
        if found and o.order == found[-1].order + 1 and len(o.text.split()) <= _SHORT
    ]
    told = joined([each for o in found if (each := opening(o.text))])
    return f" The article goes on: {told}. A full answer weighs this, too." if told else ""


def owned_up(view: View, line: Line) -> bool:
    """Whether the next sentence lets somebody agree, who may be the one that told it."""
    near = (o for o in view.within(line.paragraph) if o.order == line.order + 1)
    return any(_OWNS_UP.search(o.own) for o in near)


def accused_by(view: View, line: Line) -> str:
    """That a court's prosecution stands behind what is alleged, where the text names it."""
    for other in view.lines:
        if found := _ACCUSERS.search(other.own):
            where = "" if other.paragraph == line.paragraph else f" (¶{other.paragraph})"
            who = found["who"]
            named = f"the {who}" if who != "prosecutor" else "the prosecutor"
            return f" The setting, a court, points to {named}{where}, which must prove it."
    return ""
