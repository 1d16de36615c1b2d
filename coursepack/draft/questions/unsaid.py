"""Unsaid: somebody's statement without its speaker, and what has to be added to it."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.presented import hidden, presented
from coursepack.draft.questions import leaning
from coursepack.draft.questions.leaning import law_as_read, nested, points_back
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.reports import whole_report
from coursepack.draft.questions.retold import BOUND, POINTING, THEY
from coursepack.draft.questions.rival import Beside, beside
from coursepack.draft.questions.taken_up import taken_up
from coursepack.draft.questions.told_as import passes, shifted, taken_for
from coursepack.draft.rights import ARTICLE, words
from coursepack.draft.view import View
from coursepack.draft.wording import marked, sentence, slug
from coursepack.model.findings import Quotation

# Verbs that pass a whole statement on, and neither deny it nor ask for something, nor tell of
# evidence for it as "showed" does.
PASSES = re.compile(
    r"^(?:according to|(?:said|says?|told|tells|wr(?:ote|ites?)|found|finds?)$|(?:add|argue|warn"
    r"|claim|insist|admit|believe|conclude|suggest|estimate|report|announce|predict|expect|note"
    r"|explain|point|state[sd]|reveal|stress|acknowledge|concede|calculate|confirm"
    r"|maintain|complain|recall|promise|fear|hope)(?!\w*for))"
)

# In which paper or speech somebody says it.
_WORK = re.compile(
    r"\b[Ii]n (?P<work>(?:an?|the|his|her|its|their) (?:[\w-]+ ){0,3}?(?:paper|report|study|book"
    r"|letter|statement|article|survey|speech|review|interview)(?: (?:of|from|in) \d{4})?)\b"
)
# A description, and no piece of one that belongs to a name.
_DESCRIBES = re.compile(r"(?:[Aa]n?|[Tt]he|[Oo]ne|[Ss]ome|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir) |[A-Z]")
# What a statement cannot begin with, and what it cannot end with: both lean on something else.
_OPENS = re.compile(r"(?:whether|if|how|why|what|which|who|as|not|nor|to)\b", re.IGNORECASE)
_DANGLES = re.compile(r"\b(?:that|this|those|these|so|one|ones|there|then|such|the same)\W*\Z")
_RELATIVE = re.compile(r"\b(?:who|which|that|whom|whose|where|when)\b")
# What somebody wants is no finding.
_ADVICE = re.compile(r"\b(?:should|must|ought to|needs? to)\b")
# A description tells who speaks only with so many words: "a spokeswoman" does not. People who are
# many need no more than their kind.
_TELLS = 3
_MANY = re.compile(
    r"(?:[Tt]he )?[Pp]olice"
    r"|(?!(?:[Mm]any|[Ss]ome|[Mm]ost|[Ss]everal|[Aa]|[Tt]he) )(?:[A-Za-z]+ )?[A-Za-z]+(?<!s)s"
)
# A name behind a description, and what tells that a description is the name of a group.
_PERSON = r"(?P<name>(?:[A-Z][\w’'-]+ ){1,3}[A-Z][\w’'-]+)"
_GROUP = r"(?:an?|the) (?:[\w-]+ ){0,3}(?:group|charity|organi[sz]ation|network|campaign|body)\b"
_THEIRS = re.compile(r"\b(?:his|her|their|its)\b")
_OF_MANY = frozenset("say believe think fear hope argue claim warn expect".split())
_LEAST, _LONGEST = 5, 24
# Where a statement can end before what only adds to it.
_ADDS = re.compile(
    r", (?:which|who|after|because|adding|on the understanding|(?:and )?that)\b|; "
    r"|, (?:and|but|while) (?:[\w’'-]+ ){1,3}(?:said|says|argued?|warned|denied)\b"
)
_JOINS = re.compile(r"^(?:But|And|So|Yet) (?=\w)")
# Two who speak in one sentence; a price in old money, which its full stop cuts off; a way of
# speaking.
_UNFIT = re.compile(
    r"\b(?:said|says)\b|\b(?:noted|argued|warned|believed|claimed|admitted|added) that\b"
    r"|\b\d+[ds]\Z|\bfigures? of speech\b"
)
# Others who speak within a statement, or a reckoning that whoever writes adds to it.
_MIXED = re.compile(
    r", (?:[\w’'-]+ ){1,5}(?:say|says|said|argues?d?|believe[sd]?|claim(?:s|ed)?|insist(?:s|ed)?"
    r"|think|thinks|write|writes|hope|hopes|fear|fears|warn(?:s|ed)?|add(?:s|ed)?)(?:,|\Z)"
    r"|\b(?:is|are|was|were) (?:now |since |widely )?(?:thought|believed|said|reported|known"
    r"|expected|estimated|reckoned|supposed) to\b|\bsince\Z"
)
# What weighs something is a view, too.
_WEIGHS = re.compile(
    r"\b(?:right|wrong|fair|unfair|just|unjust|mistake|entitled|to blame"
    r"|no business|come into politics)\b"
)
# Somebody of a body that only another sentence names: "a spokesperson for the agency".
_OF_WHICH = re.compile(r"\b(?:for|of|at|from|in) (?:the|this|that) [a-z]+\Z")
# People who are many and not told apart: of what are they officers?
_WHOSE = re.compile(
    r"(?i)(?:[a-z]+ )?(?:officers|officials|members|leaders|managers|owners|staff|advis[eo]rs"
    r"|aides)"
)
# A word of another language with what the writer makes of it: "tapu, or sacred".
_GLOSSED = re.compile(r", or [\w’'-]+(?: [\w’'-]+)?(?:,|\Z)")


class Unsaid:
    """Asks what must be added before somebody's statement can be passed on."""

    id = "unsaid"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each piece of reported speech that can be told whole."""
        if view.genre.argued and view.genre.kind != "interview":
            return  # who argues may go on to say the same
        for quotation, told in telling(view):
            added, copied = beside(view, quotation, told), _copied(view, quotation, told)
            if copied and added.shown and _whole_source(view, quotation, told):
                yield self._question(view, quotation, told, (copied, added))

    def _question(
        self, view: View, quotation: Quotation, told: str, shown: tuple[str, Beside]
    ) -> Candidate:
        line, who = view.line_at(quotation.at), view.called(quotation.speaker)
        copied, added = shown
        wish = _ADVICE.search(told) or _WEIGHS.search(told)
        doubt = "" if wish else taken_for(quotation, told)
        return Draft(
            key=f"unsaid-{slug(quotation.speaker, told)}",
            type="attribution",
            ask=f"A student copies {copied} to the article? What would a "
            "reader believe without it?",
            answer=f"The source must be added: this is what {_source(view, quotation)} "
            f"{passes(view, quotation)}{_where(view, quotation)}. Without it a reader would "
            f"take it for the article’s own {'view' if wish else 'statement'}{doubt}.{added.told}",
            paragraphs=(line.paragraph,),
            evidence=(quotation.at,),
            accept=(
                f"“According to {who}”, or any words that name who says it.",
                f"That a reader would take it for {'what everybody thinks' if wish else 'a fact'}.",
                *added.accept,
            ),
            reject=("“According to the article”: the article only passes it on.",),
            misreading="Taking a sentence without quotation marks for the writer's own.",
            follow_up="Which reason does the article give for it, and whose is it?"
            if wish
            else "Does the article tell how they know? Where does it, or where could it?",
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.6)


def _source(view: View, quotation: Quotation) -> str:
    """The speaker with what is told of them; by name where only a description was found."""
    who, text = quotation.speaker, view.line_at(quotation.at).text
    known = view.name(who) is not None
    if not known and (beside := re.search(rf"{re.escape(who)}, {_PERSON}, ", text)):
        leans = _THEIRS.search(who)  # "an accountant called on her behalf" tells not whose
        return (
            beside["name"] if leans else f"{beside['name']} ({ARTICLE.sub('', view.called(who))})"
        )
    if not known and re.search(rf"{re.escape(who)}, {_GROUP}", text):
        return who  # "Lawyers for Dignity, a group in Amman, said"
    return presented(view, who)


def _where(view: View, quotation: Quotation) -> str:
    """ " in a paper of 2014", where the sentence names it outside what is told."""
    line = view.line_at(quotation.at)
    start, end = (
        at - line.at.span.start for at in (quotation.at.span.start, quotation.at.span.end)
    )
    found = _WORK.search(line.text[:start]) or _WORK.search(line.text[max(0, end) :])
    return f" in {found['work']}" if found else ""


def _copied(view: View, quotation: Quotation, told: str) -> str:
    """What a student copies: a sentence, or words cut out of one; "" where neither is sound."""
    line = view.line_at(quotation.at)
    where = f"from ¶{line.paragraph}"
    if not shifted(view, quotation, told):
        return f"this {where}: {marked(sentence(told))}. What must be added so that it stays true"
    before = line.text[: quotation.at.span.start - line.at.span.start]
    if quotation.verb not in before or told not in line.text:
        return ""  # "the sums, he said, did not work": no words that stand beside each other
    # Behind "said that" the tense is a step back, which a sentence of its own would not bear.
    shown = f"“… {marked(told)[1:]}"
    return f"only these words {where}: {shown}. What must be added so that they stay true"


def _whole_source(view: View, quotation: Quotation, told: str) -> bool:
    """Whether a key can name the source so that nothing of what it stands for is hidden."""
    who = quotation.speaker
    unclear = _WHOSE.fullmatch(who) or (view.name(who) is None and _OF_WHICH.search(who))
    return not (unclear or hidden(view, who) or _GLOSSED.search(told))


def telling(view: View) -> Iterator[tuple[Quotation, str]]:
    """Reported speech that can be told whole and alone, with what is told."""
    for quotation in view.sure_quotations if view.written else ():
        told = _first(view, quotation, whole_report(view, quotation, _LONGEST))
        firm = told and not taken_up(view, quotation) and not nested(view, quotation)
        if firm and PASSES.match(quotation.verb.lower()) and _alone(view, quotation, told):
            yield quotation, told


def _first(view: View, quotation: Quotation, told: str) -> str:
    """The statement without what only adds to it, where whoever speaks is named before it."""
    line = view.line_at(quotation.at)
    before = line.text[: quotation.at.span.start - line.at.span.start]
    first = _ADDS.split(told)[0] if quotation.verb in before else told
    bare = _JOINS.sub("", first)
    return "" if _UNFIT.search(bare) else bare


def _belongs(view: View, quotation: Quotation) -> bool:
    """Whether a name only tells where somebody is from: a party in brackets, a town behind "of"."""
    who, text = quotation.speaker.removeprefix("the "), view.line_at(quotation.at).text
    rule = rf"\b(?:in|of|from|at|for|by) (?:the )?{re.escape(who)}\b"
    within = who[:1].isupper() and re.search(rule, text) is not None
    return within or f"({quotation.speaker}" in view.article.text


def _alone(view: View, quotation: Quotation, told: str) -> bool:
    """Whether what is reported is one whole statement that needs no other sentence."""
    line, verb = view.line_at(quotation.at), ANY_VERB.search(told)
    subject = told[: verb.start()].strip() if verb else ""
    # Behind "that" a statement has its verb, even one that no list knows.
    follows = line.text[: quotation.at.span.start - line.at.span.start].endswith("that ")
    if (not subject and (verb or not follows)) or _RELATIVE.search(subject):
        return False
    bound = (
        points_back(view, quotation, told)
        or leaning.bare_noun(told, follows)
        or leaning.wished(quotation, told)
        or POINTING.match(told)
        or BOUND.search(told)
        or THEY.match(told)
        or _OPENS.match(told)
        or _DANGLES.search(told)
        or _MIXED.search(told)
        or leaning.others(told)
        or re.search('[‘"]', told)
    )
    return not bound and len(words(told)) >= _LEAST and _speaks(view, quotation, told)


def _speaks(view: View, quotation: Quotation, told: str) -> bool:
    """Whether the speaker is somebody who can be named, and whom the statement does not name."""
    who, name = quotation.speaker, view.name(quotation.speaker)
    if law_as_read(view, quotation):
        return False
    if _belongs(view, quotation) or (words(who)[-1:] and words(who)[-1] in words(told)):
        return False
    if name is None:
        told_apart = _DESCRIBES.match(who) and len(words(who)) >= _TELLS
        named = not _THEIRS.search(who) or "(" in _source(view, quotation)
        return named and bool(told_apart or _MANY.fullmatch(who))
    if name.kind == "person" and quotation.verb.lower() in _OF_MANY:
        return False  # "he and the governor, Ian Bell, believe"
    if name.kind == "person":
        return " " in name.text or bool(name.role)  # a bare last name tells nobody who speaks
    # A country says nothing: "tests in the United States showed" is what the tests showed.
    return name.kind not in ("people", "place")
