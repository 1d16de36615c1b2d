"""What the text asks for, of whom, and what speaks for it."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import bare, cited, first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, paragraphs, slug

_ASKS = re.compile(
    r"\b(?:I|we|We) (?:therefore |only |would |now |humbly ){0,2}(?:ask|urge|beg|pray|request"
    r"|demand|call (?:up)?on|appeal to|entreat|commend|propose|should like to see)\b"
    r"|^What (?:we|I) ask\b|\bI hope (?:that )?you will\b|\b[Mm]y (?:own )?(?:advice|proposal)\b"
    r"|\b[Pp]lease (?:\w+ )?(?:send|state|tell|give|write|let|consider|keep|reply|stop)\b"
    r"|\basking you to\b|\bI(?:[’']d| would) (?:let|make|give|ask|start|abolish|scrap|begin)\b"
    r"|\bI want (?:to know|you to)\b"
)
# Who asks whom, and not what for: a question that is put, or something that is not asked.
# A sentence that only opens the list: "So here is what I ask."
_HERE = re.compile(r"(?:So |And )?[Hh]ere (?:is|are)\b")
_NOT = re.compile(
    r"\b(?:I|we|We) (?:do not|don[’']t|never|did not) ask\b|\bask(?:ed)? (?:myself|why)"
)
_OUGHT = re.compile(
    r"^(?:(?:And|But|So|Instead|First|Then|Finally),? )?(?:the |The )?(?:\w+ ){1,3}?"
    r"(?:should|must|ought to) (?!have\b|be (?:possible|clear|enough)\b|know\b)\w+"
)
_ORDINAL = re.compile(r"^(?:First|Second|Secondly|Third|Thirdly|Fourth|Finally|Lastly),? ")
_ENUMERATED = re.compile(r"\b(?:first|second|secondly|third|thirdly|and lastly), ")
_BID = re.compile(
    r"^(?:Come|Write|Sign|Vote|Tell|Go|Join|Give|Take|Ask|Stop|Let us|Do not|Don[’']t|Look|Keep"
    r"|Leave|Send|Bring|Say|Read|Try|Remember)\b[^?]*[.!]$"
)
_FEWEST, _MOST = 2, 4
_LAST = 0.6


class Wants:
    """Asks what is wanted and of whom, and for the paragraph that best supports it."""

    id = "wants"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, where at least two wishes can be quoted."""
        rows = wishes(view)
        if len(rows) < _FEWEST:
            return
        genre = view.genre
        where = sorted({line.paragraph for line, _ in rows})
        who = view.teller(where[-1])
        of = f"It is asked of “{genre.whom}”. " if genre.whom else ""
        said = "; ".join(f"{text} (¶{line.paragraph})" for line, text in rows)
        yield Draft(
            key=f"wants-{slug(*(text for _, text in rows))}",
            type="evaluation",
            ask=f"What does {who} want to happen? Find {counted(min(len(rows), 3))} things in "
            f"{paragraphs(where)} and put them in your own words. Choose one: who would have to "
            "act, what would it cost them, and which other paragraph gives the best reason for "
            "it?",
            answer=f"Among others: {said}. {of}What the whole text argues for may be more than "
            "it asks in so many words. Look for: whoever would have to act, named; a cost or a "
            "trouble that the text leaves out or makes small; a reason with its paragraph, and "
            "whether that paragraph tells of something seen or counted or only of a feeling.",
            paragraphs=tuple(where),
            evidence=tuple(first_words(line) for line, _ in rows[:3]),
            accept=("Another wish that the text states, with its paragraph.",),
            reject=("What the student would want instead.",),
            misreading="Taking what is asked for as what will happen.",
            follow_up="Which of these would be the easiest to grant, and why might it be refused "
            "all the same?",
            skill="purpose and audience",
            lines=6,
            about=frozenset(line.order for line, _ in rows),
        ).candidate(view, 0.9, 0.95)


def wishes(view: View) -> list[tuple[Line, str]]:
    """The wishes, first those that are said to be asked, then duties and biddings at the end."""
    lines = [line for line in voice(view) if not line.text.endswith("?")]
    found: list[tuple[Line, str]] = []
    for line in lines:
        if not _ASKS.search(line.own) or _NOT.search(line.own):
            continue
        listed = list(_listed(lines, line))
        text = shown(line)
        found += listed or ([(line, text)] if text else [])
    late = [o for o in lines if o.order >= _LAST * len(view.lines)]
    if len(found) < _MOST:
        found += [(o, t) for o in late if _OUGHT.match(o.own) and not o.said and (t := shown(o))]
    last = {o.paragraph for o in late[-8:]}
    if found:
        found += [
            (o, t) for o in late if o.paragraph in last and _BID.match(o.own) and (t := shown(o))
        ]
    unique = {
        line.order if len(found) < 2 else (line.order, text): (line, text) for line, text in found
    }
    told = [row for row in unique.values() if not _HERE.match(row[0].own)]
    return sorted(told, key=lambda row: row[0].order)[-_MOST:]


def _listed(lines: list[Line], line: Line) -> Iterator[tuple[Line, str]]:
    """The parts of a list: sentences that begin "First, …", or parts of one sentence."""
    text = bare(line)
    marks = list(_ENUMERATED.finditer(text))
    if len(marks) >= _FEWEST:
        ends = [m.start() for m in marks[1:]] + [len(text)]
        for mark, end in zip(marks, ends, strict=True):
            part = re.sub(r"[;,]? ?(?:and)? ?$", "", text[mark.end() : end].strip())
            if told := cited(part, 20):
                yield line, told
        return
    for other in lines:
        if other.paragraph == line.paragraph and other.order > line.order:
            if not _ORDINAL.match(other.text):
                return
            if told := shown(other, 20):
                yield other, told
