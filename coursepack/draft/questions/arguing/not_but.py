"""One name for a thing that is turned down, and another that is set in its place."""

import re
from collections.abc import Iterator

from coursepack.draft.jest import wry
from coursepack.draft.questions.arguing.voice import after, before, first_words, full, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_SUBJECT = r"(?P<who>It|This|That|They|These|He|She|We|I|What [^.;:,]{3,40}?|The [a-z]+)"
# "It was not brotherhood." "It was habit."
_NOT = re.compile(
    rf"^(?:But |And |No, )?{_SUBJECT} (?P<be>is|was|are|were) not (?P<old>[^.;:?!]+)\.$"
)
_BUT = re.compile(
    r"^(?P<who>It|This|That|They|These|He|She|We|I|The [a-z]+) (?P<be>is|was|are|were)"
    r" (?P<new>(?!not\b|right\b|wrong\b|true\b)[^;:?!]+)\.$"
)
# "They did not die of drought." "They died of drinking …"
_DID_NOT = re.compile(
    r"^(?:But |And )?(?P<who>It|They|He|She|We|I) (?:did|do|does) not (?P<verb>\w+)"
    r" (?P<old>[^.;:?!]+)\.$"
)
_DID = re.compile(r"^(?P<who>It|They|He|She|We|I) (?P<verb>\w+) (?P<new>[^;:?!]+)\.$")
# Both in one sentence.
_ONE = re.compile(
    r"^(?P<who>It|This|That|They) (?P<be>is|was|are|were) not (?P<old>[^.;:?!,]+)[;:] (?:it|this"
    r"|that|they) (?P=be) (?P<new>[^.;:?!]+)\.$"
)
# What compares or measures, and gives no other name.
_MEASURES = re.compile(
    r"^(?:so|as|very|too|enough|much|many|all|only|just|yet|even|always|until|because|that|to"
    r"|going|being|here|there|in|at|on|for|without|cheap|long|far|my|alone|sure|[a-z]+ed|[a-z]+ing)\b"
)
# What is a name, and no quality; and what only tells how many.
_THING = re.compile(
    r"^(?:an?|the|my|our|his|her|their|its) "
    r"|(?:hood|ism|ment|[st]ion|ity|ness|ance|ence|ship|[^s]s)$"
)
_COUNTS = re.compile(r"^(?:\d|about|nearly|almost|over|some \d)")
_LONGEST, _STEM = 18, 3


class NotBut:
    """Asks what each of the two names would make a reader think."""

    id = "not-but"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each pair."""
        for line in voice(view) if view.genre.kind not in ("diary", "interview") else ():
            found = _found(view, line)
            if found and not any(wry(x) for x in found[0]):
                yield _question(view, *found)


def _found(view: View, line: Line) -> tuple[list[Line], str, str] | None:
    """The sentences, the name that is turned down, and the one in its place."""
    if line.said or not full(line):
        return None
    if match := _ONE.match(line.text):
        return _pair([line], match["old"], match["new"])
    following = after(view, line, 1)
    if not following or following[0].said or not full(following[0]):
        return None
    other = following[0]
    first, second = _NOT.match(line.text), _BUT.match(other.text)
    if first and second and first["be"] == second["be"]:
        return _pair([line, other], first["old"], second["new"])
    first, second = _DID_NOT.match(line.text), _DID.match(other.text)
    same = first and second and first["who"] == second["who"]
    if first and second and same and first["verb"][:_STEM] == second["verb"][:_STEM]:
        return _pair([line, other], first["old"], second["new"])
    return None


def _pair(lines: list[Line], old: str, new: str) -> tuple[list[Line], str, str] | None:
    """The pair, where both are names of a thing and short enough to be weighed."""
    old = re.split(r", or\b", old)[0].strip()
    if not _THING.search(old) or _COUNTS.match(new):
        return None
    long = max(len(words(old)), len(words(new))) > _LONGEST
    if long or _MEASURES.match(old) or _MEASURES.match(new):
        return None
    return lines, old, new.strip()


def _question(view: View, lines: list[Line], old: str, new: str) -> Candidate:
    who, n = view.teller(lines[0].paragraph), lines[0].paragraph
    near = before(view, lines[0]), *after(view, lines[-1], 1)
    bears = [full(x) for x in near if x and full(x) and not x.text.endswith("?")]
    place = f" What stands beside it: {joined(bears[:2])}." if bears else ""
    return Draft(
        key=f"not-but-{slug(old, new)}",
        type="structure",
        ask=f"In ¶{n} {who} turns one name for something down and sets another in its place: "
        f"{joined([full(x) for x in lines])}. What would a reader think with the first, and what "
        "with the second? Which words of the paragraph bear the second out?",
        answer=f"Turned down: “{old}”. In its place: “{new}”. Look for what each of the two makes "
        f"a reader expect or approve of, and for words of ¶{n} that fit the second only.{place}",
        paragraphs=(n,),
        evidence=tuple(first_words(x) for x in lines),
        accept=("Any difference between the two that is shown with words of the paragraph.",),
        reject=("The first name given as the writer's.",),
        misreading="Thinking that the two say the same.",
        follow_up="Who would prefer the first, and why?",
        dok=3,
        skill="word choice",
        about=frozenset(x.order for x in lines),
    ).candidate(view, 0.9, 0.85)
