"""Research that an argument uses, and the limit that the text itself names."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.backing import studied
from coursepack.draft.questions.arguing.voice import after, big, first_words, shown, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_LIMIT = re.compile(
    r"^(?:I|We) (?:should|must|ought to) (?:add|say|admit)\b|^(?:But |Yet )?(?:The authors?"
    r"|The researchers?|They|He|She|It) (?:\w+ )?(?:warns?"
    r"|stress(?:es)?"
    r"|admits?|cautions?|concedes?) that\b"
    r"|^(?:But |Yet )?(?:It|This|That) (?:is|was) (?:only |just |also )?(?:a small|a tiny"
    r"|one (?:test|study"
    r"|survey|town|school)|a single|an old|a short|\d+ years old)\b"
    r"|^(?:But |Yet )?(?:It|This|They|That|The (?:study|survey|authors?|commission|report"
    r"|researchers))"
    r" (?:did|does|do|cannot|could)(?:n[’']t| not)? (?:not )?(?:find|show|prove|claim|say|tell"
    r"|mean|know"
    r"|measure|ask)\b"
)
_NEGATED = re.compile(r"\b(?:not|cannot)\b|n[’']t\b|\b(?:small|tiny|one|single|old|short)\b")
_WARNS = re.compile(r"^(?:I|We) \w+ add\b|\b(?:warn|stress|caution)\w* that\b")
_FAR = 2


class Limited:
    """Asks for the limit of a study that a text names."""

    id = "limited"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each study with its limit in the next two sentences."""
        for line in voice(view):
            if studied(line) is None or not sound(line) or line.text.endswith("?"):
                continue
            for other in after(view, line, _FAR):
                limit = _LIMIT.match(other.text) and (
                    _NEGATED.search(other.text) or _WARNS.search(other.text)
                )
                if limit and shown(other) and not other.text.endswith("?"):
                    yield self._question(view, line, other)
                    break

    def _question(self, view: View, line: Line, limit: Line) -> Candidate:
        who, n = view.teller(line.paragraph), line.paragraph
        return Draft(
            key=f"limited-{slug(line.text, limit.text)}",
            type="evaluation",
            ask=f"¶{n} uses research: {sound(line)}. What does {who} say that limits what it "
            f"shows?",
            answer=f"{big(who)} says: {shown(limit)}.",
            paragraphs=(n,),
            evidence=(first_words(line), first_words(limit)),
            accept=("The limit in the student's own words.",),
            reject=("A limit of the student's own, given as the text's.",),
            misreading="Thinking that a study settles a matter.",
            follow_up="Which further limit can you think of?",
            about=frozenset({line.order, limit.order}),
        ).candidate(view, 0.9, 0.85)
