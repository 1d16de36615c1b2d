"""Claims in the teacher's article: numbers and names keep clear of the notes beside them."""

import re

import pytest

from coursepack.publish.claiming import ROW, claims_beside
from coursepack.publish.look import Column, Corner, Ending, Line
from coursepack.publish.overlay import STRUT

LONG = "a spokeswoman for the authority that inspects the drivers of night buses"
CLAIMS = (Ending("C1", LONG, examined=True), Ending("C2", "", examined=False))


def drawn(baseline: float, remarks: tuple[tuple[float, float], ...]) -> list[str]:
    corner = Corner(opens=True, place=50, size=16)
    line = Line(0, 1, baseline, 20, 480, CLAIMS, (corner,))
    column = Column(0, 0, 900, 20, 480, 20, 680, "", "", remarks)
    return list(claims_beside(column, [line], (500, 700), flipped=False))


def test_numbers_and_names_stand_beside_the_line_where_there_is_room() -> None:
    corner, *rows = drawn(100, ())
    assert 'class="corner open"' in corner
    assert "<b>C1</b> C2 <span" in rows[0]
    assert "authority that inspects" in rows[1]


@pytest.mark.parametrize("top", range(40, 180, 7))
def test_no_name_reaches_into_a_note(top: int) -> None:
    low = top + 60
    for row in drawn(100, ((top, low),))[1:]:
        found = re.search(r"top: ([\d.]+)px", row)
        assert found
        begin = float(found[1])
        if "voice" in row:
            assert begin + STRUT <= top or begin >= low - ROW


def test_beside_a_note_each_number_has_a_row_of_its_own() -> None:
    rows = drawn(100, ((60, 160),))[1:]
    assert ["C1" in rows[0], "C2" in rows[1], len(rows)] == [True, True, 2]


def test_without_a_column_numbers_stand_one_below_the_other() -> None:
    line = Line(0, 1, 100, 20, 480, CLAIMS)
    column = Column(0, 0, 900, 20, 480, 20, 680, "", "")
    rows = list(claims_beside(column, [line], None, flipped=False))
    assert [re.sub("<[^>]+>", "", row) for row in rows] == ["C1", "C2"]
