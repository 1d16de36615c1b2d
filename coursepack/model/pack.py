"""A pack: all material of one lesson for all readers, composed, numbered and cross-referenced.

`output/<slug>/pack.json` is this type as data.
"""

from dataclasses import dataclass, field

from coursepack.model.body import Body
from coursepack.model.guide import Guide
from coursepack.model.support import Support

PACK_FORMAT = 1


@dataclass(frozen=True, slots=True)
class Pack:
    """The whole pack of one lesson."""

    slug: str
    body: Body
    guide: Guide
    support: Support = field(default_factory=Support)
