"""Lines of text drawn as they were set, each glyph's part of the PDF worked out once.

WeasyPrint 70.0 lets go of every line once it is set, sets it anew to draw it, and then asks Pango
for each glyph by itself. Only lines that are drawn otherwise than they were set need that. It
reaches into WeasyPrint, whose version is pinned.
"""

import re
from collections.abc import Iterator
from typing import Any

from weasyprint.draw import text as drawing
from weasyprint.text.ffi import FROM_UNITS, ffi, pango
from weasyprint.text.line_break import Layout

Glyphs = list[int]
Keys = dict[Any, tuple[Any, float, Any]]  # of Pango's fonts: key, size, a line that uses it
SIZED = 14802  # the first Pango that tells the size of a font as it is
CELL = ffi.sizeof("PangoGlyphInfo")
FIELDS = CELL // 4  # glyph, width, offsets to the side and up, whether a cluster begins
PARTED = re.compile("[\n\r\u2028\u2029]")  # Pango takes what follows for another paragraph
_draw, _reactivate = drawing.draw_first_line, Layout.reactivate


def _put_away(layout: Layout) -> None:
    """Keep a line that was set until it is drawn."""
    known = layout.__dict__
    line, style, _ = (known.pop(name) for name in ("layout", "style", "language"))
    # Letters that are spaced out stand otherwise at the ends of a line.
    spaced = style["letter_spacing"] != "normal" or style["word_spacing"]
    if not (known.pop("drawn", False) or spaced):
        known["kept"] = line


def _taken_up(layout: Layout, style: Any) -> None:
    """The line as it was set, or set anew where it is drawn otherwise."""
    known = layout.__dict__
    line = known.pop("kept", None)
    known["drawn"] = True
    if line is None or layout.justification_spacing or not _is_one(layout.text, line):
        _reactivate(layout, style)
    else:
        known.update(layout=line, style=style, language=None)


def _is_one(text: str, line: Any) -> bool:
    """Whether all of a text stands on one line."""
    more = pango.pango_layout_get_line_readonly(line, 1) != ffi.NULL
    return not (more or PARTED.search(text))


def let_go(fonts: Any) -> None:
    """Let go of lines that were set and not drawn; they can be set anew."""
    for layout, *_ in fonts.__dict__.get("lines", {}).values():
        layout.__dict__.pop("kept", None)


def _ink(stream: Any, box: Any, overflow: str, ellipsis: str, matrix: Any) -> list[Any]:
    """Draw a line; the engine's way where something in it is not just one glyph after another."""
    layout = box.pango_layout
    plain = overflow != "ellipsis" and ellipsis == "none" and not PARTED.search(layout.text)
    if not (plain and box.text.strip() and box.style["font_size"] >= 1):
        layout.setup(box.style)
        layout.set_text(layout.text, justify=True)
        emojis: list[Any] = _draw(stream, box, overflow, ellipsis, matrix)
        return emojis
    keys: Keys = box.style.font_config.__dict__.setdefault("font_keys", {})
    parts = []
    for item in _runs(layout.layout):
        face = item.item.analysis.font
        font, size = _font(stream, face, keys, layout.layout)
        text = _inked(layout.text, item, font, size, stream)
        if text is None:
            return _draw(stream, box, overflow, ellipsis, matrix)  # type: ignore[no-any-return]
        parts.append((face, font, size, text))
    stream.set_text_matrix(*matrix.values)
    shown = ""
    before = None
    for face, font, size, text in parts:
        if face != before:
            before = face
            if shown:
                stream.show_text(shown)
            shown = ""
            stream.set_font_size(font.hash, size)
        shown += text
    stream.show_text(shown)
    return []


def _runs(layout: Any) -> Iterator[Any]:
    """The glyphs of the only line of a text, font by font."""
    run = pango.pango_layout_get_line_readonly(layout, 0).runs
    while run != ffi.NULL:
        yield run.data
        run = run.next


def _font(stream: Any, face: Any, keys: Keys, layout: Any) -> tuple[Any, float]:
    """What the document knows of a font, and its size."""
    known = keys.get(face)
    if known and known[0] in stream._fonts:
        return stream._fonts[known[0]], known[1]
    font, size = stream.add_font(face)
    key = next(key for key, other in stream._fonts.items() if other is font)
    # As long as a line uses it, no other font gets its place in memory.
    keys[face] = key, size, layout
    return font, size


def _inked(text: str, item: Any, font: Any, size: float, stream: Any) -> str | None:
    """Glyphs as a PDF shows them; None where only the engine can."""
    if font.png or font.svg or font.colr or font.bitmap:
        return None
    count = item.glyphs.num_glyphs
    cells = memoryview(ffi.buffer(item.glyphs.glyphs, CELL * count)).cast("i").tolist()
    if any(cells[2::FIELDS]) or any(cells[3::FIELDS]):
        return None
    glyphs, widths = cells[0::FIELDS], cells[1::FIELDS]
    sizes = font.__dict__.setdefault("pieces", {})
    known: dict[tuple[int, int], str] = sizes.setdefault(size, {})
    pairs = list(zip(glyphs, widths, strict=True))
    if not known.keys() >= set(pairs):
        if any(glyph & pango.PANGO_GLYPH_UNKNOWN_FLAG for glyph in glyphs):
            return None
        _learn(text, item, glyphs, font, size, stream)
        for glyph, width in pairs:
            known[glyph, width] = _piece(glyph, width, font, size)
    shown = f"<{''.join(map(known.__getitem__, pairs))}>"
    return shown[:-2] if shown.endswith("<>") else shown


def _learn(text: str, item: Any, glyphs: Glyphs, font: Any, size: float, stream: Any) -> None:
    """Note which letters each glyph stands for, and how wide it is."""
    starts, end = list(item.glyphs.log_clusters[0 : len(glyphs)]), item.item.length
    from_right = item.item.analysis.level % 2
    ends = [end, *starts[:-1]] if from_right else [*starts[1:], end]
    letters = text.encode()
    for glyph, start, end in zip(glyphs, starts, ends, strict=True):
        if glyph == pango.PANGO_GLYPH_EMPTY:
            continue
        if glyph not in font.to_unicode:
            at = item.item.offset
            font.to_unicode[glyph] = letters[at + start : at + end].decode()
        if glyph not in font.widths:
            face, extent = item.item.analysis.font, stream.logical_rect
            pango.pango_font_get_glyph_extents(face, glyph, stream.ink_rect, extent)
            font.widths[glyph] = round(extent.width * 1000 * FROM_UNITS / size)


def _piece(glyph: int, width: int, font: Any, size: float) -> str:
    """A glyph, and how far the next one is from where it would be."""
    if glyph == pango.PANGO_GLYPH_EMPTY:
        return f">{-width / size}<"
    kerning = font.widths[glyph] - width * 1000 * FROM_UNITS / size
    return f"{glyph:04x}>{int(kerning)}<" if kerning else f"{glyph:04x}"


Layout.deactivate, Layout.reactivate = _put_away, _taken_up
if pango.pango_version() >= SIZED:
    drawing.draw_first_line = _ink
