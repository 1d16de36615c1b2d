"""From an article and what is known about it to a lesson that a teacher can take over."""

from collections.abc import Iterable, Iterator

from coursepack.draft.boxes import boxes
from coursepack.draft.contested.contest import contest, one_voice
from coursepack.draft.discussion import discussion
from coursepack.draft.glossary import further_words, glossary
from coursepack.draft.jest import at_face_value
from coursepack.draft.ledger import ledger
from coursepack.draft.mapped import mapped
from coursepack.draft.notes import leaving, limits, rubric, sensitive, wanted
from coursepack.draft.opening import before, essential
from coursepack.draft.people import people
from coursepack.draft.plan import plans
from coursepack.draft.questions.maker import Candidate, QuestionMaker
from coursepack.draft.questions.naming import named
from coursepack.draft.questions.spare import SPARE
from coursepack.draft.questions.table import makers_for
from coursepack.draft.selection import select
from coursepack.draft.themes import theme_of
from coursepack.draft.timeline import timeline, worth_a_line
from coursepack.draft.unheard import voices
from coursepack.draft.view import View
from coursepack.model.aids import Support
from coursepack.model.anchor import fingerprint
from coursepack.model.article import Article
from coursepack.model.findings import Findings
from coursepack.model.known import Consulted, Library
from coursepack.model.lesson import Drafted, Lesson


def draft_lesson(
    article: Article, findings: Findings, consulted: Consulted, library: Library, program: str
) -> Lesson:
    """A complete first draft; `program` is the name and version that it says it is from."""
    view = View(article, findings, consulted)
    theme = theme_of(article, findings)
    found = one_voice(view) if view.genre.argued else contest(view)
    talk = discussion(view, theme, found, library)
    asked = select(_made(makers_for(view), view), view, spare=_made(SPARE, view))
    terms = [candidate.term for candidate in asked if candidate.term]
    questions = [candidate.item for candidate in asked]
    claims = ledger(view)
    boxed, blank = boxes(view, library), wanted(view)
    cards = [box.card or box.id.removeprefix("box-") for box in boxed]
    glossed = glossary(view, library, cards, terms)
    return Lesson(
        article=article.file.rsplit("/", 1)[-1],
        subject=list(theme.subject) if theme else [],
        essential=essential(view, theme, found),
        before=before(view, theme, found),
        boxes=boxed,
        glossary=glossed,
        places=mapped(view, library),
        timeline=worth_a_line(timeline(view)),
        people=people(view, library),
        ledger=claims,
        voices=voices(view),
        questions=questions,
        discussion=talk,
        exit=leaving(view, found),
        rubric=rubric(),
        plans=plans(
            bool(claims),
            library.routines.get(talk.routine),
            findings.readability.minutes,
            questions,
        ),
        support=Support(glossary=further_words(view, glossed, terms)),
        sensitive=sensitive(view),
        wanted=blank,
        limits=limits(view, len(boxed), len(blank)),
        draft=Drafted(program=program, article=article_fingerprint(article)),
    )


def article_fingerprint(article: Article) -> str:
    """Eight hex digits that change when any word of the article changes."""
    return fingerprint(" ".join(block.text for block in article.blocks))


def _made(makers: Iterable[QuestionMaker], view: View) -> Iterator[tuple[str, Candidate]]:
    """All questions that some makers find, with the name of the frame; none that takes a joke
    at its word.
    """
    for maker in makers:
        for candidate in maker.make(view):
            if not at_face_value(view, maker.id, candidate):
                yield maker.id, named(candidate, view.genre)
