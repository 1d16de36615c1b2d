"""When a source was written down: while it happened, or later."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.noted import HandedDown
from coursepack.draft.questions.arguing.voice import first_words, is_source, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_NOW_DOWN = re.compile(
    r"\bI (?:set|put|write|am writing|scribble) (?:this|these (?:lines|words))(?: down)?(?: \w+)?"
    r" (?:at|by|in|on|while|with|from|as)\b|\b[Aa]s I write(?: this)?(?=[,.;]| the\b| it is\b)"
)


class WrittenWhen:
    """Asks what it means that lines were written while it was happening."""

    id = "written-when"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, for a diary or a letter that says when it is being written."""
        if not is_source(view) or any(HandedDown().make(view)):
            return  # what was changed later is no longer what was written at once
        for line in voice(view):
            match = _NOW_DOWN.search(line.own)
            if match and match.group() in sound(line) and not line.said:
                who = view.teller(line.paragraph)
                yield Draft(
                    key=f"written-when-{slug(line.text)}",
                    type="evaluation",
                    ask=f"¶{line.paragraph}: {sound(line)}. Was this written close to what it "
                    "tells or long afterwards, and what does that mean for its use as a source?",
                    answer=f"While it was happening, or very soon after: “{match.group()}”. Memory "
                    f"has had little time to change it; but {who} could not know yet how it would "
                    "end, or what others saw elsewhere.",
                    paragraphs=(line.paragraph,),
                    evidence=(first_words(line),),
                    accept=("One advantage and one limit, in other words.",),
                    reject=("“It is true because it was written at once.”",),
                    misreading="Thinking that whoever is nearest sees most.",
                    follow_up="What would somebody write about the same hour ten years later?",
                    about=frozenset({line.order}),
                ).candidate(view, 0.85, 0.9)
                return
