"""A source who is not to be named: why, and what a reader loses by it."""

import re
from collections.abc import Iterator

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
_SAID = re.compile(r" (?:said|says|told|tells|suggested|warned)\b")
_BECAUSE = re.compile(r"\bbecause (?:(?! (?:said|says|told)\b)[^,;:.\0])+")


class Nameless:
    """Asks why a source stays without a name, and what could make up for it."""

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
        return Draft(
            key=f"nameless-{slug(line.text)}",
            type="sourcing",
            ask=f"Read {shown} (¶{line.paragraph}). Why might somebody speak only without a name? "
            "What can a reader not check because of it?",
            answer=f"The words “{cue}” leave the source without a name. {_reason(line)} A reader "
            "cannot check who it is, whether they were in a place to know, and what they gain by "
            "saying it.",
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
    """The sentence up to where the source begins to speak, or what can be shown of it."""
    end = at.span.end - line.at.span.start
    said = _SAID.search(line.text, end)
    head = line.text[: said.start()] if said else ""
    if head and len(words(head)) <= MOST and not re.search('[“”‘"]', head):
        return f"{marked(head)[:-1]} …”"
    return sentence_around(view, line, at)


def _reason(line: Line) -> str:
    """What the sentence says of the reason, or that it says nothing of it."""
    match = _BECAUSE.search(line.own)
    if match:
        return f"The sentence gives the reason: {match.group().strip()}."
    return (
        "The sentence gives no reason; a guess would be fear for a job or of other people, a duty "
        "to keep silent, or an interest of their own."
    )
