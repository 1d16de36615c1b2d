"""One voice only: an article that rests on a single speaker."""

from collections.abc import Iterator

from coursepack.draft.questions.excerpt import whole_quote
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug, surname

_FEWEST, _SHOWN = 3, 2


class OneVoice:
    """Asks whom one would ask for a second opinion, and on which statement."""

    id = "one-voice"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where everything that is said is said by one named person."""
        said = [q for q in view.findings.quotations if q.kind != "scare"]
        sure = [q for q in said if q in view.sure_quotations]
        names = {known.text for q in sure if (known := view.name(q.speaker))}
        direct = [q for q in sure if q.kind == "direct" and view.name(q.speaker)]
        last = surname(next(iter(names), ""))
        others = [q for q in sure if not view.name(q.speaker) and last not in q.speaker]
        if not view.written or len(names) != 1 or others or len(sure) < _FEWEST or not direct:
            return
        (name,) = names
        shown = [(q, whole_quote(view, q.at)) for q in direct]
        kept = [(q, text) for q, text in shown if text][:_SHOWN]
        if len(kept) < _SHOWN:
            return
        told = joined([f"{text} (¶{q.at.paragraph})" for q, text in kept])
        yield Draft(
            key=f"one-voice-{slug(last)}",
            type="corroboration",
            ask=f"{name} is the only person whom this article quotes by name. Choose the "
            f"statement of {last}’s on which you would most want a second opinion. Whom would you "
            "ask, and what might that person see differently?",
            answer=f"Nobody but {view.introduced(name)} is quoted by name; for example {told}. "
            "Look for: one statement with its paragraph; somebody who knows the matter from "
            f"another side or another study; what that person could know that {last} does not.",
            paragraphs=tuple(sorted({q.at.paragraph for q in sure})),
            evidence=tuple(q.at for q, _ in kept),
            accept=("Any statement, if the second person fits it.",),
            reject=("“Somebody who disagrees”, without saying what they would know.",),
            misreading="Thinking that one expert speaks for all.",
            follow_up="Which statements of the article would stand even without this speaker?",
            lines=4,
        ).candidate(view, 0.85, 0.8)
