"""No doubt? Words with which a writer shuts a question, and the grounds that are given."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_SURE = re.compile(
    r"\b(?:(?:left|leaves|there is|there was|there can be) no doubt|it is (?:clear|obvious) that"
    r"|without (?:any )?doubt|undoubtedly|undeniably|everybody knows|everyone knows"
    r"|it goes without saying"
    r"|the truth is)\b",
    re.IGNORECASE,
)


class Certain:
    """Asks what a certainty of the writer's rests on."""

    id = "certain"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such word in the writer's own voice."""
        for line in view.lines:
            match = _SURE.search(line.own)
            if not match or line.said or line.text.endswith("?") or line.marks("hedge"):
                continue
            at = line.passage(match.start(), match.end())
            shown = sentence_around(view, line, at)
            if not shown:
                continue
            yield Draft(
                key=f"certain-{slug(match.group(), line.text[match.end() :])}",
                type="evaluation",
                ask=f"Read {shown} (¶{line.paragraph}). Which grounds does the paragraph give for "
                "being so sure? Name another explanation that the same facts would allow.",
                answer=f"The certainty is that of {view.teller(line.paragraph)}; nobody else is "
                "named for it. Look for: the "
                f"facts in ¶{line.paragraph} told apart from what is concluded from them; at least "
                "one other explanation of the same facts; what one would have to find out to "
                "decide between the two.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                reject=("The conclusion itself, given as its own ground.",),
                accept=("Grounds that stand near the sentence, told in the student's own words.",),
                misreading="Reading “no doubt” as evidence.",
                follow_up="How would the sentence read with “perhaps” in it?",
                lines=6,
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.85)
