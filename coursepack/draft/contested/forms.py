"""How texts tell what somebody plans, demands or has decided: patterns, and what they ask."""

WHO = r"(?P<who>(?:\d[\d,]*|[\w’'-]+)(?: (?:\d[\d,]*|[\w’'.-]+)){0,8}?)"
# A time or a place that leads the sentence; none of it belongs to whoever acts.
TIME = (
    r"(?:(?:In|On|Since|By|Under|After|Before|From)\b[^,]{2,60}, |(?:In|Since|By) (?:\w+ )?\d{4} "
    r"|(?:From|On) \d{1,2} [A-Z]\w+ |(?:From|In) (?:next )?[A-Z][a-z]+ (?=the |an? |all |every )"
    r"|(?:Last|Next|This) (?:year|month|week|spring|summer|autumn|fall|winter|\w+day),? "
    r"|But |Now )?"
)
_SHORT = r"(?: \([A-Z]{2,6}\))?"
_UNDONE = (
    r"(?P<do>(?:felled|closed|demolished|banned|built|cut|sold|scrapped|destroyed|introduced|raised"
    r"|lowered|extended|replaced|removed|abolished|privatised|reopened|killed|culled|drained"
    r"|flooded|released|reintroduced|returned|moved|renamed|taxed|fined|allowed|forbidden|cleared"
    r"|deported|evicted|relocated|phased out|merged|dammed|mined|taken down|pulled down|shot)\b"
    r"[^\0“”?!]*)"
)
DO = r"(?P<do>[a-z]{2,} [^\0“”?!]+)"
# A form, what it asks, and what a reader can agree or disagree with; {who} wants, {do} what.
FORMS: tuple[tuple[str, str, str], ...] = (
    (
        rf"^{TIME}{WHO} (?:now |also )?(?:plans?|intends?|proposes?|is planning|are planning"
        rf"|has decided|have decided|is determined|wants?) to {DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"^{TIME}{WHO}{_SHORT} (?:announced|has announced) (?:on \w+ )?that (?:it|they|he|she)"
        rf" (?:would|will) {DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        r"\b(?:calls?|called|has called|have called) (?:on|for) "
        rf"(?P<who>(?!an? |more |the )[\w’'-]+(?: [\w’'-]+){{0,4}}?) to {DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        r"\b(?:urge[sd]?|has urged|have urged) "
        rf"(?P<who>(?!on )[\w’'-]+(?: [\w’'-]+){{0,4}}?) to {DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"^{TIME}(?P<who>(?!I |You |We |It |One )[A-Z][\w’'-]+(?: [\w’'-]+){{0,4}}?)"
        rf" should {DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        r"\b(?:demand|propose|recommend|insist|ask|request)(?:s|ed)? that "
        r"(?P<who>(?!he |she |it |they )[\w’'-]+(?: [\w’'-]+){0,6}?)"
        r" be (?P<do>\w+(?:ed|en|t|ft)\b[^\0“”?!]*)",
        "Should {who} be {do}?",
        "{Who} should be {do}.",
    ),
    (
        r"\b(?:suggest|propose|demand|recommend|argue|say|insist)(?:s|ed)? (?:on \w+day )?that "
        rf"(?P<who>(?!he |she |it |they |we |I |this |that )[\w’'-]+(?: [\w’'-]+){{0,6}}?)"
        rf" should {DO}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"\bthe right of (?P<who>[A-Z\w][^,.;\0]{{3,50}}?) to {DO}",
        "Should {who} have the right to {do}?",
        "{Who} should have the right to {do}.",
    ),
    (
        rf"\b(?P<who>)(?:bill|law) (?:before us |[\w ]{{2,24}} )?(?:(?:that|which) )?would {DO}",
        "Should there be a law that would {do}?",
        "",
    ),
    (
        r"^(?=.*\b(?:decided|voted|approved|agreed|ruled|passed|backed)\b)"
        rf"{TIME}{WHO} will be (?P<do>\w+(?:ed|en) [^\0“”?!]*)",
        "Should {who} be {do}?",
        "{Who} should be {do}.",
    ),
    (
        rf"^{TIME}{WHO} (?:will not|will|is to|are to|is due to|are due to) be {_UNDONE}",
        "Should {who} be {do}?",
        "{Who} should be {do}.",
    ),
    (
        r"\b(?:vote|decide|debate|discuss)\b[\w ]{0,20}? whether "
        rf"(?P<who>(?!to )[\w’'-]+(?: [\w’'-]+){{0,6}}?) should {DO.replace(' [^', '[^', 1)}",
        "Should {who} {do}?",
        "{Who} should {do}.",
    ),
    (
        rf"^{TIME}{WHO} voted (?:[\w ]{{2,40}}? )?to {DO}",
        "Was it right of {who} to {do}?",
        "",
    ),
    (
        rf"^{TIME}{WHO} (?:has |have )?(?P<verb>banned|outlawed|removed|closed|scrapped|abolished"
        r"|introduced|raised|cut) (?P<do>(?!in |on |at |by |its |their )[^\0“”?!]+)",
        "Was it right of {who} to {verb} {do}?",
        "",
    ),
    (
        r"\b(?P<who>)(?:is|are|was|were) considering (?P<do>[a-z]+ing [^\0“”?!]+)",
        "What speaks for and against {do}?",
        "",
    ),
)
