"""A course: what its lessons share, and their order."""

from typing import Literal

from pydantic import Field

from coursepack.model.handout import Form, Level, Style
from coursepack.model.shape import Id, Many, Shape, Words


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
