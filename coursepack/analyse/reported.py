"""Reported speech: words given as somebody's without quotation marks."""

import re
from collections.abc import Iterator
from functools import cache

from coursepack.analyse import subjects
from coursepack.analyse.according import according
from coursepack.analyse.attribution import LOOSE, Scene, Tie, nested, reporters, sureness
from coursepack.analyse.page import Page
from coursepack.analyse.verbs import forms, speech
from coursepack.source import Span

_FEW = 5
_STATEMENT = 3
# ", she says," or ", a study of 90,000 people has found."
_TAIL = re.compile(r",\s+(?=((?:[^,\"]|,(?=\d)){2,60}?)(?:[,;]\s|[.]?\Z))")
_FOUND = re.compile(r"(?<!\bbe )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?:finds|found)\Z")
_TOLD_BY = re.compile(
    r"\b(?:am|are|is|was|were|been|being) (?:told|informed|warned|assured|advised|reminded) by "
)
_THAT = re.compile(
    r"(?:,? (?:in|on|at|during|through|after|before|to|last|earlier|this|recently|publicly)\b"
    r"(?! condition\b)(?:(?! (?:is|was|were|are) )[^,;:.]){0,60}?"
    r"| (?:yesterday|today|tonight|again|[a-z]+ly))?,? that,?\s(?=\S)(?!of\b)"
)
_LISTENER = re.compile(r"(?: [\w'-]+){1,5}?(?:, (?:[\w'-]+ ?){1,4},)? that\s(?=\S)")
_TOLD = re.compile(r"(?:told|tells?|reminds|reminded|assures|assured|informs|informed)")
# "Adds to the evidence that", "thought it over": no words of anybody follow.
_NO_SPEECH = re.compile(
    r"(?:add(?:s|ed)? (?:[\w'-]+ ){0,3}?to"
    r"|sa(?:ys?|id) (?:not (?:a|one)|no) (?:single )?word"
    r"|\w+ (?:it|them|him|her|this|that|the \w+) (?:over|through|aloud|out|again|back|up))\b"
)
# "Who wrote that request, was dismissed": no clause follows, "that" points to a thing.
_THAT_ONE = re.compile(
    r"(?:too|far too|so|very|quite|rather) [a-z]+ (?:to|for)\b"
    r"|[a-z]+(?: [a-z]+)?, (?:is|are|was|were|has|had|have|did)\b"
)
# "There is no evidence that he said it, and …": the words are not told.
_OBJECT = re.compile(r" (?:it|this|these|those|them|all)(?:[,.;:]| and\b| or\b| again\b|\s*\Z)")
_HEARER = re.compile(r"(?:(?:the|his|her|their|its|a) )?[\w'-]+(?: [\w'-]+)?")
_NAMING = frozenset("calls called call describes described describe".split())
# "No plant, she says, that could do it": what follows belongs to the plant.
_PARENTHESIS = re.compile(r"\w, (?:he|she|they|it) (?:says?|said|adds?|added|thinks?|thought),\Z")
_COUNTED = re.compile(
    r" (?:(?:more|less|fewer) than|up to|about|around|at least|over|nearly) [\d£$€]"
)
_NO_CLAUSE = frozenset(
    """to of in for so about on at by with from as was is were are be been and or but nor that if
    when how why what who whom which whether much more something nothing anything yes no goodbye
    sorry like out up off down back again aloud enough less else otherwise themselves himself
    herself itself outside inside before after during into under near following""".split()
)
# When somebody said it, and no part of what they said: "said yesterday unless the party …".
_SAID_WHEN = re.compile(
    r" (?:yesterday|today|tonight|last (?:night|week|month|year)|earlier (?:today|this \w+)"
    r"|(?:on |late |late on )?(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
    r"(?: (?:morning|afternoon|evening|night))?)(?: that)?"
    r"(?= (?!(?:is|was|will|would|had|has)\b|'s\b)\w)"
)
_TURN = re.compile(
    r"[,\"] (?:but|while|although|though|whereas|despite)\b|;|:(?=\s*\")"
    r"|, (?:quoting|adding|saying|citing|arguing|noting|echoing|according|warning)\b"
)
_ACT = re.compile(
    r"\b(?:(?P<puts>puts?)(?= the (?:[a-z]+ )?(?:number|figure|total|cost|toll|loss|losses|damage"
    r"|share)\b)"
    r"|ma(?:kes?|de) it(?= (?:about |nearly |nearer |almost |over )?[£$€]?\d)"
    r"|(?P<blames>accuse[sd]?)(?= (?:[\w'-]+ ){1,8}of )|(?:called|calls|call) for)(?=\s)"
)
_INTRODUCED = re.compile(r", (?:an?|the|who|whose) [^,]*(?:,[^,]*)?\Z")
# ", if the patient agrees,": a condition, and nobody's words.
_SUBORDINATE = re.compile(
    r"(?:if|when|unless|until|once|whether|because|although|though|while|since|where|which|who)\b"
)
_AND_VERB = r",? and (?:also |then )?(?=(?:{})\b)"


@cache
def _bare() -> frozenset[str]:
    return frozenset(forms("bare"))


@cache
def _that() -> frozenset[str]:
    return frozenset((*forms("that"), *forms("bare")))


@cache
def _to() -> frozenset[str]:
    return frozenset(forms("to"))


@cache
def _next_verb() -> re.Pattern[str]:
    return re.compile(_AND_VERB.format("|".join(sorted(_that()))))


def _clause_start(text: str, verb: str, at: int) -> int | None:
    """Where the reported clause begins after the verb that ends at `at`, or None."""
    if _NO_SPEECH.match(text, at - len(verb)) or _OBJECT.match(text, at):
        return None
    if verb in _that() or verb in _to():
        hit = _THAT.match(text, at) or (_LISTENER.match(text, at) if verb in _to() else None)
        if hit and not _THAT_ONE.match(text, hit.end()):
            return hit.end()
    if verb in _bare() and (when := _SAID_WHEN.match(text, at)):
        at = when.end()
    word = re.match(r" ([\w'$£€]+)", text[at:])
    if verb in _bare() and _COUNTED.match(text, at):
        return at + 1
    if verb in _bare() and word and word[1].lower() not in _NO_CLAUSE and word[1][0] != "'":
        return at + 1
    return None


def _clause_end(text: str, start: int, end: int) -> int:
    """Where the clause ends: at a contrast, at the next verb of speech, or with the sentence."""
    hits = [hit.start() for p in (_TURN, _next_verb()) if (hit := p.search(text, start + 12, end))]
    return len(text[: min([end, *hits])].rstrip(" .,"))


def _clauses(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """X said that …; X says the …"""
    page = scene.page
    for tie, verb in reporters(scene, sentence, sentence.end):
        start = _clause_start(page.outside, verb[0], verb.end())
        if start is None or start >= sentence.end or tie.subject.text in ("i", "we", "you"):
            continue
        if _PARENTHESIS.search(page.outside[sentence.start : verb.end() + 1]):
            continue
        end = _clause_end(page.plain, start, sentence.end)
        own = re.findall(r"\w+", page.outside[start:end])
        if len(own) > 2 and page.quoted_at(start) is None:
            yield Span(start, end), tie


def _quoted_before(page: Page, sentence: Span, end: int) -> bool:
    """Whether more than a few quoted words stand before the speaker: then they are the words."""
    quoted = [q for q in page.quotes if sentence.start <= q.outer.start < end]
    opens = bool(quoted) and quoted[0].outer.start == sentence.start
    return opens or sum(len(q.inner.of(page.plain).split()) for q in quoted) > _FEW


def _closing(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """…, he says. …, said X, …"""
    page = scene.page
    text = page.outside[sentence.start : sentence.end]
    for hit in _TAIL.finditer(text):
        verb = speech().search(hit[1]) or _FOUND.search(hit[1])
        if _SUBORDINATE.match(hit[1]) or (verb and verb[0].lower() in _NAMING):
            continue
        rest = hit[1][verb.end() :].strip(" .") if verb else ""
        last = rest in ("", "out") or (
            verb and _TOLD.fullmatch(verb[0]) and _HEARER.fullmatch(rest)
        )
        if verb is None or (verb.start() and not last) or _said_little(text, hit):
            continue
        base = sentence.start + hit.end()
        if verb.start() == 0 and _TOLD.fullmatch(verb[0]):
            continue
        if verb.start() == 0:
            stop = base + len(hit[1])
            found = subjects.after(page, scene.cast, base + verb.end(), stop)
        else:
            found = subjects.before(page, scene.cast, base, base + verb.start())
        if found and not _quoted_before(page, sentence, base):
            span = _said_of(page.plain, sentence, hit)
            yield span, Tie(found, verb[0], base + verb.start(), sureness(found))
            return


def _said_little(text: str, hit: re.Match[str]) -> bool:
    """Whether too few words stand before ", she says," and behind it to be a statement."""
    before, behind = text[: hit.start()].split(), text[hit.end() + len(hit[1]) :].split()
    return len(before) < _STATEMENT and (text[:1].islower() or len(behind) < _STATEMENT)


def _said_of(plain: str, sentence: Span, hit: re.Match[str]) -> Span:
    """What ", she says" belongs to: all before it; with ", as she says," what follows it."""
    after = sentence.start + hit.end() + len(hit[1])
    more = after < sentence.end - 2 and plain[after] != ";"
    start = after + 2 if more and hit[1].startswith("as ") else sentence.start
    if speech().match(hit[1]) and _INTRODUCED.match(plain, after, sentence.end):
        more = False  # "…, says Hugo Lind, a porter."
    turn = re.search(r"; (?:and|but|yet)\b", plain[after : sentence.end])
    stop = after + turn.start() if turn else sentence.end
    end = stop if more else sentence.start + hit.start()
    return Span(start, len(plain[:end].rstrip(" .")))


def _told_by(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """He was told by X that …"""
    page = scene.page
    for hit in _TOLD_BY.finditer(page.outside, sentence.start, sentence.end):
        that = re.search(r" that\s", page.outside[hit.end() : sentence.end])
        found = subjects.after(page, scene.cast, hit.end() - 1, sentence.end)
        if that and found and "," not in page.outside[hit.end() : hit.end() + that.start()]:
            start = hit.end() + that.end()
            span = Span(start, _clause_end(page.plain, start, sentence.end))
            yield span, Tie(found, hit[0].split()[1], hit.start(), sureness(found))


def _acts(scene: Scene, sentence: Span) -> Iterator[tuple[Span, Tie]]:
    """X put the number at …; X accused Y of …; X called for …: a statement without "that"."""
    page = scene.page
    for hit in _ACT.finditer(page.outside, sentence.start, sentence.end):
        found = subjects.before(page, scene.cast, sentence.start, hit.start())
        if found is None or (found.pronoun and found.text in ("i", "we", "you")):
            continue
        start = hit.start() if hit["blames"] else hit.end() + 1
        end = _clause_end(page.plain, start, sentence.end)
        enough = 0 if hit[0].endswith(" it") else 3
        if page.quoted_at(start) is None and len(page.outside[start:end].split()) > enough:
            sure = LOOSE if hit["puts"] else sureness(found)
            yield Span(start, end), Tie(found, hit[0], hit.start(), sure)


def _read_by(inner: Tie, span: Span, outer: Tie) -> bool:
    """Whether what one says stands within what another says, as they read it."""
    return span.start <= inner.place < outer.place and inner.subject.text != outer.subject.text


def reported(scene: Scene, sentence: Span) -> list[tuple[Span, Tie]]:
    """The reported words of a sentence, each with its speaker, in order."""
    ways = (according, _clauses, _told_by)
    found = [pair for way in ways for pair in way(scene, sentence)]
    closing = list(_closing(scene, sentence)) if len(found) < 2 else []
    if not found:
        found = closing
    elif closing and _read_by(found[0][1], *closing[0]):
        found = closing  # "The act says that …, the lawyers argue, and …"
    taken = [span for span, _ in found]
    acts = _acts(scene, sentence)
    found += [pair for pair in acts if not any(pair[0].meets(span) for span in taken)]
    return sorted(((s, nested(tie, taken)) for s, tie in found), key=lambda pair: pair[0])
