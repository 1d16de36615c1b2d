"""Where does the comparison hold, and where does it break? For analogies that the text draws."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import slug

_ANALOGY = re.compile(
    r"\b(?:is the equivalent of|the equivalent of|as surely as|as much as (?=[a-z]+ing\b)"
    r"|is (?:just |a bit )?like (?!this\b|that\b|other\b)"
    r"|in the same way (?:as|that)|It[’']s like (?=\w+ing\b)|as if (?:it|they|he|she) (?:were"
    r"|was|had))"
)
_PICTURE = re.compile(
    r"\b(?:as (?:big|large|long|tall|high|heavy|wide) as|the size of"
    r"|enough to (?:power|fill|feed|cover|reach|light|heat))\s"
)


class Likeness:
    """Asks about an analogy, or about a size told by a picture instead of a number."""

    id = "likeness"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question of each of the two kinds."""
        for rule, ask in ((_ANALOGY, self._analogy), (_PICTURE, self._picture)):
            for line in view.lines:
                match = rule.search(line.text)
                if match and not line.text.endswith("?"):
                    found = ask(view, line, match)
                    if found:
                        yield found
                        break

    def _analogy(self, view: View, line: Line, match: re.Match[str]) -> Candidate | None:
        at = line.passage(match.start(), match.end())
        shown = around(view, at)
        owners = [q for q in view.findings.quotations if meets(q.at, at) and q.kind != "scare"]
        sure = [q.speaker for q in owners if q in view.sure_quotations]
        if not shown or (owners and not sure):
            return None
        by = f", in the words of {view.called(sure[0])}" if sure else ""
        return Draft(
            key=f"likeness-{slug(view.text(at), line.text[match.end() :], most=5)}",
            type="evaluation",
            ask=f"¶{line.paragraph} draws a comparison{by}: {shown}. In what are the two things "
            "alike? Where does the comparison break down?",
            answer="Look for: the two things named; one respect in which they are alike; one in "
            "which they differ and which matters for the argument. Whoever compares asks the "
            "reader to judge the one as they judge the other.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any likeness and any difference that bear on the argument.",),
            reject=("Calling it right or wrong without naming a likeness and a difference.",),
            misreading="Taking the comparison for a proof.",
            follow_up="Find a comparison that would speak for the other side.",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.9)

    def _picture(self, view: View, line: Line, match: re.Match[str]) -> Candidate | None:
        at = line.passage(match.start(), match.end())
        shown = around(view, at)
        if not shown or line.said:
            return None
        return Draft(
            key=f"picture-{slug(line.text[match.start() :])}",
            type="inference",
            ask=f"Read {shown} (¶{line.paragraph}). Why might the writer describe it like this? "
            "What does a reader still not know exactly?",
            answer="It lets the reader picture something that a bare number would not. It is not "
            "exact: one would have to know the size or need of the thing it is measured by. Look "
            "for both.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any gain for the reader, with what stays unknown.",),
            reject=("Only one of the two halves of the question.",),
            misreading="Taking the picture for a measurement.",
            follow_up="Which number would you look up to replace the picture?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.6)
