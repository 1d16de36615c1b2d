"""The dateline: "BAGHDAD, 3 October (Reuters) –" before the first sentence of a report.

It says where and when the report was sent off, and is no part of what the report tells.
"""

import re
from collections.abc import Iterable

from coursepack.source import Span

_MONTH = r"(?:Jan|Feb|March|Mar|April|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?"
_DAY = rf"(?:{_MONTH} \d{{1,2}}|\d{{1,2}} {_MONTH})"
_PLACE = r"[A-Z][A-Z'’. -]+[A-Z](?:, [A-Z][a-z]+\.?(?: [A-Z][a-z]+)?)?"
_AGENCY = r"\([A-Z][\w &/]+\)"
_CLOSE = r"\s*[–—-]{1,2}\s+"
# With a day or an agency it is sure; a name alone may be the subject of the sentence.
_SURE = re.compile(rf"{_PLACE}(?:, {_DAY}(?: {_AGENCY})?| {_AGENCY}){_CLOSE}")
_BARE = re.compile(rf"{_PLACE}{_CLOSE}(?=[A-Z\"“‘'])")


def dateline(text: str) -> int:
    """Where the first sentence of a report begins behind its dateline; 0 where there is none."""
    found = _SURE.match(text) or _BARE.match(text)
    return found.end() if found else 0


def behind(end: int, sentences: Iterable[Span]) -> tuple[Span, ...]:
    """Sentences without what stands before `end`."""
    return tuple(Span(max(end, one.start), one.end) for one in sentences if one.end > end)
