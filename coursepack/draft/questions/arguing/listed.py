"""Demands that a text counts: first, second, third."""

import re
from collections.abc import Iterator

from coursepack.draft.jest import wry
from coursepack.draft.questions.arguing.voice import cited, closed, first_words, shown, voice
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, slug

_FIRST = re.compile(r"^(?:“|And )?(?:First|Firstly),? ")
_NEXT = (
    re.compile(r"^(?:And )?(?:Second|Secondly),? "),
    re.compile(r"^(?:And )?(?:Third|Thirdly|Finally|Lastly),? "),
    re.compile(r"^(?:And )?(?:Fourth|Fourthly|Finally|Lastly),? "),
)
_INSIDE = re.compile(r"\b(?P<which>first|firstly|second|secondly|third|thirdly|fourth),? (?=that )")
# What announces that something is wanted, and not that something happened or is argued.
_WANTS = re.compile(
    r"\b(?:ask|want|demand|propose|suggest|pray|beg|urge|do|bargain|offer|proposal)\b"
)
_FEWEST, _NEAR = 2, 3


class Listed:
    """Asks for the demands one by one."""

    id = "listed"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        lines = list(voice(view))
        for i, line in enumerate(lines):
            rows = _inside(line) or _behind(lines, i)
            if (
                len(rows) >= _FEWEST
                and not any(wry(row) for row, _ in rows)
                and all(closed(row, text) for row, text in rows)
            ):
                yield _question(view, rows)
                return


def _inside(line: Line) -> list[tuple[Line, str]]:
    """Parts of one sentence: "I would suggest: first, that …; secondly, that …"."""
    marks = list(_INSIDE.finditer(line.text))
    if len(marks) < _FEWEST or not _WANTS.search(line.text[: marks[0].start()]):
        return []
    ends = [m.start() for m in marks[1:]] + [len(line.text)]
    parts = [line.text[m.end() : end] for m, end in zip(marks, ends, strict=True)]
    return [(line, cited(re.sub(r"[;,]? ?(?:and)? ?$", "", part.strip()))) for part in parts]


def _behind(lines: list[Line], i: int) -> list[tuple[Line, str]]:
    """Sentences of one paragraph that begin "First, …", behind one that says what they are."""
    line = lines[i]
    if not _FIRST.match(line.text) or i == 0 or not _WANTS.search(lines[i - 1].own):
        return []
    rows = [(line, _bare(line, _FIRST))]
    rest = [x for x in lines[i + 1 :] if x.paragraph == line.paragraph]
    for rule in _NEXT:
        found = next((k for k, x in enumerate(rest[:_NEAR]) if rule.match(x.text)), None)
        if found is None:
            break
        rows.append((rest[found], _bare(rest[found], rule)))
        rest = rest[found + 1 :]
    return rows


def _bare(line: Line, mark: re.Pattern[str]) -> str:
    """A demand as a quotation without its number."""
    text = mark.sub("", line.text)
    return cited(text) if shown(line) else ""


def _question(view: View, rows: list[tuple[Line, str]]) -> Candidate:
    line = rows[0][0]
    n = line.paragraph
    many = counted(len(rows))
    whom = view.genre.whom
    of = f" of “{whom}”" if len(whom.split()) > 1 and whom in view.article.text else ""
    told = "; ".join(f"({x}) {text}" for x, (_, text) in zip(LETTERS, rows, strict=False))
    return Draft(
        key=f"listed-{slug(*(text for _, text in rows))}",
        type="literal",
        ask=f"In ¶{n} the {view.genre.noun} lists {many} things that are to be done. Say in your "
        "own words what they are.",
        answer=f"It asks for {many} things{of}: {told} (¶{n}).",
        paragraphs=(n,),
        evidence=tuple(first_words(x) for x in dict.fromkeys(row for row, _ in rows)),
        accept=("Any wording that changes nothing of what is wanted.",),
        reject=("What the student would ask for instead.",),
        misreading="Taking what is asked for as what has been granted.",
        follow_up="Which of them would be the easiest to grant, and for whom?",
        bloom="understand",
        skill="central claim",
        about=frozenset(x.order for x, _ in rows),
    ).candidate(view, 0.95, 0.9)
