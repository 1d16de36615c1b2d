"""Who speaks, and who is only spoken about?"""

from collections.abc import Iterable, Iterator

from coursepack.draft.people import absent_groups
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import View
from coursepack.draft.wording import joined, paragraphs, slug
from coursepack.model.article import Passage

_ENOUGH = 3


class Voices:
    """Asks for the voices that an article has and the one it lacks most (H9)."""

    id = "voices"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where somebody speaks and a group that is named does not."""
        quoted: dict[str, Passage] = {}
        where: set[int] = set()
        for quotation in view.sure_quotations:
            name = view.name(quotation.speaker)
            if quotation.kind == "direct" and name and not _again(name.text, quoted):
                quoted.setdefault(name.text, quotation.at)
                where.add(quotation.at.paragraph)
        silent = absent_groups(view)[:3]
        if not silent and len(quoted) < _ENOUGH:
            return
        heard = [view.introduced(name) for name in quoted][:6]
        told = (
            f"Among those quoted by name: {joined(heard)}."
            if heard
            else "No named person is surely quoted."
        )
        key = " ".join(part for part in (told, *_others(view, quoted), _unheard(silent)) if part)
        yield Draft(
            key=f"voices-{slug(*(name for name, _, _ in silent), *quoted)}",
            type="voices",
            ask="Whose own words does the article give, and whom does it only speak about? Choose "
            "one person or group that is not heard. What one question would you ask them, and what "
            "might their answer change?",
            answer=f"{key} A good question asks for something that only they can know.",
            paragraphs=tuple(where | {n for _, _, places in silent[:1] for n in places[:2]}),
            evidence=tuple(list(quoted.values())[:2]),
            accept=("Any other voice, with a reason from the text.",),
            reject=("A question that somebody in the article already answers.",),
            misreading="Taking somebody who is spoken for as somebody who speaks.",
            follow_up="Why might the writer not have been able to ask them?",
        ).candidate(view, 0.85, 0.8)


def _again(name: str, quoted: Iterable[str]) -> bool:
    """Whether a name is only the surname of one that is known already."""
    return any(other.endswith(f" {name}") for other in quoted)


def _others(view: View, quoted: dict[str, Passage]) -> Iterator[str]:
    """Whose words may be quoted too, and who is only reported."""
    known = set(quoted)
    unsure: dict[str, None] = {}
    reported: dict[str, None] = {}
    for quotation in view.findings.quotations:
        name = view.name(quotation.speaker)
        called = name.text if name else view.called(quotation.speaker)
        if not called or called in known:
            continue
        if quotation.kind == "direct":
            unsure.setdefault(called)
        elif quotation.kind == "reported" and quotation in view.sure_quotations:
            reported.setdefault(called)
    short = [who for who in reported if not any(who in o and who != o for o in reported)]
    if only := [who for who in short if who not in unsure][:4]:
        yield f"Reported without quotation marks: {joined(only)}."


def _unheard(silent: list[tuple[str, int, list[int]]]) -> str:
    """Which groups are spoken about only, with their places."""
    spoken = [f"{name} ({paragraphs(where[:4])})" for name, _, where in silent]
    if not spoken:
        return "Whom to add is for the students to find; the reason must come from the text."
    return f"Spoken about as groups: {joined(spoken)}; look whether anybody here belongs to them."
