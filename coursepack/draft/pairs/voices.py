"""Who is heard in each of the two, and who in neither."""

from collections.abc import Iterator

from coursepack.draft.contested.speakers import MONTH
from coursepack.draft.pairs.two import Asked, Found, Letter, Two
from coursepack.draft.unheard import absent
from coursepack.draft.view import View
from coursepack.draft.wording import joined, surname
from coursepack.model.article import Passage

_MOST = 6


def voices(two: Two) -> Iterator[Found]:
    """One question, where somebody surely speaks in both."""
    heard = {letter: _heard(view) for letter, view in two.sides}
    if not heard["A"] or not heard["B"]:
        return
    told = " ".join(f"{letter} lets speak: {joined(list(heard[letter]))}." for letter in heard)
    silent = [group for group in absent(two.a) if group in absent(two.b)]
    both = f" In neither: {joined(silent)}." if silent else ""
    evidence: list[tuple[Letter, View, Passage]] = [
        (letter, view, at) for letter, view in two.sides for at in list(heard[letter].values())[:2]
    ]
    yield Found(
        questions=(
            Asked(
                key="heard",
                type="voices",
                ask="Make a list for each article: whose words or reports does it give? Who is "
                "heard in both, who in one only, who in neither? Choose somebody who is missing "
                "from both and write the one question that you would ask.",
                answer=f"Among others, as far as the program could tell: {told}{both} A good "
                "question asks for something that only this person can know.",
                evidence=evidence,
                accept=("Other voices, with their paragraph.",),
                reject=("Somebody who is only spoken about, as a voice.",),
                misreading="Taking the article with more names for the fairer one.",
                follow_up="How would each article change if the missing person were heard in it?",
            ).item(),
        )
    )


def _heard(view: View) -> dict[str, Passage]:
    """Sure speakers with the place where each is first heard."""
    found: dict[str, Passage] = {}
    for quotation in view.sure_quotations:
        name = view.name(quotation.speaker)
        if MONTH.match(quotation.speaker):
            continue
        called = name.text if name else view.called(quotation.speaker)
        if not any(surname(called) == surname(known) for known in found):
            found.setdefault(called, quotation.at)
    return dict(list(found.items())[:_MOST])
