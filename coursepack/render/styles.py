"""Style sheets of print with their tokens filled in.

`var(--x)` is replaced here once for the whole file: the engine would work it out again for every
box on every page. A token that is declared anywhere but in `:root` is left to the engine.
"""

import re

_STYLE = re.compile(r"(<style>)(.*?)(</style>)", re.DOTALL)
_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_USED = re.compile(r"var\((--[\w-]+)\)")
_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
DEEP = 8  # so often a token may name another


def settled(html: str) -> str:
    """`html` with the tokens of its style sheets filled in; a later token wins over an earlier."""
    return _STYLE.sub(lambda found: f"{found[1]}{_filled(found[2])}{found[3]}", html)


def _filled(css: str) -> str:
    css = _NOTE.sub("", css)
    tokens = {
        name: value.strip()
        for block in _ROOT.findall(css)
        for name, value in _DECLARED.findall(block)
    }
    css = _ROOT.sub("", css)
    for name, _ in _DECLARED.findall(css):
        tokens.pop(name, None)
    for _ in range(DEEP):
        css = _USED.sub(lambda found: tokens.get(found[1], found[0]), css)
    return css
