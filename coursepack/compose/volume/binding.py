"""The handouts of a course, in its order, made one volume."""

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, replace

from coursepack.compose.volume.glossary import merged_glossary
from coursepack.compose.volume.names import index_of
from coursepack.compose.volume.works import sources_of, works_of
from coursepack.model.course import Course
from coursepack.model.handout import Handout, Reader
from coursepack.model.known import Library
from coursepack.model.volume import Chapter, Part, Volume
from coursepack.model.words import Words


@dataclass(frozen=True, slots=True)
class Bundle:
    """The handouts of one unit, all for the same reader; `number` is the unit's in its course."""

    number: int
    title: str
    handouts: tuple[Handout, ...]


def bind(
    slug: str,
    reader: Reader,
    bundles: Sequence[Bundle],
    course: Course,
    library: Library,
    words: Words,
    missing: Sequence[str] = (),
) -> Volume:
    """One volume. A title alone is told of each lesson that is `missing`, to teachers only."""
    parts = _parts(bundles, words)
    chapters = tuple(chapter for part in parts for chapter in part.chapters)
    front = chapters[0].handout.body.front
    said = "\n".join((course.title, course.rights, *(c.handout.code for c in chapters)))
    digest = hashlib.sha256(said.encode()).hexdigest()
    return Volume(
        slug=slug,
        reader=reader,
        code=f"{'T' if reader == 'teacher' else 'S'}-{digest[:6].upper()}",
        title=_title(slug, course, bundles),
        subject=tuple(course.subject),
        level=course.level,
        rights=course.rights,
        language=words.language,
        direction=words.direction,
        digits=front.digits if front.language == words.language else "latn",
        parts=parts,
        glossary=merged_glossary(chapters, words),
        index=index_of(chapters, library),
        sources=sources_of(chapters),
        works=works_of(chapters),
        missing=tuple(missing) if reader == "teacher" else (),
    )


def _title(slug: str, course: Course, bundles: Sequence[Bundle]) -> str:
    """The course's; the unit's own where the volume is one unit of it."""
    return bundles[0].title if "/unit-" in slug else course.title


def _parts(bundles: Sequence[Bundle], words: Words) -> tuple[Part, ...]:
    """Lessons numbered through the volume; a pair of them bears no number of its own."""
    parts, count, lessons = [], 0, 0
    for bundle in bundles:
        chapters = []
        for handout in bundle.handouts:
            count += 1
            paired = bool(handout.body.parts)
            lessons += not paired
            label = words["bound_pair"] if paired else words.fill("bound_lesson", n=lessons)
            chapters.append(Chapter(count, _named(handout, bundle.title, label), label))
        parts.append(Part(bundle.number, bundle.title, tuple(chapters)))
    return tuple(parts)


def _named(handout: Handout, unit: str, label: str) -> Handout:
    """The handout with its unit and its number above its title, in place of course and unit."""
    front = replace(handout.body.front, course=unit, unit=label)
    return replace(handout, body=replace(handout.body, front=front))
