"""In which year? "Five years later", worked out from the year that the text gave before."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB, VERB
from coursepack.draft.questions.excerpt import around, opening
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.findings import DateFound

_WORDS = "one two three four five six seven eight nine ten eleven twelve".split()
_LATER = re.compile(
    r"(?<!than )(?<!nearly )(?<!almost )(?<!over )(?<!under )"
    rf"\b(?P<count>an?|{'|'.join(_WORDS)}|\d{{1,2}}) (?P<unit>years?|decades?) "
    r"(?P<way>later|after that|afterwards|earlier|before that)\b"
    r"|\b(?P<next>(?:in |by )?the (?:following|next) year|a year on)\b",
    re.IGNORECASE,
)
_BACK = ("earlier", "before that")
# Something in the sentence itself from which the years may be counted.
_ANCHOR = re.compile(r"\b(?:after|since|following|before|from|until|when)\b", re.IGNORECASE)
_LEAST = 4


class WhichYear:
    """Asks for a year that the article tells only by its distance from another."""

    id = "which-year"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such place whose starting year is sure."""
        for before, line in zip((None, *view.lines), view.lines, strict=False):
            match = _LATER.search(line.own)
            base = _base(before, line, match) if match else None
            if match and base and base.when and not line.text.endswith("?"):
                yield from self._question(view, line, match, base)

    def _question(
        self, view: View, line: Line, match: re.Match[str], base: DateFound
    ) -> Iterator[Candidate]:
        at = line.passage(match.start(), match.end())
        shown, start = around(view, at), base.when.year if base.when else 0
        if not ANY_VERB.search(shown) or VERB.match(shown.strip("“… ")):
            shown = opening(line.text)
        if len(words(shown)) < _LEAST or view.owner(at) is None or not start:
            return
        year = start + _distance(match)
        behind = shown.partition(match.group())[2].strip("” ")
        if str(year) in shown or match.group() not in shown or str(start) in shown:
            return  # the quotation alone would do: nobody has to read the text
        if behind.endswith("…") and not ANY_VERB.search(behind):
            return  # cut off before what happened then
        yield Draft(
            key=f"which-year-{slug(line.text[match.start() :])}",
            type="sequence",
            ask=f"Read {shown} (¶{line.paragraph}). Which year is meant by “{match.group()}”? Name "
            "the words from which you know it.",
            answer=f"{'About ' if match['unit'] and match['unit'].startswith('decade') else ''}"
            f"{year}: “{match.group()}” counts from {start}, which "
            f"{'the same sentence' if base.sentence == line.at else 'the sentence before'} names "
            f"(“{view.text(base.at)}”).",
            paragraphs=(line.paragraph,),
            evidence=(base.at, at),
            accept=("The year, with the year it is counted from.",),
            reject=(f"{start}, the year from which it is counted.",),
            misreading="Taking the last year that was named for the year of every later event.",
            follow_up="Why might the writer give the distance and not the year?",
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.6)


def _base(before: Line | None, line: Line, match: re.Match[str]) -> DateFound | None:
    """The one year that the distance can be counted from: of the same or the last sentence."""
    edge = line.at.span.start + match.start()
    here = [d for d in line.dates if d.when and d.when.year and d.at.span.start < edge]
    if here:
        return here[0] if len(here) == 1 and not here[0].planned else None
    if before is None or _ANCHOR.search(line.own[: match.start()]):
        return None
    if before.paragraph != line.paragraph:
        return None
    dates = [d for d in before.dates if d.when and d.when.year and not d.planned]
    return dates[0] if len(dates) == 1 and not _LATER.search(before.own) else None


def _distance(match: re.Match[str]) -> int:
    if match["next"]:
        return 1
    count = match["count"].lower()
    number = int(count) if count.isdigit() else 1 + _WORDS.index(count) if count in _WORDS else 1
    years = number * (10 if match["unit"].startswith("decade") else 1)
    return -years if match["way"].lower() in _BACK else years
