"""Whether could, may and might leave a statement open: an ability, a rule or a wish does not."""

import re

from coursepack.analyse.lists import pattern

_MIGHT = re.compile(r"\b(?:the|its|their|his|her|military|with all|as one) \Z")
# What is allowed or asked for: "may refuse", "no water may be taken", "that a law may be made".
_MAY_AS_RULE = re.compile(
    r" only\b| not (?:be (?:used|sold|taken|copied)|enter|leave|vote|use)\b"
    r"| (?:keep|refuse|accept|reject|choose|speak|apply|appeal|attend|claim|put forward|borrow|vote"
    r"|object|guess|recall|remember)\b"
)
_ALLOWED = re.compile(r"\b(?:[Nn]o [\w-]+|[Nn]obody|[Nn]o one|[Nn]one)(?: [\w-]+){0,3} \Z")
# What is wished or ordered: "begged that a house might be opened"; what a rule makes possible:
# "the age at which children might be sent"; what is said for politeness: "we may observe".
_WISHED = re.compile(
    r"\b(?:entreat|beg|begged|pray|ask|order|wish|request|desire|petition)(?:s|ed|ing)?\b[^.;]{0,40}"
    r"\bthat (?:[\w-]+ ){1,6}\Z|\b(?:at|by|during|in|under|of|from|to) which (?:[\w'-]+ ){1,4}\Z"
    r"|\b(?:lest|in order that|where an?) (?:[\w-]+ ){1,6}\Z|\bYou \Z"
)
_POLITE = re.compile(r" (?:observe|add|note|remark|be (?:allowed|permitted|forgiven|excused))\b")
_ABLE = re.compile(r"\b(?:you|I) \Z", re.IGNORECASE)
# "Experts who may ask questions", "when it might end": no statement that is left open.
_WHOM = re.compile(r"\b(?:who|whom) \Z")
_HOW = re.compile(r"\b(?:how [a-z]+|when|what|whether they)(?: (?:it|that|this|they|he|she))? \Z")
_ASKED = re.compile(
    r"\b(?:if|whether|how|what|so that|where|who|when|than|as [a-z]+ as)(?: [\w'-]+){0,3} \Z"
)


def could(plain: str, hit: re.Match[str]) -> bool:
    """Whether could is a possibility: followed by a fitting verb, no question, no condition."""
    rest = plain[hit.end() : hit.end() + 80]
    verb = re.match(r" ([a-z]+)", rest)
    listed = verb is not None and pattern("possible").fullmatch(verb[1]) is not None
    past = (
        verb is not None and verb[1] == "see" and re.match(r" see (?:a|the|her|his|that)\b", rest)
    )
    rule = re.match(r" [^,.;]*\bonly (?:if|when|by|with)\b| see (?:in|into|out|through)\b", rest)
    lead = plain[: hit.start()]
    return listed and not past and not rule and not (_ASKED.search(lead) or _ABLE.search(lead))


def may(plain: str, hit: re.Match[str]) -> bool:
    """Whether may is a possibility: no permission, no wish, no politeness, no month."""
    rest = plain[hit.end() :]
    verb = re.match(r" [a-z]", rest)
    lead = plain[: hit.start()]
    allowed = _MAY_AS_RULE.match(rest) or _ALLOWED.search(lead) or _wished(lead, rest)
    allowed = bool(allowed) or _no_statement(lead)
    return hit[0] == "may" and verb is not None and not allowed


def might(plain: str, hit: re.Match[str]) -> bool:
    """Whether might is a possibility: no power, no wish, no politeness."""
    follows = re.match(r" (?!and\b|of\b|in\b|or\b)[a-z]", plain[hit.end() :])
    lead = plain[: hit.start()]
    other = _MIGHT.search(lead) or _wished(lead, plain[hit.end() :])
    other = bool(other) or _no_statement(lead)
    return hit[0] == "might" and follows is not None and not other


def _no_statement(lead: str) -> bool:
    return bool(_WHOM.search(lead) or _HOW.search(lead))


def _wished(lead: str, rest: str) -> bool:
    return bool(_WISHED.search(lead) or _POLITE.match(rest))
