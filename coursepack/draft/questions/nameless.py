"""A source who is not to be named: what is told of it, and what a reader loses by it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.cut import breaks
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import leans
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug
from coursepack.model.article import Passage

_NAMELESS = re.compile(
    r"\b(?:(?:asked|wished|preferred|wanted|begged) not to be (?:named|identified)"
    r"|on (?:the )?condition of anonymity|(?:declined|refused) to be (?:named|identified)"
    r"|did not (?:want|wish) to be (?:named|identified)"
    r"|(?:would|did) not (?:give|want to give) (?:his|her|their) names?)\b"
)
# "… did not": what was done stands in another sentence.
_CUT = re.compile(r"\b(?:did|was|is|does|has|had|would|could)(?: not)?”\Z")
# One of some whom another sentence tells of: the key would have to say who they are.
_OF_THEM = re.compile(
    r"(?:The (?:other|others|second|third|two|latter|former)|Another|Others|One|Both|Neither"
    r"|Some|Two|Three|He|She|They)(?: of them)?,? (?:who|he|she|they|asked|wished|spoke|said"
    r"|would)\b"
)
_BECAUSE = re.compile(r"\bbecause (?:(?! (?:said|says|told)\b)[^,;:.\0])+")
_WHO = re.compile(
    r"(?:\A|\b)(?P<who>(?:[Aa]n?|[Tt]he|[Oo]ne|[Pp]eople|[Ss]everal|[Ss]ome|[Tt]wo|[Tt]hree|[Ff]our"
    r"|[Ff]ive|[Bb]oth) [^,\0]+?),? (?:and )?(?:who|speaking|on|asking)\b"
)
# So many more words where the reason is left out, so that neither side of the gap is too long.
_AROUND = 7
# What the source says, and a quotation in which it has said nothing.
_SAID = re.compile(
    r" (?:sa(?:id|ys)|t(?:old|ells)|suggest(?:ed|s)|warn(?:ed|s)|call(?:ed|s)|describe[ds]"
    r"|add(?:ed|s)|put|puts|estimate[ds]|confirm(?:ed|s)) "
)
_SHORT = re.compile(rf"{_NAMELESS.pattern}(?: because [^,]*)?”\Z")
_MANY = re.compile(r"(?:people|several|some|two|three|four|five|both)\b", re.IGNORECASE)
# Why somebody of a kind may not want to be named, where the article does not say it.
_GUESSES: tuple[tuple[str, str], ...] = (
    (r"victims?|witness\w*|refugees?|survivors?|prisoners?|activists?", "fear of revenge"),
    (
        r"shopkeepers?|traders?|dealers?|grocers?|landlords?|landlad\w+|publicans?|bakers?|butchers?"
        r"|farmers?|growers?|business\w+|restaurant\w*",
        "fear of losing customers, or of a quarrel with neighbours",
    ),
    (
        r"diplomats?|officials?|ministers?|advis[eo]rs?|officers?|aides?|civil servants?|soldiers?"
        r"|judges?|councillors?|executives?|bankers?|negotiators?|sources?",
        "not being allowed to say it in public, or a wish not to spoil talks",
    ),
    (
        r"nurses?|doctors?|teachers?|employees?|workers?|drivers?|engineers?|staff|managers?|guards?"
        r"|colleagues?|miners?|cleaners?|clerks?|agents?|scientists?",
        "fear for a job, or a duty to keep silent",
    ),
    (
        r"residents?|neighbou?rs?|villagers?|mothers?|fathers?|parents?|pupils?|students?|tenants?"
        r"|wom[ae]n|m[ae]n",
        "fear of trouble with neighbours, or with the authorities",
    ),
)


class Nameless:
    """Asks what the article tells of such a source, and what a reader cannot check."""

    id = "nameless"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for the first such source in the writer's own words."""
        for line in view.lines if view.written else ():
            match = _NAMELESS.search(line.own)
            at = line.passage(match.start(), match.end()) if match else None
            shown = _told(view, line, at) if at else ""
            if match and at and shown and not _CUT.search(shown) and not _leans(line, shown):
                yield self._question(line, at, (shown, match.group()), view)
                return

    def _question(self, line: Line, at: Passage, told: tuple[str, str], view: View) -> Candidate:
        shown, cue = told
        who, reason = _who(line), _BECAUSE.search(line.own)
        many = bool(_MANY.match(who))
        source = "these sources" if many else "this source"
        why = "" if reason else f" Why may {source} not want to be named?"
        return Draft(
            key=f"nameless-{slug(line.text)}",
            type="sourcing",
            ask=f"Read {shown} (¶{line.paragraph}). What does the {view.genre.noun} tell you about "
            f"{source}, and what can a reader not check without a name?{why}",
            answer=f"{_known(view, who, reason, cue)} Without a name a reader cannot check who "
            f"{source} {'are' if many else 'is'}, what the words rest on, or what interest may lie "
            "behind them.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any reason that fits what the article tells of the person.",),
            reject=("“Without a name it is false.”",),
            misreading="Taking a source without a name for no source at all.",
            follow_up="When should a newspaper refuse to print what such a source says?",
            dok=3,
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.75)


def _leans(line: Line, shown: str) -> bool:
    return leans(shown) or _OF_THEM.match(line.text) is not None


def _told(view: View, line: Line, at: Passage) -> str:
    """The sentence with what the source says in it, if need be without the reason; or ""."""
    whole = sentence_around(line, at)
    if whole and not whole.endswith("…”") and not _SHORT.search(whole):
        return whole
    if re.search('[“”‘"]', line.text):
        return ""
    text = _BECAUSE.sub("…", line.text)
    most = MOST + _AROUND * ("…" in text)
    if len(words(text)) <= most:
        return marked(text)
    said = _SAID.search(text, text.find(view.text(at)))
    ends = breaks(text, said.end(), most) if said else []
    return f"{marked(text[: ends[-1]])[:-1]} …”" if ends else ""


def _who(line: Line) -> str:
    """What the sentence calls the source: "A nurse at the clinic"; "" where it is not sure."""
    match = _WHO.search(line.own)
    return match["who"].strip() if match else ""


def _known(view: View, who: str, reason: re.Match[str] | None, cue: str) -> str:
    """What the sentence tells of the source, and why no name is given, or what may be guessed."""
    told = f"roughly who speaks ({marked(who)})" if who else f"“{cue}” of the source"
    starts = f"The {view.genre.noun} says only {told}"
    if reason:
        return f"{starts} and why no name is given ({marked(reason.group())})."
    guess = next((why for kind, why in _GUESSES if re.search(rf"\b(?:{kind})\b", who)), "")
    fits = f" A guess that fits: {guess}." if guess else ""
    return f"{starts}, and not why no name is given.{fits}"
