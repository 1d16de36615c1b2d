"""Whether a pronoun surely means a speaker: nobody else is named between the two."""

import re

from coursepack.model.anchor import fold
from coursepack.model.article import Article, Passage
from coursepack.model.findings import Findings, Name, Quotation
from coursepack.source import Span

# Somebody without a name as the subject of a sentence: "A spokeswoman for the region denies this."
_SOMEBODY = re.compile(
    r"(?:A|An|One|Another) (?:[a-z-]+ ){0,2}(?:spokes\w+|official|man|woman|mother|father"
    r"|nurse|\w+(?:er|or|ist|ian|ant|ent|ee))\b"
)
# Somebody with a title, even where the name is not known for a person's.
_TITLED = re.compile(
    r"\b(?:Coun|Cllr|Councillor|Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Prof|Professor|Lord|Lady|Judge|Inspector"
    r"|Minister|Mayor|Captain|Bishop|Father|Sister) [A-Z]"
)
_MARKED = re.compile(r"“[^”]*(?:”|$)")
_PRONOUN = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey)\b")


def somebody_nearer(quotation: Quotation, findings: Findings, article: Article) -> bool:
    """Whether the paragraph names another person before the words, and the speaker nowhere.

    Then "she said" there is hardly somebody of an earlier paragraph.
    """
    speaker = next((n for n in findings.names if _is(n, quotation.speaker)), None)
    if _belongs(quotation, article):
        return True
    if speaker is None or speaker.kind != "person":
        return False
    end = max(quotation.sentence.span.end, quotation.at.span.end)
    number = quotation.at.paragraph
    asked = quotation, speaker, findings, article
    if _unnamed_between(*asked) or _far(*asked):
        return True
    if any(_before(at, number, end) for at in speaker.mentions):
        return False
    text = article.paragraphs[number - 1].text
    last = fold(speaker.text).rsplit(maxsplit=1)[-1]
    if last in fold(text[:end]) or _TITLED.search(text[: quotation.sentence.span.start]):
        return last not in fold(text[:end])
    heard = {fold(q.speaker) for q in findings.quotations if _before(q.at, number, end)}
    return any(
        (name.kind == "person" or _two(name) or fold(name.text) in heard)
        and name.kind != "group"
        and name is not speaker
        and _before(at, number, end)
        for name in findings.names
        for at in name.mentions
    )


def _far(quotation: Quotation, speaker: Name, findings: Findings, article: Article) -> bool:
    """Whether a pronoun could mean somebody else than the speaker.

    It cannot where the speaker is the only one named in the sentence before, in the
    paragraph so far, or, where that names nobody, in the paragraph before.
    """
    number, here = quotation.at.paragraph, quotation.sentence.span
    text, end = article.paragraphs[number - 1].text, max(here.end, quotation.at.span.end)
    last = fold(speaker.text).rsplit(maxsplit=1)[-1]
    own = _MARKED.sub(" ", text[here.start : end])
    if last in fold(own) or not _PRONOUN.search(own):
        return False
    spans = [s.passage.span for s in findings.sentences if s.passage.paragraph == number]
    told = [
        span
        for span in spans
        if span.end <= here.start and re.search(r"\w", _MARKED.sub("", span.of(text)))
    ]
    nearest = Passage(number, told[-1]) if told else None
    so_far = Passage(number, Span(0, here.start))
    earlier = article.paragraphs[number - 2].text if number > 1 else ""
    before = Passage(number - 1, Span(0, len(earlier)))
    for place in (nearest, so_far, before):
        named = _people(place, findings, article) if place else set()
        if named:
            return named != {speaker.text}
    return True


def _people(place: Passage, findings: Findings, article: Article) -> set[str]:
    """Whom a place may name: persons, and the first words of a sentence that nothing explains.

    So also a bare last name that is taken for a place; but nobody of whom only something
    that is theirs is named: "Brandt's party".
    """
    text = article.paragraphs[place.paragraph - 1].text
    ends = {name.text.rsplit(maxsplit=1)[-1] for name in findings.names if " " in name.text}
    begins = {
        s.passage.span.start for s in findings.sentences if s.passage.paragraph == place.paragraph
    }
    return {
        name.text
        for name in findings.names
        for at in name.mentions
        if at.paragraph == place.paragraph
        and place.span.holds(at.span)
        and not re.match(r"[’']s?\b", text[at.span.end :])
        and (
            name.kind == "person"
            or (at.span.start in begins and (name.kind == "unknown" or name.text in ends))
        )
    }


def _two(name: Name) -> bool:
    """Whether a name that nothing explains may be that of a person: "Alan Threlfall"."""
    return name.kind == "unknown" and " " in name.text


def _belongs(quotation: Quotation, article: Article) -> bool:
    """Whether the name only tells where others work: "scientists at Surrey and Harvard said"."""
    if not quotation.speaker[:1].isupper():
        return False
    sentence = quotation.sentence.of(article)
    name = re.escape(quotation.speaker)
    where = rf"[a-z]s (?:at|from|in) (?:the )?(?:[A-Z]\w+(?:,| and) )*{name}\b (?:have |had )?[a-z]"
    return re.search(where, sentence) is not None


def _unnamed_between(
    quotation: Quotation, speaker: Name, findings: Findings, article: Article
) -> bool:
    """Whether the sentence before a mere "she said" has somebody without a name as its subject."""
    text = article.paragraphs[quotation.at.paragraph - 1].text
    here, said = quotation.sentence.span, quotation.at.span
    own = text[here.start : said.start] + text[said.end : max(here.end, said.end)]
    last = fold(speaker.text).rsplit(maxsplit=1)[-1]
    if last in fold(own) or not _PRONOUN.search(own):
        return False
    before = [
        s.passage.span
        for s in findings.sentences
        if s.passage.paragraph == quotation.at.paragraph and s.passage.span.end <= here.start
    ]
    return bool(before) and _SOMEBODY.match(text[before[-1].start :].lstrip("“")) is not None


def _is(name: Name, speaker: str) -> bool:
    return fold(speaker) in {fold(form) for form in (name.text, *name.forms)}


def _before(at: Passage, number: int, end: int) -> bool:
    return at.paragraph == number and at.span.start < end
