"""Values of a style that nearly every style has from its parent or as usual, put there at once.

WeasyPrint 70.0 works out each value when it is first asked for; for each style most of these are
asked for, one by one, and hardly any is set. It reaches into WeasyPrint, whose version is pinned.
"""

from typing import Any

from weasyprint.css import AnonymousStyle, ComputedStyle
from weasyprint.css.computed_values import PHYSICAL_FUNCTIONS
from weasyprint.css.properties import INHERITED, INITIAL_NOT_COMPUTED, INITIAL_VALUES

from coursepack.publish.values import LOGICAL, PLAIN

Style = Any  # weasyprint.css.Style: the package carries no types
# What every second style or more is asked for.
ASKED = """
    anchor appearance background_color background_image bookmark_level bookmark_state
    border_bottom_left_radius border_bottom_right_radius border_bottom_style border_image_source
    border_left_style border_right_style border_top_left_radius border_top_right_radius
    border_top_style box_decoration_break box_shadow box_sizing column_count column_width content
    continue counter_increment counter_reset counter_set height image_orientation margin_bottom
    margin_left margin_right margin_top mask_border_source max_height max_lines max_width min_height
    min_width opacity outline_color outline_offset outline_style overflow padding_bottom
    padding_left padding_right padding_top string_set transform vertical_align width
    border_collapse color color_scheme direction font_family font_feature_settings font_kerning
    font_language_override font_size font_stretch font_style font_variant_alternates
    font_variant_caps font_variant_east_asian font_variant_ligatures font_variant_numeric
    font_variant_position font_variation_settings font_weight hyphenate_character
    hyphenate_limit_chars hyphenate_limit_zone hyphens lang letter_spacing line_height overflow_wrap
    tab_size text_align_all text_align_last text_indent text_transform visibility white_space
    word_break word_spacing
""".split()
EDGES = ("border_bottom", "border_left", "border_right", "border_top", "outline")
HANDED = [name for name in ASKED if name in INHERITED and name in PLAIN]
# What is not inherited and still the parent's where it is not set.
HANDED += ["page", "text_decoration_color", "text_decoration_line"]
USUAL = {
    name: INITIAL_VALUES[name]
    for name in ASKED
    if name not in INHERITED and name not in INITIAL_NOT_COMPUTED and name in PLAIN
}
# Lines that are not drawn have no width.
LINES = {f"{edge}_style": f"{edge}_width" for edge in EDGES}
USUAL |= dict.fromkeys(LINES.values(), 0)
FLOW = {"float": "none", "position": "static"}  # the one hangs on the other
_begin, _begin_anonymous = ComputedStyle.__init__, AnonymousStyle.__init__


def _begun(style: Style, parent: Style | None, cascaded: dict[str, Any], *rest: Any) -> None:
    _begin(style, parent, cascaded, *rest)
    style.update(USUAL)
    if parent is not None:
        style.update(_handed(parent))
    if FLOW.keys().isdisjoint(cascaded):
        style.update(FLOW)
        style.specified.update(FLOW)
    set_here = cascaded.keys() if LOGICAL.isdisjoint(cascaded) else cascaded | PHYSICAL_FUNCTIONS
    for name in set_here:
        style.pop(name, None)
        style.pop(LINES.get(name), None)


def _begun_anonymous(style: Style, parent: Style) -> None:
    style.update(USUAL)
    style.update(FLOW)
    style.update(_handed(parent))
    _begin_anonymous(style, parent)


def _handed(parent: Style) -> dict[str, Any]:
    """What a style hands down to those below it."""
    known: dict[str, Any] | None = parent.__dict__.get("handed")
    if known is None:
        known = parent.handed = {name: parent[name] for name in HANDED}
    return known


ComputedStyle.__init__, AnonymousStyle.__init__ = _begun, _begun_anonymous
