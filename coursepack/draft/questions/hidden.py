"""By whom? Passives of blame, credit and suspicion that name nobody who blames or credits."""

import re
from collections.abc import Iterator

from coursepack.draft.passed_on import in_passing, passed_on
from coursepack.draft.questions.doubted import accused_by, borne_out, owned_up
from coursepack.draft.questions.excerpt import opening, sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

_PASSIVE = re.compile(
    r"\b(?:is|are|was|were|has been|have been|being) (?:\w+ly |also |often |now |all |both |long )*"
    r"(?P<verb>blamed|credited|linked|associated|accused|suspected|praised"
    r"|criticised|criticized|said|rumoured|rumored)"
    r"\s(?P<join>for|with|on|to|as|of|by|that)\b"
)
# What people are supposed to know, have done or be about to do, by nobody's account.
_HEARSAY = re.compile(
    r"\b(?:is|are|was|were) (?:now |also |widely |still )?(?P<verb>understood|reported|believed"
    r"|thought|alleged|rumou?red|said) to (?:be|have|own|fear|want|hold)(?: been)?\b"
    r"(?: (?!not\b|the\b|an?\b)\w+(?:ed|ing|en|wn|pt|ft|st|id)\b"
    r"(?: (?:away|out|off|up|down|over|back)\b)?)?"
    r"|\b(?:is|are|was|were) supposed to have (?=\w+(?:ed|en|id|ne|wn)\b)"
    r"|\b[Ii]t (?:is|was) (?:widely )?(?:said|believed|thought|understood|rumou?red|reported)"
    r" that\b"
)
_THERE = re.compile(
    r"\b[Tt]here (?:are|is) (?P<verb>suspicions|fears|concerns|rumou?rs|claims|hopes)\b"
)
_ASKS = {
    "blamed": ("who does the blaming", "who does the blaming, and on what evidence"),
    "credited": ("who gives the credit", "who says so, and whether something else explains it too"),
    "linked": ("who has made the link", "which studies, and whether one thing causes the other"),
    "associated": (
        "who has made the link",
        "which studies, and whether one thing causes the other",
    ),
    "accused": ("who makes the accusation", "who makes the accusation, and on what evidence"),
    "suspected": ("who has the suspicion", "who has the suspicion, and on what grounds"),
    "praised": ("who gives the praise", "who gives the praise, and what they have to gain"),
    "suspicions": ("who has them", "who has them, and on what grounds"),
    "fears": ("who has them", "who has them, and on what grounds"),
    "concerns": ("who has them", "who has them, and on what grounds"),
    "hopes": ("who has them", "who has them, and on what grounds"),
}
# "A stain which is said to be gravy": an aside, and not what the sentence tells.
_ASIDE = re.compile(r".*\b(?:which|that|who) \Z")
_NEAR = 12
# What somebody is said to have said: an anecdote. What was believed until it was found out.
_TALE = re.compile(r"\bto have (?:said|remarked|answered|replied|asked|joked|told|quipped)\b")
_BYGONE = re.compile(r"(?:Until|For (?:most|a|many|much|centuries|years)|Once|At first|Long)\b")
# So many words behind the verb tell what is supposed.
_BEHIND = 3
# On what something rests that is supposed.
_GROUNDS = re.compile(r"\b(?:guess(?:ed)?|because|since|based|judging|evidence|grounds?|rests?)\b")
_SAYS = ("who says so", "who says so, and how they know")
# Who thinks, where somebody is said to think so.
_THINKS = re.compile(r"\b(?P<be>is|are|was|were) (?:\w+ )*?(?:believed|thought)\b")


class Hidden:
    """Asks who stands behind a passive, and what one would need to know."""

    id = "hidden"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each passive that leaves out the one who acts."""
        for line in view.lines:
            rules = (_PASSIVE, _HEARSAY, _THERE)
            match = next((hit for rule in rules if (hit := rule.search(line.own))), None)
            if not match or line.said or line.paragraph in view.turns or line.text.endswith("?"):
                continue
            if _acted(line, match) or _TALE.search(match.group()) or _BYGONE.match(line.text):
                continue
            at = line.passage(match.start(), match.end())
            shown = sentence_around(line, at) or _beginning(line, match)
            who, needs = _ASKS.get(match["verb"] or "", _says(match.group()))
            if (
                not shown
                or (passed_on(view, line) if match.re is _PASSIVE else in_passing(line))
                or _ASIDE.match(line.own[: match.start()][-_NEAR:])
                or re.match(r"“(?:… )?(?:and|but|which|that) ", shown)
                or _cut_grounds(line, shown)
                or owned_up(view, line)
            ):
                continue
            yield Draft(
                key=f"hidden-{slug(match['verb'] or 'said', line.text)}",
                type="attribution",
                ask=f"Read {shown} (¶{line.paragraph}). Look at “{match.group().strip()}”. Does "
                f"the sentence tell you {who}? What would you need to know before you rely on it?",
                answer=f"No: “{match.group().strip()}” {_names(match)}. Before relying on it one "
                f"would need to know {needs}.{_told(view, line, match)}",
                paragraphs=(line.paragraph,),
                evidence=(at,),
                accept=("Any question about who, how many, or how they know.",),
                reject=("“The writer”: the writer only passes it on.",),
                misreading="Reading it as the article's own finding.",
                follow_up="Why might a writer leave this out?",
                dok=3,
                about=frozenset({line.order}),
            ).candidate(view, 0.9, 0.75)


def _told(view: View, line: Line, match: re.Match[str]) -> str:
    """What the text tells all the same: who accuses in court, what bears it out or denies it."""
    court = match["verb"] in ("alleged", "accused") and accused_by(view, line)
    return court or borne_out(view, line)


def _names(match: re.Match[str]) -> str:
    """Whom the words name: nobody, or only that they are many."""
    return (
        "says that they are many, but names nobody" if "widely" in match.group() else "names nobody"
    )


def _cut_grounds(line: Line, shown: str) -> bool:
    """Whether the part of the sentence that is not shown tells on what the supposition rests."""
    rest = line.text.partition(shown.strip("“”… "))[2] if shown.endswith("…”") else ""
    return _GROUNDS.search(rest) is not None


def _acted(line: Line, match: re.Match[str]) -> bool:
    """Whether the sentence names who acts, or "said" does not pass on what is supposed."""
    if match.re is not _PASSIVE:
        return False
    by = match["join"] == "by" or re.search(r"\bby [A-Zat]", line.own[match.end() :])
    return bool(by) or (match["verb"] == "said" and match["join"] != "to")


def _says(cue: str) -> tuple[str, str]:
    """What is asked about "is said to be", and about "was thought to be"."""
    thinks = _THINKS.search(cue)
    if not thinks:
        return _SAYS
    verb = "thought" if thinks["be"] in ("was", "were") else "thinks"
    return f"who {verb} so", f"who {verb} so, and on what grounds"


def _beginning(line: Line, match: re.Match[str]) -> str:
    """The beginning of a long sentence, if what is supposed is shown with it."""
    shown = opening(line.text)
    behind = shown.partition(match.group())[2]
    return shown if "“" not in line.text and len(words(behind)) >= _BEHIND else ""
