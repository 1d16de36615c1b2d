"""What stands above everything else in a pack."""

from dataclasses import dataclass

from coursepack.model.words import Digits, Direction


@dataclass(frozen=True, slots=True)
class Front:
    """What stands above everything else. "" means not given.

    `date` is in words, `published` the same as far as it is a date: 2019-12-01, 2019-12, 2019.
    """

    title: str
    article_title: str
    standfirst: str
    byline: str
    outlet: str
    date: str
    address: str
    rights: str
    language: str
    direction: Direction
    course: str
    unit: str
    subject: tuple[str, ...]
    level: str
    minutes: int
    words: int
    digits: Digits = "latn"
    online: str = ""
    published: str = ""
