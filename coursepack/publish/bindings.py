"""What WeasyPrint declares of Pango and HarfBuzz, read once and kept for later starts.

WeasyPrint 70.0 has cffi parse its declarations of C functions at each start, and searches each
library by names that only other systems use, with a compiler as helper. Both take a third of the
time of its import; a sixth goes to what fontTools has for cutting fonts, which is needed only where
HarfBuzz cannot. It reaches into WeasyPrint, whose version is pinned.
"""

import ast
import ctypes.util
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
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
RARE = ("fontTools.subset", "fontTools.varLib.instancer")
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


class _Later(ModuleType):
    """Stands for a module that is imported when something of it is used."""

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)

        def used(*rest: Any, **more: Any) -> Any:
            return getattr(import_module(self.__name__), name)(*rest, **more)

        return used


@contextmanager
def _without(names: tuple[str, ...]) -> Iterator[None]:
    """Let modules that are imported meanwhile import these when they use them."""
    missing = [name for name in names if name not in sys.modules]
    sys.modules.update({name: _Later(name) for name in missing})
    try:
        yield
    finally:
        for name in missing:
            del sys.modules[name]


@contextmanager
def declared_before() -> Iterator[None]:
    """Let WeasyPrint, imported meanwhile, declare its functions to `Declared`."""
    usual, cffi.FFI = cffi.FFI, Declared
    try:
        with _without(RARE):
            yield
    finally:
        cffi.FFI = usual
