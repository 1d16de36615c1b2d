"""Whether a pronoun surely means a speaker: nobody else is named between the two."""

from coursepack.model.anchor import fold
from coursepack.model.article import Article, Passage
from coursepack.model.findings import Findings, Name, Quotation


def somebody_nearer(quotation: Quotation, findings: Findings, article: Article) -> bool:
    """Whether the paragraph names another person before the words, and the speaker nowhere.

    Then "she said" there is hardly somebody of an earlier paragraph.
    """
    speaker = next((n for n in findings.names if _is(n, quotation.speaker)), None)
    if speaker is None or speaker.kind != "person":
        return False
    end = max(quotation.sentence.span.end, quotation.at.span.end)
    number = quotation.at.paragraph
    if any(_before(at, number, end) for at in speaker.mentions):
        return False
    text = article.paragraphs[number - 1].text
    last = fold(speaker.text).rsplit(maxsplit=1)[-1]
    if last in fold(text[:end]):
        return False
    heard = {fold(q.speaker) for q in findings.quotations if _before(q.at, number, end)}
    return any(
        (name.kind == "person" or fold(name.text) in heard)
        and name.kind != "group"
        and name is not speaker
        and _before(at, number, end)
        for name in findings.names
        for at in name.mentions
    )


def _is(name: Name, speaker: str) -> bool:
    return fold(speaker) in {fold(form) for form in (name.text, *name.forms)}


def _before(at: Passage, number: int, end: int) -> bool:
    return at.paragraph == number and at.span.start < end
