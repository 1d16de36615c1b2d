"""A lesson brought up to date: seed → new draft; last draft, new draft and lesson → lesson."""

from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path

from coursepack.model.folder import Folder, Options
from coursepack.model.lesson import Lesson
from coursepack.model.merge import Draft
from coursepack.model.pair import Pair
from coursepack.model.report import Desk, Done, Progress, Tell, Work
from coursepack.pipeline.crew import do_all
from coursepack.pipeline.desk import open_desk, survey
from coursepack.pipeline.pack import new_draft
from coursepack.pipeline.pair import new_pair
from coursepack.problems import Refused
from coursepack.publish.writing import remove_unfinished, write_new, write_over, write_whole
from coursepack.read.files import exact_text
from coursepack.read.shapes import read_shape
from coursepack.record.lock import locked

# So often a lesson is read again that somebody saves while its new draft is merged.
_PATIENCE = 5


def run_refresh(options: Options, dry: bool, tell: Tell) -> list[Done]:
    """Bring every drafted lesson up to date; what is to be mended comes as one result more."""
    with locked(options.folder.state, lambda: tell(Progress("waiting for a build", 0, 0))):
        remove_unfinished(options.folder.lessons)
        desk, problems = open_desk(options)
        works, faults = survey(options, None, desk.course)
        ready = [work for work in works if work.lesson and work.seed]
        done: list[Done] = []
        for paired in (False, True):  # a pair rests on what both its lessons say
            these = [work for work in ready if bool(work.sides) == paired]
            done += do_all(partial(refresh, desk, dry=dry), these, tell, options.workers)
    told = sorted({*problems, *faults})
    return [Done("", problems=tuple(told)), *sorted(done, key=lambda result: result.slug)]


def refresh(desk: Desk, work: Work, dry: bool) -> Done:
    """Merge a new draft into the lesson or the pair; `dry` only tells what would become of it.

    The version before goes to lessons/previous/, what was not taken over to a file beside the
    lesson; then the lesson is replaced in one step.
    """
    from coursepack.draft.merge.merging import merge
    from coursepack.draft.merge.telling import differences, told

    if work.lesson is None or work.seed is None:
        return Done(work.slug)
    label, path = work.label, work.lesson

    def read(text: str) -> Draft:
        if work.sides:
            return read_shape(Pair, text, label).value
        return read_shape(Lesson, text, label).value

    try:
        new = new_pair(desk, work) if work.sides else new_draft(desk, work)
        for _ in range(_PATIENCE):
            mark, text = exact_text(path, label)
            merged = merge(text, read(text), new, read)
            changed = merged.text != text and not dry
            done = Done(work.slug, told=told(label, merged, changed or not merged.steps))
            if not changed:
                return done
            apart = differences(label, merged)
            files = _replaced(desk.options.folder, path, (mark + text, mark + merged.text), apart)
            if files:
                return replace(done, files=files, told=(*done.told, *map(_note, files[1:])))
    except Refused as refused:
        return Done(work.slug, problems=refused.problems)
    return Done(work.slug, told=(f"{label}: it was saved again and again meanwhile, left alone",))


def _note(file: str) -> str:
    kept = file.startswith("lessons/previous/")
    return f"  {'the version before' if kept else 'both versions side by side'}: {file}"


def _replaced(folder: Folder, path: Path, texts: tuple[str, str], apart: str) -> tuple[str, ...]:
    """Put the new text in the place of the old; nothing where somebody saved the file meanwhile."""
    old, new = (text.encode() for text in texts)
    if path.read_bytes() != old:
        return ()
    files = [f"lessons/{path.name}", keep_previous(folder, path, old)]
    files += [_put_beside(path, apart)] if apart else []
    return tuple(files) if write_over(path, old, new) else ()


def _put_beside(path: Path, apart: str) -> str:
    """What was not taken over, below what an earlier refresh left there."""
    beside = path.with_suffix(".differences.txt")
    before = beside.read_text(encoding="utf-8") if beside.is_file() else ""
    if apart not in before:
        write_whole(beside, (f"{before}\n{apart}" if before else apart).encode())
    return f"lessons/{beside.name}"


def keep_previous(folder: Folder, path: Path, content: bytes) -> str:
    """Keep a version of a lesson under the first free number, unless it is kept already."""
    for number in count(1):
        kept = folder.lessons / "previous" / f"{path.stem}-{number}.yaml"
        if write_new(kept, content) or kept.read_bytes() == content:
            return f"lessons/previous/{kept.name}"
    raise AssertionError
