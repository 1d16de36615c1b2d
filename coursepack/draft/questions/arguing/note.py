"""An editor's note before a text: what it knows, what it only thinks, what it adds."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import bare, cited, first_words
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_UNSURE = re.compile(
    r"\b(?:(?:is|are|was) (?:thought|believed|said|supposed) to|may (?:have|be)|might have"
    r"|could have"
    r"|probably|perhaps|possibly|it is not (?:known|clear)|seems? to|appears? to|apparently)\b"
)
_NOTHING = re.compile(
    r"\bNo (?:\w+ ){1,3}(?:has been|is|was|were|have been) (?:found|known|recorded)\b"
    r"|\bno (?:\w+ ){1,3}is known\b|\bnothing (?:\w+ )?is known\b"
)
_FIRM = re.compile(r"\d")


_LABEL = re.compile(r"^\[?[A-Z][\w’']+ note[:.] ")


def _cited(line: Line) -> str:
    return cited(_LABEL.sub("", bare(line)))


class EditorsNote:
    """Asks what an editor knows and what an editor thinks, and what the note adds to the text."""

    id = "editors-note"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, for a note with at least one careful statement and one firm one."""
        lines = [line for n in sorted(view.genre.note) for line in view.within(n)]
        unsure = [(line, m.group()) for line in lines if (m := _UNSURE.search(line.own))]
        firm = [x for x in lines if _FIRM.search(x.own) and not _UNSURE.search(x.own) and _cited(x)]
        if not unsure or not firm or not view.genre.argued:
            return
        nothing = next((x for x in lines if _NOTHING.search(x.own) and _cited(x)), None)
        words = joined(list(dict.fromkeys(f"“{cue}”" for line in lines for cue in _cues(line))))
        noun, n = view.genre.noun, lines[0].paragraph
        known = [x for x in firm if x is not nothing][:1]
        open_ = f" Left open: {_cited(nothing)}." if nothing else ""
        yield Draft(
            key=f"editors-note-{slug(unsure[0][0].text)}",
            type="sourcing",
            ask=f"¶{n} is by an editor and not part of the {noun}. What does the editor know, "
            "and what does the editor only think? Name the words that show it. What can a "
            f"reader of the note know that whoever wrote the {noun} could not?",
            answer=f"Told as known, among others: {joined([_cited(x) for x in known])}. Not "
            f"sure: look for {words}.{open_} Look for: a fact of the note about what came after "
            f"or what the {noun} takes for granted; and that the note gives no cause where it "
            "states none.",
            paragraphs=(n,),
            evidence=(*(first_words(x) for x in known), first_words(unsure[0][0])),
            accept=("Other facts of the note, if nothing careful in it is made firm.",),
            reject=("A cause or an outcome that the note does not state.",),
            misreading="Reading note and text as one voice.",
            follow_up="Where could the editor have found what the note tells as known?",
            lines=4,
            about=frozenset(line.order for line in lines),
        ).candidate(view, 0.9, 0.9)


def _cues(line: Line) -> list[str]:
    return [m.group() for m in _UNSURE.finditer(line.own)]
