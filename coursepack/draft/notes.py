"""For the teacher only: passages to handle with care, the exit task, what the pack lacks."""

import re

from coursepack.draft.arguing import ONE_VOICE
from coursepack.draft.contested.contest import Contest
from coursepack.draft.tables import everyday
from coursepack.draft.view import View
from coursepack.draft.wording import joined, paragraphs, slug
from coursepack.model.anchor import fold
from coursepack.model.lesson import Exit, Note, Wanted

_CARE = {
    "violence": "Harm or violence is described here. Read the passage first; if it could upset "
    "anybody, tell the class beforehand, and use no role play, gap-fill or guessing of outcomes.",
    "death": "Death is spoken of here. Read the passage first: somebody in the class may be "
    "grieving. Keep to the facts and let students pass.",
    "faith": "People's faith is spoken of here. Ask what the text says about believers, not what "
    "students believe.",
    "ethnicity": "Peoples or ethnic groups are spoken of here. No student speaks for a group, and "
    "nobody is asked to.",
    "self-harm": "Self-harm or suicide is mentioned here. Prepare whom students can turn to, and "
    "do not ask for details.",
}
# People from everyday life, who need no box.
_LIFE = re.compile(r"year-old|\bused to\b|\bwas woken\b|\bwas at (?:work|home)\b")
_RUBRIC = (
    "Every claim names a paragraph, and the paragraph does support it.",
    "What somebody says stays with the speaker; what the article leaves unsure stays unsure.",
    "The other position is put so fairly that those who hold it would agree.",
    "The student says what is still missing, or what would change their mind.",
)
_MOST_WANTED = 30
_FEW_VOICES = 2


def sensitive(view: View) -> list[Note]:
    """One note for each subject, at the place where it is first met."""
    notes: dict[str, Note] = {}
    for found in view.findings.sensitive:
        if found.subject not in notes:
            where = {s.at.paragraph for s in view.findings.sensitive if s.subject == found.subject}
            more = f" ({paragraphs(where)})" if len(where) > 1 else ""
            notes[found.subject] = Note(
                id=f"n-{found.subject}",
                say=_CARE[found.subject] + more,
                at=view.anchor(found.at),
            )
    return list(notes.values())


def wanted(view: View) -> list[Wanted]:
    """Names that nothing explains, as blanks for the teacher."""
    items: dict[str, Wanted] = {}
    for at in view.consulted.silent:
        term = view.text(at)
        ordinary = _LIFE.search(view.line_at(at).own) is not None
        if not ordinary and fold(term).removeprefix("the ") not in everyday():
            item = Wanted(id=f"w-{slug(term)}", term=term, at=view.anchor(at))
            items.setdefault(item.id, item)
    return list(items.values())[:_MOST_WANTED]


def leaving(view: View, found: Contest) -> Exit:
    """The exit task, and what a good answer shows."""
    hedged = sorted({line.paragraph for line in view.lines if line.marks("hedge")})
    look = ["The paragraph is named, and it does support what the student says."]
    if hedged:
        look.append(
            f"A doubt can start where the article itself is unsure, for example in "
            f"{paragraphs(hedged[:3])}."
        )
    if places := [stand.at.paragraph for stand in found.stands]:
        look.append(f"A doubt can also start where two sides differ: {paragraphs(places)}.")
    look.append("A doubt is about evidence or a missing voice, not about taste.")
    return Exit(
        supports="One thing that I can now say on the question to keep in mind, and the "
        "paragraph that supports it:",
        doubts="One thing that I still doubt, and what would settle it:",
        look_for=look,
    )


def rubric() -> list[str]:
    """What the discussion and the exit task are looked at for: one column, two to be filled in."""
    return list(_RUBRIC)


def limits(view: View, boxes: int, blank: int) -> list[str]:
    """What the draft could not do, told plainly."""
    article = view.article
    missing = [
        name
        for name, value in (
            ("author", article.byline),
            ("outlet", article.outlet),
            ("date", article.date),
        )
        if not value
    ]
    found = []
    if missing:
        found.append(f"The file does not give the article's {joined(missing, 'or')}.")
    if blank:
        names = "One name is" if blank == 1 else f"{blank} names are"
        found.append(f"{names} not explained by any source at hand: see “Context wanted”.")
    if not boxes:
        found.append("No source at hand has background on this article.")
    unsure = [q for q in view.findings.quotations if q.kind == "direct" and q.confidence < 0.8]
    if unsure:
        where = paragraphs(q.at.paragraph for q in unsure)
        found.append(f"Who speaks in a quotation could not be told for certain in {where}.")
    speakers = {q.speaker for q in view.sure_quotations if q.kind == "direct"}
    if view.genre.argued:
        found.append(ONE_VOICE)
    elif len(speakers) < _FEW_VOICES:
        found.append(
            "Two speakers could not be told for certain, so no views are set side by side."
        )
    found.append(
        "The pack does not know what happened after the article was written; check what is "
        "shown as planned or expected."
    )
    found.append(
        "The questions were made by a program: read each with its paragraph before you use it."
    )
    return found
