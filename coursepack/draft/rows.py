"""Reads one of the tables in `data/` as it stands there, without looking at what is in it."""

from importlib.resources import files
from typing import Any

import yaml

# Every scalar stays the word that stands in the file: "false" is a word here.
_LOADER: Any = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


def read_rows(name: str) -> Any:
    """The rows of `data/<name>.yaml`: lists, mappings and text."""
    text = (files("coursepack.draft") / "data" / f"{name}.yaml").read_text(encoding="utf-8")
    return yaml.load(text, Loader=_LOADER)
