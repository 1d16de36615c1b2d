"""Who speaks, and who is only spoken about?"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.unheard import absent_groups
from coursepack.draft.view import View
from coursepack.draft.wording import joined, paragraphs, slug
from coursepack.model.article import Passage

_MOST = 6
# So many are to be found in quotation marks.
_NAMED = 2
# Marked words of this length are somebody's, or some document's, and no mere label.
_LONG = 5


@dataclass
class _Heard:
    """Whose words stand in quotation marks, whose are only reported, and where that is unsure."""

    quoted: dict[str, Passage] = field(default_factory=dict)
    reported: dict[str, Passage] = field(default_factory=dict)
    unsure: set[int] = field(default_factory=set)


class Voices:
    """Asks for the voices that an article has and the one it lacks most (H9)."""

    id = "voices"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question, where somebody speaks and a group that is named does not."""
        if not view.written:
            return
        heard, silent = _heard(view), absent_groups(view)[:3]
        named = [who for who in heard.quoted if view.name(who)]
        if len(named) < _NAMED or not silent or heard.unsure:
            return
        where = {at.paragraph for at in heard.quoted.values()}
        key = " ".join(part for part in (*_told(view, heard), _unheard(silent)) if part)
        yield Draft(
            key=f"voices-{slug(*(name for name, _, _ in silent), *heard.quoted)}",
            type="voices",
            ask="Whose own words does the article give? Name two. Which person or group does it "
            "only speak about, and what would you ask them?",
            answer=f"{key} A good question asks for something that only they can know.",
            paragraphs=tuple(where | {n for _, _, places in silent[:1] for n in places[:2]}),
            evidence=tuple(list(heard.quoted.values())[:2]),
            accept=("Any other voice, with a reason from the text.",),
            reject=("A question that somebody in the article already answers.",),
            misreading="Taking somebody who is spoken for as somebody who speaks.",
            follow_up="Why might the writer not have been able to ask them?",
        ).candidate(view, 0.85, 0.8)


def _heard(view: View) -> _Heard:
    heard = _Heard()
    for quotation in view.findings.quotations:
        if quotation.kind == "scare":
            if len(view.text(quotation.at).split()) >= _LONG:
                heard.unsure.add(quotation.at.paragraph)
            continue
        sure = quotation in view.sure_quotations
        who = quotation.speaker
        if quotation.kind == "direct" and not sure:
            heard.unsure.add(quotation.at.paragraph)
        elif sure:
            kept = heard.quoted if quotation.kind == "direct" else heard.reported
            kept.setdefault(who, quotation.at)
    heard.quoted = _apart(heard.quoted, ())
    heard.reported = _apart(heard.reported, tuple(heard.quoted))
    return heard


def _apart(found: dict[str, Passage], others: tuple[str, ...]) -> dict[str, Passage]:
    """Speakers without those who are the same as another by a shorter name."""
    every = (*found, *others)
    return {
        who: at
        for who, at in found.items()
        if who not in others and not any(who != o and o.endswith(f" {who}") for o in every)
    }


def _told(view: View, heard: _Heard) -> Iterator[str]:
    """Who is quoted, who is reported, and where students must find the speaker themselves."""
    names = [view.introduced(who) for who in heard.quoted]
    more = " and others" if len(names) > _MOST else ""
    yield f"Quoted are, among others, {joined(names[:_MOST])}{more}."
    if only := [view.called(who) for who in heard.reported][:4]:
        yield f"Reported without quotation marks are, among others, {joined(only)}."


def _unheard(silent: list[tuple[str, int, list[int]]]) -> str:
    """Which groups are spoken about only, with their places."""
    spoken = [f"{name} ({paragraphs(where[:4])})" for name, _, where in silent]
    return f"Spoken about as groups: {joined(spoken)}; look whether anybody here belongs to them."
