"""A picture in words: what it is literally, what it makes a reader see, what it leaves out."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spotted import owners, spotted
from coursepack.draft.tables import images
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage
from coursepack.model.findings import Quotation


class Image:
    """Asks about a word or phrase that is surely a figure of speech (H11: a look, no verdict)."""

    id = "image"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each listed picture, where it first stands."""
        seen: set[str] = set()
        for line, at, written in spotted(view, images()):
            said = owners(view, at)
            shown = around(view, at)
            plain = images()[written].plain
            if said is not None and shown and plain not in seen:
                seen.add(plain)
                yield self._question(view, line, at, written, said, shown)

    def _question(
        self, view: View, line: Line, at: Passage, written: str, said: list[Quotation], shown: str
    ) -> Candidate:
        entry = images()[written]
        whose = f", words of {view.introduced(said[0].speaker)}" if said else ""
        return Draft(
            key=f"image-{slug(written)}",
            type="loaded",
            ask=f"Read {shown} (¶{line.paragraph}{whose}). “{written.capitalize()}” is a picture "
            "in words. What is it literally? What does it make a reader see or feel here? What "
            "does it leave out?",
            answer=f"Literally: {entry.literal}. It makes a reader see {entry.shows}. It leaves "
            f"out {entry.hides}.",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=(
                f"In plain words: {entry.plain}.",
                "Another effect, if the student can show how it comes from the literal meaning.",
            ),
            reject=(f"Only “it means {entry.plain}”: that says nothing of what the picture adds.",),
            misreading=f"Thinking that the picture tells {entry.hides}.",
            follow_up=f"Where could one find out {entry.hides}?",
            skill="figurative language",
            about=frozenset({line.order}),
        ).candidate(view, 0.8, 0.4)
