"""How much of a statement somebody could dispute: a figure, a source, a cause, a comparison, a
judgement. What only sets a scene or leads on to the next sentence has nothing of these.
"""

import re

from coursepack.draft.view import View, meets
from coursepack.model.findings import Claim

# What a statement is worth for each thing that can be disputed in it.
_FIGURE, _SMALL_FIGURE = 1.5, 0.5
_SAID, _REPORT, _HEARSAY = 1.0, 1.5, 0.5
_CAUSE, _COMPARISON, _JUDGEMENT, _FORECAST, _HEDGE, _ALWAYS = 1.5, 1.0, 1.0, 1.0, 1.0, 0.5
_WRITER_JUDGES = 0.5
# What is taken off where it cannot stand alone, is very short, or only tells what happens there.
_LEANS, _SHORT, _VERY_SHORT, _SCENE_OFF, _ARRANGED = 1.0, 0.5, 1.0, 2.0, 1.5
# A report often begins with a scene: what is neither counted nor explained there is part of it.
_OPENING = 1.0
_FEW, _VERY_FEW = 8, 6
_AGE = re.compile(r",? (?:aged )?\d\d(?=,)")
# A number that tells how much, and no mere "two".
_COUNTS = re.compile(
    r"\d|\b(?:hundred|thousand|million|billion|dozen|per ?cent|percent|third|quarter|fifth|tenth"
    r"|half|twice)s?\b",
    re.IGNORECASE,
)
_COMPARES = re.compile(
    r"\b(?:(?:more|fewer|less|[a-z]{2,}er) than|twice|doubl\w+|halved|the (?:most|least)|majority"
    r"|fewest|highest|lowest|largest|smallest|oldest|youngest|biggest|greatest|worst|best|first"
    r"|only|record|rose|risen|fell|fallen|grew|grown|dropped|increas\w+|declin\w+|shr[aui]nk\w*"
    r"|up from|down from|against \d)\b"
)
_CAUSES = re.compile(
    r"\b(?:because|due to|owing to|thanks to|result(?:s|ed|ing)? (?:in|from)|le(?:d|ads?) to"
    r"|caus(?:e[sd]?|ing)|blam(?:e[sd]?|ing)|contribut\w+ to|linked (?:to|with)|responsible for"
    r"|reasons? (?:for|why|is|was))\b"
)
_JUDGES = re.compile(
    r"\b(?:should|ought|must|needs? to|right|wrong|fair|unfair|good|bad|better|worse|danger\w*"
    r"|safe|unsafe|harm\w*|useless|pointless|mistake|fail\w*|success\w*|too|enough|important"
    r"|necessary|unnecessary|reckless|unreasonable|reasonable|theft|threat\w*|risk\w*)\b"
)
# What is said of all, or of none, is disputed by one case.
_OF_ALL = re.compile(
    r"\b(?:always|never|nothing|anything|nobody|no one|every\w*|all|none|cannot)\b"
)
# That something is not told or not known is no statement about it.
_UNTOLD = re.compile(
    r"\b(?:would|could|can|did|does|do|has|have)(?: not|n[’']t) (?:say|tell|show|comment|answer"
    r"|be drawn|vouch|know)\b|\b(?:un|not )able to (?:say|settle|tell)\b"
    r"|\b(?:is|was|are|remains?) (?:not|less|far from|hardly)(?: yet| even)? (?:known|clear"
    r"|certain|sure)"
    r"\b|\b(?:is|was|are|remains?) (?:unknown|unclear|uncertain|disputed)\b"
    r"|\b[Nn]or is it (?:clear|known)\b|\b[Nn](?:obody|o one) (?:knows?|is sure|can say)\b"
    r"|^Whether "
)
# What points only at the sentences around it: "If they are right", "the short answer is".
_LEADS_ON = re.compile(
    r"^(?:If (?:so|not|they are|he is|she is|it (?:is|were))\b|This is (?:the|a) (?:point"
    r"|reason|moment|story)"
    r"\b|(?:One|Two|Three|Four) things?\b|The (?:short|long) answer\b|Asked (?:whether|if|why"
    r"|how|what)"
    r"\b|Probably, )"
)
# Who says it stands in the writer's own clause, so that it is not the writer's.
_GIVEN = re.compile(
    r"\b(?:says?|said|told|adds?|added|argue[sd]?|warn(?:s|ed)|counter(?:s|ed)|calculate[sd]?"
    r"|suggest(?:s|ed) that|conclude[sd]?|estimates|believe[sd]|thinks?|thought|reckon(?:s|ed)?"
    r"|points? out|pointed out|maintain(?:s|ed)|insist(?:s|ed)|claim(?:s|ed)|complain(?:s|ed)"
    r"|accept(?:s|ed) that|admit(?:s|ted)|acknowledge[sd]?|concede[sd]?|den(?:y|ies|ied)"
    r"|dispute[sd]"
    r"|confirm(?:s|ed)|explain(?:s|ed)|fear(?:s|ed) that|grumble[sd]?|deposed|according to"
    r"|[Aa]ccording to|pronounced|promise[sd]|went on)\b"
    r"|\b(?:[Hh]er|[Hh]is|[Tt]heir) (?:fear|hope|view|belief|claim|argument|guess|point) is\b"
    r"|\b[Bb]y (?:\w+[’']s?|the [\w’' -]{3,40}[’']s?|its own|their own|his own|her own) "
    r"(?:arithmetic|reckoning|count|estimate|account|model|figures)\b"
)
_POINTS_BACK = re.compile(
    r"(?:(?:And|But|So|Yet|Nor) )?(?:He|She|They|It(?! (?:is|was|would|will|seems?"
    r"|has)\b.*\b(?:that|to)\b)"
    r"|This|That|These|Those|Such|One|Ones|Both|Neither|Another|Others?)"
    r"(?= (?:is|are|was|were|has|have|had|would|will|could|may|might|can|did|does|do"
    r"|[a-z]+(?:ed|s))\b|,)"
)
_SCENE = re.compile(
    r"\b(?:[Ll]ast (?:night|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)|past (?:nine|ten|eight"
    r"|seven)"
    r"|year-old|walk(?:ed|s)|sat|sits|st(?:oo|an)ds?|look(?:ed|s) (?:up|at)|wearing|held out"
    r"|lies at"
    r"|went (?:up|in|out)|flew|sawed|smil(?:ed|es)|nodd(?:ed|s)|shrug(?:ged|s)|queue|drove"
    r"|listening)\b"
)
# What is fixed for a day, and comes without anybody's claim.
_FIXED = re.compile(
    r"\b(?:will|(?:is|are) (?:due|expected|supposed|scheduled|set) to) (?:also )?(?:be (?:held"
    r"|one of|chosen"
    r"|asked|heard)|open|receive|meet|vote|begin|start|hold|return|take (?:place|questions"
    r"|\w+ days)|hear"
    r"|decide|publish|report|announce|arrive|come to a vote)\b|\b(?:decision|result|ruling"
    r"|verdict)s? "
    r"(?:is|are) (?:not )?(?:expected|due|likely)\b|\blikely to be open\b"
)
# What people only do, or mean to do themselves.
_OWN_DOINGS = re.compile(
    r"(?:(?:And|But|So|Still,|Then) )?(?:I|[Ww]e|[Hh]e|[Ss]he) (?:(?:had|have|has|was|am|will"
    r"|would|shall|should"
    r"|just) )*(?:be|been|like|love|hate|want|wants|wear|tell|say|see|come|go|give|agree|settle"
    r"|think about"
    r"|thought|try|tried|kept|keep|own|lived|had|went|gone|at|told|hope|wish|drive|put|lose"
    r"|find)\b"
)


def is_matter(claim: Claim, view: View) -> bool:
    """Whether a statement says something by itself, and whoever it is given to does say it."""
    text = view.text(claim.at)
    given = claim.evidence == "writer" and _GIVEN.search(view.line_at(claim.at).own)
    given = given if not view.genre.argued else None  # who argues may say "I thought"
    return not (_UNTOLD.search(text) or _LEADS_ON.search(text) or given)


def weight(claim: Claim, view: View) -> float:
    """What could be disputed in a statement, summed up; 0 where it only tells a story."""
    text = view.text(claim.at)
    return _signs(claim, text, view) - _lacks(claim, text)


def _signs(claim: Claim, text: str, view: View) -> float:
    mine = claim.evidence == "writer"
    own = not view.genre.argued
    found = _figure(claim, view)
    found += _source(claim)
    found += _CAUSE * (claim.kind == "cause" or _CAUSES.search(text) is not None)
    found -= _OPENING * (mine and own and claim.at.paragraph == 1 and found < _CAUSE)
    found += _COMPARISON * (_COMPARES.search(text) is not None)
    judges = _JUDGES.search(text) is not None
    found += _JUDGEMENT * (judges or (claim.kind == "opinion" and not (mine and own)))
    found += _WRITER_JUDGES * (claim.kind == "opinion" and mine and own)
    found += _FORECAST * (claim.kind == "forecast" and not _OWN_DOINGS.match(text))
    found += _HEDGE * bool(claim.hedges)
    return found + _ALWAYS * (_OF_ALL.search(text) is not None)


def _figure(claim: Claim, view: View) -> float:
    """What the figures of a statement are worth; somebody's age is none."""
    told = [view.text(figure.at) for figure in view.findings.figures if meets(figure.at, claim.at)]
    ages = _AGE.findall(view.text(claim.at))
    counted = [text for text in told if _COUNTS.search(text) and not any(text in a for a in ages)]
    return _FIGURE if counted else _SMALL_FIGURE if told else 0.0


def _source(claim: Claim) -> float:
    if claim.evidence == "writer":
        return 0.0
    if claim.evidence == "named source":
        return _REPORT
    return _HEARSAY if claim.who in ("", "not named") else _SAID


def _lacks(claim: Claim, text: str) -> float:
    length = len(text.split())
    lacks = _VERY_SHORT if length < _VERY_FEW else _SHORT if length < _FEW else 0.0
    writer = claim.evidence == "writer"
    alone = writer or claim.evidence == "direct quotation"
    lacks /= 1 if alone else 2  # what is told of somebody's words is a whole statement
    lacks += _LEANS * (alone and _POINTS_BACK.match(text) is not None)
    lacks += _SCENE_OFF * (writer and _SCENE.search(text) is not None)
    lacks += _ARRANGED * (_FIXED.search(text) is not None)
    return lacks + _LEANS * (_OWN_DOINGS.match(text) is not None)
