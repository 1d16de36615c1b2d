"""How far the record of a frame is relied on."""

import pytest

from coursepack.draft import standing
from coursepack.draft.tables import Kept


@pytest.fixture
def record(monkeypatch: pytest.MonkeyPatch) -> dict[str, Kept]:
    rows: dict[str, Kept] = {}
    monkeypatch.setattr(standing, "kept", lambda: rows)
    return rows


def test_one_bad_verdict_is_no_record(record: dict[str, Kept]) -> None:
    record["once"] = Kept(kept=0, of=1)
    record["twice"] = Kept(kept=0, of=2)
    record["often"] = Kept(kept=2, of=5)
    refused = [frame for frame in ("never", *record) if standing.refused(frame)]
    assert refused == ["twice", "often"]


def test_what_was_kept_before_speaks_where_little_was_judged_since(record: dict[str, Kept]) -> None:
    record["new"] = Kept(kept=0, of=1)
    record["old"] = Kept(kept=0, of=1, kept_before=18, of_before=20)
    record["bad"] = Kept(kept=0, of=1, kept_before=2, of_before=20)
    order = sorted(record, key=standing.standing)
    assert order == ["bad", "new", "old"]
    assert standing.standing("old") >= standing.SPEAKS_FOR > standing.standing("new")


def test_an_unjudged_frame_stands_near_the_one_it_was_made_after(record: dict[str, Kept]) -> None:
    record["says"] = Kept(kept=18, of=20)
    assert standing.standing("says") > standing.standing("whose-view") > standing.standing("never")
