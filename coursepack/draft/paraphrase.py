"""The same in other words: exchanges that never change what is said, nor how surely."""

import re

_PAIRS: tuple[tuple[str, str], ...] = (
    (r"\ban increase in\b", "a rise in"),
    (r"\ba rise in\b", "an increase in"),
    (r"\ba fall in\b", "a drop in"),
    (r"\ba drop in\b", "a fall in"),
    (r"\bshould be\b", "ought to be"),
    (r"\b(?:are|is) to be\b", "will be"),
    (r"\bdue to (?=an?\b|the\b|its\b|their\b)", "because of "),
    (r"\bbecause of\b", "owing to"),
    (r"\bas a result of\b", "because of"),
    (r"\bmore than (?=\d)", "over "),
    (r"\babout (?=\d)", "around "),
    (r"\baround (?=\d)", "about "),
    (r"\balmost (?=\d)", "nearly "),
    (r"\bnearly (?=\d)", "almost "),
    (r"\bapproximately\b", "about"),
    (r"\bat an altitude of\b", "at a height of"),
    (r"\bin opposition to\b", "against"),
    (r"\b(a (?:third|quarter|half)|\d+%?) or more\b", r"at least \1"),
    (r"\bcountries that have\b", "countries which have"),
    (r"\bout of the ordinary\b", "unusual"),
    (r"\bmake up\b", "form"),
    (r"\b(would|will|could|may|might) have to\b", r"\1 need to"),
    (r"\b([Mm])embers of the public\b", "ordinary people"),
    (r"\bsolar energy\b", "solar power"),
    (r"\bsuch as\b", "like"),
    (r"\bin order to\b", "so as to"),
    (r"\ba number of\b", "several"),
    (r"\bunder the age of\b", "younger than"),
    (r"\bset fire to\b", "set alight"),
    (r"\bsquare met(?:er|re)s\b", "m²"),
    (r"\btelevision\b", "TV"),
    (r"\bUnited States\b", "US"),
    (r"\bdiscovered\b", "found"),
    (r"\bcalculated\b", "worked out"),
    (r"\bprohibited\b", "forbidden"),
    (r"\bpermitted\b", "allowed"),
    (r"\bpurchased?\b", "bought"),
    (r"\bprior to\b", "before"),
    (r"\bbegan\b", "started"),
    (r"\bbegin\b", "start"),
    (r"\bdo not\b", "don’t"),
    (r"\bdoes not\b", "doesn’t"),
    (r"\bdid not\b", "didn’t"),
    (r"\bis not\b", "isn’t"),
    (r"\bare not\b", "aren’t"),
    (r"\bwill not\b", "won’t"),
    (r"\bcannot\b", "can’t"),
    (r"\btowards\b", "toward"),
    (r"\ba (?=(?:day|week|month|year)\b)", "per "),
    (r"\bper cent\b", "%"),
    (r"\b(\d),(\d{3})\b(?!,)", r"\1\2"),
    (r"\b([Ll])abor", r"\1abour"),
    (r"\b([Cc])enter(?=s?\b)", r"\1entre"),
    (r"\b([Pp])rogram(?=s?\b)", r"\1rogramme"),
    (r"\b([Dd])efense\b", r"\1efence"),
    (r"\b([Ff])avor", r"\1avour"),
    (r"iz(?=ation|ing\b|ed\b|es?\b)", "is"),
    (r"\b([Tt])ravel(?=ing|ed)", r"\1ravell"),
)
_RULES = tuple((re.compile(pattern), other) for pattern, other in _PAIRS)


def exchanged(text: str, start: int, end: int) -> str | None:
    """`text` with one exchange made between two places, nearest to their middle; or None."""
    middle = (start + end) // 2
    hits = [
        (abs(hit.start() - middle), hit, other)
        for rule, other in _RULES
        for hit in rule.finditer(text, start, end)
    ]
    if not hits:
        return None
    _, hit, other = min(hits, key=lambda row: (row[0], row[1].start()))
    return text[: hit.start()] + hit.expand(other) + text[hit.end() :]
