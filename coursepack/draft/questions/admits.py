"""More than "say": verbs with which a writer colours what somebody tells."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, slug

# A verb, how it stands in a text, and what it does that "say" does not.
_VERBS: tuple[tuple[str, str, str], ...] = (
    (
        "admit",
        r"admit(?:s|ted)? (?:to |that |[a-z]+ing)",
        "presents what is told as a fault, or as something that one would rather hide",
    ),
    (
        "claim",
        r"claim(?:s|ed)? that",
        "keeps a distance: whoever uses it does not vouch for this",
    ),
    ("insist", r"insist(?:s|ed)? (?:that|on)", "shows that others doubt or deny it"),
    ("boast", r"boast(?:s|ed)? (?:that|of|about)", "makes it sound like pride"),
    ("concede", r"concede[sd]? that", "presents it as given up against one's will"),
    ("confess", r"confess(?:es|ed)? (?:to|that)", "presents what is told as something wrong"),
    ("complain", r"complain(?:s|ed)? (?:that|of|about)", "makes it sound like grumbling"),
)


class Admits:
    """Asks what such a verb suggests that "say" would not."""

    id = "admits"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each verb of the list in the writer's own words."""
        for line in view.lines:
            for verb, pattern, does in _VERBS:
                match = re.search(rf"\b{pattern}", line.own)
                if not match:
                    continue
                word = match.group().split()[0]
                at = line.passage(match.start(), match.start() + len(word))
                shown = around(view, at)
                if re.match(r"“(?:which|that|whose?)\b", shown) and len(words(line.text)) <= MOST:
                    shown = marked(line.text)
                owner = view.owner(at)
                if not shown or owner is None:
                    continue
                yield Draft(
                    key=f"verb-{verb}-{slug(line.text, most=3)}",
                    type="loaded",
                    ask=f"Read {shown} (¶{line.paragraph}). What does “{word}” suggest that “say” "
                    "would not? Whose choice is the word?",
                    answer=f"“{word}” {does}; “say” would leave that open. The word is the "
                    f"choice of {view.called(owner) if owner else view.teller(line.paragraph)}, "
                    "not of the person whose "
                    "statement it passes on.",
                    paragraphs=(line.paragraph,),
                    evidence=(at,),
                    accept=("Any answer that names what the verb adds to plain telling.",),
                    reject=("“It means the same as say.”",),
                    misreading="Taking the verb for the speaker's own.",
                    follow_up="Does the rest of the paragraph bear the word out?",
                    dok=2,
                    about=frozenset({line.order}),
                ).candidate(view, 0.85, 0.65)
