"""Views that are passed on in order to be rejected."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.grants import GRANT
from coursepack.draft.questions.arguing.passed import PASSED_ON, disputes
from coursepack.draft.questions.arguing.voice import after, bare, quoted, shown, voice
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View

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
_FAR, _REACH, _LEAST = 3, 80, 3
_GRANTS = re.compile(
    r"^(?:I|We) (?:do not|don[’']t|cannot|can[’']t) (?:deny|doubt|dispute|question|quarrel)\b"
)
_SHARES = re.compile(
    r"\bI (?:do |quite |fully )?(?:believe (?:it|him|her|them)|agree)\b|\band so (?:do|did) I\b"
)
# What may be left out behind a view without cutting it in two.
_GOES_ON = re.compile(r"(?:and|or|but|so|nor|because|since)\b|$")
_THAT = re.compile(r"(?: is|,? (?:by|in|of|at)\b[^.;]*?,?)? that\b")


def passed_on(view: View) -> list[int]:
    """The paragraphs that pass on a view in order to reject it."""
    return [line.paragraph for line in _found(view)]


def rejected(view: View) -> frozenset[int]:
    """The numbers of the sentences that pass on a view which is then rejected."""
    return frozenset(line.order for line in _found(view))


def _found(view: View) -> Iterator[Line]:
    for line in voice(view) if disputes(view) else ():
        match = PASSED_ON.search(line.text)
        if not match or line.text.endswith("?") or _SHARES.search(line.text):
            continue
        turn = _turn(view, line)
        between = [x for x in after(view, line, _FAR) if turn and x.order <= turn.order]
        agreed = any(GRANT.search(x.text) and not _TURNS_AGAINST.match(x.text) for x in between)
        agreed = agreed or (turn is not None and _GRANTS.match(turn.text) is not None)
        if turn and not agreed and shown(turn, 20) and _says(line, match):
            yield line


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
