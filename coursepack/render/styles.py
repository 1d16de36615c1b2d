"""Style sheets of print with their tokens filled in.

`var(--x)` is replaced here once for the whole file: the engine would work it out again for every
box on every page. A token that is declared anywhere but in `:root` is left to the engine.
"""

import re

_STYLE = re.compile(r"(<style[^>]*>)(.*?)(</style>)", re.DOTALL)
_ROOT = re.compile(r":root\s*\{([^}]*)\}")
_DECLARED = re.compile(r"(--[\w-]+)\s*:\s*([^;}]+)")
_USED = re.compile(r"var\((--[\w-]+)\)")
_NOTE = re.compile(r"/\*.*?\*/", re.DOTALL)
DEEP = 8  # so often a token may name another


def settled(html: str) -> str:
    """`html` with the tokens of its style sheets filled in; a later token wins over an earlier.

    All its sheets share one set of tokens: those of drawings and of margins too.
    """
    sheets = [_NOTE.sub("", found[2]) for found in _STYLE.finditer(html)]
    tokens = {
        name: value.strip()
        for css in sheets
        for block in _ROOT.findall(css)
        for name, value in _DECLARED.findall(block)
    }
    own = {name for css in sheets for name, _ in _DECLARED.findall(_ROOT.sub("", css))}
    for name in own & tokens.keys():
        del tokens[name]
    return _STYLE.sub(lambda found: f"{found[1]}{_filled(found[2], tokens)}{found[3]}", html)


def _filled(css: str, tokens: dict[str, str]) -> str:
    css = _ROOT.sub("", _NOTE.sub("", css))
    for _ in range(DEEP):
        css = _USED.sub(lambda found: tokens.get(found[1], found[0]), css)
    return css
