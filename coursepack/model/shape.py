"""The rules that every file a person writes obeys: exact types, no unknown keys, never changed."""

from typing import Annotated

from pydantic import BaseModel, BeforeValidator, ConfigDict, StringConstraints

from coursepack.model.when import When


class Shape(BaseModel):
    """A part of a YAML file: unknown keys are refused and values are what they look like."""

    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


def _date(value: object) -> object:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(text, str) and text and When.parse(text) is None:
        raise ValueError("a date is 2019, 2019-11, 2019-11-27 or --11-27 (day without a year)")
    return text


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Date = Annotated[str, BeforeValidator(_date)]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
