"""Only 9 %, as many as 9 %: a small word that tells the reader how to take a number."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import slug

_SLANT = re.compile(
    r"\b(?P<word>only|just|merely|a mere|as few as|as little as|as many as|as much as|no fewer than"
    r"|no less than|a staggering|an astonishing|a whopping|a massive)\s(?=[£$€]?\d"
    r"|(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|fifty)\b|half\b"
    r"|a (?:third|quarter|fifth|tenth)\b|one in\b)",
    re.IGNORECASE,
)
_SMALL = frozenset({"only", "just", "merely", "a mere", "as few as", "as little as"})
_TIME = re.compile(r"\s*(?:years?|days?|hours?|minutes?|months?|weeks?|o[’']clock|after|before)\b")


class Only:
    """Asks what such a word does to a number, and what somebody else might have written."""

    id = "only"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each such word before a number that counts something."""
        for line in view.lines:
            match = _SLANT.search(line.text)
            if not match or line.text.endswith("?"):
                continue
            at = line.passage(match.start(), match.end())
            shown, owner = around(view, at), view.owner(at)
            after = re.sub(r"^\S+", "", line.text[match.end() :])
            if not shown or owner is None or _TIME.match(after):
                continue
            word = match["word"].lower()
            small, other = ("small", "as many as") if word in _SMALL else ("large", "only")
            who = view.called(owner) if owner else view.teller(line.paragraph)
            yield Draft(
                key=f"only-{slug(word, line.text[match.end() :])}",
                type="loaded",
                ask=f"Read {shown} (¶{line.paragraph}). What does “{word}” tell the reader to "
                "think "
                "of the number? Say the same number so that it sounds the other way round. What "
                "would you have to compare it with to know which of the two is fair?",
                answer=f"“{word.capitalize()}” makes the number seem {small}; the choice is that "
                "of "
                f"{who}. With “{other}” or no such word the number stays the same and the "
                "impression turns. To judge one needs a number to compare it with: of another "
                "year, "
                "another place, or what had been expected.",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any wording that keeps the number and turns the impression.",),
                reject=("Another number.",),
                misreading=f"Taking “{word}” for a part of the number.",
                follow_up="Does the article give anything to compare it with?",
                about=frozenset({line.order}),
            ).candidate(view, 0.85, 0.7)
