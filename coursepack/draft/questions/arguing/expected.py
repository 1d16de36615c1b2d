"""A question that wants no answer: which one does whoever asks it expect?"""

import re
from collections.abc import Iterator

from coursepack.draft.questions.arguing.voice import after, first_words, hard, shown, voice
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug

# How such a question is built, and the answer that it expects.
_LEAD = r"^(?:(?:And|But|Yet|So),? )?"
_FORMS: tuple[tuple[str, str], ...] = (
    (r"[Ww]ho (?:would|could|can|will|was ever|has ever|ever|among us|really)\b", "“nobody”"),
    (r"[Ww]hich of (?:us|you)\b", "“none”"),
    (r"[^?]*\b(?:so much|too much|unreasonable)\b", "“no”"),
    (r"(?:Do|Are|Can|Should|Shall|Must) we really\b", "“no”"),
    (r"[Ww]hat (?:is|was) the (?:point|use|good)\b", "“none”"),
    (r"[Hh]ow (?:can|could|are) (?:we|they|anyone|anybody|a|you)\b", "“not at all”"),
    (r"(?:Is|Are|Was|Were|Do|Does|Did|Has|Have|Would|Should|Could)n[’']t\b", "“yes”"),
    (r"(?:Is|Are|Was|Do|Does|Did|Has|Have|Should) (?:it|we|they|he|she|this|there) not\b", "“yes”"),
    (r"[Ww]hat (?:sort|kind) of\b", "none in words, but agreement that it is wrong"),
    (r"[Ss]ince when\b", "“never”"),
    (r"[Ww]hy (?:should|would) (?:we|anyone|anybody|they|I|a)\b", "“for no good reason”"),
)
_CAN = re.compile(
    r"^(?:Can|Do|Does|Is|Are|Will|Would|Could|Has|Have|Did|Was) (?:they|it|he|she|we|there|that"
    r"|this)\b"
)
_LEAST = 4


class Expected:
    """Asks which answer a question expects, and for the best other one."""

    id = "expected"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each question of the writer's whose form or sequel tells."""
        for line in voice(view):
            text = line.own.strip()
            if not text.endswith("?") or "\0" in text or line.said or hard(view, line.paragraph):
                continue
            form = next((told for rule, told in _FORMS if re.search(_LEAD + rule, text)), "")
            if made := self._question(view, line, form):
                yield made

    def _question(self, view: View, line: Line, form: str) -> Candidate | None:
        who = view.teller(line.paragraph)
        following = after(view, line, 1)
        sequel = shown(following[0], 20) if following else ""
        short = _CAN.match(line.text) and len(line.text.split()) <= _LEAST
        before = view.lines[line.order - 1] if line.order else None
        lead = shown(before) if short and before and before.paragraph == line.paragraph else ""
        if not shown(line) or not sequel or not (form or (short and lead)):
            return None
        key = (
            f"The form expects {form}. " if form else "The text doubts what the question takes up. "
        )
        asked = f"{lead} and then {shown(line)}" if lead else shown(line)
        return Draft(
            key=f"expected-{slug(line.text, following[0].text)}",
            type="inference",
            ask=f"In ¶{line.paragraph} {who} asks: {asked} Which answer does {who} expect? How "
            "do you know? What could somebody on the other side answer?",
            answer=f"{key}What follows points there: {sequel}. Look for: the expected answer; "
            "what in the wording or in the next sentence shows it; an answer of the other side "
            "that is more than “yes” or “no”.",
            paragraphs=(line.paragraph,),
            evidence=(first_words(line), first_words(following[0])),
            accept=("Another answer, if the student shows that the text leaves room for it.",),
            reject=("Only the student's own answer to the question.",),
            misreading="Thinking that whoever asks does not know.",
            follow_up="Put the question as a plain statement. What is easier to contradict?",
            skill="rhetoric",
            about=frozenset({line.order, following[0].order}),
        ).candidate(view, 0.85, 0.85)
