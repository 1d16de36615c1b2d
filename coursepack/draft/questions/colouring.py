"""Verbs with which a writer colours what somebody tells, and what each does that "say" does not."""

# A verb, how it stands in a text, and what it does that "say" does not.
VERBS: tuple[tuple[str, str, str], ...] = (
    (
        "admit",
        r"admit(?:s|ted)? (?:to |that |[a-z]+ing)",
        "presents what is told as a fault, or as something that one would rather hide",
    ),
    (
        "claim",
        r"claim(?:s|ed)? that",
        "keeps a distance: whoever uses it does not vouch for this",
    ),
    (
        "insist",
        r"insist(?:s|ed)? that",
        "says that the speaker is firm about it, as if others doubted or might doubt it",
    ),
    ("boast", r"boast(?:s|ed)? that", "makes it sound like pride"),
    ("concede", r"concede[sd]? that", "presents it as admitted against one’s will"),
    (
        "confess",
        r"confess(?:es|ed)? that",
        "presents it as hard to say: embarrassing, or a point for the other side",
    ),
    ("complain", r"complain(?:s|ed)? that", "makes it sound like grumbling"),
    ("allege", r"allege[sd]? (?:that)", "keeps a distance: it leaves open whether it is true"),
    (
        "acknowledge",
        r"acknowledge[sd]? that",
        "presents it as true, and as something that the speaker would rather not have to say",
    ),
    (
        "maintain",
        r"maintain(?:s|ed) that",
        "says that the speaker holds on to it, as if others doubted or might doubt it",
    ),
    ("reveal", r"reveal(?:s|ed)? that", "takes for granted that it is true and was hidden before"),
    (
        "point out",
        r"point(?:s|ed)? out that",
        "takes for granted that it is true and only has to be noticed",
    ),
    (
        "stress",
        r"stress(?:es|ed) that",
        "gives it weight, as something that must not be overlooked",
    ),
    (
        "emphasise",
        r"emphasi[sz]e[sd]? that",
        "gives it weight, as something that must not be overlooked",
    ),
    ("lament", r"lament(?:s|ed) that", "makes it sound like the sorrow over a loss"),
    ("vow", r"vow(?:s|ed) that", "makes a plan sound as firm as an oath"),
    ("joke", r"joke[sd] that", "tells the reader not to take it at its word"),
    ("warn", r"warn(?:s|ed)? that", "presents it as a danger that is to be heeded"),
)
DOES = {verb: does for verb, _, does in VERBS}
# Verbs that others may have given cause for.
CONTESTED = frozenset({"insist", "maintain", "claim", "allege"})
# Verbs that take for true what they pass on: with a "probably" in it they do not.
VOUCHES = frozenset({"point out", "reveal", "acknowledge"})
# Verbs that must not be played with where people die.
LIGHT = frozenset({"complain", "joke", "boast", "lament", "confess", "point out"})
