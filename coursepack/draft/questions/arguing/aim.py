"""What whoever writes says outright that they set out to show or to reach."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import big, cited, closed, first_words, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_AIM = re.compile(
    r"\b(?:I (?:shall|will|mean to|propose to|hope to|intend to|wish to|want to) (?:try to )?"
    r"(?:prove|show|argue|demonstrate|convince)\b"
    r"|[Mm]y (?:paramount |chief |main |only |sole |whole )?(?:work|task|object|purpose|aim)\b"
    r"[^.;?]{0,40}?\b(?:is|shall be|will be),? (?:simply |only )?to \w+"
    r"|(?:shall|will) be my (?:work|task|object|purpose|aim)\b[^.;?]{0,30}?\bto \w+)"
)
_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b")
_LEAST = 8


class Aim:
    """Asks for the aim, in the student's own words."""

    id = "aim"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for the first aim that is said outright."""
        for line in voice(view):
            match = _AIM.search(line.own)
            if match is None or line.said or _NOT.search(match.group()):
                continue
            text = _told(line, match)
            if len(text.split()) >= _LEAST and not line.text.endswith("?"):
                yield self._question(view, line, text)
                return

    def _question(self, view: View, line: Line, text: str) -> Candidate:
        who, n = view.teller(line.paragraph), line.paragraph
        return Draft(
            key=f"aim-{slug(text)}",
            type="inference",
            ask=f"In ¶{n} {who} says outright what the aim is. What is it? Say it in your own "
            f"words.",
            answer=f"{big(who)} says: {text}.",
            paragraphs=(n,),
            evidence=(first_words(line),),
            accept=("The same aim in other words, with nothing added.",),
            reject=("An aim that the student only suspects.",),
            misreading="Telling what the text is about, and not what it is for.",
            follow_up=f"Which paragraph of the {view.genre.noun} does most for this aim?",
            bloom="understand",
            skill="central claim",
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.85)


def _told(line: Line, match: re.Match[str]) -> str:
    """The sentence, or what stands from the aim on."""
    text = sound(line)
    if text and "…" not in text:
        return text
    rest = cited(line.text[match.start() :])
    return rest if closed(line, rest) else ""
