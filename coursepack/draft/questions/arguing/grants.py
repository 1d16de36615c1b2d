"""What is granted to the other side, and what is set against it."""

import re
from collections.abc import Iterator

from coursepack.draft.jest import jesting
from coursepack.draft.questions.arguing.passed import disputes
from coursepack.draft.questions.arguing.voice import (
    after,
    before,
    big,
    cited,
    first_words,
    shown,
    sound,
    stands,
    voice,
)
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

GRANT = re.compile(
    r"^(?:(?:And|Now|Here),? )?(?:"
    r"(?:I|We) (?:(?:(?:will|would|must|do|readily|freely) ){0,2}(?:grant|admit|accept|concede"
    r"|agree)"
    r"|(?:do not|don[’']t) (?:deny|doubt|dispute|question|suppose|pretend)|understand that"
    r"|have no (?:quarrel|objection))\b"
    r"|None of this (?:means|is to say) that\b|That is (?:real|not nothing)\b"
    r"|(?:It|That|This|Some of (?:it|this)|Much of (?:it|this))(?: may be| is|[’']s) "
    r"(?:(?:quite|perfectly|partly) )?(?:true|fair|right)\b"
    r"|Nor (?:do|would) (?:I|we) (?:pretend|deny|doubt|claim|dispute)\b"
    r"|(?:True|Granted|Admittedly|Certainly|To be fair|In fairness|Of course|No doubt)\b(?! not)"
    r"|(?:Nobody|No one) (?:doubts|denies|disputes|pretends|claims)\b"
    r"|There may (?:well )?be\b"
    r"|There is (?:no doubt that|some truth|truth) "
    r"|(?:He|She|They|[A-Z][\w’-]+) (?:may|might|could) (?:well )?be right\b"
    r"|(?:He|She) (?:has|had) a point\b|Perhaps (?:I am|we are|it is|he is|she is|they are|so)\."
    r"|So (?:they|it|he|she) (?:has|have|had|is|are|was|does|do|did)\."
    r"|It would be (?:dishonest|wrong|foolish|unfair|idle) to (?:pretend|deny|say|claim)\b"
    r"|(?:I|We) know (?:very |perfectly |full )?(?:well )?that\b)"
    r"|\b(?:I|We) (?:do not|don[’']t) doubt\b|\bI am not (?:against|opposed to|blind to)\b"
    r"|\bis no (?:ogre|fool|villain|monster|crank|enemy)\b"
    r"|\b(?:[Hh]e|[Ss]he|[Tt]hey) (?:is|are) right (?:about|that|to)\b"
    r"|^No doubt (?:he|she|they|it) (?:is|are) right\b"
    r"|^(?:It|That|This) (?:last (?:bit|part|point) )?is (?:a good (?:line|point|question)"
    r"|(?:perfectly|quite) (?:true|fair))[.:;]|^Part of it (?:came true|is true|is right)\b"
    r"|^It may be that\b|^It is (?:very |quite |more than )?likely that\b"
    r"|^I am (?:well )?aware that\b|^I am the first to (?:admit|grant|concede)\b"
    r"|^The evidence is not all on (?:my|our) side\b|^I do not say that\b"
)
# Words by which a point is granted, and which are no part of it.
_FORMULA = re.compile(
    r"^(?:(?:And|Now|Here),? )?(?:"
    r"(?:I|We) (?:(?:will|would|must|do|readily|freely) ){0,2}(?:grant|admit|accept|concede|agree)"
    r"|(?:I|We) (?:do not|don[’']t) (?:deny|doubt|dispute)|(?:It|That) is (?:\w+ )?true"
    r"|I am the first to (?:admit|grant|concede)|There is no doubt"
    r"|(?:Nobody|No one) (?:doubts|denies|disputes)),? that (?=\S)"
)
# A denial of a denial, a yes to one thing of several, and one to more than a sentence.
_VAGUE = re.compile(
    r"^I do not say that\b.*\bnot\b|\ball (?:of )?(?:that|this|it)\b"
    r"|^(?:He|She) (?:has|had) a point about\b"
)
# A point that ends in a word for something in another sentence.
_HANGS = re.compile(r"\b(?:for|about|of|to) (?:it|that|this|them)”$")
# A sentence of a story, or somebody's who is not named in it.
_STORY = re.compile(r"^(?:When|As|While|After|Then)\b|^(?:He|She|They)\b|[“”\"‘]")
# What only says yes to the sentence before it.
ONLY_YES = re.compile(
    r"^(?:That|This|It) is (?:quite |perfectly )?true\.|^So (?:they|it|he|she) \w+\.|^(?:He"
    r"|She) has a "
    r"point|^(?:He|She|They) (?:may|might) (?:well )?be right|^(?:He|She|They) (?:is"
    r"|are) right about (?:all of )?(?:that|this|it)\b|^Perhaps (?:I am|we are|it is|he is|she is"
    r"|they are|so)\.|^No doubt (?:he|she|they) (?:is|are)"
    r"|^Of course (?:it|they|he|she) (?:is|are|do|does)\.|^That is real\b"
    r"|^(?:It|That|This) (?:last (?:bit|part|point) )?is (?:a good (?:line|point)"
    r"|(?:perfectly|quite) (?:true|fair))[.]"
)
_ANSWER = re.compile(
    r"^(?:But|but|Yet|yet|And yet|Where (?:he|she|they) (?:is|are) wrong|Still,|Even so|However"
    r"|Nevertheless|Nonetheless|All the same|That said"
    r"|(?:It|He|She|They) (?:does|do|did) not (?:say|tell|mention|add)"
    r"|(?:I|We) do (?!not)\w+|With respect|I say (?:only )?that|It is also)\b"
)
# A turn within one sentence: "It is true that …, but …".
_TURN = re.compile(r"[,;:] (?=(?:but|yet|and yet|nevertheless|nonetheless)\b)")
# "It" means nothing here.
_MAY_BE = re.compile(r"^It (?:may be|is (?:very |quite |more than )?likely) that\b")
_BARE = re.compile(r"^(?:But|Yet|Still) (?:no|not so|why|what of it|ask|look|consider)\b", re.I)
# So many words make an answer, and a point that is granted.
_FAR, _LEAST, _POINT = 3, 5, 4


def granted(view: View) -> list[Line]:
    """The sentences that grant something of their own, and can be quoted."""
    return [
        line
        for line in voice(view)
        if GRANT.search(line.text)
        and not ONLY_YES.search(line.text)
        and not line.text.endswith("?")
        and shown(line)
    ]


class Grants:
    """Asks what is granted, and what is set against it."""

    id = "grants"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each point that is granted and then answered."""
        done: set[int] = set()
        argues = disputes(view) or view.genre.kind == "personal"
        for line in voice(view) if argues else ():
            if not GRANT.search(line.text) or line.text.endswith("?") or line.order in done:
                continue
            found = _inner(line) or _outer(view, line)
            if found:
                point, answer, lines = found
                mocked = any(jesting(x, own=False) for x in view.lines if x.order in lines)
                half = point.endswith("…”") or answer.endswith("…”")
                if lines & done or half or mocked or _VAGUE.search(line.text):
                    continue  # half of a point, or of an answer, is no key
                done |= lines
                yield _question(view, line, point, answer, lines)


def _inner(line: Line) -> tuple[str, str, frozenset[int]] | None:
    """Point and answer of one sentence, where it turns in the middle and can be shown whole."""
    turn = _TURN.search(line.text) if shown(line) else None
    if turn is None or len(line.text[turn.end() :].split()) < _LEAST:
        return None
    head = cited(_FORMULA.sub("", line.text[: turn.start()]))
    rest = cited(line.text[turn.end() :])
    return (head, rest, frozenset({line.order})) if head and rest else None


def _outer(view: View, line: Line) -> tuple[str, str, frozenset[int]] | None:
    """What is granted and the sentence that turns against it."""
    answer = _answer(view, line)
    told = _agreed(view, line) if ONLY_YES.search(line.text) else _point(line)
    if answer is None or not told or _TURN.search(line.text) or _compares(view, line, answer):
        return None
    between = [x for x in after(view, line, _FAR) if x.at < answer.at]
    points = [told, *map(sound, between)]
    if not all(points) or any("…" in point for point in points):
        return None  # what stands between is granted, too, and the key must tell it
    earlier = before(view, line) if ONLY_YES.search(line.text) else None
    orders = {x.order for x in (earlier or line, line, answer, *between)}
    return " and then ".join(points), sound(answer), frozenset(orders)


def _point(line: Line) -> str:
    """What a sentence grants, without the words that grant it; "" where it does not tell that."""
    text = sound(line)
    rest = _FORMULA.sub("", text[1:])
    point = text if rest == text[1:] else f"“{rest}"
    clear = stands(line) or _MAY_BE.match(line.text)
    return point if clear and not _HANGS.search(point) and len(words(point)) >= _POINT else ""


def _agreed(view: View, line: Line) -> str:
    """The sentence to which this one says yes, with that yes; "" where it is half or a story."""
    earlier = before(view, line)
    if earlier is None or _STORY.search(earlier.text):
        return ""
    text, yes = shown(earlier), sound(line)
    return f"{text} ({yes})" if text and yes and not text.endswith("…”") else ""


def _compares(view: View, line: Line, answer: Line) -> bool:
    """Whether the answer sets a number against one that was told before the point is granted."""
    earlier = before(view, line)
    return bool(answer.figures and earlier and earlier.figures and not line.figures)


def _answer(view: View, line: Line) -> Line | None:
    """The sentence that turns against what was granted."""
    rest = after(view, line, _FAR)
    beyond = next((x for x in voice(view) if x.paragraph == line.paragraph + 1), None)
    # What opens the next paragraph turns against the last sentence of this one.
    for other in rest or ((beyond,) if beyond else ()):
        if GRANT.search(other.text) and not _ANSWER.match(other.text):
            continue
        if _ANSWER.match(other.text):
            fits = len(other.text.split()) >= _LEAST and not other.text.endswith("?")
            return other if fits and sound(other) and not _BARE.match(other.text) else None
    return None


def _question(view: View, line: Line, point: str, answer: str, orders: frozenset[int]) -> Candidate:
    who = view.teller(line.paragraph)
    lines = [x for x in view.lines if x.order in orders]
    places = tuple(sorted({x.paragraph for x in lines}))
    to = f" Read on into ¶{places[-1]}." if len(places) > 1 else ""
    return Draft(
        key=f"grants-{slug(point, answer)}",
        type="structure",
        ask=f"In ¶{line.paragraph} {who} grants the other side a point. What is granted, and what "
        f"does {who} set against it?{to}",
        answer=f"{big(who)} grants: {point}. Against it {who} sets: {answer}.",
        paragraphs=places,
        evidence=tuple(first_words(x) for x in (lines[0], lines[-1])),
        accept=("Both halves in the student's own words.",),
        reject=(f"The granted point taken for what {who} is arguing.",),
        misreading=f"Thinking that {who} gives in.",
        follow_up=f"Why may {who} have granted this before answering it?",
        dok=3,
        skill="argument and counter-argument",
        about=orders,
    ).candidate(view, 0.9, 0.75 if "…" in point + answer else 0.95)
