"""The bound volume of a course: its lessons and pairs packed, then set one after another.

bind:  works of course.yaml → Packs → Handouts → Volume → pages → output/course/<reader>.pdf
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from hashlib import sha256

from coursepack import rules
from coursepack.compose.edition import edit
from coursepack.compose.volume.binding import Bundle, bind
from coursepack.model.course import COURSE, Course, Unit
from coursepack.model.handout import Handout, Reader
from coursepack.model.pack import Pack
from coursepack.model.report import Desk, Done, Work
from coursepack.model.volume import Volume
from coursepack.model.where import Where
from coursepack.model.words import Words
from coursepack.pipeline.pack import Place, check, packed
from coursepack.pipeline.pair import checked_pair
from coursepack.problems import Problem, Refused
from coursepack.publish.writing import write_together
from coursepack.read.lesson import COURSE_FILE
from coursepack.source import Source


def volume_work(course: Course, works: Sequence[Work], slug: str) -> Work:
    """The work of making one volume."""
    chosen = (w for _, unit in units_of(course, works, slug) for w in bound_works(unit, works))
    return Work(slug, bound=tuple(dict.fromkeys(chosen)))


def units_of(course: Course, works: Sequence[Work], slug: str) -> list[tuple[int, Unit]]:
    """The units of a volume, with their numbers. A course without units has one, of all lessons."""
    if not course.units:
        lessons = [work.slug for work in works if work.lesson and not work.sides]
        return [(1, Unit.model_construct(title="", lessons=lessons, pairs=True))]
    number = _unit_number(slug)
    return [(n, unit) for n, unit in enumerate(course.units, start=1) if number in (0, n)]


def _unit_number(slug: str) -> int:
    """The unit that a volume is about, or 0: course/unit-2/student is about the second."""
    found = re.fullmatch(rf"{COURSE}/unit-(\d+)/\w+", slug)
    return int(found[1]) if found else 0


def bound_works(unit: Unit, works: Sequence[Work]) -> list[Work]:
    """The lessons of a unit in its order, then the pairs of two of them."""
    lessons = {work.slug: work for work in works if work.lesson and not work.sides}
    chosen = [lessons[slug] for slug in unit.lessons if slug in lessons]
    seeds = {work.seed for work in chosen}
    pairs = [w for w in works if w.sides and w.lesson and {s.seed for s in w.sides} <= seeds]
    return chosen + pairs


def build_volume(desk: Desk, work: Work, place: Place = write_together) -> Done:
    """A volume for one reader. Nothing is made while one of its lessons has errors."""
    problems: list[Problem] = []
    (reader,) = desk.options.readers
    try:
        volume = _volume(desk, work, reader, problems)
        if volume is None:
            return Done(work.slug, problems=tuple(problems))
        content = _set(desk, volume, problems)
    except Refused as refused:
        return Done(work.slug, problems=(*problems, *refused.problems))
    name = f"{work.slug}.pdf"
    written = place({desk.options.folder.output / name: content})
    made = (sha256(content).hexdigest(), *written[desk.options.folder.output / name])
    front = (volume.title, "", "", volume.level, "")
    return Done(work.slug, (name,), tuple(problems), (made,), front)


def _volume(desk: Desk, work: Work, reader: Reader, problems: list[Problem]) -> Volume | None:
    """Lessons + articles + cards → Volume; None where there is nothing to bind."""
    from coursepack.render.catalogue import words_for

    packs: dict[str, Pack] = {}
    missing = [w.article[0] for w in work.bound if w.seed is None and not w.sides]
    for lesson in work.bound:
        if pack := _pack(desk, lesson, problems):
            packs[lesson.slug] = pack
    if any(problem.severity == "error" for problem in problems):
        return None
    bundles = list(_bundles(desk, work, reader, packs))
    if not bundles:
        problems.append(rules.NOTHING_TO_BIND.at(Source(f"lessons/{COURSE_FILE}")))
        return None
    language = desk.course.language or bundles[0].handouts[0].body.front.language
    words: Words = words_for(desk.options.folder.templates, language)
    return bind(work.slug, reader, bundles, desk.course, desk.library, words, missing)


def _bundles(desk: Desk, work: Work, reader: Reader, packs: dict[str, Pack]) -> Iterator[Bundle]:
    """Each unit's handouts; a unit of which nothing is there is left out."""
    levels = tuple(desk.course.levels)
    for number, unit in units_of(desk.course, work.bound, work.slug):
        found = [packs[w.slug] for w in bound_works(unit, work.bound) if w.slug in packs]
        handouts: tuple[Handout, ...] = tuple(edit(pack, reader, told=levels) for pack in found)
        if handouts:
            yield Bundle(number, unit.title, handouts)


def _pack(desk: Desk, work: Work, problems: list[Problem]) -> Pack | None:
    """One lesson or pair composed, if its article is there and nothing forbids it."""
    if work.seed is None:
        return None
    if work.sides:
        pack, told = checked_pair(desk, work)
        problems += told
        return pack
    checked = check(desk, work)
    problems += checked.problems
    faulty = any(problem.severity == "error" for problem in checked.problems)
    if checked.lesson is None or checked.ground is None or faulty:
        return None
    return packed(desk, work, checked.lesson, checked.ground)


def _set(desk: Desk, volume: Volume, problems: list[Problem]) -> bytes:
    """The volume on its pages: first what needs no other pages, the contents last of all."""
    from coursepack.publish.binding import Binding
    from coursepack.publish.letters import check_letters
    from coursepack.render.handout import Bound, set_handout
    from coursepack.render.volume import Setter

    templates, paper = desk.options.folder.templates, desk.course.paper
    place = Source(f"{volume.slug}.pdf")
    setter = Setter(volume, (desk.options.papers or (paper,))[0], templates)
    binding = Binding(f"{volume.slug}.pdf", setter.front(Where()))
    for part in volume.parts:
        if part.title:
            binding.add(setter.unit(part, binding.before))
        for chapter in part.chapters:
            bound = Bound(binding.before)
            proof = set_handout(chapter.handout, "print", setter.paper, templates, beside=bound)
            problems += [replace(told, source=place) for told in check_letters(proof)]
            binding.add(proof.html, chapter.number, down=1)
    binding.add(setter.back(binding.before, binding.where))
    return binding.pdf(setter.front(binding.where))
