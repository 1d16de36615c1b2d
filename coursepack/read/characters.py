"""The author's own characters: what is kept, what is folded, what only files need."""

import unicodedata

# Bytes of typesetting that no reader sees: soft hyphen, zero-width space, word joiner,
# byte order mark, embedding controls, object placeholder. Joiners that shape Persian,
# Indic scripts and emoji (200C, 200D) and direction marks (200E, 200F) stay.
_UNSEEN = "\u00ad\u034f\u180e\u200b\u2060\ufeff\ufffc\ufffe\uffff"
_EMBEDDING = "".join(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))
_CONTROLS = "".join(
    chr(code) for code in (*range(32), *range(0x7F, 0xA0)) if not chr(code).isspace()
)
_LIGATURES = {"ﬀ": "ff", "ﬁ": "fi", "ﬂ": "fl", "ﬃ": "ffi", "ﬄ": "ffl", "ﬅ": "st", "ﬆ": "st"}
_TABLE = str.maketrans({**dict.fromkeys(_UNSEEN + _EMBEDDING + _CONTROLS, ""), **_LIGATURES})
_RAISED = str.maketrans("0123456789+-−()", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁽⁾")
_LOWERED = str.maketrans("0123456789+-−()", "₀₁₂₃₄₅₆₇₈₉₊₋₋₍₎")


def clean(text: str) -> str:
    """`text` without what only files need, in composed characters; whitespace stays."""
    return unicodedata.normalize("NFC", text.translate(_TABLE))


def fold(text: str) -> str:
    """`text` cleaned, on one line, each run of whitespace one space."""
    return " ".join(clean(text).split())


def raised(text: str) -> str:
    """Digits as superscripts (m², 10⁶); other text as it is."""
    return text.translate(_RAISED) if _is_number(text) else text


def lowered(text: str) -> str:
    """Digits as subscripts (CO₂); other text as it is."""
    return text.translate(_LOWERED) if _is_number(text) else text


def is_cjk(character: str) -> bool:
    """Whether words of this character's script stand without spaces between them."""
    code = ord(character)
    return 0x2E80 <= code <= 0x9FFF or 0xF900 <= code <= 0xFAFF or 0xFF00 <= code <= 0xFFEF


def _is_number(text: str) -> bool:
    return any(c.isdecimal() for c in text) and all(c in "0123456789+-−()" for c in text)
