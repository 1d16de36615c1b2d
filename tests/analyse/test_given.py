"""What is found in the articles beside the repository: places and names, no sentences."""

from collections import Counter

import pytest
from given import MISSING, files, load

from coursepack.analyse.analysis import analyse
from coursepack.model.findings import Findings

GIVEN = files()
SURE = 0.8
pytestmark = pytest.mark.skipif(not GIVEN, reason=MISSING)


def found(start: str) -> Findings:
    """The findings of the one article whose file name begins so."""
    return analyse(load(next(path for name, path in GIVEN.items() if name.startswith(start))))


def speakers(start: str) -> Counter[str]:
    """How often each speaker is told as sure."""
    sure = (q for q in found(start).quotations if q.speaker and q.confidence >= SURE)
    return Counter(quotation.speaker for quotation in sure)


def test_dates_of_the_iraq_article() -> None:
    dates = [str(date.when) for date in found("iraq").dates if date.when]
    assert dates == [
        *("--10-01", "2003", "--11", "2017", "1945", "2009", "--10", "--11", "--11-27", "2005")
    ]


def test_people_of_the_iraq_article() -> None:
    people = {name.text: name.role for name in found("iraq").names if name.kind == "person"}
    assert people["Kassem Suleimani"] == "chief architect of Iranian foreign policy"
    assert people["Mousavi"] == "representative of the Iranian Foreign Ministry"
    assert "Ayatollah Sistani" in people
    assert not {"Iran", "Iraq", "Le Point", "Telegram"} & set(people)


@pytest.mark.parametrize(
    ("article", "counts"),
    [
        ("iraq", {"Abu Mahdi al-Muhandis": 2, "Le Point": 1, "Kataib Hezbollah": 1, "Mousavi": 1}),
        ("Philip", {"Philip Pullman": 8, "Cathy Casserly": 4, "Cory Doctorow": 1}),
        ("Bolivians", {"Russia": 3, "Danny Kushlick": 2, "Howard B Fonda": 1}),
        ("Japan", {"Erika Sekiguchi": 1, "Yuu Wakebe": 2, "Shinzo Abe": 1}),
        ("Morocco", {"Maha el-Kadiri": 3, "Hakima el-Haite": 2, "Masen": 1}),
        ("Hundreds", {"Tatyana Bets": 3, "Vladimir Zhirinovsky": 2, "Dmitry Medvedev": 1}),
        ("Why-is-Sweden", {"Nils Oberg": 3, "Kenneth Gustafsson": 4}),
        ("Why-you", {"Kelley and his colleagues": 2}),
        ("Bangladeshi", {"Mohammed al-Mamun": 2, "UNICEF": 1}),
    ],
)
def test_sure_speakers(article: str, counts: dict[str, int]) -> None:
    told = speakers(article)
    assert {who: told[who] for who in counts} == counts


def test_no_speaker_is_a_work_or_a_verb() -> None:
    for path in GIVEN.values():
        findings = analyse(load(path))
        works = {name.text for name in findings.names if name.kind == "work"}
        for quotation in findings.quotations:
            assert quotation.speaker not in works
            assert not quotation.speaker.endswith((" had", " has"))


def test_figures_are_whole() -> None:
    article = load(next(path for name, path in GIVEN.items() if "Sweden" in name))
    figures = [figure.at.of(article) for figure in analyse(article).figures]
    assert "between 30 and 40%" in figures
    assert "40%" not in figures


def test_a_writer_never_gets_a_quoted_hedge() -> None:
    for path in GIVEN.values():
        article = load(path)
        findings = analyse(article)
        quoted = [q.at for q in findings.quotations if q.kind == "direct"]
        for claim in findings.claims:
            for hedge in claim.hedges if claim.who == "the writer" else ():
                inside = (
                    q.paragraph == hedge.paragraph and q.span.holds(hedge.span) for q in quoted
                )
                assert not any(inside)
