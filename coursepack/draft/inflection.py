"""A meaning given in the grammatical form of the word it explains: "make worse", "made worse"."""

import re

# The four shapes of a verb in the order in which the word list gives its spellings.
SHAPES = ("base", "s", "ed", "ing")
# Verbs whose past is also their participle, so that one form fits "they …" and "was …".
PASTS = {
    "bind": "bound",
    "bring": "brought",
    "build": "built",
    "buy": "bought",
    "catch": "caught",
    "cut": "cut",
    "dig": "dug",
    "deal": "dealt",
    "feel": "felt",
    "fight": "fought",
    "find": "found",
    "get": "got",
    "have": "had",
    "hear": "heard",
    "hit": "hit",
    "hold": "held",
    "hurt": "hurt",
    "keep": "kept",
    "lay": "laid",
    "lead": "led",
    "leave": "left",
    "lend": "lent",
    "let": "let",
    "lose": "lost",
    "make": "made",
    "mean": "meant",
    "meet": "met",
    "mislead": "misled",
    "pay": "paid",
    "put": "put",
    "read": "read",
    "say": "said",
    "seek": "sought",
    "sell": "sold",
    "send": "sent",
    "set": "set",
    "shut": "shut",
    "spend": "spent",
    "split": "split",
    "spread": "spread",
    "stand": "stood",
    "teach": "taught",
    "tell": "told",
    "think": "thought",
    "understand": "understood",
    "win": "won",
}
# Plurals with a meaning of their own, which is not that of the single thing.
APART = frozenset(
    "premises customs arms goods grounds spirits manners damages proceeds quarters remains minutes "
    "glasses works letters looks forces pains colours lodgings honours securities resources costs "
    "means airs wits effects odds savings scales spectacles compasses rates rapids straits returns "
    "hostilities belongings cards tights braces respects stairs trunks briefs terms tropics "
    "casualties elders stocks".split()
)
# Verbs that fit no table row, because their past and their participle differ.
STRONG = frozenset(
    "be become begin bear beat bite blow break choose come do draw drink drive eat fall fly forbid "
    "forget forgive freeze give go grow hide know lie ride ring rise run see shake show shrink "
    "sing sink speak steal swear swim take tear throw undergo wake wear write".split()
)
_DOUBLED = re.compile(r"(?:[^aeiou]|qu|^)[aeiou][bdgkmnprt]$")
# Longer verbs that double their end too: stressed on it, or in -l as the British spell them.
_ALSO_DOUBLED = frozenset(
    {"admit", "cancel", "commit", "control", "prefer", "refer", "regret", "travel"}
)
_ONE_SYLLABLE = re.compile(r"^[^aeiou]*(?:qu)?[aeiou][^aeiou]+$")


def inflected(meaning: str, shape: str) -> str:
    """The meaning, which begins with a verb, in the shape asked for."""
    verb, _, rest = meaning.partition(" ")
    made = {"base": verb, "s": _third(verb), "ed": _past(verb), "ing": _ing(verb)}[shape]
    if second := re.match(r"(and|or) (.+)", rest):  # "describe or picture"
        return f"{made} {second[1]} {inflected(second[2], shape)}"
    return f"{made} {rest}" if rest else made


def _third(verb: str) -> str:
    if verb == "have":
        return "has"
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ies"
    return verb + ("es" if re.search(r"(?:s|x|z|ch|sh|o)$", verb) else "s")


def _past(verb: str) -> str:
    if verb in PASTS:
        return PASTS[verb]
    if re.search(r"[^aeiou]y$", verb):
        return verb[:-1] + "ied"
    return verb + "d" if verb.endswith("e") else _stem(verb) + "ed"


def _ing(verb: str) -> str:
    return _stem(verb) + "ing"


def _stem(verb: str) -> str:
    """The verb as it stands before -ed and -ing: "stop" doubles its end, "make" loses its e."""
    if verb.endswith("e") and not verb.endswith(("ee", "oe")):
        return verb[:-1]
    doubles = _ONE_SYLLABLE.match(verb) and _DOUBLED.search(verb)
    return verb + verb[-1] if doubles or verb in _ALSO_DOUBLED else verb


# What may stand behind the noun of a meaning.
_BEHIND = re.compile(
    r" (?:of|in|on|at|to|for|from|with|about|against|between|by|beside|within|not|over"
    r"|who|that|which|made|given|left|known|put|owned|kept|held|sent|far|typical|missing|misunderstood|[a-z]+ed)\b"
)
_RELATIVE = re.compile(r" (who|that|which) ([a-z]+)\b")
_PLURAL_VERBS = {"has": "have", "is": "are", "was": "were", "does": "do", "goes": "go"}
_PLURAL_NOUNS = {
    "person": "people",
    "child": "children",
    "something": "things",
    "woman": "women",
    "shelf": "shelves",
}
# Nouns that have no plural, or another meaning in it.
_MASS = frozenset(
    "lack time matter growth money power damage fear anger respect evidence work water curiosity "
    "land trade material support advice information equipment somebody".split()
)
# Nouns in "-ing" that name no doing.
_NO_DOING = frozenset({"meeting", "something", "building", "hearing", "warning"})


def in_plural(meaning: str) -> str:
    """A meaning of one thing as that of several: "person who has left" → "people who have left".

    "" where that is not sure: its noun has no plural, or there are two.
    """
    behind = _BEHIND.search(meaning)
    cut = behind.start() if behind else len(meaning)
    *lead, noun = meaning[:cut].split()
    doing = noun.endswith("ing") and noun not in _NO_DOING
    if noun in _MASS or noun.endswith("s") or doing or {"a", "an", "the", "and", "or"} & {*lead}:
        return ""
    rest = _RELATIVE.sub(_agreeing, meaning[cut:], count=1)
    rest = re.sub(r"\bits\b", "their", rest)
    return " ".join([*lead, _PLURAL_NOUNS.get(noun) or _third(noun)]) + rest


def _agreeing(clause: re.Match[str]) -> str:
    """ "who runs" as "who run"."""
    verb = clause[2]
    if verb in _PLURAL_VERBS:
        return f" {clause[1]} {_PLURAL_VERBS[verb]}"
    if verb.endswith("ies"):
        return f" {clause[1]} {verb[:-3]}y"
    ends = 2 if verb.endswith(("sses", "shes", "ches", "xes", "zes")) else 1
    return f" {clause[1]} {verb[:-ends]}" if verb.endswith("s") else clause[0]
