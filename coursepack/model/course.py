"""A course: what its lessons share, and their order."""

from itertools import product
from typing import Literal, get_args

from pydantic import Field

from coursepack.model.handout import Form, Level, Reader, Style
from coursepack.model.shape import Id, Many, Shape, Words

# The name of volumes in paths. No lesson can be called so: lessons/course.yaml is the course.
COURSE = "course"


class Unit(Shape):
    """Lessons that belong together, in order."""

    title: Words
    lessons: list[Id]
    pairs: bool = Field(True, description="Set neighbouring lessons side by side in a pack of two.")


class Course(Shape):
    """lessons/course.yaml: defaults shared by all lessons, and their order."""

    title: str = "Coursepack"
    subject: Many[Words] = []
    level: str = ""
    paper: Literal["a4", "letter"] = "a4"
    levels: Many[Level] = Field(["standard"], description="Support levels of student editions.")
    language: str = Field("", description="Of articles that are too short to tell it: fa, fr.")
    styles: Many[Style] = Field(["standard"], description="How printed pages are set.")
    forms: Many[Form] = Field(["pack"], description="What student pages are made into.")
    address: str = Field("", description="Where the HTML edition is put, for the printed pack.")
    rights: str = Field("", description="Rights line for what the school wrote.")
    encyclopedia: str = Field("", description="A ZIM file of Wikipedia, from the course folder.")
    theme: str = Field("", description="The look of the pages: a folder in templates/themes/.")
    units: list[Unit] = []


def volume_slugs(course: Course) -> set[str]:
    """Every volume that a course could have: itself, and each of its units, for each reader."""
    wholes = [COURSE, *(f"{COURSE}/unit-{n}" for n in range(1, len(course.units) + 1))]
    return {f"{whole}/{reader}" for whole, reader in product(wholes, get_args(Reader))}
