"""What becomes of a statement behind it: limited, doubted, confirmed, or told in jest."""

import re

from coursepack.draft.view import View
from coursepack.model.findings import Quotation

# What takes back or narrows a statement, behind it in its sentence or in the next one.
_LIMITS = re.compile(
    r"\b(?:but|although|though|however|whereas|while|except|unless|adds? that|added that|or)\b"
)
_DOUBTS = re.compile(
    r"[“‘]?(?:But|However|Yet|Still|Whether|It is not|It was not|That (?:may|might)|Nobody|No )\b"
    r"|[^.]{0,60}\b(?:disput|den(?:y|ies|ied)|reject|doubt|remains? to be seen|not (?:yet )?clear)"
)
# What confirms a statement: then it is the text's own, too.
_CONFIRMS = re.compile(
    r"[“‘]?(?:And |But )?(?:[Tt]hat|[Tt]his|[Ii]t|[Hh]e|[Ss]he|[Tt]hey|[Ss]o|[Aa]ll of th(?:is|at))"
    r" (?:is|was|are|were|has|have|had|did|does)(?: (?:perfectly|quite|certainly|indeed|all|also))?"
    r" ?(?:true|right|correct|borne out|confirmed)\b"
    r"|(?:True|Quite so|Indeed|Right|So (?:it|they|he|she) (?:is|are|was|were|did|has|have))\b"
    r"|[^.]{0,80}\b(?:confirm(?:s|ed)?|b(?:ears?|ore) (?:this|that|him|her|them|it) out"
    r"|agree[sd]? with (?:this|that|him|her|them)|support(?:s|ed)? (?:this|that))\b"
)
# A joke is not meant to be relied on.
_JEST = re.compile(r"\b(?:jok(?:e[sd]?|ing)|quip\w*|laugh\w*|wry\w*|deadpan\w*|tongue in cheek)\b")
# So many sentences behind may take up what is told.
_AFTER = 2


def taken_up(view: View, quotation: Quotation) -> bool:
    """Whether what comes next limits, doubts or confirms what is told, or takes it for a joke."""
    line = view.line_at(quotation.at)
    rest = line.text[quotation.at.span.end - line.at.span.start :]
    after = [o.text for o in view.within(line.paragraph) if 0 < o.order - line.order <= _AFTER]
    return bool(
        _LIMITS.search(rest)
        or any(_DOUBTS.match(text) or _JEST.search(text) for text in after[:1])
        or any(_CONFIRMS.match(text) for text in after)
        or _JEST.search(line.own)
    )
