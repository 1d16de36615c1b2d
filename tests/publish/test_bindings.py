"""What is kept of C declarations is what cffi reads in them, and can be thrown away."""

import sys
from pathlib import Path
from typing import Any

import pytest

from coursepack.publish import bindings

_DECLARED = "typedef struct { int a; double b; } pair_t; typedef enum { NONE, SOME } some_t;"


def test_declarations_are_parsed_once_and_again_where_the_kept_is_broken(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(bindings, "cache_folder", lambda name: tmp_path)
    parsed = bindings._tables(_DECLARED)
    (kept,) = tmp_path.iterdir()
    monkeypatch.setattr(bindings, "_parsed", lambda text: {})
    assert bindings._tables(_DECLARED) == parsed
    kept.write_text("{ half")
    assert bindings._tables(_DECLARED) == {}


def test_what_is_declared_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bindings, "OURS", "")
    ffi = bindings.Declared()
    ffi.cdef(_DECLARED)
    pair = ffi.new("pair_t *", {"a": 3, "b": 0.5})  # type: ignore[attr-defined]
    assert (pair.a, pair.b) == (3, 0.5)
    with pytest.raises(OSError, match="no-such-library"):
        ffi.dlopen("no-such-library")


def test_what_is_seldom_used_is_imported_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "colorsys", raising=False)
    with bindings._without(("colorsys",)):
        stands_for = sys.modules["colorsys"]
    assert "colorsys" not in sys.modules
    used: Any = stands_for.rgb_to_hls
    assert used(0, 0, 0) == (0, 0, 0)
    assert "colorsys" in sys.modules
