"""The sentence in which a word is asked about: whole, and with words that help to infer it."""

import re

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.cut import ends_well
from coursepack.draft.questions.excerpt import sentence_around
from coursepack.draft.questions.part import relative
from coursepack.draft.questions.spoken import whole_words
from coursepack.draft.rights import MOST, words
from coursepack.draft.sense import SMALL, followed_by_object
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import marked
from coursepack.frequency import zipf
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

# So many words of a clause are shown without the rest of its sentence.
_CLAUSE = 8
# So many other words that carry meaning must stand with the word, each of so many letters; one
# less in a sentence that is not very short.
_TELLING, _LETTERS, _NOT_SHORT = 3, 4, 9
# Within so many characters behind it a quotation belongs to it.
_NEXT = 25
# A word more frequent than this does not help to infer another.
_EVERYWHERE = 5.8
_VERB = re.compile(
    rf"{ANY_VERB.pattern}|\b(?:I|you|we|they|he|she|it|am|be) \w|['’](?:s|re|ve|ll|d|m|t)\b"
    r"|\b[a-z]{3,}s\b"
)
# What a part of a sentence begins with that does not stand alone.
_PART = re.compile(
    r"(?:who|whom|whose|which|than|as well as)\b"
    r"|that (?:an?|the|no|all|every|each|any|some|his|her|its|their|our|my|we|they|s?he|it|I)\b",
    re.IGNORECASE,
)
# A comma between a subject and its verb, which no model sentence should have: "The storm that shook
# the town, killed two".
_PARTED = re.compile(rf"(?:The|An?) \w+(?: \w+)? that [^,;]+, (?:{ANY_VERB.pattern})")
_STOP = re.compile(r"[;:]\s|\s[–—]\s")
# Before these a sentence could end.
_JOINED = re.compile(r"[;–—] |,? but |, (?:and|so|while|because|although|though|whereas) ")
# What a part of a sentence begins with that has its own subject, besides a capital.
_SUBJECTS = frozenset(
    "the a an his her its their our my your some many most several both all no each every he she "
    "they it we i this these those one two three how what there".split()
)
# A verb that stands for one in the sentence before: "We do not, and …".
_LEFT_OUT = re.compile(
    r"\b(?:do|does|did|is|are|was|were|has|have|had|can|could|will|would)(?: not|n['’]t)?[,.;!?]"
)
# Before a word: the sentence only says that something is called so.
_NAMED = re.compile(
    r"\b(?:(?<!not )known as|named|dubbed|termed|calls? (?:this|it|that|these|them))"
    r" (?:[\w-]+ ){0,2}\Z"
)
# Behind a word: the sentence itself says what it means.
_EXPLAINED = re.compile(r",? ?\(?(?:, or (?!not\b)|that is|meaning\b|i\.e\.)")


def sentence(view: View, line: Line, at: Passage) -> str:
    """The sentence that a word stands in, or a clause of it that is whole; "" for anything less."""
    if not _is_sentence(line) or _is_explained(view, line, at):
        return ""
    shown = _clause(view, line, at)
    bare = shown.strip("“”… ")
    if _PARTED.match(bare):
        return ""
    if not _VERB.search(bare) or (_PART.match(bare) and not bare.endswith("?")):
        return ""
    written = view.text(at)
    return shown if _tells(bare, written) else _with_before(view, line, written)


def where_found(view: View, line: Line, at: Passage) -> str:
    """What to read of the page where a sentence cannot be shown: "the whole sentence" if that
    tells enough of a word, else "the sentences around it"; "" where neither does, where the word
    stands more than once in its paragraph, or where it is explained there.
    """
    written = view.text(at)
    beside = [one for one in view.within(line.paragraph) if abs(one.order - line.order) <= 1]
    paragraph = view.article.paragraphs[at.paragraph - 1].text
    once = len(re.findall(rf"\b{re.escape(written)}", paragraph, re.IGNORECASE)) == 1
    if not once or not _is_sentence(line) or any(_is_explained(view, one, at) for one in beside):
        return ""
    if _tells(line.text, written):
        return "the whole sentence" if len(words(line.text)) > MOST else ""
    around = " ".join(one.text for one in beside)
    return "the sentences around it" if len(beside) > 1 and _tells(around, written) else ""


def _is_sentence(line: Line) -> bool:
    """Whether it is no heading and no caption."""
    return line.text.rstrip("”\"’')]").endswith((".", "!", "?", "…", ":"))


def _is_explained(view: View, line: Line, at: Passage) -> bool:
    """Whether the sentence itself says what a word means, or that something is called so."""
    start, end = at.span.start - line.at.span.start, at.span.end - line.at.span.start
    defined = any(meets(d.term, at) for d in view.findings.definitions)
    said = _NAMED.search(line.text[:start]) or _EXPLAINED.match(line.text[end:])
    return defined or said is not None


def _clause(view: View, line: Line, at: Passage) -> str:
    """The whole sentence, or a quotation or a part of it that stands alone."""
    usual = _usual(view, line, at)
    cut = usual.endswith("…”")
    return (
        ("" if cut else usual)
        or _quotation(view, at)
        or _between_stops(view, line, at)
        or _before_joint(view, line, at)
        or usual
    )


def _quotation(view: View, at: Passage) -> str:
    """All that somebody says at one place, where it is a sentence."""
    over = [q for q in view.findings.quotations if meets(q.at, at)]
    return next((shown for q in over if (shown := whole_words(view, q))), "")


def _between_stops(view: View, line: Line, at: Passage) -> str:
    """What stands between two semicolons, colons or dashes, where it has a subject of its own."""
    start, end = at.span.start - line.at.span.start, at.span.end - line.at.span.start
    left = max((m.end() for m in _STOP.finditer(line.text, 0, start)), default=0)
    right = min((m.start() for m in _STOP.finditer(line.text, end)), default=len(line.text))
    part = re.sub(r"^(?:and|but|so|yet) ", "", line.text[left:right].strip(" ."))
    whole = left and ends_well(line.text, right) and _alone(view, line, at, part)
    return marked(part) if whole else ""


def _before_joint(view: View, line: Line, at: Passage) -> str:
    """The beginning of a long sentence up to where a further statement is joined to it."""
    end = at.span.end - line.at.span.start
    cuts = [m.start() for m in _JOINED.finditer(line.text, end) if ends_well(line.text, m.start())]
    parts = [part for cut in cuts if _alone(view, line, at, part := line.text[:cut])]
    return f"{marked(parts[-1])[:-1]} …”" if parts else ""


def _alone(view: View, line: Line, at: Passage, part: str) -> bool:
    """Whether a part of a sentence is short enough, quotes nothing, and has subject and verb."""
    first = part.split(" ", 1)[0]
    return (
        _CLAUSE <= len(words(part)) <= MOST
        and not re.search(r"[“”\"()]|(?<!\w)[‘']", part)
        and (first[:1].isupper() or fold(first) in _SUBJECTS)
        and _has_verb(view, line, at, part)
        and not relative(part)
    )


def _usual(view: View, line: Line, at: Passage) -> str:
    """The sentence as questions show it, or a clause that has a subject and its verb."""
    shown = sentence_around(line, at)
    if len(words(shown)) == len(words(line.text)):
        return shown
    clause = shown.strip("“”… ")
    verb = ANY_VERB.search(clause)
    behind = line.text.partition(clause or "\0")[2][:_NEXT]
    if re.search('[“‘"]', behind):
        return ""  # "… would say only that he had “heard”": nothing is told without the quotation
    whole = bool(verb and clause[: verb.start()].strip()) and len(words(clause)) >= _CLAUSE
    whole = whole and not shown.startswith("“…") and _has_verb(view, line, at, clause)
    return shown if whole and not _ends_list(line.text, clause) else ""


def _ends_list(text: str, clause: str) -> bool:
    """Whether a clause begins within a list: "the telephone, the vaccine or the bulb is a myth"."""
    verb, start = ANY_VERB.search(clause), text.find(clause)
    subject = clause[: verb.start()] if verb else ""
    return text[:start].endswith(", ") and re.search(r" (?:and|or) ", subject) is not None


def _has_verb(view: View, line: Line, at: Passage, clause: str) -> bool:
    """Whether a clause has a verb besides a participle that is asked about: "coca diverted to"."""
    written = view.text(at)
    if ANY_VERB.search(clause.replace(written, "~", 1)):
        return True
    return followed_by_object(line.text[at.span.end - line.at.span.start :])


def telling(shown: str, written: str) -> int:
    """How many words of a sentence help to infer one of it."""
    others = re.findall(r"[\w'’-]+", shown.replace(written, " ", 1))
    return sum(
        len(word) >= _LETTERS and fold(word) not in SMALL and zipf(word) <= _EVERYWHERE
        for word in others
    )


def _tells(shown: str, written: str) -> bool:
    """Whether a sentence has enough words of its own to infer another one from."""
    return telling(shown, written) >= _TELLING - (len(words(shown)) >= _NOT_SHORT)


def _with_before(view: View, line: Line, written: str) -> str:
    """A short sentence with the one before it; "" where they do not go together."""
    before = [other for other in view.within(line.paragraph) if other.order == line.order - 1]
    quoted = any(
        q.kind == "direct" and meets(q.at, one.at)
        for q in view.findings.quotations
        for one in (line, *before)
    )
    if not before or quoted or _PART.match(before[0].text) or _LEFT_OUT.search(before[0].text):
        return ""
    both = f"{before[0].text} {line.text}"
    fits = len(words(both)) <= MOST and not re.search('[“”"]', both)
    return marked(both) if fits and _tells(both, written) else ""
