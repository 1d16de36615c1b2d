"""A view that is passed on in order to be rejected: whose it is, and how it is answered."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import (
    after,
    bare,
    first_words,
    quoted,
    shown,
    voice,
)
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_PASSED_ON = re.compile(
    r"^(?:Sir,? (?:– )?)?(?:(?:First|Second|Third|Then|But|And|Now),? )?(?:"
    r"(?P<told>I am|[Ww]e are|You will be|[Ww]e have been) (?:often |always )?told (?!by\b)"
    r"|[Ii]t (?:is|has been|was|may be|will be|can be) (?:often |sometimes |also )?"
    r"(?:said|argued|claimed|objected|told)\b"
    r"|(?:Some|Many|Others|Most)(?: \w+){0,2}? (?:will |would |may |might )?(?:perhaps |always )?"
    r"(?:say|argue|claim|object|insist)\b"
    r"|(?:People|They|Critics|Opponents|Supporters|Defenders)(?: of [\w ]{3,30})? (?:will )?"
    r"(?:say|argue|claim|tell us|insist|point to|like to cite|cite)\b"
    r"|I (?:fancy I )?hear (?:some ?one|somebody|people|you)\b[^.;]{0,30}? (?:say|object)\b"
    r"|You (?:write|say|tell us) that\b|Your (?:\w+ ){1,3}(?:says|writes|claims|argues) that\b"
    r"|[Yy]ou (?:may|might|will|would) (?:well )?(?:say|object|argue|answer)\b"
    r"|There are (?:some|those)(?: among us)?,?[^.;]{0,30}? who (?:say|think|argue|believe)\b"
    r"|The (?:\w+ )?(?:cleverest|best|strongest|usual|standard|oldest|commonest|favourite|other)\b"
    r"[^.;]{0,40}?(?:argument|objection|answer|reply|excuse|defence)s?\b"
    r"|The (?:first|second|third|next) (?:(?:argument|objection) )?is that\b"
    r"|(?P<who>(?:Mr|Mrs|Miss|Dr|Sir|Lord|Lady|Councillor|Captain|Professor) [A-Z][\w’-]+"
    r"(?: [A-Z][\w’-]+)?|The [a-z-]+(?: [a-z-]+){0,2}) (?:says|said|tells us|claims|argues|insists|"
    r"will tell us|assures us)(?: that)?\b)"
)
_TURNS_AGAINST = re.compile(
    r"^(?:But|Yet|And yet|Even so|However|Well, no|No[,.]|Nonsense|Not so|Of course|That is not"
    r"|This is (?:not|possibly|nonsense)|So (?:is|was|are|were|does|did|has|have) (?!it\b|they\b)"
    r"|There (?:is|are|was)[;,.]|It does not|It(?: is|[’']s) also|It would, would|With respect"
    r"|Nobody has|But nobody|(?:It|That|This|They) \w+ (?:\w+ )?nothing\b"
    r"|I have spoken against"
    r"|(?:I|We) (?:do not|don[’']t|never|cannot|can[’']t|deny|disagree)\b"
    r"|(?:Can|Do|Does|Is|Are|Will|Has|Have) (?:they|it|he|she|we)\b[^.]*\?)"
)
_NO = re.compile(r"\b(?:not|no|never|nobody|cannot)\b|n[’']t\b")
_FAR, _REACH, _BARE, _LEAST = 3, 80, 4, 3
# What may be left out behind a view without cutting it in two.
_GOES_ON = re.compile(r"(?:and|or|but|so|nor|because|since)\b|$")
_THAT = re.compile(r"(?: is|,? (?:by|in|of|at)\b[^.;]*?,?)? that\b")
_TELLS = re.compile(r"\b(?:says?|said|told|put it|according to)\b")


class Rejects:
    """Asks whose view is passed on, whether the writer shares it, and for a fair reply."""

    id = "rejects"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each view that the next sentences surely turn against."""
        for line, turn, match in _found(view):
            yield _question(view, line, turn, match)


def passed_on(view: View) -> list[int]:
    """The paragraphs that pass on a view in order to reject it."""
    return [line.paragraph for line, _, _ in _found(view)]


def rejected(view: View) -> frozenset[int]:
    """The numbers of the sentences that pass on a view which is then rejected."""
    return frozenset(line.order for line, _, _ in _found(view))


def is_passed_on(line: Line) -> bool:
    """Whether a sentence gives what it says as other people's view."""
    return _PASSED_ON.search(line.text) is not None


def _found(view: View) -> Iterator[tuple[Line, Line, re.Match[str]]]:
    for line in voice(view):
        match = _PASSED_ON.search(line.text)
        if not match or line.text.endswith("?"):
            continue
        turn = _turn(view, line, bool(match["who"]))
        if turn and shown(turn, 20) and _says(line, match):
            yield line, turn, match


def _says(line: Line, match: re.Match[str]) -> bool:
    """Whether enough of the view can be shown behind the words that pass it on."""
    text = shown(line)
    enough = len(words(text)) >= len(words(_lead(line, match))) + _LEAST
    rest = bare(line)[len(text.rstrip("” …")) - 1 :].lstrip(" ,;:”’")
    return enough and ("…" not in text or _GOES_ON.match(rest) is not None)


def _turn(view: View, line: Line, named: bool) -> Line | None:
    """The first of the next sentences that turns against the view.

    A bare "not" is enough only for what nobody in particular says, in the very next sentence.
    """
    following = after(view, line, _FAR)
    surely = next((other for other in following if _TURNS_AGAINST.match(other.text)), None)
    if surely or named or not following:
        return surely
    other = following[0]
    told = other.said or _TELLS.search(other.own)
    return other if _NO.search(other.own) and not told else None


def _lead(line: Line, match: re.Match[str]) -> str:
    """The words that give the view to somebody, as far as the view begins."""
    text = bare(line)
    end = match.end()
    that = _THAT.match(text[end : end + _REACH])
    return quoted(text[: end + that.end()] if that else text[:end])


def _answer(view: View, turn: Line) -> str:
    """What turns against the view; a bare "Of course it is" with the sentence after it."""
    told = shown(turn, 20)
    following = after(view, turn, 1)
    more = shown(following[0], 20) if following and len(turn.text.split()) <= _BARE else ""
    return f"{told} and then {more}" if more else told


def _question(view: View, line: Line, turn: Line, match: re.Match[str]) -> Candidate:
    who = view.teller(line.paragraph)
    between = [o for o in after(view, line, _FAR) if o.order < turn.order and shown(o, 20)]
    more = f" The sentence between leads there: {joined([shown(o, 20) for o in between[:1]])}."
    return Draft(
        key=f"rejects-{slug(line.text[match.end() :], turn.text)}",
        type="attribution",
        ask=f"In ¶{line.paragraph} a view is passed on: {shown(line)}. Whose view is it? Which "
        f"words in the sentences after it show where {who} stands? What could those who hold "
        "the view reply?",
        answer=f"{_lead(line, match)} gives it as the view of others, and not as {who}'s own. "
        f"What turns against it: {_answer(view, turn)}.{more if between else ''} Look for: the "
        "words that turn, in the student's own words; and one fair reply, from the text or "
        "marked as the student's own. Whether the answer really meets the view is open.",
        paragraphs=(line.paragraph,),
        evidence=(first_words(line), first_words(turn)),
        accept=("Any reply that those who hold the view would agree to.",),
        reject=(f"The view given to {who}.",),
        misreading=f"Reading what is passed on as what {who} thinks.",
        follow_up=f"Has {who} put the view as strongly as those who hold it would?",
        dok=3,
        skill="argument and counter-argument",
        lines=4,
        about=frozenset({line.order, turn.order}),
    ).candidate(view, 0.9, 0.95 if _TURNS_AGAINST.match(turn.text) else 0.8)
