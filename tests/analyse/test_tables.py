"""Every table in tests/tables that is about the analysis of a text."""

from collections.abc import Callable

import pytest
from tables import Case, cases

from coursepack.analyse import analysis, lemmas
from coursepack.analyse.cast import Cast
from coursepack.analyse.marks import quoted
from coursepack.analyse.readability import syllables
from coursepack.model.article import Article
from coursepack.model.findings import Findings

SURE = 0.8


def facts(article: Article) -> Findings:
    return analysis.analyse(article)


def marks(article: Article) -> list[str]:
    text = article.paragraphs[0].text
    return [q.inner.of(text) + ("" if q.closed else " [not closed]") for q in quoted(text)]


def sentences(article: Article) -> list[str]:
    return [sentence.passage.of(article) for sentence in facts(article).sentences]


def names(article: Article) -> list[str]:
    lines = []
    for name in facts(article).names:
        others = [form for form in name.forms if form != name.text]
        line = f"{name.kind}: {name.text}"
        line += f" = {', '.join(others)}" if others else ""
        lines.append(line + (f" ({name.role})" if name.role else ""))
    return lines


def acronyms(article: Article) -> list[str]:
    return [f"{a.short} = {a.long}" for a in facts(article).acronyms]


def definitions(article: Article) -> list[str]:
    found = facts(article).definitions
    return [f"{d.term.of(article)} = {d.meaning.of(article)}" for d in found]


def quotes(article: Article) -> list[str]:
    lines = []
    for quote in facts(article).quotations:
        who = quote.speaker or "nobody told"
        sure = "" if not quote.speaker else ", sure" if quote.confidence >= SURE else ", unsure"
        verb = f" {quote.verb}" if quote.verb else ""
        lines.append(f"{quote.kind}, {who}{verb}{sure}: {quote.at.of(article)}")
    return lines


def claims(article: Article) -> list[str]:
    lines = []
    for claim in facts(article).claims:
        line = f"{claim.kind}, {claim.who}, {claim.evidence}: {claim.at.of(article)}"
        line += "".join(f" [hedge: {at.of(article)}]" for at in claim.hedges)
        lines.append(line + "".join(f" [booster: {at.of(article)}]" for at in claim.boosters))
    return lines


def figures(article: Article) -> list[str]:
    found = facts(article).figures
    return [f.at.of(article) + (f" ({f.source})" if f.source else "") for f in found]


def dates(article: Article) -> list[str]:
    return [
        f"{date.at.of(article)} = {date.when or 'no date'}{', planned' if date.planned else ''}"
        for date in facts(article).dates
    ]


def stance(article: Article) -> list[str]:
    return [f"{stance.kind}: {stance.at.of(article)}" for stance in facts(article).stances]


def vocabulary(article: Article) -> list[str]:
    return [f"{word.lemma} {word.tier}" for word in facts(article).words]


def terms(article: Article) -> list[str]:
    return [f"{t.lemma} ({t.count}){', known' * t.known}" for t in facts(article).terms]


def readability(article: Article) -> list[str]:
    found = facts(article).readability
    return [f"{found.words} words, {found.sentences} sentences, {found.minutes} minutes"]


def sensitive(article: Article) -> list[str]:
    return [f"{mark.subject}: {mark.at.of(article)}" for mark in facts(article).sensitive]


ABOUT: dict[str, Callable[[Article], list[str]]] = {
    "marks": marks,
    "sentences": sentences,
    "names": names,
    "acronyms": acronyms,
    "definitions": definitions,
    "quotes": quotes,
    "reported": quotes,
    "claims": claims,
    "figures": figures,
    "dates": dates,
    "stance": stance,
    "vocabulary": vocabulary,
    "terms": terms,
    "readability": readability,
    "sensitive": sensitive,
}
EVERY = [case for table in ABOUT for case in cases(table)]


@pytest.mark.parametrize("case", EVERY, ids=str)
def test_table(case: Case) -> None:
    if case.table in ("vocabulary", "terms") and not lemmas.installed():
        pytest.skip("WordNet is not on this machine: tiers and lemmas would differ")
    case.check(ABOUT[case.table])


@pytest.mark.parametrize("case", EVERY, ids=str)
def test_places_lie_inside_their_paragraphs(case: Case) -> None:
    article = case.article
    found = facts(article)
    places = [name for n in found.names for name in n.mentions]
    places += [quote.at for quote in found.quotations] + [claim.at for claim in found.claims]
    places += [figure.at for figure in found.figures] + [date.at for date in found.dates]
    places += [stance.at for stance in found.stances] + [word.at for word in found.words]
    places += [term.at for term in found.terms]
    for at in places:
        text = article.paragraphs[at.paragraph - 1].text
        assert 0 <= at.span.start < at.span.end <= len(text)
        assert at.of(article).strip() == at.of(article) or article.language not in ("", "en")


def test_names_are_found_by_their_place() -> None:
    article = cases("names")[0].article
    named = facts(article).names
    cast = Cast(named)
    for name in named:
        for at in name.mentions:
            mention = cast.starting(at.paragraph, at.span.start)
            assert mention is not None
            assert mention.name == name


@pytest.mark.parametrize(
    ("word", "count"),
    [("the", 1), ("table", 2), ("walked", 1), ("wanted", 2), ("electricity", 5), ("houses", 2)],
)
def test_syllables(word: str, count: int) -> None:
    assert syllables(word) == count
