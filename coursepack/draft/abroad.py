"""A draft for an article in another language than English: only what holds without reading it.

Everything it says comes from the catalogue of printed words; what needs close reading is
left out, and told to the teacher.
"""

from collections.abc import Iterator

from coursepack.draft.abroad_tasks import tasks
from coursepack.draft.abroad_teacher import limits, plans
from coursepack.draft.boxes import boxes
from coursepack.draft.lesson import article_fingerprint
from coursepack.draft.timeline import worth_a_line
from coursepack.draft.view import View
from coursepack.draft.wording import slug
from coursepack.model.aids import GlossaryItem
from coursepack.model.article import Article, Passage
from coursepack.model.card import CARD_LANGUAGE
from coursepack.model.findings import DateFound, Findings
from coursepack.model.known import Consulted, Known, Library
from coursepack.model.lesson import (
    Before,
    BoxItem,
    ClaimItem,
    Discussion,
    Drafted,
    Exit,
    Lesson,
    PersonItem,
    Statement,
    TimelineItem,
)
from coursepack.model.words import Words

_MOST_EVENTS = 12
_MOST_CLAIMS = 8
# So many words of a sentence stand in the timeline, in quotation marks.
_EXCERPT = 18
_MOST_GLOSSES = 12


def draft_abroad(
    article: Article,
    findings: Findings,
    consulted: Consulted,
    library: Library,
    words: Words,
    program: str,
) -> Lesson:
    """A first draft in the language of `words`; `program` is the name that it says it is from."""
    view = View(article, findings, consulted)
    boxed = list(_boxes(view, library, words))
    return Lesson(
        article=article.file.rsplit("/", 1)[-1],
        essential=words["draft_essential"],
        before=_before(article, words),
        boxes=boxed,
        glossary=list(_glossary(view, library, {box.id for box in boxed}, words)),
        timeline=worth_a_line(list(_timeline(view, words))),
        people=list(_people(view, library, words)),
        ledger=list(_ledger(view, words)),
        questions=list(tasks(view, words)),
        discussion=_discussion(words),
        exit=Exit(look_for=_several("draft_exit_look", 2, words)),
        plans=plans(findings.readability.minutes, bool(findings.quotations), words),
        limits=list(limits(view, words)),
        draft=Drafted(program=program, article=article_fingerprint(article)),
    )


def _several(key: str, count: int, words: Words) -> list[str]:
    return [words[f"{key}_{number}"] for number in range(1, count + 1)]


def _before(article: Article, words: Words) -> Before:
    says = _several("draft_statement", 3, words)
    return Before(
        hook=words["draft_hook" if article.title else "draft_hook_first"],
        why=words["draft_why"],
        statements=[Statement(id=f"s-reading-{n}", say=say) for n, say in enumerate(says, start=1)],
    )


def _boxes(view: View, library: Library, words: Words) -> Iterator[BoxItem]:
    """The boxes of cards; one that is no card of the course says in which language it is."""
    cards = {known.card.id: known for known in view.consulted.known}
    for box in boxes(view, library):
        own = library.cards.get(box.card)
        if own and own.name_in(words.language) != own.name:
            yield box
        elif own:
            yield box.model_copy(update={"title": _name(cards[own.id], view, words)})
        else:
            title = _name(cards[box.id.removeprefix("box-")], view, words)
            yield box.model_copy(update={"title": title, "language": CARD_LANGUAGE})


def _name(known: Known, view: View, words: Words) -> str:
    """The card's name in the language of the page; where it has none, as the article has it."""
    name = known.card.name_in(words.language)
    fullest = max(known.mentions, key=lambda at: at.span.end - at.span.start)
    return view.text(fullest) if name == known.card.name else name


def _glossary(
    view: View, library: Library, boxed: set[str], words: Words
) -> Iterator[GlossaryItem]:
    """Names that have a card and no box."""
    useful = [
        known
        for known in view.consulted.known
        if known.card.kind != "person" and f"box-{known.card.id}" not in boxed
    ]
    ranked = sorted(useful, key=lambda known: (-len(known.mentions), known.mentions[0]))
    for known in sorted(ranked[:_MOST_GLOSSES], key=lambda known: known.mentions[0]):
        card, first = known.card, known.mentions[0]
        ours = card.id in library.cards
        yield GlossaryItem(
            id=f"g-{card.id}",
            term=_name(known, view, words),
            at=view.anchor(first),
            card=card.id if ours else "",
            meaning="" if ours else card.gloss,
            source="" if ours else next(iter(card.sources.values())),
            language="" if ours else CARD_LANGUAGE,
        )


def _people(view: View, library: Library, words: Words) -> Iterator[PersonItem]:
    """Persons whom a card names; that they are mentioned is all that was read."""
    for known in view.consulted.known:
        if known.card.kind == "person" and known.card.id in library.cards:
            yield PersonItem(
                id=f"p-{known.card.id}",
                name=_name(known, view, words),
                at=view.anchor(known.mentions[0]),
                card=known.card.id,
            )


def _timeline(view: View, words: Words) -> Iterator[TimelineItem]:
    """Dated sentences, in the article's own words."""
    seen: set[Passage] = set()
    for date in view.findings.dates:
        when = date.when or date.begins
        if when is None or date.sentence in seen or len(seen) == _MOST_EVENTS:
            continue
        seen.add(date.sentence)
        yield TimelineItem(
            id=f"t-{slug(str(when))}-{len(seen)}",
            date=str(date.when) if date.when else view.text(date.at),
            sort="" if date.when else str(when),
            what=words.enclosed(_excerpt(view, date)),
            at=view.anchor(date.at),
        )


def _excerpt(view: View, date: DateFound) -> str:
    """The sentence of a date, or as many of its words as stand in a line, around the date."""
    sentence = view.text(date.sentence).strip()
    if len(sentence.split()) <= _EXCERPT:
        return sentence.rstrip(".؛;،,")
    start = date.at.span.start - date.sentence.span.start
    before, after = sentence[:start].split(), sentence[start:].split()
    left = before[max(0, len(before) - max(_EXCERPT // 2, _EXCERPT - len(after))) :]
    right = after[: _EXCERPT - len(left)]
    head = "" if len(left) == len(before) else "… "
    tail = "" if len(right) == len(after) else " …"
    return head + " ".join((*left, *right)).strip(" ,،;؛:.") + tail


def _ledger(view: View, words: Words) -> Iterator[ClaimItem]:
    """Words in quotation marks, for students to say whose they are; nothing is decided here."""
    for number, found in enumerate(view.findings.quotations[:_MOST_CLAIMS], start=1):
        place = words.digits(f"¶{found.at.paragraph}")
        yield ClaimItem(
            id=f"c-{number}",
            at=view.anchor(found.at),
            who=words.fill("draft_who", place=place),
            how=words.fill("draft_how", place=place),
            verdict="open",
        )


def _discussion(words: Words) -> Discussion:
    return Discussion(
        prompt=words["draft_prompt"],
        frames=_several("draft_talk_frame", 3, words),
        grouping=words["draft_grouping"],
        minutes=20,
        wait=words["draft_wait"],
        uptake=words["draft_uptake"],
        look_for=_several("draft_look", 3, words),
    )
