"""A handout set in HTML for one medium and one paper."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from coursepack.model.guide import Guide
from coursepack.model.handout import Form, Handout, Medium, Paper, Proof, StudentPages, Style
from coursepack.model.words import Words
from coursepack.render.catalogue import words_for
from coursepack.render.engine import filled
from coursepack.render.printing import printing
from coursepack.render.styles import settled
from coursepack.render.typeset import typeset
from coursepack.render.view.aims import aim_views
from coursepack.render.view.article import BlockView, article_view
from coursepack.render.view.background import with_background
from coursepack.render.view.beside import with_remarks, without_them
from coursepack.render.view.cards import card_rows, short_title, tickets
from coursepack.render.view.claims import with_claims
from coursepack.render.view.copying import copy_rows
from coursepack.render.view.front import front_view
from coursepack.render.view.glossary import GlossaryView, glossary_view
from coursepack.render.view.guide import guide_view
from coursepack.render.view.joints import with_joints
from coursepack.render.view.ledger import claim_number, examined
from coursepack.render.view.levels import (
    FURTHER_LINES,
    bank_view,
    exit_lines,
    further_tasks,
    level_views,
    with_prompts,
    with_stops,
)
from coursepack.render.view.lists import event_views, few_known, person_views
from coursepack.render.view.map import map_view
from coursepack.render.view.metadata import metadata
from coursepack.render.view.onesheet import minor_words, six_questions
from coursepack.render.view.pair import part_views, row_views
from coursepack.render.view.shared import runs, with_shared
from coursepack.render.view.sides import side_views
from coursepack.render.view.tasks import how_to_talk, section_views
from coursepack.render.view.timeline import timeline_view
from coursepack.render.view.turning import PARTS, turned_to
from coursepack.render.view.wording import text_sizes

PAGE, SHEET = "page.html.j2", "onesheet.html.j2"


@dataclass(frozen=True, slots=True)
class Bound:
    """How many pages come before, for the first page of what is bound in a volume."""

    before: int


def set_handout(
    handout: Handout,
    medium: Medium,
    paper: Paper,
    templates: tuple[Path, ...],
    style: Style = "standard",
    form: Form = "pack",
    beside: Bound | StudentPages | None = None,
) -> Proof:
    """Set `handout` with the templates found first in `templates`.

    `style` and `form` are for print; a screen has its own. Bound in a volume (`beside`) its pages
    are numbered on, and its glossary is the volume's; beside the students' edition a teacher's
    names the pages of that. Raises Refused where a template or a table of words is broken.
    """
    front = handout.body.front
    words = words_for(templates, front.language).numbered(front.digits)
    words = words.for_parts(handout.body.parts)
    pages = beside if isinstance(beside, StudentPages) else None
    content = {
        **_content(handout, medium, words, style),
        **printing(handout, medium, paper, style, form),
        "six": six_questions(handout.body.sections, words),
        "minor": minor_words(handout.body.glossary),
        "turned": turned_to(pages, words),
        "copying": copy_rows(handout, pages, words),
        "turned_parts": PARTS,
    }
    if isinstance(beside, Bound):
        content |= {"bound": beside, "glossary": GlossaryView((), None, ())}
    if form == "sheet":
        content |= {"background": ()}
    html = filled(templates, SHEET if form == "sheet" else PAGE, content)
    html = typeset(settled(html), words["marks"]) if medium == "print" else html
    return Proof(handout.slug, handout.reader, medium, paper, html, handout.level, style, form)


def _article(
    handout: Handout, medium: Medium, words: Words, style: Style
) -> tuple[tuple[BlockView, ...], Guide | None]:
    """The article, marked for teachers, and what is left of the guide beside it."""
    body, guide = handout.body, handout.guide
    # On paper students are told what is disputed; the full dispute is on screen and for teachers.
    brief = medium == "print" and guide is None
    article = with_stops(article_view(body.article, words, medium, brief), handout)
    article = with_claims(article, guide.ledger if guide else (), words)
    # The free column of a teacher's article bears the notes on single paragraphs.
    if guide and medium == "print" and style == "standard" and not body.parts:
        return with_remarks(article, guide.notes), without_them(guide)
    return article, guide


def _content(handout: Handout, medium: Medium, words: Words, style: Style) -> Mapping[str, object]:
    """All that a template may print. `w` holds the printed words."""
    body = handout.body
    article, guide = _article(handout, medium, words, style)
    article, background = with_background(article)
    last = max((block.number for block in body.article), default=0)
    return {
        "w": words,
        "reader": handout.reader,
        "print": medium == "print",
        "front": front_view(handout, words),
        "metadata": metadata(handout, words),
        "text_sizes": text_sizes(words),
        "keep": f"{handout.slug}/{handout.reader}",
        "opening": body.opening,
        "article": with_joints(article) if medium == "screen" else article,
        "background": background,
        "line": timeline_view(body.timeline, words, medium, style, body.front.published),
        "map": map_view(handout, words, medium, style),
        "timeline": event_views(body.timeline, words, last),
        "people": person_views(body.people, words, last, medium),
        "few": few_known(body.people),
        "glossary": glossary_view(body.glossary, words, medium),
        "sections": with_shared(
            with_prompts(
                section_views(body.sections, guide.keys if guide else (), words, last), handout
            ),
            words,
        ),
        "ledger": examined(body.ledger, words, last),
        "ledger_first": _first_claims(handout, words),
        "parts": part_views(body.parts, words),
        "compared": row_views(body, guide, words),
        "talk": body.talk,
        **_cut_out(handout, words, style),
        "talk_how": how_to_talk(body.talk, words),
        "sides": side_views(body.talk, words, last),
        "exit": body.exit,
        "exit_lines": exit_lines(handout),
        "beside": any(block.remarks for block in article),
        "aims": aim_views(body.sections, words) if guide else (),
        "guide": guide_view(guide, words, last) if guide else None,
        **_level(handout, words),
    }


def _cut_out(handout: Handout, words: Words, style: Style) -> Mapping[str, object]:
    """What a teacher copies and cuts out, and the title that it bears."""
    body = handout.body
    last = max((block.number for block in body.article), default=0)
    return {
        "cards": card_rows(body.talk, words, last),
        "tickets": tickets(style),
        "short_title": short_title(body.front.title),
    }


def _first_claims(handout: Handout, words: Words) -> str:
    """What the teacher is told where students have only some claims of the ledger."""
    numbers = [quote.number for quote in handout.body.ledger]
    more = handout.guide is not None and len(numbers) < len(handout.guide.ledger)
    told = words.listed(runs(numbers, lambda number: claim_number(number, words)))
    return words.fill("ledger_first", numbers=told) if more and numbers else ""


def _level(handout: Handout, words: Words) -> Mapping[str, object]:
    """What the level of a student adds, and what a teacher is told of the levels."""
    return {
        "level": handout.level,
        "levelled": handout.supported is not None or handout.extended is not None,
        "bank": bank_view(handout),
        "further": further_tasks(handout),
        "further_lines": FURTHER_LINES,
        "levels": level_views(handout, words),
    }
