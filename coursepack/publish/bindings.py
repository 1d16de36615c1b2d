"""What WeasyPrint declares of Pango and HarfBuzz, read once and kept for later starts.

WeasyPrint 70.0 has cffi parse its declarations of C functions at each start, and searches each
library by names that only other systems use, with a compiler as helper. Both take a third of the
time of its import. It reaches into WeasyPrint, whose version is pinned.
"""

import ast
import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import _cffi_backend
import cffi.api

from coursepack.model.folder import cache_folder
from coursepack.publish.writing import write_whole

# What WeasyPrint does not declare and publish/embedding.py and publish/pango.py need.
OURS = """
PangoAttrList * pango_attr_list_copy (PangoAttrList *list);
int hb_subset_input_pin_axis_location(
    hb_subset_input_t *input, hb_face_t *face, hb_tag_t axis_tag, float axis_value);
"""
Tables = dict[str, Any]  # how cffi writes down what it has parsed


class Declared:
    """Stands for cffi.FFI: what is declared to it was parsed at an earlier start."""

    def cdef(self, text: str) -> None:
        """Declare C functions, and ours with them; called once."""
        ready = _cffi_backend.FFI("coursepack", **_tables(text + OURS))
        for name in dir(ready):
            if not name.startswith("__"):
                self.__dict__[name] = getattr(ready, name)
        self.dlopen = lambda name, flags=0: _opened(ready, name, flags)


def _opened(ready: Any, name: str, flags: int) -> Any:
    """A library by its name; elsewhere than on Linux also by a search for it."""
    try:
        return ready.dlopen(name, flags)
    except OSError:
        found = ctypes.util.find_library(name) if sys.platform != "linux" else None
        if not found:
            raise
        return ready.dlopen(found, flags)


def _tables(text: str) -> Tables:
    """What cffi makes of declarations: kept from an earlier start, or made now and kept."""
    version = f"{cffi.__version__} {sys.version_info[:2]} {_cffi_backend.__version__}"
    mark = sha256(f"{version}\n{text}".encode()).hexdigest()[:16]
    kept = cache_folder("bindings") / f"{mark}.txt"
    try:
        tables: Tables = ast.literal_eval(kept.read_text(encoding="ascii"))
    except (OSError, ValueError, SyntaxError):
        tables = _parsed(text)
        write_whole(kept, ascii(tables).encode())
    return tables


def _parsed(text: str) -> Tables:
    """Parse declarations as cffi does, into the arguments of the module that it would write."""
    from cffi.recompiler import make_py_source

    declared = cffi.api.FFI()
    declared.cdef(text)
    declared.set_source("coursepack", None)
    with TemporaryDirectory() as folder:
        module = Path(folder) / "module.py"
        make_py_source(declared, "coursepack", str(module))
        tree = ast.parse(module.read_text(encoding="utf-8"))
    (made,) = (node for node in ast.walk(tree) if isinstance(node, ast.Call))
    return {str(part.arg): ast.literal_eval(part.value) for part in made.keywords}


@contextmanager
def declared_before() -> Iterator[None]:
    """Let WeasyPrint, imported meanwhile, declare its functions to `Declared`."""
    usual, cffi.FFI = cffi.FFI, Declared
    try:
        yield
    finally:
        cffi.FFI = usual
