"""Sentences that leave out what was just told: "Eventually he did", "So has Turkey"."""

import re
from dataclasses import dataclass, replace

from coursepack.draft.questions.cut import even
from coursepack.draft.rights import words
from coursepack.draft.view import Line
from coursepack.model.article import Passage

_BE, _HAVE, _DO = "am|is|are|was|were", "has|have|had", "do|does|did"
_MODALS = "will|would|can|could|may|might|must|should"
_AUX = f"(?P<aux>{_BE}|{_HAVE}|{_DO}|{_MODALS})"
# Which forms of the sentence before show what is left out behind a form.
_SAME = (_BE, _HAVE, "will|would", "can|could", "may|might", "must", "should")
_SUBJECT = (
    r"(?:I|[Ww]e|[Hh]e|[Ss]he|[Ii]t|[Tt]hey|[Ss]ome|[Mm]ost|[Ff]ew|[Mm]any|[Nn]one|[Nn]obody|[Tt]wo"
    r"|[Tt]hree|[Ff]our|[Ff]ive|[Tt]he [a-z]+|(?!(?:There|Neither|That|This)\b)[A-Z][\w’-]+)"
)
# Any short sentence that ends with such a form: no clause in it asks or compares.
_SHORT = re.compile(
    rf"^(?P<all>(?!(?:That|This|There|So it)\b)(?:[^.;:?!]*\b)?{_AUX}(?: not|n[’']t)?)"
    r"(?:[.;]|,? (?:he|she|they) (?:said|says)\.|, by (?:his|her|their|its) [a-z]+\."
    r"|, (?:but|and|because) )"
    rf"|^(?P<so>So (?P<aux2>{_BE}|{_HAVE}|{_DO}|{_MODALS}) "
    r"(?:I|we|he|she|they|it|(?:the |an? )?[\w’-]+(?: [\w’-]+){0,4})|So (?:they|he|she|we) "
    rf"(?P<aux3>{_HAVE}|{_DO}|{_MODALS}))[.;]"
)
_TO = re.compile(
    r"\b(?:ask|told|tell|promis|urg|invit|order|offer|want|threaten)\w* .*?\bto "
    r"(?P<vp>[a-z]+\b[^,;:]*)$"
)
_MEANS_TO = re.compile(r"\b(?:expects?|intends?|plans?|means?|hopes?) to (?P<vp>[a-z]+\b[^,;:]*)$")
_THAT = re.compile(r"\b(?:that|whether) (?P<vp>[^,;: ]+ [^,;: ]+ [^,;:]+)$")
# A question that asks for yes or no, with a pronoun before what it asks about.
_ASKED = re.compile(
    rf"^(?P<aux>{_BE}|{_HAVE}|{_MODALS}) (?:I|we|he|she|it|they|you) (?P<vp>[^,;:]+)$",
    re.IGNORECASE,
)
_DENIED = re.compile(r"(?:no|not|never|nobody|nothing|neither)\b", re.IGNORECASE)
# In a short sentence: what asks, compares or points elsewhere.
_CLAUSE = re.compile(
    r"\b(?:what|who|whom|whose|how|where|which|as|than|if|when|whether|why|there|whatever|because)\b",
    re.IGNORECASE,
)
# A sentence that is somebody's words, and who says them.
_SAID = re.compile(
    r"[“\"](?P<said>[^“”\".?!]+[.,?])[”\"](?: (?:he|she|they) (?:said|says|asked)\.)?"
)
_BRIEF = 9
_MOST_VP, _LEAST = 14, 4


@dataclass(frozen=True, slots=True)
class Shortened:
    """The short words, what they leave out, and the word that stands for it.

    `pro` is "so", or "" where nothing does; `full` where the words left out can be
    put behind the others just as they are.
    """

    words: str
    meant: Passage
    pro: str
    full: bool


def shortened(before: Line, line: Line) -> Shortened | None:
    """What a sentence leaves out that the one before tells; None where that is not certain."""
    before, line = _spoken(before), _spoken(line)
    if before.text[:1] in '“"‘' or not even(before.text) or not even(line.text):
        return None
    if any(q.kind == "direct" for q in (*before.quotations, *line.quotations)):
        return None
    return _short(line.own, before)


def _spoken(line: Line) -> Line:
    """The quoted words alone, where a sentence is nothing but those and "she said"."""
    said = [q for q in line.quotations if q.kind == "direct"]
    match = _SAID.fullmatch(line.text) if len(said) == 1 else None
    if match is None:
        return line
    text = re.sub(r",$", ".", match["said"])
    at = line.passage(match.start("said"), match.start("said") + len(text))
    return replace(line, at=at, text=text, own=text, quotations=())


def _short(text: str, before: Line) -> Shortened | None:
    """What a short sentence leaves out."""
    match = _SHORT.match(text)
    if match is None or len(words(before.text)) < _LEAST:
        return None
    told = match["all"] or match["so"]
    if len(words(told)) > _BRIEF or _CLAUSE.search(told):
        return None
    meant, behind = _missing(before, match["aux"] or match["aux2"] or match["aux3"])
    pro = "so" if match["aux2"] else ""
    # Where no part of the sentence before is certain, neither is a key.
    return Shortened(told, meant, pro, not pro) if meant and (behind or pro) else None


def _missing(before: Line, aux: str) -> tuple[Passage | None, bool]:
    """The words that a short form leaves out, and whether they can stand behind it as they are."""
    text = before.text.rstrip(" .!?;")
    asked = _ASKED.match(text) if before.text.endswith("?") else None
    if before.text.endswith("?"):
        same = asked is not None and asked["aux"].lower() in _forms(aux).split("|")
        return (before.passage(*asked.span("vp")), True) if asked and same else (None, False)
    forms = _forms(aux)
    found = _behind(text, forms)
    if found is None and re.search(rf"\b(?:{forms or 'x' * 9})\b", text):
        return None, False  # the form stands before it, but what follows is not certain
    if found and len(words(text[found[0] : found[1]])) <= _MOST_VP:
        start, end, full = found
        denied = _DENIED.match(text[start:end])
        return (None, False) if denied else (before.passage(start, end), full)
    return None, False


def _forms(aux: str) -> str:
    """The forms that show what is left out behind one of them; "" for "do"."""
    return next((forms for forms in _SAME if aux in forms.split("|")), "")


def _behind(text: str, forms: str) -> tuple[int, int, bool] | None:
    """From where to where the words stand behind the same form, or behind "to" and "that"."""
    hits = list(re.finditer(rf"\b(?:{forms})(?: not)? ", text)) if forms else []
    if hits:
        cut = re.search(r"[,;:]| [–—] ", text[hits[-1].end() :])
        return None if cut else (hits[-1].end(), len(text), True)
    to = _TO.search(text) if not forms else _MEANS_TO.search(text) if "will" in forms else None
    match = to or _THAT.search(text)
    return (match.start("vp"), match.end("vp"), to is not None) if match else None
