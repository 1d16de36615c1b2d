"""What is "this", "that promise", "those numbers"? It points back a sentence."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import hard, quoted
from coursepack.draft.questions.excerpt import around, opening, sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.pointing import Pointer, pointer
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, lowered, slug
from coursepack.model.article import Passage
from coursepack.source import Span

_THIS = re.compile(
    r"^(?P<this>This|That) (?P<verb>(?:is|was) (?:why|because|partly|not (?:the case|because|to)"
    r"|what"
    r"|one|how)|(?:might|may|could|would|must|should) (?:be|have|mean|explain|help|lead|make|cost)"
    r"|means?|meant|shows?|showed|suggests?|explains?|led|leads|has led|had led|makes?|made|helps?"
    r"|happened|changed|proves?|raises?)\b"
)
_LONGEST, _SHORT = 24, 4
_SOMEBODY = re.compile(r"\b(?:[Hh]e|[Ss]he|[Ii]t|[Tt]hey)\b")


class Back:
    """Asks what such a sentence points back at; the key quotes the sentence before."""

    id = "back"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each, where both sentences are the same person's."""
        for before, line in zip(view.lines, view.lines[1:], strict=False):
            match = _THIS.match(line.text)
            if before.paragraph == line.paragraph and not match:
                yield from _noun(view, before, line)
            if not match or before.paragraph != line.paragraph or "?" in line.text + before.text:
                continue
            owners = {view.owner(before.at), view.owner(line.at)}
            if len(owners) > 1 or None in owners or _THIS.match(before.text):
                continue
            yield from self._question(view, before, line, match)

    def _question(
        self, view: View, before: Line, line: Line, match: re.Match[str]
    ) -> Iterator[Candidate]:
        at = line.passage(match.start(), match.end())
        shown, told = around(view, at), opening(before.text)
        if len(words(shown)) < _SHORT or not told or len(words(before.text)) > _LONGEST:
            return
        owner = view.owner(line.at)
        whose = f" Both sentences are those of {view.called(owner)}." if owner else ""
        word = match["this"].lower()
        yield Draft(
            key=f"back-{slug(line.text)}",
            type="structure",
            ask=f"A sentence in ¶{line.paragraph} begins: {shown}. What is “{word}”? Say the "
            f"sentence again with its meaning in the place of “{word}”.",
            answer=f"It stands for what the sentence before says: {told}.{whose} Look for a whole "
            "statement, not one word of it, and for the rest of the sentence unchanged.",
            paragraphs=(line.paragraph,),
            evidence=(before.at, at),
            accept=("The statement before in the student's own words.",),
            reject=("A single noun of the sentence before.",),
            misreading="Taking the last noun before it for what is meant.",
            follow_up="How sure is the writer of the link? Which word shows it?",
            about=frozenset({line.order}),
        ).candidate(view, 0.8, 0.55)


def _noun(view: View, before: Line, line: Line) -> Iterator[Candidate]:
    """What a noun with "this" or "that" stands for, or which numbers or words it means."""
    found = pointer(view, before, line) if not hard(view, line.paragraph) else None
    shown = (sentence_around(line, found.at) or around(view, found.at)) if found else ""
    if found is None or found.words not in shown or len(words(shown)) < _SHORT:
        return
    asked, answer = _asked(view, found, before)
    if not asked:
        return
    yield Draft(
        key=f"back-{slug(found.words, line.text)}",
        type="structure",
        ask=f"¶{line.paragraph}: {shown}. {asked}",
        answer=answer,
        paragraphs=(line.paragraph,),
        evidence=(*found.meant, found.at),
        accept=("The same in the student's own words.",),
        reject=("A single noun, without what the text tells of it.",),
        misreading="Taking the last noun before it for what is meant.",
        follow_up="Read the sentence again with its meaning in that place: does it still fit?",
        about=frozenset({line.order}),
    ).candidate(view, 0.85, 0.7)


def _asked(view: View, found: Pointer, before: Line) -> tuple[str, str]:
    """The question for each kind of noun, and its key; "" where the key would lean on others."""
    told, noun = re.sub(r"\.(?=’”$)", "", quoted(before.text)), lowered(found.words)
    if found.kind == "counted":
        every = joined([f"“{view.text(at)}”" for at in found.meant])
        one = len(found.meant) == 1
        return (
            f"Which number{'' if one else 's'} {'does' if one else 'do'} “{noun}” mean? Say also "
            f"what {'it counts' if one else 'they count'}.",
            f"{every}, in the sentence before: {told}.",
        )
    if found.kind == "said":
        speakers = [q.speaker for q in before.quotations if q in view.sure_quotations]
        if not speakers and _SOMEBODY.search(before.own):
            return "", ""
        whose = f" They are those of {view.introduced(speakers[0])}." if speakers else ""
        return (
            f"Which words does “{noun}” mean? Say also where they come from.",
            f"Those of the sentence before: {told}.{whose}",
        )
    part = view.text(found.meant[0])
    who = _SOMEBODY.search(part)
    name = _only(view, before) if who else ""
    if who and not name:
        return "", ""
    return (
        f"What does “{noun}” stand for here? Answer with a whole statement.",
        f"It stands for what the text has just said: {quoted(part)}"
        f"{f' (“{who.group()}” is {name})' if who else ''}.",
    )


def _only(view: View, line: Line) -> str:
    """The one name that a pronoun can stand for: no other stands in the paragraph before it."""
    start = view.within(line.paragraph)[0].at.span.start
    found = view.names_in(Passage(line.paragraph, Span(start, line.at.span.end)))
    fits = [name for name in found if name.kind in ("person", "group", "place")]
    return view.called(fits[0].text) if len(fits) == 1 and len(found) == 1 else ""
