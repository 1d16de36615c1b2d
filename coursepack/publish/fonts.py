"""The fonts of print: our own packages and nothing of the system, so that bytes are the same."""

import hashlib
import html
import importlib.util
import os
import pkgutil
from functools import cache
from pathlib import Path

from coursepack.model.folder import cache_folder
from coursepack.publish.writing import write_whole

# What our own templates name, in order; other installed packages come after them.
PACKAGES = (
    "fontpkg_source_serif_4",
    "fontpkg_source_sans_3",
    "fontpkg_atkinson_hyperlegible",
    "fontpkg_amiri",
    "fontpkg_fira_sans",
)
_CONF = """<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
{folders}
<cachedir>{cache}</cachedir>
</fontconfig>
"""


@cache
def font_folders() -> tuple[Path, ...]:
    """Where each font package keeps its files: ours, and whatever a school has added to them."""
    there = {found.name for found in pkgutil.iter_modules() if found.name.startswith("fontpkg_")}
    return tuple(_folder(package) for package in (*PACKAGES, *sorted(there - set(PACKAGES))))


def _folder(package: str) -> Path:
    spec = importlib.util.find_spec(package)
    assert spec is not None, f"the font package {package} is a dependency"
    assert spec.origin is not None, f"the font package {package} is a folder"
    return Path(spec.origin).parent / "files"


def seal_fonts() -> None:
    """Let fontconfig see our fonts alone. Call before WeasyPrint is imported."""
    cache = cache_folder("fonts")
    folders = "\n".join(f"<dir>{html.escape(str(folder))}</dir>" for folder in font_folders())
    text = _CONF.format(folders=folders, cache=html.escape(str(cache))).encode()
    # Named by what it says: two installations of different age may run side by side.
    conf = cache / f"fonts-{hashlib.sha256(text).hexdigest()[:12]}.conf"
    if not conf.is_file() or conf.read_bytes() != text:
        write_whole(conf, text)
    os.environ["FONTCONFIG_FILE"] = str(conf)
    # A subset of a font carries the time at which it was cut, unless this names another.
    os.environ["SOURCE_DATE_EPOCH"] = "0"
