"""Unsaid: somebody's statement without its speaker, and what has to be added to it."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.reports import whole_report
from coursepack.draft.questions.retold import BOUND, LEAST, POINTING, THEY
from coursepack.draft.rights import words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

# Verbs that pass a whole statement on, and neither deny it nor ask for something.
_PASSES = re.compile(
    r"^(?:according to|(?:said|says?|told|tells|wr(?:ote|ites?)|found|finds?)$|(?:add|argue|warn"
    r"|claim|insist|admit|believe|conclude|suggest|estimate|report|announce|predict|expect|note"
    r"|explain|point|state[sd]|show|reveal|stress|acknowledge|concede|calculate|confirm"
    r"|maintain|complain|recall|promise|fear|hope)(?!\w*for))"
)

# What takes back or narrows a statement, behind it in its sentence or in the next one.
_LIMITS = re.compile(
    r"\b(?:but|although|though|however|whereas|while|except|unless|adds? that|added that|or)\b"
)
_DOUBTS = re.compile(
    r"[“‘]?(?:But|However|Yet|Still|Whether|It is not|It was not|That (?:may|might)|Nobody|No )\b"
    r"|[^.]{0,60}\b(?:disput|den(?:y|ies|ied)|reject|doubt|remains? to be seen|not (?:yet )?clear)"
)
# A description, and no piece of one that belongs to a name.
_DESCRIBES = re.compile(r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) |[A-Z]")
# A description tells who speaks only with so many words: "a spokeswoman" does not.
_TELLS = 3


class Unsaid:
    """Asks what must be added before somebody's statement can be passed on."""

    id = "unsaid"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each piece of reported speech that can be told whole."""
        if view.genre.argued and view.genre.kind != "interview":
            return  # who argues may go on to say the same
        for quotation, told in telling(view):
            yield self._question(view, quotation, told)

    def _question(self, view: View, quotation: Quotation, told: str) -> Candidate:
        line, who = view.line_at(quotation.at), view.called(quotation.speaker)
        return Draft(
            key=f"unsaid-{slug(quotation.speaker, told)}",
            type="attribution",
            ask=f"A student copies this from ¶{line.paragraph}: {marked(sentence(told))}. What "
            "must be added so that it stays true to the article? What would a reader believe "
            "without it?",
            answer=f"The source must be added: this is what {view.introduced(quotation.speaker)} "
            f"{_said(quotation.verb)}. Without it a reader would take it for the article’s own "
            "statement.",
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=(f"“According to {who}”, or any words that name who says it.",),
            reject=("“According to the article”: the article only passes it on.",),
            misreading="Taking a sentence without quotation marks for the writer's own.",
            follow_up="Does the article tell how they know? Where does it, or where could it?",
            lines=2,
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.6)


def _said(verb: str) -> str:
    """The verb of the article, or a plain one, in "this is what X says"."""
    low = verb.lower()
    low = f"{low} out" if low.startswith("point") else low
    return "says" if low in ("according to", "told", "tells") else low


def telling(view: View) -> Iterator[tuple[Quotation, str]]:
    """Reported speech that can be told whole and alone, with what is told."""
    for quotation in view.sure_quotations if view.written else ():
        told = whole_report(view, quotation)
        firm = told and not _doubted(view, quotation)
        if firm and _PASSES.match(quotation.verb.lower()) and _alone(view, quotation, told):
            yield quotation, told


def _belongs(view: View, quotation: Quotation) -> bool:
    """Whether a name only tells where somebody is from: a party in brackets, a town behind "of"."""
    who, text = quotation.speaker.removeprefix("the "), view.line_at(quotation.at).text
    rule = rf"\b(?:in|of|from|at|for|by) (?:the )?{re.escape(who)}\b"
    within = who[:1].isupper() and re.search(rule, text) is not None
    return within or f"({quotation.speaker}" in view.article.text


def _doubted(view: View, quotation: Quotation) -> bool:
    """Whether the rest of the sentence, or the next one, limits or doubts what is told."""
    line = view.line_at(quotation.at)
    rest = line.text[quotation.at.span.end - line.at.span.start :]
    after = [o.text for o in view.within(line.paragraph) if o.order == line.order + 1]
    return bool(_LIMITS.search(rest) or any(_DOUBTS.match(text) for text in after))


def _alone(view: View, quotation: Quotation, told: str) -> bool:
    """Whether what is reported is one whole statement that needs no other sentence."""
    verb = ANY_VERB.search(told)
    if not told or verb is None or not told[: verb.start()].strip():
        return False
    bound = (
        POINTING.match(told) or BOUND.search(told) or THEY.match(told) or re.search('[‘"]', told)
    )
    name = view.name(quotation.speaker)
    if _belongs(view, quotation):
        return False
    if words(quotation.speaker)[-1:] and words(quotation.speaker)[-1] in words(told):
        return False  # the statement itself names whoever makes it
    if not name and not _DESCRIBES.match(quotation.speaker):
        return False
    if not name and len(words(quotation.speaker)) < _TELLS:
        return False
    # A country says nothing: "tests in the United States showed" is what the tests showed.
    speaks = not name or name.kind not in ("people", "place")
    return not bound and len(words(told)) >= LEAST and speaks
