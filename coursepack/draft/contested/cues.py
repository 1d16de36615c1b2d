"""Words by which a text tells that people differ."""

import re

_BAD = (
    r"(?:mistake|error|joke|insult|luxury|scandal|disgrace|disaster|nonsense|absurd|wrong|outrage"
    r"|betrayal|gimmick|distraction|farce|threat|shame|waste|excuse|fantasy|illusion|step too far"
    r"|unrealistic|unfair|unjust|unnecessary|unacceptable|irresponsible|impossible|cruel|naive"
    r"|too late|too little|too much|the end of|pointless|useless|reckless|hypocritical"
    r"|short-sighted"
    r"|(?:dangerous|reckless|cheap|foolish|terrible|bad|cynical) \w+)"
)
_CALLS_BAD = (
    rf"(?:calls?|called) (?:\w+ ){{1,4}}(?:an? |“an? |“)?{_BAD}"
    r"|(?:thinks?|thought|believes?|says?|said) (?:that )?(?:this|that|it|the \w+)"
    rf" (?:is|was|would be) (?:an? )?{_BAD}"
)
# Whatever somebody says right after these is a position.
_DIFFERS = (
    r"(?:saw|sees?) (?:it|things|this|the matter) (?:otherwise|differently|another way)"
    r"|(?:saw|sees?) (?:another|a different|other) (?:reason|cause|picture|explanation)s?"
    r"|(?:takes?|took) (?:a|another) (?:\w+ )?view|disagree[sd]?|begs? to differ|by contrast"
    r"|on the other (?:hand|side)|(?:are|is) (?:divided|split)|opinions? (?:differ|is divided)"
    r"|repl(?:ies|ied)|counter(?:s|ed)|retort(?:s|ed)|hits? back|not so sure|in a dialogue"
    r"|(?:is|are|was|were) not (?:reassured|happy|impressed|persuaded|satisfied|amused|pleased)"
    r"|(?:is|are|was|were) (?:not|un)[ ]?convinced|not all of (?:her|his|the|its|their) \w+ are"
)
# "The trustees refuse." "Keane does not want it."
_SHORT_NO = (
    r"^[^,.]{3,40} (?:refuse[sd]?|disagree[sd]?|object(?:s|ed)|(?:do|does|did) not"
    r"(?: (?:want|like|believe|accept|agree|think so|share)(?: \w+){0,3})?)\.$"
)
OUTRIGHT = re.compile(rf"\b(?:{_DIFFERS}|{_CALLS_BAD})\b|{_SHORT_NO}", re.IGNORECASE)
# Somebody is against a plan; what they say next is what they have against it.
UNHAPPY = re.compile(
    rf"\b(?:{_CALLS_BAD}|not every(?:body|one)\b.{{0,40}}\b(?:happy|convinced|agrees?)|furious"
    r"|(?:is|are|was|were) not (?:reassured|happy|impressed|persuaded|satisfied|amused|pleased)"
    r"|angry|outraged|unhappy|dismayed|alarmed|up in arms|(?:ha(?:s|ve) )?(?:critici[sz]ed|rejected"
    r"|attacked|condemned|denounced)|opposes?|opposed|objects?|objected|protested"
    r"|(?:fights?|fought|resists?|resisted) (?:the|this|it|against)|campaign(?:s|ed)? against"
    r"|against the advice of)\b"
    rf"|{_SHORT_NO}",
    re.IGNORECASE,
)
# Words of dispute anywhere between two speakers; "but" alone does not.
DISPUTE = re.compile(
    r"\b(?:oppose[sd]?|opposition|opponents?|accuse[sd]?|critici[sz]e[sd]?|critics?|critical of"
    r"|den(?:y|ies|ied)|disagreements?|reject(?:s|ed)?|objections?|objected|disput(?:e|es|ed)"
    r"|argues?|argued|insists?|insisted|unconvinced|urged caution|sees? something else"
    r"|(?:more|less) cautious|sce?k?eptic(?:s|al)|against the (?:advice|will)|complain(?:s|ed)?"
    r"|not every(?:body|one)\b.{0,40}\b(?:happy|agrees?|convinced|so)|contradict(?:s|ed)?"
    rf"|alleg(?:es|ed)|refuse[sd]?|furious|condemned|denounced|{_DIFFERS}|{_CALLS_BAD})\b|{_SHORT_NO}",
    re.IGNORECASE,
)
# A sentence that says of those who follow that they differ.
AHEAD = re.compile(r"\b(?:are|is) (?:divided|split)\b|\bdisagree[sd]?\b|\bopinions differ\b", re.I)
# Where one side is a rumour, there are no two sides (H8).
RUMOUR = re.compile(r"\b(?:rumou?rs?|conspirac\w+|hoax\w*|debunk\w*)\b", re.IGNORECASE)
