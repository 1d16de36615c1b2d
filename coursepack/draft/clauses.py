"""Verbs by which a clause is known to be one."""

import re

from coursepack.tenses.verbs import any_of, pasts

VERB = re.compile(
    r"^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    rf"|put|set|cut|let|{any_of(pasts())}|(?!aged|named|used|rated)[a-z]{{2,}}ed)\b"
)
ANY_VERB = re.compile(rf"\b(?:{VERB.pattern[4:-3]})\b")
