"""How sure a source is of what it tells."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import first_words, is_source, shown, stands, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

# Words with which somebody says how sure they are, and what they say by it.
_CUES: tuple[tuple[re.Pattern[str], str], ...] = (
    (
        re.compile(r"\bas (?:near|nearly|well|far) as I (?:can|could) \w+(?: (?:it|them))?\b"),
        "says that what is told is only as exact as the writer can make it",
    ),
    (re.compile(r"\bor it may be\b[^.,;]*"), "leaves it open which of the two is right"),
    (
        re.compile(r"\bto the best of my (?:knowledge|recollection|memory|belief)\b"),
        "says that the writer’s knowledge or memory may not be enough",
    ),
    (
        re.compile(
            r"\bI (?:have|had) (?:not|never) seen\b[^.;]*\b(?:cannot|do not) say\b|\bI do not say"
            r" (?:it is|that it is)\b"
        ),
        "says that the writer does not know it from own experience and leaves it open",
    ),
    (
        re.compile(r"\bif (?:I remember|my memory)\b[^.,;]*"),
        "says that memory may be wrong here",
    ),
    (
        re.compile(r"\bI (?:suppose|fancy|guess|conjecture|presume|reckon)\b"),
        "says that the writer supposes it and has not seen or been told it",
    ),
    (
        re.compile(
            r"(?<=, )I (?:believe|think)(?=,)|\bI believe (?=it was|they were|he was"
            r"|she was|there were|there was|that (?:it|he|she|they|there) (?:was|were|had))"
            r"|(?<=, )as I (?:believe|think)\b|(?<=has )I (?:believe|think)\b"
            r"|(?<=have )I (?:believe|think)\b|(?<=had )I (?:believe|think)\b"
        ),
        "says that the writer takes it to be so, but does not claim to know it",
    ),
    (
        re.compile(
            r"\bI (?:cannot|can not|could not|do not|did not) (?:say|tell|know|swear)"
            r" (?:for certain|certainly|whether|how many|exactly|with certainty)\b"
        ),
        "says what the writer does not know",
    ),
)
_FAITH = re.compile(r"\b(?:God|Lord|Almighty|Heaven|Providence|prayers?)\b")


class Unsure:
    """Asks how sure whoever writes is of one statement."""

    id = "unsure"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence of a source."""
        if not is_source(view):
            return
        for line in voice(view):
            fits = _whole(line) and not _FAITH.search(line.text)
            if not fits or line.text.endswith("?"):
                continue
            for rule, says in _CUES:
                match = rule.search(line.own)
                if match and not _covers_a_part(line.own, match):
                    yield self._question(view, line, match.group().strip(), says)
                    break

    def _question(self, view: View, line: Line, cue: str, says: str) -> Candidate:
        who = view.teller(line.paragraph)
        return Draft(
            key=f"unsure-{slug(line.text)}",
            type="sourcing",
            ask=f"¶{line.paragraph}: {_whole(line)}. How sure is {who} of this? Name the words "
            "that show it.",
            answer=f"Not quite sure: “{cue}” {says}.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line),),
            accept=(f"It is to {who}'s credit to say so.",),
            reject=("“It is false, since it is not certain.”",),
            misreading="Reading past the small words that tell how sure somebody is.",
            follow_up="Say the sentence without these words. What would it claim then?",
            skill="degrees of certainty",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.85 if stands(line) else 0.7)


def _covers_a_part(text: str, cue: re.Match[str]) -> bool:
    """Whether a cue between commas speaks of a part only: "four, I think, one of them a man …"."""
    between = text[: cue.start()].endswith(", ") and text[cue.end() :].startswith(",")
    return between and "," in text[cue.end() + 1 :]


def _whole(line: Line) -> str:
    text = shown(line)
    return "" if "…" in text else text
