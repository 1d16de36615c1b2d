"""What stands before the first sentence of a report is no part of it."""

import pytest

from coursepack.analyse.dateline import dateline


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("BASRA, Oct 3 – Shops stayed shut.", "Shops stayed shut."),
        ("BASRA, 3 October (Newswire) — protesters returned.", "protesters returned."),
        ("PORT LEWIN (Newswire) - The ship sailed.", "The ship sailed."),
        ("LEWIN, Brant — “Nobody came,” she said.", "“Nobody came,” she said."),
        ("UNICEF – the children's agency – said no.", "UNICEF – the children's agency – said no."),
        ("The US – A country.", "The US – A country."),
        ("A mild winter - and a wet spring.", "A mild winter - and a wet spring."),
    ],
)
def test_a_report_begins_behind_its_dateline(text: str, told: str) -> None:
    assert text[dateline(text) :] == told
