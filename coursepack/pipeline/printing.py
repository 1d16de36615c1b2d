"""An edition on paper, in all the ways that are asked for: papers, styles and forms."""

from collections.abc import Iterator
from itertools import product

from coursepack.compose.edition import handouts, students_of
from coursepack.model.handout import (
    Artifact,
    Form,
    Handout,
    Paper,
    Proof,
    StudentPages,
    Style,
)
from coursepack.model.pack import Pack
from coursepack.model.report import Desk
from coursepack.problems import Problem, Refused


def proofs(desk: Desk, handout: Handout) -> Iterator[Proof]:
    """An edition set for print in every way.

    Sheet and booklet are for students. Neither is made in large print: 18 pt on one sheet, or on
    half a page, helps nobody.
    """
    options, course = desk.options, desk.course
    papers = options.papers or (course.paper,)
    styles = options.styles or tuple(course.styles)
    forms = options.forms or tuple(course.forms)
    for style, form, paper in product(styles, forms, papers):
        if form == "pack" or (handout.guide is None and style != "large"):
            yield set_for_print(desk, handout, paper, style, form)


def set_for_print(
    desk: Desk, handout: Handout, paper: Paper, style: Style = "standard", form: Form = "pack"
) -> Proof:
    """An edition set for print in one way; a teacher's names the pages of the students'."""
    from coursepack.render.handout import set_handout

    templates = desk.options.folder.templates
    pages = _students(desk, handout, paper, style) if handout.guide else None
    return set_handout(handout, "print", paper, templates, style, form, pages)


def _students(desk: Desk, handout: Handout, paper: Paper, style: Style) -> StudentPages | None:
    """The pages that students have; None where they get none at the standard level."""
    from coursepack.publish.turning import student_pages
    from coursepack.render.handout import set_handout

    if "standard" not in (desk.options.levels or desk.course.levels):
        return None
    templates = desk.options.folder.templates
    try:
        proof = set_handout(students_of(handout), "print", paper, templates, style)
        return student_pages(proof)
    except Refused:
        return None  # what is wrong with them is told where they are made


def printed(desk: Desk, handout: Handout, problems: list[Problem]) -> Iterator[Artifact]:
    """Every PDF of an edition. What the pages show to be mended is added to `problems`."""
    from coursepack.publish.letters import check_letters
    from coursepack.publish.pdf import pdf

    for proof in proofs(desk, handout):
        problems += check_letters(proof)
        try:
            yield Artifact(pdf_path(proof, desk.course.paper), pdf(proof))
        except Refused as refused:
            # A sheet that is too small for its article is told of; the other pages are made.
            if any(problem.severity == "error" for problem in refused.problems):
                raise
            problems += refused.problems


def check_print(desk: Desk, pack: Pack) -> Iterator[Problem]:
    """Set every edition in every way that it is printed, and yield what its pages show."""
    from coursepack.publish.preflight import check_pages

    levels = desk.options.levels or tuple(desk.course.levels)
    for handout in handouts(pack, desk.options.readers, levels):
        for proof in proofs(desk, handout):
            yield from check_pages(proof, pdf_path(proof, desk.course.paper))


def pdf_path(proof: Proof, usual: Paper) -> str:
    """Where a PDF stands below output/; the usual paper is not named."""
    suffix = "" if proof.paper == usual else f"-{proof.paper}"
    return f"{proof.slug}/{proof.name}{suffix}.pdf"
