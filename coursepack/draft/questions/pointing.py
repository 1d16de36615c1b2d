"""Which statement, number or words a sentence points back at: "that promise", "those numbers"."""

import re
from dataclasses import dataclass
from typing import Literal

from coursepack.draft.rights import words
from coursepack.draft.soundness import whole_clause
from coursepack.draft.view import Line, View
from coursepack.model.article import Passage

# For a noun that points back, how the statement that it stands for must have been told.
_TOLD: dict[str, str] = {
    "accusation": "accus|alleg|blam|charg",
    "agreement": "agree|signed",
    "allegation": "accus|alleg|charg",
    "appeal": "appeal",
    "apology": "apolog",
    "argument": "argu",
    "attack": "attack|fired|shot|bomb|raid",
    "ban": "bann|forbid|forbad|stopped|prohibit|outlaw",
    "charge": "accus|charg|blam",
    "claim": r"claim|says|said|insist|maintain|argu|owner|promise",
    "closure": "clos|shut",
    "complaint": "complain",
    "decision": r"decid|voted|ruled|cut\b|chose|refus|agreed|approv|reject|put off|turned down",
    "delay": "delay|put off|postpon",
    "demand": "demand|insist|ask|call(?:s|ed) for",
    "denial": "den(?:y|ie)",
    "deal": "agree|signed",
    "discovery": "discover|found",
    "drop": "fell|fall|drop|halv|declin|lower",
    "experiment": "random|test|tried|compar",
    "fall": "fell|fall|drop|halv|declin|lower",
    "fear": "fear|afraid|worr",
    "finding": "found|showed|shows|discover",
    "hope": "hope",
    "increase": "rose|rise|increas|grew|doubl|climb",
    "loss": "lost|lose|loss",
    "merger": "swallow|merge|join",
    "objection": "object|but",
    "offer": "offer",
    "plan": "plan|intend|will",
    "power": r"can\b|may\b|allow|power",
    "practice": "used to|every|always|usual",
    "prediction": "predict|will|next",
    "promise": "promis|pledg|vow|assur",
    "proposal": "propos|suggest|would",
    "refusal": "refus|declin",
    "request": r"ask|request|beg",
    "right": r"can\b|may\b|allow|right|entitl",
    "rise": "rose|rise|increas|grew|doubl|climb",
    "rule": r"must|may not|may only|have to|has to|had to|not allowed|forbid|requir|nothing|no\b",
    "suggestion": "suggest|propos",
    "test": "test|tried",
    "threat": "threat|warn|will",
    "view": "think|thought|believ|argu|hold|consider",
    "vote": "voted",
    "warning": "warn",
    "belief": "think|thought|believ",
    "theory": "think|thought|believ|suggest|argu",
    "idea": "propos|suggest|wants|wanted",
    "announcement": "announc",
    "arrest": "arrest",
    "collapse": "collaps|gave way|fell",
    "cut": r"cut\b|reduc|lower",
    "defeat": "lost|beat|defeat",
    "explosion": "explod|blew up",
    "invitation": "invit",
    "journey": "travel|walked|drove|sailed|rode",
    "march": "march",
    "move": "cut|raised|withdrew|left|introduc|announc|reacced|joined|rejoin|lower|switch",
    "purchase": "bought|buy",
    "recall": "recall",
    "reform": "reform|chang",
    "sale": "sold|sell",
    "strike": "strike|struck|walked out",
    "transfer": "transfer|moved",
    "victory": r"won\b|beat",
    "visit": "visit|went to see|called on",
}
_NOUNS = "|".join(_TOLD)
_NUMBER = r"(?:number|figure|sum|amount|total)"
_WORDS = r"(?:sentence|remark|phrase|words|line)"
_ADJECTIVE = r"(?:very |new |first |last |same |two )?"
_THIS = r"(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ss]uch(?: an?)?)"
_SHELL = re.compile(
    rf"\b(?P<all>{_THIS} {_ADJECTIVE}(?P<noun>{_NOUNS})s?)\b|^(?:But |And |Yet )?"
    rf"(?P<the>[Tt]he {_ADJECTIVE}(?P<same>{_NOUNS}))\b(?! (?:of|to|that|for|in which|about|on|by"
    r"|with|from|between|against)\b)"
)
_COUNTS = re.compile(rf"\b(?P<all>{_THIS} {_ADJECTIVE}(?P<noun>{_NUMBER})(?P<many>s)?)\b")
_SAID = re.compile(rf"\b(?P<all>(?:[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose) (?P<noun>{_WORDS}))\b")
# A verb of a clause that "that" joins: "the models that power it", "land that both claim".
_VERBS = frozenset(
    "answer appeal attack ban charge claim cut delay demand drop fall fear hope increase march"
    " offer plan power promise recall reform request rise rule strike test transfer visit"
    " vote".split()
)
# Words before "that" behind which it can only point.
_POINTS = re.compile(
    r"(?:^|[,;:] |\b(?:of|in|on|for|by|to|with|from|under|after|since|whether|if|as|at|about|is"
    r"|was|call(?:s|ed)|giv(?:e|es|en|ing)|gave|accepts?|rose by|read|wrote|kept?|broke|made|takes?"
    r"|but|and|when|because|while|against|before|until|without|most) )\Z",
    re.IGNORECASE,
)
_LONGEST, _LEAST = 24, 5
_LAST_CLAUSE = re.compile(r"(?:; |, (?:and|but|so) )(?=(?:in \d{4} )?(?:the|an?|[A-Z]|his|her)\b)")
# What would have to be explained in its turn.
_LEANS = re.compile(r"\b(?:such|this|these|those|so)\b", re.IGNORECASE)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that point back, of which kind, and the place they stand for."""

    at: Passage
    words: str
    kind: Literal["told", "counted", "said"]
    meant: tuple[Passage, ...]


def pointer(view: View, before: Line, line: Line) -> Pointer | None:
    """What a sentence points back at in the one before it; None where that is not certain."""
    return _counted(view, before, line) or _said(before, line) or _told(before, line)


def _told(before: Line, line: Line) -> Pointer | None:
    """A noun for what the sentence before tells."""
    for match in _SHELL.finditer(line.own):
        noun = match["noun"] or match["same"]
        start = match.start("all") if match["noun"] else match.start("the")
        if match["noun"] and _joins(line.text[:start], match["all"], noun):
            continue
        meant = _statement(before, _TOLD[noun])
        if meant:
            end = match.end("all") if match["noun"] else match.end("the")
            return Pointer(line.passage(start, end), line.text[start:end], "told", (meant,))
    return None


def _joins(before: str, found: str, noun: str) -> bool:
    """Whether "that" joins a clause and points at nothing: "said that words …"."""
    if not found.lower().startswith("that "):
        return False
    plural = (found.endswith("s") and not noun.endswith("s")) or noun == "words"
    return plural or (noun in _VERBS and not _POINTS.search(before))


def _statement(before: Line, stem: str) -> Passage | None:
    """The sentence before if it is short and has the verb, else its last clause; or None."""
    text = before.text
    has = re.compile(rf"\b(?:{stem})", re.IGNORECASE)
    if text.endswith("?"):
        return None
    if len(words(text)) <= _LONGEST:
        fits = has.search(text) and len(words(text)) >= _LEAST and not _LEANS.search(text)
        return before.at if fits else None
    for cut in reversed(list(_LAST_CLAUSE.finditer(text))):
        part = text[cut.end() :].rstrip(" .")
        if (
            whole_clause(part)
            and not _LEANS.search(part)
            and has.search(part)
            and len(words(part)) <= _LONGEST
        ):
            return before.passage(cut.end(), cut.end() + len(part))
    return None


def _counted(view: View, before: Line, line: Line) -> Pointer | None:
    """Numbers of the sentence before, where there are exactly as many as are meant."""
    match = _COUNTS.search(line.own)
    if match is None or _joins(line.text[: match.start()], match["all"], match["noun"]):
        return None
    found = [f for f in before.figures if not _YEAR.fullmatch(view.text(f.at))]
    every = re.findall(r"\d[\d,.]*", before.text)
    years = sum(bool(_YEAR.fullmatch(x.rstrip(".,"))) for x in every)
    whole = len(every) - years == len(found) if every else True
    fits = len(found) == 2 if match["many"] else len(found) == 1
    if not fits or not whole:
        return None
    at = line.passage(match.start("all"), match.end("all"))
    return Pointer(at, match["all"], "counted", tuple(f.at for f in found))


def _said(before: Line, line: Line) -> Pointer | None:
    """The words in quotation marks in the sentence before."""
    match = _SAID.search(line.own)
    if match is None or _joins(line.own[: match.start()], match["all"], match["noun"]):
        return None
    said = [q for q in before.quotations if q.kind == "direct"]
    if len(said) != 1 or not _LEAST <= len(words(before.text)) <= _LONGEST:
        return None
    at = line.passage(match.start("all"), match.end("all"))
    return Pointer(at, match["all"], "said", (before.at,))
