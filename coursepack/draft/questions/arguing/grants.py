"""What is granted to the other side, and how it is answered."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, big, first_words, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

GRANT = re.compile(
    r"^(?:(?:And|Now|Here),? )?(?:"
    r"(?:I|We) (?:(?:readily |freely )?(?:grant|admit|accept|concede|agree)"
    r"|(?:do not|don[’']t) (?:deny|doubt|dispute|question|suppose|pretend)|understand that"
    r"|have no (?:quarrel|objection))\b"
    r"|None of this (?:means|is to say) that\b|That is (?:real|not nothing)\b"
    r"|(?:It|That|This|Some of (?:it|this)|Much of (?:it|this))(?: may be| is|[’']s) "
    r"(?:(?:quite|perfectly|partly) )?(?:true|fair|right)\b"
    r"|(?:True|Granted|Admittedly|Certainly|To be fair|In fairness|Of course|No doubt)\b(?! not)"
    r"|(?:Nobody|No one) (?:doubts|denies|disputes|pretends|claims)\b"
    r"|There is (?:no doubt that|some truth|truth) "
    r"|(?:He|She|They|[A-Z][\w’-]+) (?:may|might|could) (?:well )?be right\b"
    r"|(?:He|She) (?:has|had) a point\b"
    r"|So (?:they|it|he|she) (?:has|have|had|is|are|was|does|do|did)\."
    r"|It would be (?:dishonest|wrong|foolish|unfair|idle) to (?:pretend|deny|say|claim)\b"
    r"|(?:I|We) know (?:very |perfectly |full )?(?:well )?that\b)"
    r"|\b(?:I|We) (?:do not|don[’']t) doubt\b|\bI am not (?:against|opposed to|blind to)\b"
    r"|\bis no (?:ogre|fool|villain|monster|crank|enemy)\b"
    r"|^No doubt (?:he|she|they|it) (?:is|are) right\b"
)
# What only says yes to the sentence before it.
ONLY_YES = re.compile(
    r"^(?:That|This) is (?:quite |perfectly )?true\.|^So (?:they|it|he|she) \w+\.|^(?:He"
    r"|She) has a "
    r"point|^(?:He|She|They) (?:may|might) (?:well )?be right|^No doubt (?:he|she|they) (?:is|are)"
    r"|^Of course it is\."
)
_ANSWER = re.compile(
    r"^(?:But|Yet|And yet|Still,|Even so|However|Nevertheless|Nonetheless|All the same|That said"
    r"|(?:It|He|She|They) (?:does|do|did) not (?:say|tell|mention|add)"
    r"|(?:I|We) do (?!not)\w+|It is also|With respect)\b"
)
_FAR = 4


class Grants:
    """Asks what is granted, how it is answered, and what granting it wins."""

    id = "grants"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each point that is granted and then answered."""
        done: set[int] = set()
        for line in voice(view):
            if not GRANT.search(line.text) or line.text.endswith("?"):
                continue
            found = _answer(view, line)
            if found and found[0].order not in done and (made := _question(view, line, *found)):
                done.add(found[0].order)
                yield made


def _answer(view: View, line: Line) -> tuple[Line, str] | None:
    """The sentence that turns against what was granted, as it is shown."""
    beyond = next((x for x in view.lines if x.paragraph == line.paragraph + 1), None)
    for other in (*after(view, line, _FAR), *((beyond,) if beyond else ())):
        if _ANSWER.match(other.text) and not other.text.endswith("?"):
            text = shown(other)
            return (other, text) if text else None
    return None


def _question(view: View, line: Line, answer: Line, told: str) -> Candidate | None:
    yes = ONLY_YES.search(line.text)
    before = view.lines[line.order - 1] if line.order else None
    if yes and (before is None or before.paragraph != line.paragraph):
        return None
    granted = shown(line)
    lead = shown(before) if yes and before else ""
    if not granted or (yes and not lead):
        return None
    who = view.teller(line.paragraph)
    point = f"{lead} and then {granted}" if lead else granted
    near = answer.order - line.order == 1
    told_next = "next sentence" if near else f"sentence that begins “{_start(answer)}”"
    where = f" of ¶{answer.paragraph}" if answer.paragraph != line.paragraph else ""
    return Draft(
        key=f"grants-{slug(line.text, answer.text)}",
        type="structure",
        ask=f"In ¶{line.paragraph} {who} grants a point: {point}. What exactly is granted, and "
        f"to whom? How does the {told_next}{where} answer it? What does granting it first do "
        "for the argument?",
        answer=f"Granted: {point}. Answered: {told}. Whoever grants a point first seems fair and "
        "takes an objection away before a reader raises it; it proves nothing yet. Look for: "
        "both halves in the student's own words, and whether the answer meets the point or "
        "turns to something else.",
        paragraphs=(line.paragraph, answer.paragraph),
        evidence=(first_words(line), first_words(answer)),
        accept=("“It makes the writer seem fair”, if the answer is named too.",),
        reject=(f"The granted point taken for what {who} is arguing.",),
        misreading=f"Thinking that {who} gives in.",
        follow_up=f"{big(who)} chose this point to grant. Which point of the other side is left "
        "out?",
        dok=3,
        skill="argument and counter-argument",
        lines=4,
        about=frozenset({line.order, answer.order}),
    ).candidate(view, 0.9, 0.95 if near else 0.85)


def _start(line: Line) -> str:
    return " ".join(line.text.split()[:2]).rstrip(",") + " …"
