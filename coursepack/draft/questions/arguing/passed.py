"""Views that are passed on as other people's, and whether a text disputes at all."""

import re

from coursepack.draft.questions.arguing.voice import voice
from coursepack.draft.view import Line, View

PASSED_ON = re.compile(
    r"^(?:Sir,? (?:– )?|That )?(?:(?:First|Second|Third|Then|But|And|Now),? )?(?:"
    r"(?P<told>I am|[Ww]e are|You will be|[Ww]e have been) (?:often |always )?told (?!by\b)"
    r"|[Ii]t (?:is|has been|was|may be|will be|can be) (?:often |sometimes |also )?"
    r"(?:said|argued|claimed|objected|told)\b"
    r"|(?:Some|Many|Others|Most)(?: \w+){0,2}? (?:will |would |may |might )?(?:perhaps |always )?"
    r"(?:say|argue|claim|object|insist)\b"
    r"|(?:People|They|Critics|Opponents|Supporters|Defenders)(?: of [\w ]{3,30})? (?:will )?"
    r"(?:say|argue|claim|tell us|insist|point to|like to cite|cite)\b"
    r"|I (?:fancy I )?hear (?:some ?one|somebody|people|you)\b[^.;]{0,30}? (?:say|object)\b"
    r"|You (?:write|say|tell us) that\b|Your (?:\w+ ){1,3}(?:says|writes|claims|argues) that\b"
    r"|[Yy]ou (?:may|might|will|would) (?:well )?(?:say|object|argue|answer)\b"
    r"|There are (?:some|those)(?: among us)?,?[^.;]{0,30}? who (?:say|think|argue|believe)\b"
    r"|The (?:\w+ )?(?:cleverest|best|strongest|usual|standard|oldest|commonest|favourite|other)\b"
    r"[^.;]{0,40}?(?:argument|objection|answer|reply|excuse|defence)s?\b"
    r"|[A-Z][^.;:,]{2,40}, (?:he|she|they|[A-Z]\w+|the \w+) (?:says?|argues?|tells? us|claims?"
    r"|insists?),"
    r"|[A-Z][^.;:,]{8,60}, (?P<post>say (?:some|others|they|many))\b"
    r"|I (?:have|know I shall) (?:often )?(?:heard?|be told) it (?:asserted|said|argued|urged"
    r"|objected)"
    r"(?: by (?:some|many|others))?,? that\b"
    r"|The (?:first|second|third|next) (?:(?:argument|objection) )?is that\b"
    r"|(?P<who>(?:Mr|Mrs|Miss|Dr|Sir|Lord|Lady|Councillor|Captain|Professor) [A-Z][\w’-]+"
    r"(?: [A-Z][\w’-]+)?|The [A-Z]?[a-z-]+(?: [a-z-]+){0,2}) (?:says|said|tells us|claims|argues"
    r"|insists|"
    r"will tell us|assures us)(?: that)?\b)"
)
_OUGHT = re.compile(r"\b(?:should(?! like)|must|ought to|deserves?)\b")
_ASKS = re.compile(
    r"\b(?:I|[Ww]e) (?:\w+ )?(?:ask|urge|beg|demand|propose|insist|appeal|petition)\b"
    r"|^(?:So |And )?[Ll]et us (?:write|make|put|give|have|stop|end|pay|build|keep|ask|demand)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:is|are) wrong\b|\b(?:proposal|[Mm]y advice)\b"
)
# A letter that answers what somebody wrote.
_TO_A_WRITER = re.compile(
    r"\bYou (?:write|claim|argue)\b|\b[Yy]our (?:\w+ ){0,3}(?:article|report|editorial|writer"
    r"|letter"
    r"|correspondent)\b[^.;]{0,30}\b(?:says?|writes?|claims?|argues?|asks?)\b"
)
_FEWEST = 3


def is_passed_on(line: Line) -> bool:
    """Whether a sentence gives what it says as other people's view."""
    return PASSED_ON.search(line.text) is not None


def disputes(view: View) -> bool:
    """Whether there is another side: a memoir or a diary grants nobody a point."""
    kind = view.genre.kind
    if kind in ("editorial", "petition", "speech"):
        return True
    if kind == "diary":
        return False
    lines = voice(view)
    ought = sum(len(_OUGHT.findall(line.own)) for line in lines)
    asks = any(_ASKS.search(line.own) for line in lines)
    if kind == "letter" and any(_TO_A_WRITER.search(line.own) for line in lines):
        return True
    views = kind == "personal" and any(is_passed_on(line) for line in lines)
    return ought >= _FEWEST or asks or views
