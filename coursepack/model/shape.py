"""The rules that every file a person writes obeys: known keys only, never changed."""

from typing import Annotated, Any, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
    model_validator,
)

from coursepack.model.when import When


class Shape(BaseModel):
    """A part of a YAML file. Unknown keys are refused.

    The reader hands every scalar over as the characters that stand in the
    file, so that `2011`, `007` or `no` is never mistaken for something else
    where words are wanted; numbers are made here, where a number is wanted.
    """

    model_config = ConfigDict(extra="forbid", frozen=True, coerce_numbers_to_str=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_open_slots_out(cls, data: Any) -> Any:
        """A known key without a value is as good as absent; an unknown one is still a fault."""
        if not isinstance(data, dict):
            return data
        return {k: v for k, v in data.items() if v is not None or k not in cls.model_fields}


def _date(value: object) -> object:
    text = str(value) if isinstance(value, int) and not isinstance(value, bool) else value
    if isinstance(text, str) and text and When.parse(text) is None:
        raise ValueError("a date is 2019, 2019-11, 2019-11-27 or --11-27 (day without a year)")
    return text


def _one_or_more(value: object) -> object:
    return value if isinstance(value, list) else [value]


Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$")]
Date = Annotated[str, BeforeValidator(_date)]
Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]

T = TypeVar("T")
# A list that may be written without a list where it has only one item.
Many = Annotated[list[T], BeforeValidator(_one_or_more)]
