"""Whose judgement? A few judging words of a known speaker in the writer's sentence."""

import re
from collections.abc import Iterator

from coursepack.draft.presented import presented
from coursepack.draft.questions.excerpt import with_marks
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import ARTICLE, MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import marked, slug, surname
from coursepack.model.anchor import fold
from coursepack.model.findings import Quotation

_MOST = 7
# A judgement, and no plain detail: "pharmacologically silly", "without reason".
_JUDGES = re.compile(
    r"\b(?:(?!seriously|only|early|avail|family|table|public|english)"
    r"\w{3,}(?:ly|ful|less|ous|ish|(?<!t)able|ible)|less|more than|never|without|too"
    r"|not (?!have)\w+|no (?!one)\w+|do not|brave|silly|stupid|wrong|good|bad|best|worst|better"
    r"|worse|great|grave|cruel|nonsense|disaster|catastrophe|shame|disgrace|scandal|trust|lies?|honest|fair"
    r"|unfair|just|unjust|true|false|big|huge|tiny|weak|strong|dead|failure|victory|success|crisis"
    r"|chaos|revolution|miracle|mistake|betrayal|threat|hope|pride|absurd|extreme|critical|vital"
    r"|crucial|historic|tragic|fatal|brutal|naive|mad|madness|insane|crazy|cynical|immoral"
    r"|criminals?|hooligans|traitors?|terrorists?|heroes|hero|lifeline|like an?)\b"
)
# A piece of a longer statement, or of one that is cut in two by whoever speaks.
_PIECE = re.compile(r"(?:is|are|was|were|but|and|that|because|which|who|in,|of|to|by)\b")
# Somebody about themselves: "said it was", "took the findings".
_SELF = re.compile(r"\b(?:it|they|he|she|I|we) (?:was|were|is|are|felt|took \w+ \w+) \W*\Z")
# Something that somebody will do: no judgement.
_DEED = re.compile(r"\b(?:would|will|to|could|must|may|might|should|can) \W*\Z")
_COUNTS = re.compile(r"\d|\b(?:hours?|days?|weeks?|months?|years?)\b")
_SUBJECT = re.compile(r"(?:[A-Z]|(?:an?|the|its|their|his|her)\b)")
_AHEAD = 5
# What is judged, before the words that judge it.
_JUDGED = re.compile(
    r"\b(?:call(?:s|ed)|describe[sd]|consider(?:s|ed)|thought|found|finds|dismisse[sd]|praise[sd])"
    r" (?:the|this|that|it|his|her|their|its|an?|[A-Z])[^,;:]*\W\Z"
    r"|\b(?:described|dismissed|denounced)\b[^,;:]* as \W*\Z"
    r"|\b(?:was|were|is|are) \W*\Z|\baccused [^,;:]+ of [\w ]*\W*\Z"
)
# A noun that the quoted words only describe: "‘less hopeful’ numbers".
_GOES_ON = re.compile(
    r"[”’\"'] (?!(?:and|but|or|in|on|at|by|for|to|with|because|when|while|as|if|after|before|since"
    r"|that|which|who|yesterday|today|last|this)\b)[a-z]"
)
# What a document, a law or a count settles is no judgement.
_SETTLED = re.compile(
    r"\b(?:binding|legal|illegal|lawful|unlawful|void|valid|invalid|final|confidential|public"
    r"|private|official|unofficial|voluntary|compulsory|mandatory|optional|temporary|permanent)\b"
)
# Somebody who is told apart by so many words besides an article.
_TELLS = 2
# What somebody was told or advised is the judgement of whoever told them.
_AT_SECOND_HAND = re.compile(r"\b(?:been|was|were) (?:\w+ )?(?:told|advised|warned|informed)\b")

# Words that tell for whom somebody is there: "called by the athlete", "the province’s own vet".
_TIED = re.compile(
    r"\b(?:called|hired|paid|engaged|instructed|appointed|employed) by (?:the )?[\w’'-]+"
    r"|\bon (?:his|her|its|their|[\w-]+[’']s) behalf\b|\b(?:the )?[\w-]+[’']s own [a-z]+"
)


class Judgement:
    """Asks whose a quoted judgement is, and what it rests on in the article."""

    id = "judgement"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each short quotation that judges, of a speaker who is sure."""
        for said in view.sure_quotations if view.written and not view.genre.argued else ():
            line, text = view.line_at(said.at), view.text(said.at)
            if (
                said.kind != "direct"
                or not _judges(view, line, said)
                or _AT_SECOND_HAND.search(line.own)
            ):
                continue
            shown = _shown(line, said, text)
            if _SETTLED.search(text) or not _stands(view, line, said):
                continue
            if shown and len(line.text) > len(text) and _names(line, said):
                yield self._question(view, line, said, shown)

    def _question(self, view: View, line: Line, said: Quotation, shown: str) -> Candidate:
        text, who = view.text(said.at).rstrip(",. "), presented(view, said.speaker)
        called = view.called(said.speaker)
        return Draft(
            key=f"judgement-{slug(said.speaker, text)}",
            type="status",
            ask=f"Read {shown} (¶{line.paragraph}). Is {marked(text)} something that the article "
            "has found out, or a judgement? Whose is it, and what would one have to know in order "
            "to agree or disagree?",
            answer=f"A judgement of {who}: the quotation marks leave the words with the speaker. "
            "Others could see the same facts and judge otherwise. To agree or disagree one would "
            f"have to know on which facts it rests (look first for those in ¶{line.paragraph}), "
            f"and {_stake(line, called, _many(view, said.speaker))}.",
            paragraphs=(line.paragraph,),
            evidence=(said.at,),
            accept=("Any answer that leaves it with its speaker and names a fact to ask for.",),
            reject=("“It is a fact, because it stands in the article.”",),
            misreading="Taking a quoted judgement for what the article has found out.",
            follow_up="Which facts in the article speak for the judgement, and which against it?",
            lines=3,
            about=frozenset({line.order}),
        ).candidate(view, 0.9, 0.7)


def _many(view: View, speaker: str) -> bool:
    """Whether the speaker is a people, or several: the Palestinians, the ministers."""
    name = view.name(speaker)
    return name.kind == "people" if name else speaker.endswith("s") and speaker.islower()


def _stake(line: Line, called: str, many: bool) -> str:
    """What one would ask about the speaker: a side that the sentence tells is no longer asked."""
    tied = _TIED.search(line.own)
    if tied is None:
        return f"whether {called} {'have' if many else 'has'} a side in the matter"
    told = f"{called} {'are' if many else 'is'} not independent (“{tied.group().strip()}”)"
    return f"how much it weighs that {told}"


def _stands(view: View, line: Line, said: Quotation) -> bool:
    """Whether the sentence itself names who judges: no "he", and nobody in particular."""
    last = fold(surname(said.speaker))
    told_apart = view.name(said.speaker) or len(words(ARTICLE.sub("", said.speaker))) >= _TELLS
    # "The voice, according to Kerrigan, is …": somebody else's words stand there.
    passing = re.search(r"\baccording to ([^,.;]+)", line.own)
    other = passing is not None and last not in fold(passing[1])
    return bool(told_apart) and last in fold(line.own) and not other


def _names(line: Line, said: Quotation) -> bool:
    """Whether what is judged stands in the sentence: "called the plan", "the deal was"."""
    before = line.text[: said.at.span.start - line.at.span.start]
    return _JUDGED.search(before) is not None


def _judges(view: View, line: Line, said: Quotation) -> bool:
    """Whether these are a few words of a sentence that judge something."""
    text = view.text(said.at)
    short = 0 < len(words(text)) <= _MOST and not text[:1].isupper()
    closed = text[-1:] not in ".!?" or line.at.span.end - said.at.span.end <= 1
    after = line.text[said.at.span.end - line.at.span.start :]
    if _GOES_ON.match(after):
        return False
    goes_on = re.match(r"[,”’\"']*,[”’\"]? (?:he|she|they|it|[A-Z])", after)
    plain = not _PIECE.match(text) and not _COUNTS.search(text) and "," not in text.rstrip(",")
    named = fold(surname(said.speaker)) not in fold(text)
    before = line.text[: said.at.span.start - line.at.span.start]
    if goes_on or _SELF.search(before) or _DEED.search(before):
        return False
    return short and closed and plain and named and bool(_JUDGES.search(text))


def _shown(line: Line, said: Quotation, text: str) -> str:
    """The sentence, or its part from a break on, with the quoted words in it."""
    plain = line.text.strip().strip('“‘"') if line.text[:1] in '“‘"' else line.text
    if len(words(plain)) <= MOST:
        return with_marks(plain)
    start = said.at.span.start - line.at.span.start
    end = start + len(text)
    head = line.text[:end]
    if len(words(head)) <= MOST:
        return f"{with_marks(head)[:-1]} …”"
    for hit in re.finditer(r"[,;] ", head):
        rest = line.text[hit.end() :]
        ahead = line.text[hit.end() : start]
        if len(words(rest)) <= MOST and len(words(ahead)) >= _AHEAD and _SUBJECT.match(rest):
            return f"“… {with_marks(rest)[1:]}"
    return ""
