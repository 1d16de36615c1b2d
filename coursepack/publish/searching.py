"""What HTML is searched for while it is read, compiled once.

tinyhtml5 2.1 means to keep each pattern, but keeps it under its own name and so never finds it: it
makes a pattern anew for every name and every text of a page. It reaches into tinyhtml5, whose
version is pinned.
"""

import re
from typing import Any

from tinyhtml5 import inputstream

Wanted = tuple[Any, bool]  # characters, and whether these only or all others


class _Patterns(dict[Wanted, re.Pattern[str]]):
    """A pattern for each set of characters."""

    def __missing__(self, wanted: Wanted) -> re.Pattern[str]:
        characters, only = wanted
        listed = "".join(f"\\x{ord(character):02x}" for character in characters)
        pattern = self[wanted] = re.compile(f"[{'' if only else '^'}{listed}]+")
        return pattern


inputstream.characters_until_regex = _Patterns()
