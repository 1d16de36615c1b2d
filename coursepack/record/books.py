"""The books of one course while it is built: what is known of files, and what was made of them."""

import os
import time
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import chain
from pathlib import Path
from sys import intern

from coursepack.model.folder import Folder
from coursepack.model.record import Asked, Record
from coursepack.model.report import Done, Work
from coursepack.publish.writing import write_streamed, write_whole
from coursepack.record.cards import KeptCards
from coursepack.record.manifest import MANIFEST, journal_line, read_manifest, write_manifest
from coursepack.record.marks import Marks
from coursepack.record.outline import FINE, all_settled, input_outline, settled
from coursepack.record.program import Program, known_program
from coursepack.record.seen import SEEN, seen_as_bytes
from coursepack.record.stats import Stats, disk_now
from coursepack.record.sweep import leftovers, sweep


class Books:
    """Opened when a build begins, under the lock; closed when all is done."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._root = os.path.abspath(folder.root)
        self._journal = folder.state / "journal"
        self.stats = Stats(folder.state / "stats.json")
        self.manifest = read_manifest(folder.output, self._journal)
        state = folder.state
        self.program, self._program_places = known_program(
            state / "program.json", self.stats.of, self.stats.now
        )
        self.cards = KeptCards(state / "cards.json", self.program.mark, self.stats.of)
        self._places = ""
        self._inputs = ""
        self._sets: dict[frozenset[tuple[str, str]], Mapping[str, str]] = {
            frozenset(record.templates.items()): record.templates
            for record in {id(r.templates): r for r in self.manifest.packs.values()}.values()
        }
        # What only the journal says is not in the manifest yet.
        self._touched = self._journal.exists()

    def look(self, encyclopedia: Path | None) -> None:
        """Take the outline of all inputs, before any of them is read."""
        lines = [self._program_places, *([str(encyclopedia)] if encyclopedia else [])]
        self._places = "\n".join(lines)
        self._inputs = input_outline(self._root, self._places)

    def fresh(self, work: Work, asked: Asked, marks: Marks) -> bool:
        """Whether a pack is what a build would make of it now."""
        record = self.manifest.packs.get(work.slug)
        return (
            record is not None
            and all(record.inputs.get(name) == mark for name, mark in work.inputs)
            and record.asked.covers(asked)
            and marks.same(record.inputs)
            and marks.hold(record.templates)
            and self.whole(record)
        )

    def whole(self, record: Record) -> bool:
        """Whether every file of a record is there as it was made."""
        return all(self.stats.of(self._made(name)) == sha for name, sha in record.files.items())

    def enter(self, done: Done) -> None:
        """Enter one pack that was built; what it was and is no longer is taken away."""
        record = done.record
        if record is None:
            return
        before = self.manifest.packs.get(done.slug)
        for name, (sha, *seen) in zip(done.files, done.made, strict=True):
            self.stats.note_made(self._made(name), (seen[0], seen[1], seen[2]), sha)
        if before and not record.files:
            # What was built before stays until it can be built anew.
            record = replace(record, files=before.files, front=before.front)
        elif before:
            sweep(self._folder.output, leftovers(before.files, record.files), self.stats.of)
        self.manifest.packs[done.slug] = self._shared(record)
        self._touched = True
        with self._journal.open("a", encoding="utf-8") as journal:
            journal.write(journal_line(done.slug, record))

    def _shared(self, record: Record) -> Record:
        """A record without copies of what other records have, too, as they come from a worker."""
        inputs = {intern(name): intern(mark) for name, mark in record.inputs.items()}
        templates = self._sets.setdefault(frozenset(record.templates.items()), record.templates)
        asked = replace(record.asked, editions=intern(record.asked.editions))
        return replace(record, inputs=inputs, templates=templates, asked=asked)

    def drop_all_but(self, slugs: Collection[str]) -> int:
        """Take away the files of packs whose lesson is gone; say how many packs these were."""
        gone = [slug for slug in self.manifest.packs if slug not in slugs]
        for slug in gone:
            sweep(self._folder.output, self.manifest.packs.pop(slug).files, self.stats.of)
        self._touched = self._touched or bool(gone)
        return len(gone)

    def articles(self) -> dict[str, tuple[str, int, int]]:
        """The article of each lesson that has not changed since it was last read."""
        return {
            slug: record.article
            for slug, record in self.manifest.packs.items()
            if (name := next((n for n in record.inputs if n.startswith("lessons/")), ""))
            and self.stats.of(os.path.join(self._root, name)) == record.inputs[name]
        }

    def program_is_new(self, program: Program) -> bool:
        """Whether another program than this one has written the files beside the packs."""
        return self.manifest.program != program.mark

    def is_beside(self, name: str) -> bool:
        """Whether a file beside the packs is there as it was made."""
        return self.stats.of(self._made(name)) == self.manifest.beside.get(name, "no file yet")

    def beside(self, name: str, pieces: Iterable[bytes]) -> None:
        """Write a file that stands beside the packs, unless it is there already."""
        before = self.stats.of(self._made(name))
        made = write_streamed(self._folder.output / name, pieces, before)
        sha = made[1] if made else before
        if made:
            self.stats.note_made(self._made(name), *made)
        self._touched = self._touched or self.manifest.beside.get(name) != sha
        self.manifest.beside[name] = sha

    def keep_beside(self, names: Collection[str]) -> None:
        """Take away files beside the packs that are not among those that are made now."""
        gone = leftovers(self.manifest.beside, names)
        sweep(self._folder.output, gone, self.stats.of)
        for name in gone:
            del self.manifest.beside[name]
        self._touched = self._touched or bool(gone)

    def made_by(self, program: Program) -> None:
        """Say which program has written the files beside the packs."""
        self._touched = self._touched or self.program_is_new(program)
        self.manifest.program = program.mark
        self.manifest.programs[program.mark] = program.said()

    def close(self, whole: bool) -> None:
        """Write the manifest, last of all, and forget the journal."""
        if self._touched or not (self._folder.output / MANIFEST).is_file():
            write_manifest(self._folder.output, self.manifest)
        self._journal.unlink(missing_ok=True)
        self.stats.save(whole)
        self.cards.save()

    def leave_word(self, arguments: Sequence[str], said: str, told: str, code: int) -> None:
        """Let the next build with these arguments know that it has nothing to do.

        Not where a file was changed so lately, or in between, that the next change of it
        might not show.
        """
        made = self._settled_output() if all_settled(self._inputs, self.stats.now) else {}
        if made:
            inputs = self._inputs.split("\n")
            seen = seen_as_bytes(self._root, arguments, (said, told, code), inputs, made)
            write_whole(self._folder.state / SEEN, seen)

    def _settled_output(self) -> dict[str, str]:
        """Size, time and number of each file that was made, as this run has made or found it.

        None of them, where one is gone or where its next change might not show.
        """
        records = (record.files for record in self.manifest.packs.values())
        names = chain([MANIFEST], self.manifest.beside, chain.from_iterable(records))
        paths = [self._made(name) for name in names]
        try:
            seen = [self.stats.seen(path) for path in paths]
        except OSError:
            return {}
        times = [(int(said.split(" ")[1]), since) for said, since in seen]
        for wait in (1.1 * FINE / 1e9, 0):
            now = disk_now(self._folder.state)
            if all(settled(changed, min(now, since)) for changed, since in times):
                return dict(zip(paths, (said for said, _ in seen), strict=True))
            time.sleep(wait)
        return {}

    def _made(self, name: str) -> str:
        return os.path.join(self._root, "output", name)
