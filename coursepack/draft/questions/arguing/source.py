"""Who wrote it, when and to whom: what must be known before a source is read."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.arguing.voice import first_words, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import joined, slug

_MONTH = r"(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
DATED = re.compile(
    rf"\b(?:\d{{1,2}}(?:st|nd|rd|th)?(?: (?:day )?of)? {_MONTH},? |{_MONTH} \d{{1,2}}"
    r"(?:st|nd|rd|th)?,? )(?:1[4-9]\d\d|20\d\d)\b"
)
_MONTHLY = re.compile(rf"\b(?:{_MONTH} )?(?:1[4-9]\d\d|20\d\d)\b")
# A greeting that names nobody, and a name that stands before it.
_BARE = frozenset(("Sir", "Sirs", "Gentlemen", "Madam", "Honoured Sir", "Honored Sir"))
_NAMED = re.compile(
    r"(?P<whom>(?:[A-Z][\w’'.-]*,? ){1,6}[A-Z][\w’'-]+)[:,.]? (?:My )?(?:[Dd]ear )?(?:Sirs?"
    r"|Madam)\b"
)
_UNDERSIGNED = re.compile(r"\bthe undersigned(?: [A-Za-z]+){1,6}\b(?=[,.;])")
# Where a note is not sure who wrote it.
_DOUBT = re.compile(
    r"\b(?:is|are|was) (?:thought|believed|said|supposed) to have (?:been )?(?:written"
    r"|wrote)[^,.;]*"
    r"|\b(?:probably|perhaps|possibly) (?:written|wrote|the work)[^,.;]*"
    r"|\b(?:may|might) (?:well )?have (?:been written|written)[^,.;]*|\battributed to[^,.;]*"
)
# What belongs to a date and stands before its number.
_DAY = re.compile(r",? ?(?:\b\w+day\b,? ?)?(?:\b(?:the|this|on)\b ?)?\Z")
_MADE = {"speech": "gave", "diary": "kept"}
_KINDS = frozenset(("letter", "petition", "diary", "speech"))


class Source:
    """Asks for writer, date and addressee, as far as the text gives them."""

    id = "source"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where at least two of the three are told."""
        genre = view.genre
        if genre.kind not in _KINDS:
            return
        rows = [row for row in (_writer(view), _date(view), _addressee(view)) if row]
        if len(rows) < 2:
            return
        asked = joined([ask for ask, _, _ in rows])
        told = " ".join(told for _, told, _ in rows)
        doubt, where = _doubt(view)
        yield Draft(
            key=f"source-{slug(genre.who, genre.whom, genre.noun)}",
            type="sourcing",
            ask=f"Before you use this {genre.noun} as a source: {asked}? Name the words that tell "
            "you.",
            answer=f"{told}{doubt}",
            paragraphs=(*(line.paragraph for _, _, line in rows), *where),
            evidence=tuple(dict.fromkeys(first_words(line) for _, _, line in rows)),
            accept=("The same, with other words of the text that show it.",),
            reject=("The outlet or the year in which it was printed again.",),
            misreading="Starting to judge what is said before knowing who says it.",
            follow_up="Which of these would matter most if another text told it differently?",
            bloom="understand",
            dok=2,
            about=frozenset(line.order for _, _, line in rows),
        ).candidate(view, 0.9, 0.8)


def _writer(view: View) -> tuple[str, str, Line] | None:
    genre = view.genre
    did = _MADE.get(genre.kind, "wrote")
    if genre.who[0].isupper():
        last = genre.who.rsplit(maxsplit=1)[-1]
        own = [x for x in reversed(voice(view)[-4:]) if last in x.text]
        note = [x for n in sorted(genre.note) for x in view.within(n) if last in x.text]
        if not own and not note and last in view.article.title:
            told = f"{genre.who} {did} it: the title names “{genre.who}”."
            return f"who {did} it", told, voice(view)[0]
        if not own and not note:
            return None
        line = (own or note)[0]
        role = r"(?:, [a-z]+(?=\.?$))?" if own else ""
        name = re.search(rf"(?:[A-Z][\w’'-]*\.? ){{0,3}}{re.escape(last)}{role}", line.text)
        shown = f"“{name.group()}”" if name else genre.who
        where = "signs it in" if own and genre.kind != "speech" else "is named in"
        who = genre.who.title() if genre.who.isupper() else genre.who
        told = f"{who} {did} it: {shown} {where} ¶{line.paragraph}."
        return f"who {did} it", told, line
    for line in voice(view):
        if genre.kind == "petition" and (match := _UNDERSIGNED.search(line.text)):
            told = f"It is written in the name of “{match.group()}” (¶{line.paragraph})."
            return "in whose name is it written", told, line
    return None


def _date(view: View) -> tuple[str, str, Line] | None:
    genre = view.genre
    notes = [x for n in sorted(genre.note) for x in view.within(n)]
    own = voice(view)
    # A letter has its date at its head, or below the name that signs it.
    dated = (*own[:6], *own[-3:]) if genre.kind == "letter" else own[:6]
    for line in dated if genre.kind != "speech" else notes:
        if match := DATED.search(line.text):
            first = "Its first dated entry is of" if genre.kind == "diary" else "It is dated"
            if genre.kind == "speech":
                first = "It was given on"
            told = f"{first} “{match.group()}”{_from(genre.kind, line, match)} (¶{line.paragraph})."
            return "when", told, line
    year = _MONTHLY.search(view.article.title)
    if year:
        return "when", f"The title dates it “{year.group()}”.", voice(view)[0]
    return None


def _from(kind: str, line: Line, match: re.Match[str]) -> str:
    """Where a letter was written: what stands before its date in a line of its own."""
    head = _DAY.sub("", line.text[: match.start()]).strip(" ,.")
    alone = kind == "letter" and head[:1].isupper() and not line.text[match.end() :].strip(" .")
    return f", at “{head}”" if alone and not ANY_VERB.search(head) else ""


def _addressee(view: View) -> tuple[str, str, Line] | None:
    whom = view.genre.whom
    line = next((x for x in voice(view) if whom and whom in x.text), None)
    if line and whom in _BARE and (match := _NAMED.search(line.text)):
        whom = match["whom"]
    if line is None and whom and whom in view.article.title:
        return "to whom", f"The title names “{whom}” as the one to whom it goes.", voice(view)[0]
    if line is None or whom in _BARE:
        return None
    return "to whom", f"It is addressed to “{whom}” (¶{line.paragraph}).", line


def _doubt(view: View) -> tuple[str, tuple[int, ...]]:
    """What a note says of who wrote it, where it is not sure."""
    for number in sorted(view.genre.note):
        for line in view.within(number):
            if match := _DOUBT.search(line.own):
                told = f" The note is not certain who wrote it: “{match.group()}” (¶{number})."
                return told, (number,)
    return "", ()
