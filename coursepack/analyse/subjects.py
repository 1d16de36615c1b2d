"""Who stands beside a verb of speech: a name, a description, or a pronoun."""

import re
from dataclasses import dataclass

from coursepack.analyse.cast import Cast, Mention
from coursepack.analyse.page import Page
from coursepack.analyse.phrases import begins, describes

PRONOUN = re.compile(r"(?:\A|[\s(])(he|she|they|it|I|we|you|He|She|They|It|We|You)\Z")
_LIGHT = re.compile(
    r"(?:\s+(?:has|had|have|also|then|later|once|even|did|would|will|just|further|still|now|today"
    r"|yesterday|only|often|soon|never|recently|previously|reportedly|[a-z]+ly)(?:,(?=\s))?)+\Z"
)
_BREAK = re.compile(r"[;:()–]|,(?!\d)|\.\s|\s-\s")
_CUT = re.compile(
    r"[;:()–!?\"]|,(?!\d)|\.(?=\s|\Z)|\s-\s|\s(?:who|which|that|when|where|while|as|after|before|but|and"
    r"|because|during|last|this|earlier|adding|speaking)\b|\sin (?:an?|the|his|her|their|its|one)"
    r" (?:open )?(?:letter|interview|statement|speech|email|post|report|article|book|diary)\b"
)
_INSIDE = re.compile(r"\b(?:of|for|from|at|in|with|to|by|on|about|against|near|the) \Z")
# "A spokesman for Immigration Minister Philip Ruddock": what hangs on a preposition is no subject.
_FOR_OFFICE = re.compile(
    r"\b(?:of|for|from|with|to|by|about|against)"
    r" (?:the )?(?:[a-z]+ing )?(?:[A-Z][\w'-]+(?<!'s) )+\Z"
)
# "Eight houses were burnt and a spokesman for the police says": who speaks begins a clause.
_CLAUSE = re.compile(r".*\b(?:is|are|was|were|has|have|had)\b.* (?:and|but|while) (?=an? )")
# "The presidents of neighbouring Brazil and Chile".
_OF_BOTH = re.compile(r"\b(?:of|for|from|with|to|by|between) (?:the )?(?:[a-z]+ )?\Z")
# "His report of 2022": what it says, he says.
_OWN_PAPER = re.compile(
    r"([Hh]is|[Hh]er) (?:[\w'-]+ )?(?:report|study|paper|book|letter|article|essay|memoirs?)\b"
)
_TITLE = re.compile(
    r"(?<= )(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Lady|Lord|Cllr|Coun|Professor)\.? )+\Z"
)
# "Opponents, including the local MP, Sarah Finn, …": she is one of those who speak.
_INCLUDING = re.compile(r",? (?:including|such as|among (?:them|whom)) (?=[^,]*(?:, [^,]*)?\Z)")
# "Vask, …"; "the retired judge Irena Vask, …"; "a fitter named Boris Yelat, …".
_TITLED = re.compile(
    r"(?:[A-Z][\w.]* ){0,3}"
    r"|(?:the|an?) (?:(?!(?:of|to|for|from|with|and|by|in|on|at)\b)[a-z-]+ ){1,4}"
)


@dataclass(frozen=True, slots=True)
class Subject:
    """Who a verb belongs to: the words, the name behind them, or that it is a pronoun."""

    text: str
    mention: Mention | None = None
    pronoun: bool = False


def _trimmed(page: Page, left: int, right: int) -> int:
    """The end of a subject without auxiliaries and adverbs after it."""
    text = page.outside[left:right].rstrip()
    light = _LIGHT.search(text)
    return left + (light.start() if light else len(text))


def _description(page: Page, left: int, right: int) -> Subject | None:
    """The noun phrase that ends at `right`, when it may speak."""
    text = page.outside[left:right]
    cut = max((hit.end() for hit in _BREAK.finditer(text)), default=0)
    start = left + cut + begins(text[cut:])
    told = page.outside[start:right].strip()
    if paper := _OWN_PAPER.match(told):
        return Subject("she" if paper[1].lower() == "her" else "he", pronoun=True)
    if not describes(told) and (clause := _CLAUSE.match(told)):
        start += clause.end()
        told = page.outside[start:right].strip()
    return Subject(page.text[start:right].strip()) if describes(told) else None


def _name_at(page: Page, cast: Cast, left: int, right: int) -> Subject | None:
    """The name that ends at `right`, unless it hangs on a preposition."""
    mention = cast.ending(page.number, right)
    if mention is None or mention.span.start < left:
        return None
    before = _TITLE.sub("", page.outside[left : mention.span.start])
    other = cast.ending(page.number, left + len(before) - 5) if before.endswith(" and ") else None
    if other and other.name.kind == mention.name.kind:
        title = _TITLE.search(page.outside, left, other.span.start)
        both = Subject(page.text[title.start() if title else other.span.start : right])
        return None if _OF_BOTH.search(page.outside, left, other.span.start) else both
    if host := _hung(page, cast, left, before):
        return Subject(host.name.text, host)
    hangs = _INSIDE.search(before.removesuffix("the "))
    office = mention.name.kind == "person" and _FOR_OFFICE.search(before)
    return None if hangs or office else Subject(mention.name.text, mention)


def _hung(page: Page, cast: Cast, left: int, before: str) -> Mention | None:
    """The person on whom the words before a name hang: Ravi Coombes of (the) Mardle Police."""
    hit = re.search(r" (?:of|from|at) (?:the )?\Z", before)
    host = cast.ending(page.number, left + hit.start()) if hit else None
    return host if host and host.name.kind == "person" else None


def _framed(page: Page, cast: Cast, left: int, comma: int) -> Subject | None:
    """X, the writer, said; the writer, X, said: the part before or between the commas."""
    text = page.outside[left:comma]
    if (head := _related(page, cast, left, text)) is not None:
        return head
    for hit in reversed(list(re.finditer(r",\s|\s[–-]\s|\s\(", text))):
        first, second = left + hit.start(), left + hit.end()
        inner = cast.ending(page.number, comma)
        title = page.outside[second : inner.span.start] if inner else ""
        if inner and inner.name.kind in ("person", "group") and _TITLED.fullmatch(title):
            return Subject(inner.name.text, inner)
        found = _name_at(page, cast, left, first) or _coupled(page, cast, left, first)
        if found:
            return found
        described = _description(page, left, first)
        one_of = re.search(r"\b[Oo]ne of (?:them|these|those)\Z", page.outside[left:first])
        if not described and one_of:
            described = _description(page, second, comma)
        if described:
            return _apposed(page, cast, left, first, described) or described
    return None


def _apposed(page: Page, cast: Cast, left: int, right: int, phrase: Subject) -> Subject | None:
    """The person whom a description explains: "X, the head of Y, a school, says"."""
    lead = page.outside[left : right - len(phrase.text)].rstrip()
    name = _name_at(page, cast, left, left + len(lead) - 1) if lead.endswith(",") else None
    return name if name and name.mention and name.mention.name.kind == "person" else None


def _related(page: Page, cast: Cast, left: int, text: str) -> Subject | None:
    """X, whose wife, Y, was there, said; X, who has a sister, Y, said: who the clause is about."""
    if among := _INCLUDING.search(text):
        name = _name_at(page, cast, left, left + among.start())
        return name or _description(page, left, left + among.start())
    hit = re.search(r",? (?:who|whose|whom) (?!.*,? (?:who|whose|whom)\b)", text)
    inner = text[hit.end() :] if hit else ""
    if hit is None or "," not in inner or re.search(r", (?:and|but) (?:the|an?|[A-Z])", inner):
        return None
    return _name_at(page, cast, left, left + hit.start())


def _coupled(page: Page, cast: Cast, left: int, right: int) -> Subject | None:
    """X and his colleagues."""
    text = page.outside[left:right]
    hit = re.search(r" and (?:his|her|their|its) [a-z-]+(?: [a-z-]+)?\Z", text)
    mention = cast.ending(page.number, left + hit.start()) if hit else None
    return Subject(page.text[mention.span.start : right]) if mention else None


def _object_at(page: Page, cast: Cast, right: int) -> Subject | None:
    """The name that ends at `right`, whatever it hangs on: a letter from the Society, which …"""
    mention = cast.ending(page.number, right)
    return Subject(mention.name.text, mention) if mention else None


def before(page: Page, cast: Cast, left: int, verb: int) -> Subject | None:
    """The subject of the verb at `verb`, read backwards, not further than `left`."""
    right = _trimmed(page, left, verb)
    text = page.outside[left:right]
    if hit := re.search(r"(?:,|\A|\s\S+),? (who|which)\Z", text):
        right = left + len(text[: hit.start(1)].rstrip(" ,"))
        found = _name_at(page, cast, left, right) or _object_at(page, cast, right)
        kinds = ("person",) if text.endswith("who") else ("group", "work")
        fits = found and found.mention and found.mention.name.kind in kinds
        return found if fits else None
    if hit := re.search(r"[^,(]+,[^(]* (\([^()]*\),?)\Z", text):
        inner = left + len(text[: hit.start(1)].rstrip())
        return _framed(page, cast, left, inner)
    if (bracket := re.search(r" \([^()]*\)\Z", text)) and bracket.start():
        found = before(page, cast, left, left + bracket.start())
        if found and not found.pronoun:
            return found
    if text.endswith((",", ")", " –")):
        return _framed(page, cast, left, left + len(text.rstrip(",–) ")))
    if hit := PRONOUN.search(text):
        return Subject(hit[1].lower(), pronoun=True)
    return (
        _coupled(page, cast, left, right)
        or _name_at(page, cast, left, right)
        or _description(page, left, right)
    )


def _beside(page: Page, cast: Cast, begin: int, end: int, right: int) -> Mention | None:
    """The name that a phrase from `begin` to `end` is, begins with, or is explained by."""
    first = cast.starting(page.number, begin)
    if first and page.outside[first.span.end : first.span.end + 2] != "'s":
        return first
    comma = re.match(r",\s+", page.outside[end:right])
    apposed = cast.starting(page.number, end + comma.end()) if comma else None
    if apposed and apposed.name.kind in ("person", "group"):
        return apposed
    if page.outside.startswith(" (", end):
        return cast.starting(page.number, end + 2)
    whole = (
        cast.starting(page.number, begin + 4) if page.outside.startswith("the ", begin) else None
    )
    return whole if whole and whole.span.end == end else None


def after(page: Page, cast: Cast, verb: int, right: int) -> Subject | None:
    """Who follows a verb that ends at `verb`: said X; said the writer, X; said a spokesman."""
    text = page.outside[verb:right]
    begin = verb + len(text) - len(text.lstrip())
    stop = _CUT.search(text, begin - verb)
    end = verb + (stop.start() if stop else len(text.rstrip(" .")))
    phrase = page.outside[begin:end].rstrip()
    end = begin + len(phrase)
    if PRONOUN.fullmatch(phrase):
        return Subject(phrase.lower(), pronoun=True)
    if phrase and (mention := _beside(page, cast, begin, end, right)):
        return Subject(mention.name.text, mention)
    last = _name_at(page, cast, begin, end)
    if last and last.mention and last.mention.name.kind == "person":
        return last
    owned = re.match(r"(?:my|our|your)\b", phrase)
    return Subject(page.text[begin:end]) if describes(phrase) and not owned else None
