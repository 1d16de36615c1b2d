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
    ("allege", r"allege[sd]? (?:that)", "keeps a distance: it says that nothing has been proved"),
    (
        "acknowledge",
        r"acknowledge[sd]? that",
        "presents it as true, and as something that the speaker would rather not have to say",
    ),
    ("maintain", r"maintain(?:s|ed) that", "shows that others doubt it and are not given way to"),
    ("reveal", r"reveal(?:s|ed)? that", "takes for granted that it is true and was hidden before"),
    (
        "point out",
        r"point(?:s|ed)? out that",
        "takes for granted that it is true and only has to be noticed",
    ),
    (
        "remind",
        r"remind(?:s|ed) (?:[\w’'-]+ ){1,4}that",
        "takes for granted that it is true and was known before",
    ),
    ("stress", r"stress(?:es|ed) that", "gives it weight, so that a reader should, too"),
    ("emphasise", r"emphasi[sz]e[sd]? that", "gives it weight, so that a reader should, too"),
    ("protest", r"protested that", "makes it sound like the answer to an accusation"),
    ("lament", r"lament(?:s|ed) (?:that|the)", "makes it sound like the sorrow over a loss"),
    ("vow", r"vow(?:s|ed) (?:that|to)", "makes a plan sound as firm as an oath"),
    ("joke", r"joke[sd] that", "tells the reader not to take it at its word"),
    (
        "deny",
        r"den(?:ies|ied) (?:that|[a-z]+ing)\b",
        "tells that somebody has claimed or may claim the opposite",
    ),
    ("warn", r"warn(?:s|ed)? (?:that|of|against)", "presents what is told as a danger"),
)
# What makes a noun of it: "the claim that", "his boast of".
_NOUN = re.compile(r"(?i)(?:\b(?:the|an?|this|that|his|her|its|their|my|our|no|any)|[’']s) \Z")


# A verb is asked about with at least so many words of its sentence.
_LEAST = 5


class Admits:
    """Asks what such a verb suggests that "say" would not."""

    id = "admits"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each verb of the list in the writer's own words."""
        for line in view.lines:
            for verb, pattern, does in _VERBS:
                match = re.search(rf"\b{pattern}", line.own)
                if not match or _NOUN.search(line.own[: match.start()]):
                    continue
                word = re.split(r" (?!out\b)", match.group())[0]
                at = line.passage(match.start(), match.start() + len(word))
                shown = around(view, at)
                if len(words(line.text)) <= MOST and "“" not in line.text:
                    shown = marked(line.text)
                owner = view.owner(at)
                if owner is None or len(words(shown)) < _LEAST:
                    continue
                yield Draft(
                    key=f"verb-{slug(verb)}-{slug(line.text, most=3)}",
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
