"""What a text says outright that it wants to be done."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.passed import disputes
from coursepack.draft.questions.arguing.voice import bare, cited, shown, stands, voice
from coursepack.draft.view import Line, View

_ASKS = re.compile(
    r"\b(?:I|we|We) (?:(?:therefore|only|would|now|humbly|earnestly|do) ){0,2}(?:ask|urge|beg|pray"
    r"|request|demand|call (?:up)?on|appeal to|entreat|implore|propose|petition|insist"
    r"|desire (?=you|that))\b"
    r"|\b[Pp]etitioners (?:(?:therefore|humbly|most|do) ){0,3}(?:ask|pray|beg|request)\b"
    r"|^(?:So |And )?[Ll]et us (?:write|make|put|give|have|stop|end|pay|build|keep|ask|demand)\b"
    r"|^What (?:we|I) ask\b|\b[Mm]y (?:own )?(?:advice|proposal|request) (?:is|to)\b"
    r"|\b[Pp]lease (?:\w+ )?(?:send|state|tell|give|write|let|consider|keep|reply|stop)\b"
    r"|\basking you to\b|\bI(?:[’']d| would) (?:let|make|give|abolish|scrap)\b"
    r"|\bI want (?:you to)\b|\bI commend (?:the|this)\b|^[Ll]et it be resolved\b|^Resolved,"
)
# Who asks whom, and not what for: a question that is put, or something that is not asked.
_HERE = re.compile(
    r"(?:So |And )?(?:[Hh]ere (?:is|are)|I have (?:a|one) (?:\w+ )?(?:proposal|suggestion))\b"
)
_ADVICE = re.compile(r"\b(?:advice|ask|propos\w+|suggest\w*)\b")
_BID = re.compile(
    r"^(?:Come|Write|Sign|Vote|Tell|Go|Join|Give|Take|Ask|Stop|Let|Do not|Don[’']t|Look|Keep|Leave"
    r"|Send|Bring|Say|Read|Try|Remember|Put|Make|Turn|Open|Close|Pay|Build|Plant)\b[^?!]*$"
)
_NOT = re.compile(
    r"\b(?:I|we|We) (?:do not|don[’']t|never|did not) (?:ask|beg|demand)\b"
    r"|\bask(?:ed)? (?:myself|why|whether|you (?:what|who|how|why|whether)|him|her|them|what|who"
    r"|how)\b(?! to\b)|\bask (?:the|a|an|my|our|every)\b[^.,;]*?\b(?:is|how|why|what|whether|who)\b"
    r"|^What (?:should|must|ought)\b|\bbeg (?:your|to"
    r"|the|leave)\b|\bpray (?:for|that God|God)\b"
)
_OUGHT = re.compile(
    r"^(?:(?:And|But|So|Instead|First|Then|Finally|Therefore),? )?(?:[Tt]he |[Oo]ur |[Ee]very "
    r"|[Nn]o )?"
    r"(?:\w+ ){1,4}?(?:should|must|ought to) (?!have\b|arrive\b|come\b|reach\b|be (?:possible"
    r"|clear|enough|said)\b|know\b"
    r"|like\b|say\b|add\b|admit\b|think\b|confess\b|not wonder\b)\w+"
)
# A plan of which the text says that it deserves something.
_DESERVES = re.compile(r"\b(?:bill|motion|law|plan|scheme|proposal|measure|it) deserves to\b")
# Duties of whoever writes, and duties that hold for nobody in particular.
_OWN = re.compile(
    r"^(?:(?:And|But|So|Instead|First|Then|Finally),? )?(?:I|Somebody|Someone|Everybody|Everyone"
    r"|It|it|There|One|That|This|You|She|He"
    r"|They|Nobody|Who)\b"
)
ORDINAL = re.compile(
    r"^“?(?:First|Second|Secondly|Third|Thirdly|Fourth|Fourthly|Finally|Lastly),? "
)
_ENUMERATED = re.compile(r"\b(?:first|firstly|second|secondly|third|thirdly|fourth|and lastly), ")
_FEWEST, _MOST = 2, 4
_LAST = 0.5


def wishes(view: View) -> list[tuple[Line, str]]:
    """Wishes said outright, in reading order: what is asked for, else duties late in the text."""
    lines = [line for line in voice(view) if not line.text.endswith("?")]
    found: list[tuple[Line, str]] = []
    for line in lines:
        if not _ASKS.search(line.own) or _NOT.search(line.own) or line.said:
            continue
        listed = list(_listed(lines, line))
        text = _asked(line)
        same = [o for o in lines if o.order == line.order and o.at.span.start > line.at.span.start]
        found += [(o, part) for o in same if o.text.startswith("that ") and (part := shown(o))]
        found += listed or ([(line, text)] if text else [])
    for line in lines:
        if _HERE.match(line.text) and _ADVICE.search(line.text):
            near = [o for o in lines if line.order < o.order <= line.order + _FEWEST]
            found += [(o, t) for o in near if _BID.match(o.text) and (t := shown(o))]
    late = [o for o in lines if o.order >= _LAST * len(view.lines)]
    if len(found) < _MOST and disputes(view):
        found += [(o, t) for o in late if _duty(o) and (t := shown(o))]
    found += [(x, t) for x in lines if _DESERVES.search(x.own) and not x.said and (t := shown(x))]
    seen: dict[tuple[int, str], tuple[Line, str]] = {
        (x.at.span.start + 100_000 * x.paragraph, t): (x, t) for x, t in found
    }
    told = [row for row in seen.values() if not _HERE.match(row[0].own)]
    return sorted(told, key=lambda row: row[0].at)[-_MOST:]


def _asked(line: Line) -> str:
    """A wish as a quotation: the sentence, or what stands from the asking on."""
    text, asks = shown(line), _ASKS.search(line.text)
    if asks is None or (text and "…" not in text):
        return text
    return cited(line.text[asks.start() :]) if asks.start() else text


def _duty(line: Line) -> bool:
    """Whether a sentence says what somebody who is named ought to do."""
    ought = _OUGHT.match(line.own) and not _OWN.match(line.own) and stands(line)
    return bool(ought) and not line.said


def _listed(lines: list[Line], line: Line) -> Iterator[tuple[Line, str]]:
    """The parts of a list: sentences that begin "First, …", or parts of one sentence."""
    text = bare(line)
    marks = list(_ENUMERATED.finditer(text))
    if len(marks) >= _FEWEST:
        ends = [m.start() for m in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=True):
            part = re.sub(r"[;,]? ?(?:and)? ?$", "", text[mark.end() : end].strip())
            if told := cited(part):
                yield line, told
        return
    last = line.order
    for other in lines:
        if other.paragraph == line.paragraph and other.order > last:
            if not ORDINAL.match(other.text):
                return
            last = other.order
            if told := shown(other):
                yield other, told
