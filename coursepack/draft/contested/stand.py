"""Somebody's position as it may be printed, with the place where the article tells it."""

import re
from dataclasses import dataclass

from coursepack.draft.clauses import ANY_VERB, VERB
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, sentence, surname
from coursepack.model.anchor import fold
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation

# What only hands on what is known: no position of the source.
HANDS_ON = re.compile(
    r"(?i)^(?:according to|found|finds?|reported?s?|estimate[sd]?|suggest(?:s|ed)?)"
)
# "argued that" reads well; "told that" does not.
_THAT = re.compile(
    r"(?i)^(?:argue[sd]?|sa(?:ys|id)|warn(?:s|ed)?|claim(?:s|ed)?|den(?:ies|ied)|insist(?:s|ed)?"
    r"|add(?:s|ed)|believe[sd]?|hope[sd]?|maintain(?:s|ed)|conclude[sd]?|stresse[sd]"
    r"|complain(?:s|ed)?|repl(?:ies|ied)|suggest(?:s|ed)|propose[sd]|think(?:s)?|fear(?:s|ed)?|object(?:s|ed))$"
)
ARGUES = re.compile(
    r"(?i)^(?:argue|claim|insist|maintain|warn|den|reject|oppos|criticis|criticiz|complain|fear"
    r"|object|believ|think)"
)
# Somebody who says this takes a position; who does not only tells.
_REASON = re.compile(
    r"\b(?:should|must|ought|need\w*|cannot|can[’']t|would|could|might|because|lead to|risk\w*"
    r"|danger\w*|precedent|better|worse|right|wrong|too|increase\w*)\b|(?:do|does|did)n[’']t\b",
    re.IGNORECASE,
)
POSITION = re.compile(
    rf"{_REASON.pattern}|\b(?:will|not|never|nobody|no one|only)\b|n[’']t\b", re.IGNORECASE
)
_ASKS = re.compile(r"\b(?:should|must|ought)\b")
# What may not be cut off, since it turns a statement round.
TURNS = re.compile(r"(?i)\b(?:not|no|never|nobody|only|unless|without|but|except|if)\b|n[’']t\b")
# A second statement, joined to the first: it can be left out.
_JOINED = re.compile(r", and (?=(?:I|we|they|he|she|it|you|the|that)\b)|; ", re.IGNORECASE)
# Quoted from the middle of a sentence: no statement by itself.
_FRAGMENT = re.compile(r"(?:because|and|but|or|to|of|that|which|who|when|while|as|with|for) ")
_LEADS = re.compile(r"^(?:But|And|Yet|So) (?=\w)")
# "A ship hasn't sunk, she points out, …": the teller stands in the middle.
_NAMES_TELLER = re.compile(r", (?:he|she|they|it|[A-Z]\w+) \w+(?: out)?(?:,|$)")
# "it had not, said Mr Lee, been asked for": the teller stands in the middle or asks.
_TOLD_WITHIN = re.compile(r", (?:said|says|asked|asks|adds|added) (?:Mr|Mrs|Ms|Dr|Sir|[A-Z])")
# What is only added to a whole statement: "its constitution, adopted in 2009", "the law, which".
_ADDED = re.compile(r", (?=(?:which|who|whose|where|adopted|published|signed|passed)\b)")
_LEAST, _MOST, _LONG = 5, 22, 32
_COMMON = frozenset(
    "shou righ with that have will woul coul time peop made make what from this".split()
)


@dataclass(frozen=True, slots=True)
class Stand:
    """Somebody's position: who, where in the article, and what they say as it may be printed."""

    speaker: str
    at: Passage
    says: str


def called(view: View, speaker: str) -> str:
    """A speaker as a prompt names them: the full name, or the article's description in small."""
    return view.called(speaker)


def stand(view: View, quotation: Quotation, *, tells: bool = False) -> Stand | None:
    """A statement that can be told whole, with its speaker and the verb it is given with.

    `tells` also takes what is no position by itself, where its place makes it one.
    """
    whole = short(_first(view, quotation).rstrip(",.;"))
    position = tells or ARGUES.match(quotation.verb) or POSITION.search(whole)
    only_told = HANDS_ON.match(quotation.verb) and not _ASKS.search(whole)
    if not whole or not position or (only_told and not tells) or not _named_here(view, quotation):
        return None
    who = view.introduced(quotation.speaker)
    who = who[:1].upper() + who[1:]
    if _TOLD_WITHIN.search(whole) or (quotation.kind == "direct" and _fragment(whole)):
        return None
    if quotation.kind == "direct":
        said = f"{who}: {marked(whole)}"
    elif _NAMES_TELLER.search(whole):
        return None
    elif _THAT.match(quotation.verb):
        said = f"{who} {quotation.verb} that {view.small(whole.removesuffix(' …'))}"
    elif tells and _by_itself(whole):
        said = f"According to {view.introduced(quotation.speaker)}, {view.small(whole)}"
    else:
        return None
    if view.rights.copies(said):
        return None
    told = said if said.endswith("…") else sentence(said)
    return Stand(called(view, quotation.speaker), quotation.at, told)


def _fragment(whole: str) -> bool:
    """Whether quoted words are a piece of a sentence: "a beautiful piece of work"."""
    headless = whole[:1].islower() and (VERB.match(whole) or not ANY_VERB.search(whole))
    return bool(_FRAGMENT.match(whole) or headless)


def _named_here(view: View, quotation: Quotation) -> bool:
    """Whether the paragraph itself names the speaker: "she said" may be somebody new."""
    name = view.name(quotation.speaker)
    forms = (name.text, *name.forms) if name else (quotation.speaker,)
    there = view.shadows[quotation.at.paragraph - 1]
    return any(fold(surname(form)) in there for form in forms)


def _by_itself(text: str) -> bool:
    """Whether reported words are a statement without the clause that names who says it."""
    return bool(ANY_VERB.search(text)) and not text.endswith("…")


def _first(view: View, quotation: Quotation) -> str:
    """The first sentence of what is said, with its beginning where the text broke it up."""
    said = re.split(r"(?<=[.!?])\s", view.text(quotation.at).strip(" ,"))[0]
    if quotation.kind != "direct" or not said[:1].islower():
        return said
    earlier = [
        q
        for q in view.sure_quotations
        if q.sentence == quotation.sentence
        and (q.kind, q.verb) == ("direct", quotation.verb)
        and q.at < quotation.at
    ]
    return f"{view.text(earlier[-1].at).strip(' ,')} … {said}" if earlier else said


def quoted(view: View, speaker: str, line: Line, text: str = "") -> Stand | None:
    """A position in the article's own words: a sentence, or the part `text` of it."""
    bare = (text or line.text).strip().rstrip(".")
    shown = bare if len(words(bare)) <= MOST else short(bare)
    if not shown or view.rights.copies(shown):
        return None
    named = shown.lower().startswith(speaker.lower()) or not speaker
    who = "" if named else f"{speaker[:1].upper()}{speaker[1:]}: "
    return Stand(speaker, line.at, f"{who}{marked(shown)}")


def short(text: str) -> str:
    """The text, or a whole statement at its beginning; "" where there is none, or it changes."""
    text = _LEADS.sub("", text)
    if len(text.split()) <= _MOST:
        return text if _shows_whole(text) else ""
    for joint in (_JOINED, _ADDED):
        shown = joint.split(text)[0]
        if shown != text and len(shown.split()) <= _MOST and _shows_whole(shown):
            added = joint is _ADDED and TURNS.search(text[len(shown) :])
            return "" if added else f"{shown} …"
    return text if len(text.split()) <= _LONG and _shows_whole(text) else ""


def _shows_whole(text: str) -> bool:
    """Whether a text is long enough for a statement and leaves no quotation open."""
    return len(text.split()) >= _LEAST and text.count("“") == text.count("”")


def worth(view: View, quotation: Quotation) -> float:
    """A position is worth more than a mere telling; reported reasons more than a cry."""
    text = view.text(quotation.at)
    argued = quotation.kind == "reported" and bool(ARGUES.match(quotation.verb))
    return (
        bool(_REASON.search(text))
        + 0.5 * bool(POSITION.search(text))
        + 0.5 * (quotation.kind == "reported")
        + 0.5 * argued
    )


def stems(text: str) -> set[str]:
    """The beginnings of the words by which two texts can be seen to speak of one matter."""
    return {word[:4] for word in re.findall(r"[a-z]{4,}", fold(text))} - _COMMON
