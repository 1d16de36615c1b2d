"""A second witness whom a source names."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import big, first_words, sound, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_SECOND = re.compile(
    r"\b(?:saw|seen|heard|felt) it too\b|(?<!\b[Ww]e )(?<!\bI )\b(?:can|will"
    r"|could) (?:bear (?:me )?(?:witness|out)"
    r"|testify"
    r"|vouch for)\b|\b(?:is|are) my witness(?:es)?\b|\bas (?:[A-Z]\w+|many|others"
    r"|all) (?:here )?can"
    r" (?:tell|testify|bear)\b"
)


class Witness:
    """Asks why a source names somebody else who saw the same."""

    id = "witness"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such sentence."""
        for line in voice(view):
            match = _SECOND.search(line.own)
            if match and match.group() in sound(line) and not line.text.endswith("?"):
                who = view.teller(line.paragraph)
                yield Draft(
                    key=f"witness-{slug(line.text)}",
                    type="sourcing",
                    ask=f"¶{line.paragraph}: {sound(line)}. How far does this help a reader who "
                    f"asks whether what {who} tells is true?",
                    answer=f"{big(who)} names a second witness (“{match.group()}”), and what two "
                    "have seen or heard is less likely to be one person's mistake. But it is still "
                    f"{who} alone who tells of both: the second witness does not speak here.",
                    paragraphs=(line.paragraph,),
                    evidence=(first_words(line),),
                    accept=("One way in which it helps, and one in which it does not.",),
                    reject=("“Two have seen it, so it is proved.”",),
                    misreading="Reading past the second person.",
                    follow_up="Where could one look for the account of the second witness?",
                    about=frozenset({line.order}),
                ).candidate(view, 0.85, 0.9)
