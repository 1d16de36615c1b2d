"""How much room words take, near enough to keep labels apart without laying them out.

Widths are those of Source Sans 3 at weight 600, in hundredths of the type size, rounded up a
little so that labels keep apart in the fonts of a reader's own screen too.
"""

import unicodedata

_CLASSES = {
    22: " ",
    30: "',.:;Iijl|",
    36: "!()-[]f{}/t‘’",
    46: "rsz*?c",
    54: '#$+0123456789<=>F^_"agkvxyeLYJ~~–“”',
    60: "Abdhnpqu`oCEPRSTVXZ",
    68: "BDGHKNOQU&",
    84: "MwW",
    92: "%m@",
}
_WIDTHS = {letter: width for width, letters in _CLASSES.items() for letter in letters}
_USUAL = 60
# Letters that stand on their base letter or join it.
_WITHOUT = ("Mn", "Me", "Cf")


def width_of(text: str, size: float, spacing: float = 0) -> float:
    """The width of `text` at a type size, with `spacing` between letters."""
    plain = unicodedata.normalize("NFD", text)
    letters = [c for c in plain if unicodedata.category(c) not in _WITHOUT]
    return sum(_WIDTHS.get(c, _USUAL) for c in letters) * size / 100 + spacing * len(letters)


def wrapped(text: str, size: float, room: float) -> list[str]:
    """`text` on lines no wider than `room`, as far as its words allow."""
    made: list[str] = []
    for word in text.split():
        longer = f"{made[-1]} {word}" if made else word
        if made and width_of(longer, size) <= room:
            made[-1] = longer
        else:
            made.append(word)
    return made
