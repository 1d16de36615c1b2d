"""Whose side or employer somebody speaks for, as the text tells it."""

import re
from functools import lru_cache

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.on_side import LONGEST, POINTS, half, leans, side, theirs
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wordlists import either
from coursepack.model.article import Passage
from coursepack.model.findings import Name
from coursepack.source import Span

# What somebody does for others or for a living, told in a clause of its own.
_DOES = re.compile(
    r",? (?:\d\d,? )?(?:(?:an?|the) (?P<role>[^,.;:()“”]*?),? )?"
    rf"(?P<does>who (?:{either('does')}"
    r"|(?:is|was) (?:the |an? )?(?:\w+ )?\w+ (?:of|for|at))\b[^,.;:()“”‘]*)"
)
# What stands in apposition behind a name: ", 58, a beekeeper,".
_BESIDE = re.compile(
    r"(?: \([^()]*\))?, (?:aged )?(?:\d\d, )?(?P<article>(?:an?|the|then) )?"
    r"(?P<told>(?!\w+(?:ing|ed)\b|who|which|and|or|but)[A-Za-z][\w’'-]*(?: [\w’'-]+)*?)"
    r"(?=[,.;:]| (?:who|whose|which|when|where|that|like) | and [a-z])"
)
_COUNCILLOR = re.compile(r"\b(?:Cllr|Coun)\.? \Z")
# Clauses behind what somebody does, which tell something else.
_FURTHER = re.compile(r" (?:but|when|while|because|where) .*")
# Behind "and", what may be another verb, and what may be one more thing of the same verb.
_AND = re.compile(r" and (?P<next>[\w’'-]+)(?P<more> [\w’'-]+)?.*")
_ACTS = re.compile(
    r"(?:is|was|has|had|does|did|can|will|would|now|also|then|later|once|still|never)\b"
)
_FORMS = re.compile(r"\w{3,}(?:s|ed)")
_BEHIND_VERB = re.compile(
    r" (?:an?|the|his|her|its|their|for|in|on|at|with|to|of|from|by|that|it|\d.*)"
)
# Offices that tell nothing without the body that they are held in.
_OFFICE = re.compile(rf"(?:(?:{either('ranks')}) )*(?:{either('offices')})", re.IGNORECASE)
_FOR = re.compile(r"spokes|attorney|lawyer|counsel|solicitor|agent|advis[eo]r")
# A role is whole or left out: of which company is "the company's director", of which group?
_WHOSE = re.compile(
    r"^(?:the )?[a-z]+(?:[’']s|s[’']) |\b(?:waiting|sitting|standing|with an interest)\b"
)
# Of which body, only another sentence tells: "spokesperson for the group".
_OF_BODY = re.compile(
    r"\b(?:for|of) the (?:agency|association|body|campaign|charity|company|federation|firm|group"
    r"|ministry|network|organi[sz]ation|party|team)\Z"
)
# A group that its sentence begins with: "A group calling itself Born Here".
_CALLED = re.compile(
    r"(?:An?|The) (?:[\w-]+ ){0,3}(?:calling itself|called|known as|named) (?:the )?"
)
# Roles that tell nothing without whose they are, and what is no role at all.
_NO_ROLE = re.compile(
    r"(?:(?:younger|elder|older|twin|late) )?(?:sister|brother|mother|father|son|daughter|wife"
    r"|husband|cousin|aunt|uncle|niece|nephew|classmate|colleague|supervisor|friend|neighbou?r)"
    r"|.*\b(?:St|Mr|Mrs|Dr)|(?:allowed|told|said|made|asked) .*"
)
# So many characters may stand before the name that a sentence begins with: "The ".
_THE = 4


def presented(view: View, speaker: str) -> str:
    """A speaker with the fullest introduction that the text gives; with none, only the name."""
    name = view.name(speaker)
    if name is None or name.kind != "person":
        points = name is not None and (POINTS.search(name.role) or _WHOSE.search(name.role))
        return view.called(speaker) if points else view.introduced(speaker)
    role = view.small(name.role)
    if does := _does(view, name):
        told = does
    elif _titled(view, name):
        return f"{name.role} {name.text}"
    elif stands := side(view, name):
        told = stands
    elif half(view, name):
        told = ""  # what is told beside the name is not as whom they speak
    elif leans(view, name):
        body = _body(view, name)
        told = f"{role} {'for' if _FOR.search(role) else 'of'} {body}" if body else ""
    elif any(r.search(role) for r in (POINTS, _WHOSE)) or _NO_ROLE.fullmatch(name.role):
        told = ""
    elif name.role and not bare(view, speaker):
        return view.introduced(speaker)
    elif beside := _beside(view, name):
        told = beside
    else:
        told = ""  # an office that tells nobody whose it is
    return f"{view.called(speaker)} ({told})" if told else view.called(speaker)


def hidden(view: View, speaker: str) -> bool:
    """Whether a text tells as whom somebody speaks, but in words that need another sentence."""
    name = view.name(speaker)
    if name is None or name.kind != "person":
        return False
    told = presented(view, speaker)
    if _OF_BODY.search(told.removesuffix(")")):
        return True
    return told == view.called(speaker) and bool(name.role or half(view, name))


def _titled(view: View, name: Name) -> bool:
    """Whether the role is a title that stands before the name: "Sheriff Tom Quarrels"."""
    if name.text.startswith(name.role):
        return False
    last = name.text.rsplit(maxsplit=1)[-1]
    title = rf"\b{re.escape(name.role)} (?:{re.escape(name.text)}|{re.escape(last)})\b"
    return name.role[:1].isupper() and re.search(title, view.article.text) is not None


def bare(view: View, speaker: str) -> bool:
    """Whether all that a text tells of somebody is an office, and not where they hold it."""
    return _OFFICE.fullmatch(view.role(speaker)) is not None


def placed(view: View, speaker: str) -> bool:
    """Whether a reader is told for whom, or as what, somebody speaks."""
    name = view.name(speaker)
    if name is None or name.kind != "person":
        return name is not None
    if _does(view, name) or _beside(view, name):
        return True
    if not name.role or POINTS.search(name.role):
        return False
    return not bare(view, speaker) or _titled(view, name) or bool(_body(view, name))


@lru_cache(maxsize=64)
def _does(view: View, name: Name) -> str:
    """ "who studies water politics in Vienna", where such a clause stands behind the name."""
    for at in name.mentions:
        text = view.article.paragraphs[at.paragraph - 1].text
        found = _DOES.match(text, at.span.end)
        if not found:
            continue
        role = f"{found['role']} " if found["role"] else ""
        told = f"{role}{_one_thing(_FURTHER.sub('', found['does'].strip()))}"
        if POINTS.search(told):
            return ""
        if len(words(told)) <= LONGEST and not view.rights.copies(f"{name.text}, {told}"):
            return told
        return ""
    return ""


def _one_thing(told: str) -> str:
    """What somebody does without a second verb: whole where "and" only joins its nouns."""
    joined = _AND.search(told)
    if joined is None:
        return told
    word, more = joined["next"], joined["more"] or ""
    acts = _ACTS.match(word) or (_FORMS.fullmatch(word) and _BEHIND_VERB.fullmatch(more))
    return told[: joined.start()] if acts else told


@lru_cache(maxsize=64)
def _beside(view: View, name: Name) -> str:
    """ "senior counsel for the harbour", where it stands behind the name."""
    at = name.mentions[0]
    text = view.article.paragraphs[at.paragraph - 1].text
    if _COUNCILLOR.search(text[: at.span.start]):
        return "councillor"
    found = _BESIDE.match(text, at.span.end)
    told = found["told"] if found else ""
    plain = found is not None and (found["article"] or re.search(r" (?:for|of|at|to) [A-Z]", told))
    points = POINTS.search(told) or ANY_VERB.search(told) or _OFFICE.fullmatch(told)
    if not plain or points or len(words(told)) > LONGEST or view.rights.copies(told):
        return ""
    return told


@lru_cache(maxsize=64)
def _body(view: View, name: Name) -> str:
    """The body that "its secretary" belongs to: what its sentence, or the one before, is about."""
    for at in name.mentions:
        text = view.article.paragraphs[at.paragraph - 1].text
        owned = theirs(name, text[: at.span.start])
        if owned is None:
            continue
        line = view.line_at(Passage(at.paragraph, Span(owned.start(), owned.start() + 1)))
        first = view.lines[line.order - 1] if owned.start() == line.at.span.start else line
        begins = [
            other.text
            for other in view.findings.names
            for mention in other.mentions
            if other.kind not in ("person", "place", "people")
            and mention.paragraph == at.paragraph
            and mention.span.start >= first.at.span.start
            and _begins(text[first.at.span.start : mention.span.start])
        ]
        return view.called(begins[0]) if len(set(begins)) == 1 else ""
    return ""


def _begins(before: str) -> bool:
    """Whether a name behind these words begins its sentence, or names the group that does."""
    return len(before) <= _THE or _CALLED.fullmatch(before) is not None
