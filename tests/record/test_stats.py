"""Fingerprints without reading: kept only where the next change is sure to show."""

import os
from pathlib import Path

import pytest

from coursepack.record.outline import COARSE, FINE, outline, settled
from coursepack.record.stats import Stats, fingerprint

OLD = 1_700_000_000_123_456_789


def aged(path: Path, words: bytes, changed: int = OLD) -> str:
    path.parent.mkdir(exist_ok=True)
    path.write_bytes(words)
    os.utime(path, ns=(changed, changed))
    return str(path)


def over(path: Path, words: bytes, changed: int) -> None:
    """Write as many bytes over the old ones, and leave size, time and number as they were."""
    with path.open("r+b") as file:
        file.write(words)
    os.utime(path, ns=(changed, changed))


def test_a_file_that_was_not_touched_is_not_read_again(tmp_path: Path) -> None:
    kept, path = tmp_path / "state" / "stats.json", aged(tmp_path / "a", b"one")
    first = Stats(kept)
    assert first.of(path) == fingerprint(b"one")
    first.save(whole=True)
    over(tmp_path / "a", b"two", OLD)
    # Size, time and number lie: this is what it costs not to read, and shows that it is not read.
    assert Stats(kept).of(path) == fingerprint(b"one")


@pytest.mark.parametrize("words", [b"two", b"longer"])
def test_a_changed_file_is_read_again(tmp_path: Path, words: bytes) -> None:
    kept, path = tmp_path / "state" / "stats.json", aged(tmp_path / "a", b"one")
    first = Stats(kept)
    first.of(path)
    first.save(whole=True)
    (tmp_path / "a").write_bytes(words)
    assert Stats(kept).of(path) == fingerprint(words)


def test_a_second_change_within_one_tick_of_the_clock_is_not_missed(tmp_path: Path) -> None:
    kept, path = tmp_path / "state" / "stats.json", str(tmp_path / "a")
    first = Stats(kept)
    aged(tmp_path / "a", b"one", first.now)
    assert first.of(path) == fingerprint(b"one")
    first.save(whole=True)
    over(tmp_path / "a", b"two", first.now)
    assert Stats(kept).of(path) == fingerprint(b"two")


def test_whole_seconds_are_taken_for_a_coarse_clock() -> None:
    assert settled(5_000_000_000, 5_000_000_000 + COARSE + 1)
    assert not settled(5_000_000_000, 5_000_000_000 + COARSE)
    assert settled(5_000_000_001, 5_000_000_001 + FINE + 1)


def test_a_damaged_cache_is_as_good_as_none(tmp_path: Path) -> None:
    kept, path = tmp_path / "stats.json", aged(tmp_path / "a", b"one")
    for content in (b"", b"{", b'{"format": 1, "files": {"a": [1]}}', b"[]", b"\xff"):
        kept.write_bytes(content)
        assert Stats(kept).of(path) == fingerprint(b"one")


def test_an_outline_shows_whatever_happens_to_a_file(tmp_path: Path) -> None:
    folder = tmp_path / "seeds"
    folder.mkdir()
    aged(folder / "a.txt", b"one")
    seen = [outline([str(folder)])]
    for change in (
        lambda: aged(folder / "a.txt", b"longer"),
        lambda: aged(folder / "a.txt", b"longer", OLD + 1),
        lambda: aged(folder / "b.txt", b"new"),
        lambda: (folder / "b.txt").rename(folder / "c.txt"),
        lambda: aged(folder / "sub" / "d", b"deep"),
        (folder / "c.txt").unlink,
    ):
        change()
        seen.append(outline([str(folder)]))
    assert len(set(seen)) == len(seen)
    aged(folder / ".a.txt.swp", b"an editor's own")
    assert outline([str(folder)]) == seen[-1]
