"""The front strip and the foot of every page."""

from dataclasses import dataclass

from coursepack.model.front import Front
from coursepack.model.handout import Handout
from coursepack.model.words import Words
from coursepack.render.view.code import Square, square


@dataclass(frozen=True, slots=True)
class Fact:
    """One labelled fact of the front strip; `given` is false where nobody told us."""

    label: str
    value: str
    given: bool


@dataclass(frozen=True, slots=True)
class FrontView:
    """Everything the front strip and the running head and foot print."""

    kicker: str
    title: str
    original_title: str
    standfirst: str
    facts: tuple[Fact, ...]
    unknown: str
    edition: str
    code: str
    source: str
    author: str
    language: str
    direction: str
    online: str
    square: Square | None


def front_view(handout: Handout, words: Words) -> FrontView:
    """Shape the front of a handout."""
    front = handout.body.front
    # Everybody is sent to the students' pages: the key is for nobody to find.
    student = handout.name if handout.reader == "student" else "student"
    online = f"{front.online}{student}.html" if front.online else ""
    return FrontView(
        kicker=" · ".join(part for part in (front.course, front.unit) if part),
        title=front.title,
        original_title=front.article_title if front.article_title != front.title else "",
        standfirst=front.standfirst,
        facts=_facts(handout, words),
        unknown=_unknown(handout, words),
        edition=words[f"{handout.reader}_edition"],
        code=handout.code,
        source=_sources(handout) or words["no_source"],
        author=front.byline,
        language=front.language or words.language,
        direction=front.direction,
        online=online.removeprefix("https://").removeprefix("http://"),
        square=square(online, words) if online else None,
    )


def _facts(handout: Handout, words: Words) -> tuple[Fact, ...]:
    """The source line for everybody, and for a teacher what only a teacher needs."""
    front = handout.body.front
    length = words.fill(
        "reading_time",
        words=words.counted("words", front.words),
        minutes=words.counted("minutes", front.minutes),
    )
    facts = []
    if not handout.body.parts:
        facts = [
            _fact(label, value, words)
            for label, value in _named(front)
            if value or handout.reader == "teacher"
        ]
    facts += [Fact(words["length"], length, True)]
    facts += [Fact(words["level"], front.level, True)] if front.level else []
    if handout.reader == "teacher":
        subject = words["comma"].join(front.subject)
        facts += [Fact(words["subject"], subject, True)] if subject else []
        facts += [Fact(words["address"], front.address, True)] if front.address else []
        facts += [] if handout.body.parts else [_fact("rights", front.rights, words)]
        facts += [Fact(words["edition_code"], handout.code, True)]
    return tuple(facts)


def _unknown(handout: Handout, words: Words) -> str:
    """What students are not told of the source, in one line; a teacher has a place for each."""
    body = handout.body
    missing = [words[f"fact_{label}"] for label, value in _named(body.front) if not value]
    if handout.reader == "teacher" or handout.body.parts or not missing:
        return ""
    return words.fill("unknown_facts", facts=words["comma"].join(missing))


def _named(front: Front) -> tuple[tuple[str, str], ...]:
    """Where the article is from, "" what nobody told us."""
    return ("author", front.byline), ("outlet", front.outlet), ("dated", front.date)


def _fact(label: str, value: str, words: Words) -> Fact:
    return Fact(words[label], value or words["not_given"], bool(value))


def _sources(handout: Handout) -> str:
    """The line at the foot of every page; in a pack on two articles, both by their titles."""
    parts = handout.body.parts
    if not parts:
        return _source(handout.body.front)
    return " · ".join(f"{part.letter} {part.title}" for part in parts)


def _source(front: Front) -> str:
    """The line at the foot of every page: who wrote it, where, when, and whose it is.

    Of what is not given, the first page tells more.
    """
    named = (front.byline, front.outlet, front.date, front.rights)
    # Who writes for himself is named once.
    return " · ".join(dict.fromkeys(value for value in named if value))
