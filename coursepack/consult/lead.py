"""The page of an encyclopedia article → its opening sentences, in plain text."""

import importlib
import re
import unicodedata
from collections.abc import Iterator
from functools import cache
from typing import Any

from lxml import etree, html

# What stands among the paragraphs without being part of them.
_ASIDE = (
    "self::table or self::style or self::script or self::figure or self::noscript"
    " or contains(translate(@style, ' ', ''), 'display:none') or @id = 'coordinates'"
)
_ASIDE_CLASSES = (
    "hatnote noprint mw-empty-elt infobox navbox shortdescription metadata ambox thumb geo "
    "mw-editsection reference mw-ref ext-phonos IPA mw-tmh-player"
).split()
# A page that only sorts out who or what else has the name.
_SORTING = (
    "//*[@id='disambigbox' or @id='disambig' or @id='setindexbox']"
    "|//*[contains(concat(' ', @class, ' '), ' dmbox ')]"
    "|//meta[@property='mw:PageProp/disambiguation']"
)
_SORTS = re.compile(
    r"\b(?:(?:may|can|could|might)(?: also)? (?:refer|stand)|refers? to (?:several|many|any of)|"
    r"(?:is|are|was) (?:an? |the )?(?:[\w-]+ )*(?:surname|family name|given name|first name))\b"
)
_FOOTNOTE = re.compile(r"\s*\[[^\[\]]{0,40}\]")
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_NESTED = re.compile(r"\(([^()]*)\([^()]*\)([^()]*)\)")
# How something sounds, or what it is called in another language.
_SOUND = re.compile(
    r"/|[\u0250-\u02ff]|^(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+: |"
    r"^(?:lit|pronounced|romani[sz]ed|transliterated|listen|IPA|in full)\b"
)
_HIGH = str.maketrans("0123456789+-−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻")
_LOW = str.maketrans("0123456789+-−", "₀₁₂₃₄₅₆₇₈₉₊₋₋")
_FEWEST, _MOST = 60, 120


def sentences(page: str) -> tuple[str, ...]:
    """The sentences before the first heading; none where the page only sorts out namesakes."""
    try:
        root = html.fromstring(page.encode(), parser=html.HTMLParser(encoding="utf-8"))
    except etree.ParserError:  # nothing but spaces or comments
        return ()
    if root.xpath(_SORTING):
        return ()
    _strip(root)
    found: list[str] = []
    for paragraph in _opening(root):
        found += _segmenter().segment(_plain(paragraph))
    whole = [sentence.strip() for sentence in found]
    return () if whole and _SORTS.search(whole[0]) else tuple(_whole(whole))


def extract(lead: tuple[str, ...]) -> str:
    """Whole sentences from the first on: 60 words or a little more, never above 120."""
    taken: list[str] = []
    count = 0
    for sentence in lead:
        words = len(sentence.split())
        if count >= _FEWEST or count + words > _MOST:
            break
        taken.append(sentence)
        count += words
    return " ".join(taken)


@cache
def _segmenter() -> Any:
    return importlib.import_module("pysbd").Segmenter(language="en", clean=False)


def _strip(root: Any) -> None:
    """Take out everything that is not running text, and set raised figures as such."""
    classes = " or ".join(
        f"contains(concat(' ', @class, ' '), ' {name} ')" for name in _ASIDE_CLASSES
    )
    for node in root.xpath(f"//*[{_ASIDE} or {classes}]"):
        if node.getparent() is not None:
            node.drop_tree()
    for node in root.xpath("//sup | //sub"):
        text = node.text_content()
        if "[" in text:
            node.drop_tree()
        elif len(node) == 0:
            node.text = text.translate(_HIGH if node.tag == "sup" else _LOW)


def _opening(root: Any) -> Iterator[str]:
    """The paragraphs before the first heading or formula, each on one line."""
    for node in root.iter("p", "h2", "h3", "details", "math"):
        if node.tag != "p" or node.xpath(".//math"):
            return
        if text := " ".join(node.text_content().split()):
            yield text


def _plain(text: str) -> str:
    """Without footnote marks, and without brackets that only give a sound or a spelling."""
    text = _FOOTNOTE.sub("", text)
    text = _NESTED.sub(r"(\1\2)", text)
    text = _BRACKET.sub(_readable, text)
    return re.sub(r"\s+([,.;:])", r"\1", text)


def _readable(bracket: re.Match[str]) -> str:
    parts = [part.strip(" ,") for part in bracket[1].split(";")]
    kept = [part for part in parts if part and not _SOUND.search(part) and _latin(part)]
    return f" ({'; '.join(kept)})" if kept else ""


def _latin(text: str) -> bool:
    return all(unicodedata.name(c, "").startswith("LATIN") for c in text if c.isalpha())


def _whole(lead: list[str]) -> Iterator[str]:
    """Sentences up to the first that leads over to a list or stands unfinished."""
    for sentence in lead:
        if not re.search(r"[.!?][\"”’')]*$", sentence):
            return
        yield sentence
