"""Pack → Handout: what one kind of reader gets, and the code that names the printing."""

import hashlib
import json
from collections.abc import Collection, Iterator
from dataclasses import asdict

from coursepack.compose.levels import supported_body
from coursepack.model.body import Body
from coursepack.model.guide import Guide
from coursepack.model.handout import Handout, Level, Reader
from coursepack.model.pack import Pack
from coursepack.model.support import Extended, Supported

# Which level a student's sheet is, in its code alone: the page itself does not call anybody weak.
LETTERS: dict[Level, str] = {"standard": "S", "supported": "SS", "extended": "SE"}


def handouts(
    pack: Pack, readers: Collection[Reader], levels: Collection[Level]
) -> Iterator[Handout]:
    """Every edition asked for; the teacher's tells of the levels that students are given."""
    for reader in readers:
        if reader == "teacher":
            yield edit(pack, reader, told=levels)
        else:
            yield from (edit(pack, reader, level) for level in dict.fromkeys(levels))


def edit(
    pack: Pack, reader: Reader, level: Level = "standard", told: Collection[Level] = ()
) -> Handout:
    """One edition. A student's is made from the body and its level alone: answers are not in it.

    A teacher's has what the levels in `told` add, apart from the body.
    """
    guide = pack.guide if reader == "teacher" else None
    shown = told if guide else (level,)
    supported = pack.support.supported if "supported" in shown else None
    extended = pack.support.extended if "extended" in shown else None
    body = supported_body(pack.body, supported) if supported and not guide else pack.body
    return _handout(pack.slug, reader, level, body, guide, supported, extended)


def students_of(teachers: Handout) -> Handout:
    """The students' edition, at the standard level, that a teacher's goes with."""
    return _handout(teachers.slug, "student", "standard", teachers.body)


def _handout(
    slug: str,
    reader: Reader,
    level: Level,
    body: Body,
    guide: Guide | None = None,
    supported: Supported | None = None,
    extended: Extended | None = None,
) -> Handout:
    content = [asdict(body), asdict(guide) if guide else None]
    content += [asdict(added) for added in (supported, extended) if added]
    digest = hashlib.sha256(json.dumps(content, ensure_ascii=False).encode()).hexdigest()
    code = f"{'T' if guide else LETTERS[level]}-{digest[:6].upper()}"
    return Handout(slug, reader, code, body, guide, level, supported, extended)
