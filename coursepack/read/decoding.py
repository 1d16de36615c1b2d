"""Bytes of a text file → its characters, whatever program wrote them."""

import codecs
import re

from coursepack import rules
from coursepack.problems import Refused
from coursepack.source import Source

# The longer mark first: a UTF-32 mark begins with the UTF-16 one.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What browsers read where a page names one of these.
_AS_ON_THE_WEB = {"iso8859-1": "cp1252", "ascii": "cp1252", "gb2312": "gb18030", "gbk": "gb18030"}
_ASCII = set(map(chr, range(128)))
_SIGNS = set("\xa0 “”„‘’‚«»‹›–—…•·¿¡€£¥¢§©®™°±×½¼¾²´")
_ALPHABETS = {
    "cp1252": (
        "àâæçéèêëîïôœùûüÿ",  # French
        "äöüßéèà",  # German
        "áéíñóúüçàèïòºª",  # Spanish, Catalan
        "áâãàçéêíóôõúüºª",  # Portuguese
        "àèéìíîòóùúºª",  # Italian
        "åäöæøéèüô",  # the Nordic languages, Estonian and Finnish among them
        "áàâéèêëíìïóòôöúùûüç",  # Dutch, Irish, Scots, Welsh, English
    ),
    "cp1254": ("çğıöşüâîûİ",),  # Turkish
}
_LINE_ENDS = re.compile("\r\n?|[\v\f\x85\u2028\u2029]")


def decode(data: bytes, label: str, declared: str = "") -> str:
    """The characters of a text file, lines ended by "\\n".

    `declared` is the encoding that the file itself names, believed where the
    bytes allow it. Raises Refused where the encoding cannot be told.
    """
    text = _marked(data, label)
    for encoding in ("utf-8", _web_name(declared)):
        text = _strict(data, encoding) if text is None else text
    if text is None:
        text = _by_alphabet(data) or _guess(data, label)
    return _LINE_ENDS.sub("\n", text)


def has_mark(data: bytes) -> bool:
    """Whether a byte order mark says that this is text."""
    return data.startswith(tuple(mark for mark, _ in _MARKS))


def wide_encoding(data: bytes) -> str:
    """utf-16-le or -be where every other byte is mostly zero, as in Western text; else ""."""
    even, odd = data[0:2000:2], data[1:2000:2]
    if len(odd) > 8 and odd.count(0) > len(odd) * 0.7 and even.count(0) == 0:
        return "utf-16-le"
    if len(odd) > 8 and even.count(0) > len(even) * 0.7 and odd.count(0) == 0:
        return "utf-16-be"
    return ""


def _marked(data: bytes, label: str) -> str | None:
    """The text, where a mark or the pattern of zero bytes says how it is written."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strict(data[len(mark) :], encoding)
            if text is None:
                raise Refused([rules.UNKNOWN_LETTERS.at(Source(label))])
            return text
    wide = wide_encoding(data)
    return _strict(data, wide) if wide else None


def _strict(data: bytes, encoding: str) -> str | None:
    if not encoding:
        return None
    try:
        return data.decode(encoding)
    except UnicodeDecodeError:
        return None


def _web_name(declared: str) -> str:
    """Python's name for an encoding that a page names; "" for none, or one of no text."""
    try:
        info = codecs.lookup(declared.strip())
    except (LookupError, ValueError):
        return ""
    text_like = getattr(info, "_is_text_encoding", True)
    name = _AS_ON_THE_WEB.get(info.name, info.name)
    return name if text_like and not name.startswith(("utf-7", "utf-16", "utf-32")) else ""


def _by_alphabet(data: bytes) -> str | None:
    """The text, where all its letters beyond ASCII are those of one language.

    Statistics on letters need more text than many an article has: it takes
    "élèves" for a word with č.
    """
    for encoding, alphabets in _ALPHABETS.items():
        text = _strict(data, encoding)
        letters = set(text or "") - _ASCII - _SIGNS
        if text and any(letters <= set(known + known.upper()) for known in alphabets):
            return text
    return None


def _guess(data: bytes, label: str) -> str:
    """The text by the encoding whose letters make the most sense; Refused where none does."""
    import charset_normalizer

    best = charset_normalizer.from_bytes(data).best()
    if best is None:
        raise Refused([rules.UNKNOWN_LETTERS.at(Source(label))])
    return str(best)


# In no encoding that texts were ever read with do these, beside letters of ASCII, stand for others.
PLAIN = set("‘’“”–—…")


def repaired(text: str) -> str:
    """`text` with â€™ set right to ’ and its like, and nothing else changed.

    Such letters come from a text once read with the wrong encoding and saved so.
    """
    # Its import takes longer than to read an article.
    return text if not set(text) - _ASCII - PLAIN else mended(text)


def mended(text: str) -> str:
    """The same by looking at every letter."""
    import ftfy

    config = ftfy.TextFixerConfig(
        unescape_html=False,
        remove_terminal_escapes=False,
        fix_latin_ligatures=False,
        fix_character_width=False,
        uncurl_quotes=False,
        fix_line_breaks=False,
        remove_control_chars=False,
        normalization=None,
        explain=False,
    )
    return str(ftfy.fix_text(text, config))
