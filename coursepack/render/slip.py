"""An erratum slip set in HTML."""

from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from coursepack.model.handout import Paper, Proof
from coursepack.model.slip import Correction, Slip
from coursepack.render.catalogue import words_for
from coursepack.render.engine import filled
from coursepack.render.printing import SIZES
from coursepack.render.view.front import front_view


@dataclass(frozen=True, slots=True)
class Group:
    """Corrections under one heading."""

    title: str
    corrections: tuple[Correction, ...]


def set_slip(slip: Slip, paper: Paper, templates: tuple[Path, ...]) -> Proof:
    """Set `slip` for printing. Raises Refused where a template or a table of words is broken."""
    handout = slip.handout
    front = handout.body.front
    words = words_for(templates, front.language).numbered(front.digits)
    groups = tuple(
        Group(words[heading], tuple(found))
        for heading, found in groupby(slip.corrections, key=lambda correction: correction.heading)
    )
    content = {
        "w": words,
        "reader": handout.reader,
        "paper": paper,
        "front": front_view(handout, words),
        "levelled": False,
        "intro": words.fill("slip_intro", old=slip.old, new=handout.code),
        "guide": None,
        "page_size": SIZES[paper],
        "style": "standard",
        "form": "pack",
        "groups": groups,
    }
    html = filled(templates, "slip.html.j2", content)
    return Proof(handout.slug, handout.reader, "print", paper, html, handout.level)
