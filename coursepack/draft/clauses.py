"""Verbs by which a clause is known to be one."""

import re

VERB = re.compile(
    r"^(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|did|does|do"
    r"|began|came|went|took|made|held|said|fell|rose|left|won|lost|became|got|gave|saw|met|led"
    r"|put|set|cut|let|ran|sent|told|won|built|bought|brought|found|kept|paid|sold|spent|wrote"
    r"|(?!aged|named|used|rated)[a-z]{2,}ed)\b"
)
ANY_VERB = re.compile(rf"\b(?:{VERB.pattern[4:-3]})\b")
