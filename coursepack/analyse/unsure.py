"""Turns of phrase that leave a statement open, by their build and not word by word.

What `data/hedges.txt` lists stands in one form only; these take whoever speaks
and whatever adverb comes between: "is now widely thought to", "no man can tell",
"as far as we could find".
"""

import re
from functools import cache

_BE = r"(?:is|are|was|were|be|been|being)"
_BETWEEN = (
    r"(?:(?:now|still|also|then|once|long|often|again|not|never|generally|widely|commonly|usually"
    r"|everywhere|at first|at present|locally|sometimes|variously) ){0,2}"
)
_SUPPOSED = r"(?:thought|believed|rumou?red|understood|assumed|presumed|reckoned|feared|suspected)"
_WHO = r"(?:I|we|he|she|they|one|it|anyone|anybody|[A-Z]\w+)"
_KNOWS = r"(?:know|knows|knew|tell|judge|find|gather|say|see|make out|establish|ascertain|recall)"
_PROVEN = r"(?:certain|clear|proven|proved|established|sure|confirmed|verified)"
_ASKS = r"(?:who|which|what|how|why|when|where|whether|if)\b"
_PAPERS = (
    r"(?:evidence|data|figures|results?|findings?|research|study|studies|surveys?|models?|analysis"
    r"|analyses|records?|signs?|trials?|calculations?|estimates?|polls?|polling|tests?|experiments?"
    r"|simulations?|measurements?|images?|samples?|documents?)"
)

_REPORTS = (
    rf"\b{_BE} {_BETWEEN}(?:{_SUPPOSED}|said|reported|alleged|whispered) to\b",
    rf"\b[Ii]t {_BE} {_BETWEEN}(?:{_SUPPOSED}|possible|probable|conceivable|doubtful|arguable)\b",
    # "It is said that" is often what opponents say; ", it is said," is hearsay.
    rf"(?<=, )it {_BE} said\b|\b{_BE} now supposed\b",
    r"\b(?:[Mm]any|[Ss]ome|[Mm]ost|[Ss]everal)(?: [\w-]+){0,2} (?:believe|think|suspect|fear)\b",
    r"\b(?:[Rr]umou?r|[Ww]ord|[Ll]egend|[Tt]radition) has it\b|\bthe story goes\b",
    r"\b[Bb]y (?:all|most|some) accounts\b",
    rf"\b{_BE} {_BETWEEN}(?:said|known) not to\b|\b(?:was|were) said\b(?= to| not)",
    r"\bused to be (?:thought|believed|assumed|supposed)\b|\b[Ii]t is supposed\b",
    rf"\b{_BE} (?:partly |largely |often |mostly )?blamed on\b|\bpresumed (?=[a-z])",
    r"(?<!\b[Ss]he )(?<!\b[Tt]hey )(?<!\b[Ww]e )(?<!\b[Yy]ou )\b(?:is|are) supposed to\b(?! be\b)"
    r"|, it (?:appears|seems)\b(?=[,.])",
    rf"\bor so {_WHO} (?:say|claim|promise|think|hope|believe|argue|insist)\w*",
)
_PERSONAL = (
    r"(?<!do )\b(?:I|we) (?:gather|fancy|daresay|dare say|imagine|reckon|doubt|presume|surmise"
    r"|should think|would guess|would think|would imagine)\b",
    r"\b(?:I|[Ww]e) expect\b(?! (?:to|you|them|him|her|the \w+ to)\b)",
    r"\b(?:I|[Ww]e) (?:hear|understand) (?:that|it|there)\b",
    r"\b(?:I am|I was) told\b(?! (?:to|by|off))",
    r"\b(?:[Mm]y|our|her|his|their) (?:own |best )?(?:guess|hunch|impression|view) (?:is|was)\b",
    r"\b(?:a|best|educated|rough|wild|informed|shrewd) guess\b",
    r"\bI (?:am|was|feel) (?:fairly|pretty|almost|nearly|reasonably|not) sure\b"
    r"|\bI (?:am|was) informed\b|\bI (?:should|would|might) guess\b|\bI begin to think\b",
    r"\bI(?: would|'d| should)? like to think\b|\b[Ii]n (?:my|our|his|her) experience\b",
    r", (?:he|she|they) (?:thinks?|thought|believes?|believed|suspects?|suspected|supposes)"
    r"(?=[,.])",
    r"\b(?:thinks?|thought|considers?|considered|finds|found) it "
    r"(?:more likely|likelier|possible|probable|more than possible|conceivable)\b",
    r"\b(?:guesswork|conjectur(?:e|ed|es)|inclined to (?:think|believe|doubt|agree))\b",
)
_LIMITS = (
    rf"\b(?:[Aa]s|so) far as {_WHO} (?:(?:can|could|has|have|had) )?(?:yet )?(?:been able to )?"
    rf"{_KNOWS}\b",
    r"\b(?:[Aa]s|so) far as (?:is|was|can be|could be) (?:known|told|seen|judged|established)\b",
    r"\b[Tt]o the best of (?:my|our|his|her|their) (?:knowledge|belief|recollection)\b",
    r"\b[Tt]o (?:my|our) knowledge\b|\b[Aa]s near as \w+ can\b",
    rf"\b[Ff]rom what {_WHO} (?:can|could) (?:gather|tell|see|judge)\b",
    r"\b[Oo]n the face of it\b|\b[Aa]t first (?:sight|glance)\b|\b[Tt]o all appearances\b",
    rf"\b[Ii]f (?:{_WHO}|the [a-z]+) (?:is|are) (?:right|correct|to be believed)\b",
    r"\b(?:is|are|was|were) (?:any guide|anything to go by)\b|\b(?:[Tt]o judge|[Jj]udging) "
    r"(?:from|by)\b",
    r"\b[Ii]n (?:all|every) (?:likelihood|probability)\b|\b[Ii]n theory\b",
)
_IGNORANCE = (
    r"\b(?:[Nn]obody|[Nn]o one|[Nn]one of \w+|[Nn]o (?:man|woman|person|expert|doctor|official))"
    r"(?: [\w-]+){0,2}? (?:knows|knew|is sure|was sure|is certain|was certain"
    r"|(?:can|could|will|would) (?:\w+ )?(?:say|tell|know|be sure|be certain|explain|prove))\b",
    r"\b(?:[Nn]obody|[Nn]o one)(?: [\w-]+){0,3}? (?:managed|able) to (?:say|tell|explain|prove)\b",
    r"\b(?:anyone|anybody|everyone)'s guess\b",
    r"\b(?:cannot|can't|could not|couldn't) (?:yet |be )?(?:excluded?|ruled? out|vouch"
    r"|sure|certain|confirm|(?:independently )?(?:confirmed|verified))\b",
    rf"\b(?:cannot|can't|could not|couldn't|could never) (?:say|tell)(?: (?:you|us|me))? {_ASKS}",
    rf"\b(?:does not|doesn't|do not|did not|didn't|could not) (?:show|prove|settle) {_ASKS}",
    r"\b[Nn]either (?:[a-z]+ )?(?:can|could) be (?:independently )?"
    r"(?:verified|confirmed|checked)\b",
    r"\b(?:has|have|had) no idea\b",
    r"\b(?:would|will|could|does|did) not rule out\b|\b(?:does|do) not expect\b(?! to\b)",
    r"\b(?:is|are|was|were) open to (?:question|doubt|dispute|debate)\b|\broom for doubt\b",
    r"\b(?:would|will) not (?:swear|put money|bet)\b",
    r"\bunable to (?:say|tell|settle|confirm|verify|establish|determine|explain)\b",
    r"\b(?:has|have|had) (?:not|never)(?: yet)? been (?:independently |fully |conclusively )?"
    r"(?:verified|confirmed|established|proved|proven|settled|explained)\b",
    r"\b(?:was|were|is|are) never (?:settled|established|proved|proven|explained)\b",
    r"\bremains? (?:to be seen|(?:\w+ )?(?:unclear|uncertain|unknown|disputed|unproven|unexplained"
    r"|in doubt|in dispute|a mystery|an open question))\b",
    rf"\b(?:not|far from|by no means|hardly|less)(?: yet| entirely| quite| fully| wholly| than)?"
    rf" {_PROVEN}\b(?! enough)",
)
_ODDS = (
    r"\b[Tt]here (?:is|was|remains|may be) (?!no )(?:[a-z]+ ){0,3}(?<!no )"
    r"(?:chance|possibility|likelihood|probability|danger|risk) (?:that|of)\b",
    r"\b(?:a|the|some) (?:\w+ )?(?:possibility|likelihood|probability) that\b|\b[Cc]hances are\b",
    r"\b(?:doubts?|doubted|doubtful|sceptical|skeptical) (?:whether|if)\b",
    r"\bthere (?:is|are|was|were) (?:still |some |serious |real )*doubts?\b",
    r"\b(?:plausibly|potentially|tentatively|hypothetically|theoretically|putatively|probable)\b",
)
_SIGNS = (
    rf"\b{_PAPERS}(?: (?:have|has|had|also|strongly|already|now|do|does|would|all))*"
    r" suggest(?:s|ed)?\b",
    r"\b(?:which|this|it|that) (?:would |also |strongly )?suggests\b",
    r"\bshould (?:be (?:ready|finished|complete|over|back|open|known)|finish|begin|start|reach"
    r"|arrive)\b|\bwould be expected to\b",
    r"\btends? to\b|\bmust have\b(?= (?!to\b)[a-z])",
    r"\bwould (?:seem|appear|suggest|imply)\b|\b(?:hint(?:s|ed) that|which hint)\b",
)


@cache
def unsure() -> re.Pattern[str]:
    """All of them in one pattern."""
    parts = (*_REPORTS, *_PERSONAL, *_LIMITS, *_IGNORANCE, *_ODDS, *_SIGNS)
    return re.compile("|".join(f"(?:{part})" for part in parts))
