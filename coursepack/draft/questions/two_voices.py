"""Two voices on one thing: what each says, and where they part."""

from collections.abc import Iterator

from coursepack.draft.contested.speakers import speakers
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug, surname


class TwoVoices:
    """Sets the two speakers side by side whom the text itself sets apart."""

    id = "two-voices"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question."""
        stands = speakers(view)
        if len({stand.speaker for stand in stands}) != 2:
            return
        one, two = stands
        who = [f"{view.called(s.speaker)} (¶{s.at.paragraph})" for s in stands]
        yield Draft(
            key=f"two-voices-{slug(surname(one.speaker), surname(two.speaker))}",
            type="evaluation",
            ask=f"Set {who[0]} and {who[1]} side by side. Say in one sentence each what they want "
            "the reader to accept. On what do they part? Which of them gives a reason that could "
            "be checked, and how?",
            answer=f"Starting points: {one.says.rstrip('.')} (¶{one.at.paragraph}); "
            f"{two.says.rstrip('.')} (¶{two.at.paragraph}). A good answer keeps each view with its "
            "speaker, says on what the two differ and on what they need not, and names for one of "
            "the reasons a record, a count or a witness that could test it.",
            paragraphs=tuple(stand.at.paragraph for stand in stands),
            evidence=tuple(stand.at for stand in stands),
            accept=("“They do not contradict each other”, if the answer shows why from the text.",),
            reject=("A view without its speaker.", "The student's own view in place of theirs."),
            misreading="Thinking that two different views must contradict each other.",
            follow_up="What evidence would make one of the two change their mind?",
            lines=8,
            about=frozenset(view.line_at(stand.at).order for stand in stands),
        ).candidate(view, 0.8, 0.85)
