"""What Pango is told of a style, made ready once for all texts in that style.

WeasyPrint 70.0 describes font, language and direction anew for each text that it measures or
draws. It reaches into WeasyPrint, whose version is pinned.
"""

from dataclasses import dataclass
from typing import Any

from weasyprint.text import line_break
from weasyprint.text.constants import LST_TO_ISO, PANGO_DIRECTION
from weasyprint.text.ffi import FROM_UNITS, ffi, gobject, pango
from weasyprint.text.fonts import font_features, get_font_description
from weasyprint.text.line_break import Layout

Style = Any  # weasyprint.css.Style: the package carries no types
# What text/line_break.py and text/fonts.py ask a style for.
READ = (
    "direction",
    "font_family",
    "font_feature_settings",
    "font_kerning",
    "font_language_override",
    "font_size",
    "font_stretch",
    "font_style",
    "font_variant_alternates",
    "font_variant_caps",
    "font_variant_east_asian",
    "font_variant_ligatures",
    "font_variant_numeric",
    "font_variant_position",
    "font_variation_settings",
    "font_weight",
    "hyphenate_character",
    "hyphenate_limit_chars",
    "hyphenate_limit_zone",
    "hyphens",
    "lang",
    "letter_spacing",
    "line_height",
    "overflow_wrap",
    "tab_size",
    "text_decoration_line",
    "white_space",
    "word_break",
    "word_spacing",
)
FEATURES = (
    "font_kerning",
    "font_variant_ligatures",
    "font_variant_position",
    "font_variant_caps",
    "font_variant_numeric",
    "font_variant_alternates",
    "font_variant_east_asian",
    "font_feature_settings",
)
DECORATION = ("ascent", "underline_position", "strikethrough_position")
THICKNESS = ("underline_thickness", "strikethrough_thickness")
_setup = Layout.setup


def look(style: Style) -> str:
    """All that the setting of a text takes from its style."""
    known: str | None = style.__dict__.get("look")
    if known is None:
        known = style.look = repr([style[name] for name in READ])
    return known


@dataclass(frozen=True, slots=True)
class Ready:
    """A Pango context and the description of a font, for all texts in one look."""

    context: Any
    description: Any
    attributes: Any  # a list with the features of the font, or None
    told: dict[str, Any]  # attributes of a layout


def _set_up(layout: Layout, style: Style) -> None:
    """Make a layout for texts in a style, with what is kept for its look beside the fonts."""
    looks: dict[str, Ready] = style.font_config.__dict__.setdefault("looks", {})
    ready = looks.get(look(style))
    if ready is None:
        ready = looks[look(style)] = _ready(style)
    layout.__dict__.update(ready.told)
    layout.style = style
    layout.layout = ffi.gc(pango.pango_layout_new(ready.context), gobject.g_object_unref)
    pango.pango_layout_set_auto_dir(layout.layout, False)
    pango.pango_layout_set_font_description(layout.layout, ready.description)
    if ready.attributes:
        # A layout adds to its list; the engine's own list is never given back.
        own = ffi.gc(pango.pango_attr_list_copy(ready.attributes), pango.pango_attr_list_unref)
        pango.pango_layout_set_attributes(layout.layout, own)


def _ready(style: Style) -> Ready:
    context = ffi.gc(
        pango.pango_font_map_create_context(style.font_config.font_map), gobject.g_object_unref
    )
    pango.pango_context_set_round_glyph_positions(context, False)
    pango.pango_context_set_base_dir(context, PANGO_DIRECTION[style["direction"]])
    language = pango.pango_language_get_default()
    named = _language(style)
    if named:
        language = pango.pango_language_from_string(named.encode())
        pango.pango_context_set_language(context, language)
    description = get_font_description(style)
    told = {"language": language, "first_line_direction": 0}
    told |= _decoration(style, context, description, language)
    features = font_features(*(style[name] for name in FEATURES))
    listed = ",".join(f"{name} {value}" for name, value in features.items())
    return Ready(context, description, _attributes(listed.encode()), told)


def _attributes(features: bytes) -> Any:
    """A list of attributes with the features of a font, which it owns; None for none."""
    if not features:
        return None
    attributes = ffi.gc(pango.pango_attr_list_new(), pango.pango_attr_list_unref)
    pango.pango_attr_list_insert(attributes, pango.pango_attr_font_features_new(features))
    return attributes


def _language(style: Style) -> str:
    """The language that letters are chosen for."""
    override = style["font_language_override"]
    if override == "normal":
        return style["lang"] or ""
    return str(LST_TO_ISO.get(override.lower(), override))


def _decoration(style: Style, context: Any, description: Any, language: Any) -> dict[str, Any]:
    """Where lines under and through a text run, in pixels."""
    if style["text_decoration_line"] == "none":
        return dict.fromkeys(DECORATION)
    metrics = ffi.gc(
        pango.pango_context_get_metrics(context, description, language),
        pango.pango_font_metrics_unref,
    )
    return {
        name: FROM_UNITS * getattr(pango, f"pango_font_metrics_get_{name}")(metrics)
        for name in (*DECORATION, *THICKNESS)
    }


def _as_bytes(text: str) -> tuple[bytes, bytes]:
    """A text as Pango takes it; cffi hands bytes over without a copy."""
    plain = text.encode().replace(b"\x00", b"")
    return plain, plain


Layout.setup = _set_up
line_break.unicode_to_char_p = _as_bytes
