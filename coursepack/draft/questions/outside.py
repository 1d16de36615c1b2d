"""Somebody from outside: a voice that had no part in what the article reports."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import slug
from coursepack.model.findings import Quotation

_OUTSIDE = re.compile(
    r"\bwho (?:was|were|is|are|had|has) (?:not|no) (?:directly )?"
    r"(?:(?:been )?(?:involved|part of|a member of|connected)|part in|role in|links? (?:to|with))\b"
)


class Outside:
    """Asks why an article hears somebody who had no part in the work."""

    id = "outside"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where such a person is named, and quoted in the same paragraph."""
        for line in view.lines:
            match = _OUTSIDE.search(line.own)
            said = _said(view, line, match.start()) if match else None
            if match and said:
                yield self._question(view, line, match, said)
                return

    def _question(self, view: View, line: Line, match: re.Match[str], said: Quotation) -> Candidate:
        who, shown = view.called(said.speaker), whole_quote(view, said.at)
        return Draft(
            key=f"outside-{slug(who)}",
            type="sourcing",
            ask=f"¶{line.paragraph} says of {who}: “{match.group()} …”. Why does the article add "
            "this? What can such a voice give a reader that those who did the work cannot, and "
            "what can it not?",
            answer="It tells that this is a view from outside: somebody who gains or loses nothing "
            f"by the result ({who}: {shown}). Such a voice can judge the work more freely; it "
            "has not seen everything that was done, and it is still one person's view.",
            paragraphs=(line.paragraph,),
            evidence=(line.passage(match.start(), match.end()), said.at),
            accept=("Independence named as the gain, and distance as the loss.",),
            reject=("“So what this person says is true.”",),
            misreading="Reading “not involved” as “does not know about it”.",
            follow_up="Does this voice agree with those who did the work? What word shows it?",
            about=frozenset({line.order, view.line_at(said.at).order}),
        ).candidate(view, 0.9, 0.75)


def _said(view: View, line: Line, at: int) -> Quotation | None:
    """A sure quotation in the same paragraph by the person named first before the place."""
    before = [n for n in view.names_in(line.passage(0, at)) if n.kind != "group"]
    here = [line.at, *(o.at for o in view.within(line.paragraph) if o.order == line.order + 1)]
    for quotation in view.sure_quotations:
        name = view.name(quotation.speaker)
        near = any(meets(quotation.at, place) for place in here)
        if before and name in before[:1] and near and whole_quote(view, quotation.at):
            return quotation
    return None
