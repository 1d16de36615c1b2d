"""A view that is passed on in order to be rejected: whose it is, and how it is answered."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.grants import GRANT
from coursepack.draft.questions.arguing.passed import PASSED_ON, disputes, is_passed_on
from coursepack.draft.questions.arguing.voice import (
    after,
    bare,
    big,
    first_words,
    quoted,
    shown,
    voice,
)
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_TURNS_AGAINST = re.compile(
    r"^(?:But|but|Yet|yet|And yet|Even so|However|Well, no|No[,.]|Nonsense|Not so|Of course"
    r"|That is not"
    r"|This is (?:not|possibly|nonsense)|So (?:is|was|are|were|does|did|has|have) (?!it\b|they\b)"
    r"|There (?:is|are|was)[;,.]|It does not|It(?: is|[’']s) also|It would, would|With respect"
    r"|Nobody has|But nobody|(?:It|That|This|They) \w+ (?:\w+ )?nothing\b"
    r"|[Yy]our [Pp]etitioners (?:honou?r|deny|do not|cannot|would)"
    r"|I have spoken against|Nothing can be (?:more|further)|Then (?:the more|why)|Perhaps\."
    r"|Possibly\.|Maybe\."
    r"|(?:I|We) (?:do not|don[’']t|never|cannot|can[’']t|deny|disagree)\b"
    r"|(?:Can|Do|Does|Is|Are|Will|Has|Have) (?:they|it|he|she|we)\b[^.]*\?)"
)
_FAR, _REACH, _BARE, _LEAST, _FULL = 3, 80, 4, 3, 6
_ANSWERS = 4
_TELLS_ENOUGH = 12
# An answer by a likeness: what it means would have to be told.
_GRANTS = re.compile(
    r"^(?:I|We) (?:do not|don[’']t|cannot|can[’']t) (?:deny|doubt|dispute|question|quarrel)\b"
)
_THIN = re.compile(r"^This is possibly\b")
_SHARES = re.compile(
    r"\bI (?:do |quite |fully )?(?:believe (?:it|him|her|them)|agree)\b|\band so (?:do|did) I\b"
)
_YES = re.compile(r"^(?:Perhaps|Possibly|Maybe|Of course|So (?:they|it|he|she))\b")
_AFTER_ALL = re.compile(r"\b(?:[Bb]ut|though|[Hh]owever|[Yy]et|[Ss]till|what matters|[Ee]ven so)\b")
_BUT = re.compile(r"^(?:But|but|Yet|yet|However|No[,.]|Not so|Nothing can be)\b")
_PICTURE = re.compile(r"^So (?:is|was|are|were) an? ")
# What may be left out behind a view without cutting it in two.
_GOES_ON = re.compile(r"(?:and|or|but|so|nor|because|since)\b|$")
_THAT = re.compile(r"(?: is|,? (?:by|in|of|at)\b[^.;]*?,?)? that\b")


class Rejects:
    """Quotes an argument of the other side and asks how it is answered."""

    id = "rejects"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each view that the next sentences surely turn against."""
        for line, turn, match in _found(view):
            if made := _question(view, line, turn, match):
                yield made


def passed_on(view: View) -> list[int]:
    """The paragraphs that pass on a view in order to reject it."""
    return [line.paragraph for line, _, _ in _found(view)]


def rejected(view: View) -> frozenset[int]:
    """The numbers of the sentences that pass on a view which is then rejected."""
    return frozenset(line.order for line, _, _ in _found(view))


def _found(view: View) -> Iterator[tuple[Line, Line, re.Match[str]]]:
    for line in voice(view) if disputes(view) else ():
        match = PASSED_ON.search(line.text)
        if not match or line.text.endswith("?") or _SHARES.search(line.text):
            continue
        turn = _turn(view, line)
        between = [x for x in after(view, line, _FAR) if turn and x.order <= turn.order]
        agreed = any(GRANT.search(x.text) and not _TURNS_AGAINST.match(x.text) for x in between)
        agreed = agreed or (turn is not None and _GRANTS.match(turn.text) is not None)
        if turn and not agreed and shown(turn, 20) and _says(line, match):
            yield line, turn, match


def _says(line: Line, match: re.Match[str]) -> bool:
    """Whether enough of the view can be shown behind the words that pass it on."""
    text = shown(line)
    if match["post"]:
        return "…" not in text
    enough = len(words(text)) >= len(words(_lead(line, match))) + _LEAST
    rest = bare(line)[len(text.rstrip("” …")) - 1 :].lstrip(" ,;:”’")
    return enough and (not text.endswith("…”") or _GOES_ON.match(rest) is not None)


def _turn(view: View, line: Line) -> Line | None:
    """The first of the next sentences that turns against the view. A "not" alone proves nothing."""
    following = after(view, line, _FAR)
    if following and _denies(line, following[0]):
        return following[0]
    return next((o for o in following if _TURNS_AGAINST.match(o.text)), None)


def _denies(line: Line, other: Line) -> bool:
    """Whether a sentence says of the same thing that it has done what it is said never to do."""
    thing = re.match(r"[A-Z][a-z]+(?=,)", line.text)
    never = re.search(r" (?:cannot|can not|never|will not) (\w{4})", line.text)
    begins = thing is not None and re.match(rf"{thing.group()} (?:has|have|did)\b", other.text)
    return bool(begins and never and never.group(1) in other.text)


def _lead(line: Line, match: re.Match[str]) -> str:
    """The words that give the view to somebody, as far as the view begins."""
    if match["post"]:
        return quoted(match["post"])
    text = bare(line)
    end = match.end()
    that = _THAT.match(text[end : end + _REACH])
    return quoted(text[: end + that.end()] if that else text[:end])


def _answer(view: View, turn: Line) -> tuple[str, Line]:
    """What turns against the view with what follows it; more behind a bare "Of course it is"."""
    said, last = [shown(turn)], turn
    most = 2 if len(turn.text.split()) <= _BARE else 1
    for other in after(view, turn, most):
        told = shown(other)
        short = "…" in told and len(words(told)) < _TELLS_ENOUGH
        if not told or short or other.text.endswith("?") or GRANT.search(other.text):
            break
        if is_passed_on(other):
            break
        said, last = [*said, shown(other)], other
    if _YES.match(turn.text) and not any(_AFTER_ALL.search(part) for part in said[1:]):
        return "", turn
    # "Perhaps" and "Well, no" are no answers yet.
    return joined([part for part in said if len(words(part)) >= _ANSWERS] or said), last


def _question(view: View, line: Line, turn: Line, match: re.Match[str]) -> Candidate | None:
    who = view.teller(line.paragraph)
    told, last = _answer(view, turn)
    bare_answer = len(words(told)) < _FULL or _PICTURE.match(turn.text)
    cut = (shown(line).endswith("…”") and not _BUT.match(turn.text)) or shown(turn).endswith("…”")
    thin = told == shown(turn) and _THIN.match(turn.text)
    if not told or thin or cut or bare_answer or turn.text.endswith("?"):
        return None
    return Draft(
        key=f"rejects-{slug(line.text[match.end() :], turn.text)}",
        type="attribution",
        ask=f"¶{line.paragraph} gives a view of the other side: {shown(line)}. How does {who} "
        "answer it?",
        answer=f"{big(who)} answers: {told}. The view itself is not {who}'s: "
        f"{_lead(line, match)} gives it to others.",
        paragraphs=(line.paragraph,),
        evidence=(first_words(line), first_words(last)),
        accept=("The answer in the student's own words.",),
        reject=(f"The view given to {who}.",),
        misreading=f"Reading what is passed on as what {who} thinks.",
        follow_up="What could those who hold the view reply?",
        dok=3,
        skill="argument and counter-argument",
        about=frozenset({line.order, turn.order, last.order}),
    ).candidate(view, 0.9, 0.95 if _TURNS_AGAINST.match(turn.text) else 0.8)
