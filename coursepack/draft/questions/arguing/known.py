"""How somebody says they know a thing, and whose word a figure is."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, big, first_words, full, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_KNOW = re.compile(r"^I know (?:(?:it|this|that|so|so much|the \w+) )?because\b")
_OWN = re.compile(
    r"\b(?:by|on) (?:its|his|her|their) own (?:account|reckoning|figures|estimate|count|showing)\b"
)


class KnowsHow:
    """Asks how somebody knows what the sentence before says."""

    id = "knows-how"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each "I know because …"."""
        for line in voice(view):
            following = after(view, line, 1)
            if not following or not _KNOW.match(following[0].text) or line.text.endswith("?"):
                continue
            because = sound(following[0])
            if full(line) and because and not line.said:
                yield self._question(view, line, following[0], because)

    def _question(self, view: View, line: Line, other: Line, because: str) -> Candidate:
        who, n = view.teller(line.paragraph), line.paragraph
        return Draft(
            key=f"knows-how-{slug(line.text)}",
            type="sourcing",
            ask=f"¶{n}: {full(line)}. How does {who} know this?",
            answer=f"{big(who)} says: {because}. So it rests on {who}'s own word.",
            paragraphs=(n,),
            evidence=(first_words(line), first_words(other)),
            accept=("The same in other words.",),
            reject=("“It is written there.”",),
            misreading="Not asking how somebody could know.",
            follow_up="Who else could have known it?",
            bloom="understand",
            dok=2,
            about=frozenset({line.order, other.order}),
        ).candidate(view, 0.9, 0.8)


class OwnAccount:
    """Asks whose word it is where somebody is the source of what speaks for them."""

    id = "own-account"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each statement that is so "by its own account"."""
        for line in voice(view):
            match = _OWN.search(line.own)
            if match and match.group() in sound(line) and not line.text.endswith("?"):
                n = line.paragraph
                yield Draft(
                    key=f"own-account-{slug(line.text)}",
                    type="sourcing",
                    ask=f"¶{n}: {sound(line)}. Whose word is this (“{match.group()}”), and why "
                    "may that matter?",
                    answer="It is the word of the one whom it is about, who has an interest in "
                    "looking good. Somebody without this interest would have to confirm it.",
                    paragraphs=(n,),
                    evidence=(first_words(line),),
                    accept=("It may be true all the same.",),
                    reject=("“So it is a lie.”",),
                    misreading="Taking a figure for nobody's in particular.",
                    follow_up="Who could confirm it?",
                    about=frozenset({line.order}),
                ).candidate(view, 0.85, 0.85)
