"""Dates in other languages: the plain ones, and nothing that could count something else."""

import pytest

from coursepack.analyse import solar
from coursepack.analyse.analysis import analyse
from coursepack.model.article import Article, Block
from coursepack.model.when import When

TEXTS = {
    "fr": (
        "Le 1er juin 2019, puis le 27 novembre et de mars 2020 à l’année 1991 : 2019 personnes.",
        ["2019-06-01", "--11-27", "2020-03", "1991"],
    ),
    "es": (
        "El 27 de noviembre de 2019 y el 3 de mayo; en 2003 hubo más de 2019 personas.",
        ["2019-11-27", "--05-03", "2003"],
    ),
    "ru": (
        "27 ноября 2019 года, в январе 2020 г., к маю 2021 года. В 2003 году пришли 2019 человек.",
        ["2019-11-27", "2020-01", "2021-05", "2003"],
    ),
    "ar": (
        "في ٢٧ نوفمبر ٢٠١٩، وفي تشرين الأول/أكتوبر ٢٠١٩، و١ من يونيو. وفي عام ٢٠٠٣ خرج ٢٠١٩ شخصًا.",
        ["2019-11-27", "2019-10", "--06-01", "2003"],
    ),
    "fa": (
        "در ۲۷ نوامبر ۲۰۱۹ و ۶ آذر ۱۳۹۸ و ۲۲ بهمن‌ماه ۱۳۵۷؛ سال ۱۳۵۷، سال ۲۰۰۳، و ۲۰۱۹ نفر.",
        ["2019-11-27", "begins 2019-11-27", "begins 1979-02-11", "begins 1978-03-21", "2003"],
    ),
    "de": ("Am 27. November 2019 und 2019-12-01.", ["2019-12-01"]),
}


@pytest.mark.parametrize("language", TEXTS)
def test_dates(language: str) -> None:
    text, expected = TEXTS[language]
    article = Article("a", "a", (Block("paragraph", text, 1),), language=language)
    found = analyse(article).dates
    assert [str(d.when) if d.when else f"begins {d.begins}" for d in found] == expected


def test_solar_years_begin_on_their_day() -> None:
    begun = {1354: "1975-03-21", 1357: "1978-03-21", 1375: "1996-03-20", 1399: "2020-03-20"}
    assert {year: str(solar.begins(year)) for year in begun} == begun
    assert [year for year in range(1370, 1404) if solar.is_leap(year)] == [
        *(1370, 1375, 1379, 1383, 1387, 1391, 1395, 1399, 1403),
    ]
    assert solar.begins(1300) == When(1921, 3, 21)
    assert solar.begins(1200) is None


def test_words_between_marks_belong_to_nobody_yet() -> None:
    text = "Elle a dit : « Nous ne pouvons pas continuer. » Le journal « Le Phare » se tait."
    article = Article("a", "a", (Block("paragraph", text, 1),), language="fr")
    (quotation,) = analyse(article).quotations
    assert quotation.at.span.of(text) == "Nous ne pouvons pas continuer."
    assert (quotation.speaker, quotation.confidence) == ("", 0.0)
