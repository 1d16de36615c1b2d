"""Where does the number come from? Figures with and without a source, side by side."""

import re
from collections.abc import Iterator
from dataclasses import replace

from coursepack.draft.checking import where_to_check
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.tellers import names_somebody
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.findings import Figure

_NAMED = re.compile(
    r"\b(?:according to|data|figures|survey|report(?:s|ed)?|estimates?|estimated|officials?"
    r"|stud(?:y|ies)"
    r"|statistics|said|says?|told|put|calculated|expects?|claims?|found|shows?|suggests?|believed"
    r"|research|paper|announced|counted|valued|expected|experts?|technicians?|census|poll)\b",
    re.IGNORECASE,
)
WEIGHTY = re.compile(
    r"%|per ?cent|million|billion|\d[\d,]{2,}|\b(?:half|third|quarter)s?\b|[£$€]\d"
)
YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_SMALL = re.compile(
    r"\b(?:aged?|years? old|-year-old|hours?|minutes?|years|days?|weeks?|months?)\b"
)
_MOST = 3
# How far into a sentence its subject may begin.
_SUBJECT = 12


class Sources:
    """Asks for the source of two or three figures; where no source is shown there truly is none."""

    id = "sources"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        bare, named = [], []
        for line in view.lines:
            for figure in line.figures:
                text = view.text(figure.at)
                if (
                    not WEIGHTY.search(text)
                    or _SMALL.search(text)
                    or line.at.paragraph != figure.at.paragraph
                ):
                    continue
                if re.search(r"\b[Ii]f\b", line.text):
                    continue
                if not _told(view, figure) or (figure.source and not names_somebody(figure.source)):
                    continue
                if figure.source and fold(figure.source) in fold(around(view, figure.at)):
                    continue
                if not figure.source and (owner := view.owner(figure.at)):
                    named.append((line, replace(figure, source=owner)))
                elif figure.source and not re.match(r"I\b", figure.source):
                    named.append((line, figure))
                elif not figure.source and unsourced(view, line) and _look(view, line, figure):
                    bare.append((line, figure))
        if not bare or not named:
            return
        rows = _spread(named, 1 if len(bare) > 1 else 2 if bare else 3) + _spread(
            bare, _MOST - bool(named)
        )
        rows = sorted(rows, key=lambda row: row[1].at)[:_MOST]
        yield self._question(view, rows)

    def _question(self, view: View, rows: list[tuple[Line, Figure]]) -> Candidate:
        listed, keys = [], []
        for letter, (line, figure) in zip(LETTERS, rows, strict=False):
            listed.append(f"({letter}) {around(view, figure.at)} (¶{line.paragraph})")
            if figure.source:
                keys.append(f"({letter}) {view.called(figure.source)}.")
                continue
            look = _look(view, line, figure)
            keys.append(f"({letter}) nobody is named here; look in {look}.")
        return Draft(
            key=f"sources-{slug(*(view.text(f.at) for _, f in rows))}",
            type="attribution",
            ask="Whom does the article name as the source of each of these figures? Where it names "
            f"nobody, say where you would look. {' '.join(listed)}",
            answer=" ".join(keys),
            paragraphs=tuple(line.paragraph for line, _ in rows),
            evidence=tuple(figure.at for _, figure in rows),
            accept=("Any place that keeps such counts, where nobody is named.",),
            reject=("“The writer”, where the sentence names somebody else.",),
            misreading="Thinking that a figure without a source is false: it is only unchecked.",
            follow_up="Which of these figures matters most to the argument?",
            about=frozenset(line.order for line, _ in rows),
            secret=tuple(f.source for _, f in rows if f.source),
        ).candidate(view, 0.85, 0.75)


def _look(view: View, line: Line, figure: Figure) -> str:
    """Where a figure could be looked up, or ""."""
    return where_to_check(around(view, figure.at), line.text) or _whose_records(view, line)


def _whose_records(view: View, line: Line) -> str:
    """The records of the body whose work the sentence counts, and somebody's beside them."""
    start = line.at.span.start + _SUBJECT
    bodies = [
        name.text
        for name in view.names_in(line.at)
        if name.kind == "group"
        and any(m.paragraph == line.paragraph and m.span.start <= start for m in name.mentions)
    ]
    return f"the reports of {bodies[0]}, and a count that it did not make itself" if bodies else ""


def _told(view: View, figure: Figure) -> bool:
    """Whether the figure can be shown with enough words around it to be understood."""
    bare = re.sub(r"[^A-Za-z ]", "", around(view, figure.at))
    return len([word for word in bare.split() if len(word) > 3]) > 2


def unsourced(view: View, line: Line) -> bool:
    """Whether neither this sentence nor its neighbours in the paragraph name anybody."""
    near = [o for o in view.within(line.paragraph) if abs(o.order - line.order) <= 1]
    return not any(o.said or _NAMED.search(o.own) for o in near) and not line.text.endswith("?")


def _spread(rows: list[tuple[Line, Figure]], most: int) -> list[tuple[Line, Figure]]:
    """At most so many, from different paragraphs first, never two of one sentence."""
    lines: dict[int, tuple[Line, Figure]] = {}
    for row in rows:
        lines.setdefault(row[0].order, row)
    seen: dict[int, int] = {}
    ranked = []
    for row in lines.values():
        seen[row[0].paragraph] = seen.get(row[0].paragraph, 0) + 1
        ranked.append((seen[row[0].paragraph], row[1].at, row))
    return [row for _, _, row in sorted(ranked, key=lambda entry: entry[:2])][:most]
