"""Article + lesson + cards → Pack: everything numbered, cross-referenced and in final words."""

from collections.abc import Sequence
from math import ceil

from coursepack.compose.background import box, glossary, spoken
from coursepack.compose.claims import claims, examined
from coursepack.compose.discussion import plans, talk, talk_notes
from coursepack.compose.mapped import mapped
from coursepack.compose.people import people, timeline, undated
from coursepack.compose.places import Ground
from coursepack.compose.questions import keys, mix, sections
from coursepack.compose.references import with_numbers
from coursepack.compose.support import support
from coursepack.compose.suspects import suspects, tellable
from coursepack.compose.text import text_blocks, words_in
from coursepack.compose.voices import voices
from coursepack.model.body import Body, ExitTask, Opening
from coursepack.model.course import Course
from coursepack.model.front import Front
from coursepack.model.guide import Guide, Remark
from coursepack.model.known import Library
from coursepack.model.lesson import ClaimItem, Lesson, Note, Wanted
from coursepack.model.pack import Pack
from coursepack.model.when import When
from coursepack.model.words import Words, direction_of

# Silent reading of informative prose by practised adults runs at about 240
# words a minute; students who also mark the text need longer.
WORDS_A_MINUTE = 180


def compose(
    slug: str, lesson: Lesson, ground: Ground, library: Library, course: Course, words: Words
) -> Pack:
    """The whole pack of one lesson; `words` are those that the program itself prints."""
    lesson = with_numbers(lesson)
    told = tellable(lesson, ground)
    body = _body(slug, told, lesson.ledger, ground, library, course, words)
    added = support(told, ground, library, body, words)
    return Pack(slug, body, _guide(lesson, told.ledger, ground, library, words), added)


def _body(
    slug: str,
    lesson: Lesson,
    ledger: Sequence[ClaimItem],
    ground: Ground,
    library: Library,
    course: Course,
    words: Words,
) -> Body:
    entries = glossary(lesson.glossary, ground, library, words)
    boxes = [box(item, ground, library, words) for item in lesson.boxes]
    return Body(
        front=_front(slug, lesson, ground, course, words),
        opening=Opening(
            essential=lesson.essential,
            hook=lesson.before.hook,
            statements=tuple(statement.say for statement in lesson.before.statements),
        ),
        article=text_blocks(ground, lesson.glossary, entries, boxes),
        places=mapped(lesson.places, ground, library, words),
        timeline=timeline(lesson.timeline, ground, words),
        people=people(lesson.people, ground, library, words),
        glossary=entries,
        ledger=examined(ledger, lesson.ledger, ground),
        sections=sections(lesson.questions, ground, words),
        talk=talk(lesson, ground, library),
        exit=ExitTask(lesson.exit.supports, lesson.exit.doubts),
    )


def _front(slug: str, lesson: Lesson, ground: Ground, course: Course, words: Words) -> Front:
    article, said = ground.article, lesson.source
    length = words_in(article)
    first = article.paragraphs[0].text if article.paragraphs else ""
    title = said.title or article.title
    return Front(
        title=lesson.title or title or article.name,
        article_title=title,
        standfirst=article.standfirst,
        byline=said.byline or article.byline,
        outlet=said.outlet or article.outlet,
        date=spoken(said.date or article.date, words),
        address=said.address or article.address,
        rights=said.rights or article.rights,
        language=said.language or article.language or words.language,
        direction=direction_of(first),
        course=course.title,
        unit=next((unit.title for unit in course.units if slug in unit.lessons), ""),
        subject=tuple(lesson.subject or course.subject),
        level=lesson.level or course.level,
        minutes=ceil(length / WORDS_A_MINUTE),
        words=length,
        digits=words.numbering,
        online=f"{course.address.rstrip('/')}/{slug}/" if course.address else "",
        published=_published(said.date or article.date),
    )


def _published(date: str) -> str:
    when = When.parse(date)
    return str(when) if when and when.year else ""


def _guide(
    lesson: Lesson, told: Sequence[ClaimItem], ground: Ground, library: Library, words: Words
) -> Guide:
    doubts = suspects(lesson, ground)
    return Guide(
        hook_notes=lesson.before.why,
        keys=keys(lesson.questions, ground, doubts),
        ledger=claims(lesson.ledger, told, ground),
        voices=voices(lesson, ground, words),
        talk=talk_notes(lesson.discussion, library),
        exit=tuple(lesson.exit.look_for),
        plans=plans(lesson.plans),
        sensitive=_remarks(lesson.sensitive, ground),
        notes=_remarks(lesson.notes, ground),
        wanted=_wanted(lesson.wanted, ground),
        undated=undated(lesson.timeline, ground),
        limits=tuple(lesson.limits),
        suspects=doubts,
        mix=mix(lesson.questions, ground),
        rubric=tuple(lesson.rubric),
    )


def _remarks(notes: list[Note], ground: Ground) -> tuple[Remark, ...]:
    return tuple(Remark(n.say, ground.paragraph(n.at) if n.at else 0) for n in notes)


def _wanted(items: list[Wanted], ground: Ground) -> tuple[Remark, ...]:
    return tuple(Remark(item.term, ground.paragraph(item.at)) for item in items)
