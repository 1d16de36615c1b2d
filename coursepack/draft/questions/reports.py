"""What did they announce, warn, expect? Reported speech, with its speaker kept."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import sentence, slug
from coursepack.model.findings import Quotation

# Verbs that say more than "said", as they stand in a question.
_BASES = (
    "announce expect recommend promise predict argue calculate demand estimate conclude find "
    "propose suggest believe claim deny"
).split()
_IRREGULAR = {"found": "find", "denied": "deny", "denies": "deny"}
_POINTING = re.compile(
    r"^(?:it|he|she|they|this|that|these|those|there|we|i|you|who|which)\b", re.I
)
# What means something of another sentence.
_BOUND = re.compile(r"\b(?:it|its|this|these|those)\b")
_LONGEST = 18
# A speaker without a name is told apart by so many words.
_TELLS = 3
# Quotation marks inside a key.
_INNER = str.maketrans("“”", "‘’")
_CLAUSE_FIRST = re.compile(
    r"(?:Unless|If|When|Whereas|While|Although|Though|Because|Since|Until|After|Before|For|Nor|In"
    r"|At|On|By|But|And)\b"
)
# "Ten were healthy": ten of what stands in another sentence.
_BARE = re.compile(
    r"(?:(?:and )?that )?(?:(?:at least|about|some|up to|more than|nearly|almost) )?"
    r"(?:most|some|many|few|all|both|none|each|[\d,]+|one|two|three|four|five|six"
    r"|seven|eight|nine|ten|eleven|twelve) (?:of (?:them|these|[\d,]+)|is|are|was|were|had|have"
    r"|might|may|could|would|will|can)\b",
    re.I,
)
# "40 per cent", and not of what.
_SHARE = re.compile(
    r"(?:(?:about|some|at least|up to|more than|nearly|almost|over|around) )?"
    r"\d[\d.,]* ?(?:per ?cent|%)(?! of\b)",
    re.IGNORECASE,
)
# When it was said, before what was said: "said later that", "said on Thursday that".
_WHEN = re.compile(
    r"^(?:later|earlier|afterwards?|yesterday|today|last (?:night|week|month|year)"
    r"|(?:on |last )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: \w+)?) that "
)
# What the writer adds behind the report: "…, and they did".
_REMARK = re.compile(r", (?:and|but|as|which) (?:it|he|she|they|so)\b", re.I)
# Of somebody or something in another sentence.
_PRONOUN = re.compile(r"\b(?:he|she|they|him|her|his|them|their)\b")
_QUESTION = re.compile(r"(?:whether|if|how|why|what|which|who)\b", re.IGNORECASE)
_DENIES = re.compile(
    r"\b(?:den(?:y|ies|ied)|disput(?:es?|ed)|reject(?:s|ed)?|contradict(?:s|ed)?|refut(?:es?|ed)"
    r"|(?:was|were|is|are) (?:false|untrue|wrong|nonsense)|not true)\b"
)
# A definite thing that nothing behind it tells apart.
_THE = re.compile(
    r"\bthe (?:(?:same|whole|new|old) )?(?P<noun>[a-z]+)\b(?! (?:of|that|which|who|in|on|at|for|to"
    r"|from|by|with|between|[A-Z])\b)"
)
_UNCLEAR = re.compile(r"\b(?:second|former|latter|such|same|other) (?:kind|one|group|case)\b")


class Reports:
    """Asks for what a named speaker is reported to have announced, warned of or expected."""

    id = "reports"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each piece of reported speech that can be told whole."""
        for quotation in view.sure_quotations:
            if quotation.kind == "reported" and _base(quotation.verb):
                yield from self._question(view, quotation)

    def _question(self, view: View, quotation: Quotation) -> Iterator[Candidate]:
        line, told = view.line_at(quotation.at), whole_report(view, quotation)
        if not told or _BOUND.search(told) or _more(view, quotation) or _PRONOUN.search(told):
            return
        if _QUESTION.match(told) or _back_at(view, told, line) or not _states(told):
            return
        if not view.name(quotation.speaker) and len(quotation.speaker.split()) < _TELLS:
            return  # "a survey", "many experts": nobody in particular
        who = view.called(quotation.speaker)
        base = _base(quotation.verb)
        denied = _denial(view, line)
        if denied is None:
            return
        lost = f"The same without {who}, as a fact."
        yield Draft(
            key=f"reports-{slug(quotation.speaker, quotation.verb, told)}",
            type="literal",
            ask=f"What {_helper(quotation.verb)} {presented(view, quotation.speaker)} {base} "
            f"(¶{line.paragraph})?{' Who contradicts it there?' if denied else ''}",
            answer=sentence(f"{_upper(who)} {quotation.verb.lower()} that {told}")
            + (f" The next sentence contradicts it: {denied}." if denied else ""),
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=("The same in other words, if nothing is made more certain.",),
            reject=(lost,),
            misreading="Reading what somebody says as what the article has found out.",
            follow_up="Does the article tell how they know?",
            about=frozenset({line.order}),
            secret=(told,),
        ).candidate(view, 0.9, 0.55)


def _denial(view: View, line: Line) -> str | None:
    """The next sentence where it contradicts a report; "" if none does, None if it is too long."""
    after = [o for o in view.within(line.paragraph) if o.order == line.order + 1]
    if _DENIES.search(line.own) and not _DENIES.search(line.own[: line.own.find(",") + 1]):
        return ""
    if not after or not _DENIES.search(after[0].own):
        return ""
    return opening(after[0].text) or None


def _states(told: str) -> bool:
    """Whether a report has a subject and a verb of its own."""
    verb = ANY_VERB.search(told)
    return verb is not None and bool(told[: verb.start()].strip())


def _back_at(view: View, told: str, line: Line) -> bool:
    """Whether it speaks of "the letter" or "the gap" that only an earlier sentence tells of."""
    for hit in _THE.finditer(told):
        noun = re.compile(rf"\b{re.escape(hit['noun'])}\b", re.IGNORECASE)
        first = next((o for o in view.lines if noun.search(o.text)), line)
        if first.order < line.order and first.paragraph == line.paragraph:
            return True
    return False


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _more(view: View, quotation: Quotation) -> bool:
    """Whether the speaker tells more there, so that the answer would not be all of it."""
    line = view.line_at(quotation.at)
    after = line.text[quotation.at.span.end - line.at.span.start :]
    same = [
        q
        for q in view.findings.quotations
        if q.kind == "reported"
        and q.speaker == quotation.speaker
        and q.at.paragraph == quotation.at.paragraph
        and q.verb.lower() == quotation.verb.lower()
    ]
    return len(same) > 1 or re.match(r",? (?:and|but|while|as well)\b", after) is not None


def without_aside(view: View, quotation: Quotation) -> str:
    """Reported words without who says it, and without when: "Wednesday that …"."""
    told = _without_aside(view.text(quotation.at), quotation.verb).translate(_INNER)
    return _WHEN.sub("", told.strip(" ,"))


def whole_report(view: View, quotation: Quotation, longest: int = _LONGEST) -> str:
    """What somebody is reported to have said, if it can be told whole and alone; else ""."""
    line, told = view.line_at(quotation.at), without_aside(view, quotation)
    whole = (
        quotation.kind == "reported"
        and quotation.at.paragraph == line.paragraph
        and len(told.split()) <= longest
        and view.rights.within(told) == told
    )
    before = line.text[: quotation.at.span.start - line.at.span.start]
    if before.endswith("that ") and not re.search(
        rf"\b{re.escape(quotation.verb)}\b[^,;:]*\bthat \Z", before
    ):
        return ""  # "…, an official suggested, on condition that …"
    if _REMARK.search(told):
        return ""
    leans = _BARE.match(told) or _SHARE.match(told) or _POINTING.match(told)
    bound = leans or _UNCLEAR.search(told) or told.count('"') % 2
    return "" if bound or not whole else told


def _without_aside(text: str, verb: str) -> str:
    """Reported words without the ", she admitted," that stands in them or behind them.

    They stay as they are where a clause comes first, whose comma would be lost.
    """
    who = r"(?:he|she|it|they|(?:the |its |their )?[A-Za-z’'-]+(?: [A-Za-z’'-]+){0,2})"
    said = rf"(?:as )?{who} {re.escape(verb)}(?: out)?"
    rule = rf", (?:{said}|according to [^,]+)(?:,(?= [a-z])|,?\Z)"
    if _CLAUSE_FIRST.match(text) or len(re.findall(rule, text)) != 1:
        return text
    return re.sub(rule, "", text)


def _base(verb: str) -> str:
    """The plain form of a reporting verb; "" for one that is not asked about."""
    verb = verb.lower()
    forms = {f: base for base in _BASES for f in _forms(base)}
    return _IRREGULAR.get(verb, forms.get(verb, ""))


def _forms(base: str) -> tuple[str, ...]:
    return base, f"{base}s", f"{base}d" if base.endswith("e") else f"{base}ed"


def _helper(verb: str) -> str:
    """Did, does or do, as the article's verb has it."""
    verb = verb.lower()
    if verb.endswith("ed") or verb == "found":
        return "did"
    return "does" if verb.endswith("s") else "do"
