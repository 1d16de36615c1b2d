"""The styles of pseudo-elements worked out only where they are asked for.

WeasyPrint 70.0 makes styles for six of them with every element (`::marker`, `::footnote-call` and
so on), as its own style sheet names them for all; hardly any is ever looked at. It also gathers
the declarations for an element whose style it then shares with another. It reaches into
WeasyPrint, whose version is pinned.
"""

from collections.abc import Iterable
from math import inf
from typing import Any

from weasyprint import css
from weasyprint.css import StyleFor, declaration_precedence, find_style_attributes, validation

Element = Any  # xml.etree.ElementTree.Element
Style = Any  # weasyprint.css.ComputedStyle: the package carries no types
Declared = Iterable[tuple[str, Any, bool]]  # name, values, whether important
Rule = tuple[str, float, tuple[int, ...], Declared]  # origin, layer, specificity, declarations


class Cascade(StyleFor):  # type: ignore[misc]
    """The style of each element, and of a pseudo-element once it is asked for."""

    def __init__(self, html: Any, sheets: Any, hints: bool, fonts: Any, targets: Any) -> None:
        """As WeasyPrint's own, for all elements of `html`."""
        self._cascaded_styles: dict[Any, Any] = {}
        self._computed_styles: dict[Any, Style] = {}
        self._rules: dict[tuple[Element, str], list[Rule]] = {}
        self.initial_page_sizes = {"box": None, "area": None}
        self._sheets, self.font_config = sheets, fonts
        self._html, self._targets = html, targets
        self._style_all(_own_rules(html, hints))

    def __call__(self, element: Element, pseudo_type: str | None = None) -> Style | None:
        """The style of an element, or of a pseudo-element of it where it has one."""
        rules = self._rules.pop((element, pseudo_type), None) if pseudo_type else None
        if rules:
            self._compute(element, element, pseudo_type, rules)
        return super().__call__(element, pseudo_type)

    def _style_all(self, own: dict[Element, list[Rule]]) -> None:
        """Find the rules for each element; one style for all that have the same."""
        shared: dict[Any, Style] = {}
        for wrapper in self._html.wrapper_element.iter_subtree():
            element = wrapper.etree_element
            parent = wrapper.parent.etree_element if wrapper.parent else None
            rules = list(own.get(element, ()))
            key: list[Any] = [id(self._computed_styles.get((parent, None)))]
            key += (id(rule[-1]) for rule in rules)
            for sheet, origin, weight in self._sheets:
                for specificity, _, pseudo, (declared, layer) in sheet.matcher.match(wrapper):
                    order = inf if layer is None else sheet.layers.index(layer)
                    rule = (origin, order, weight or specificity, declared)
                    if pseudo:
                        self._rules.setdefault((element, pseudo), []).append(rule)
                    else:
                        rules.append(rule)
                    key.append((id(declared), pseudo))
            style = shared.get(tuple(key))
            if style is None:
                style = shared[tuple(key)] = self._compute(element, parent, None, rules)
            self._computed_styles[element, None] = style

    def _compute(
        self, element: Element, parent: Element, pseudo: str | None, rules: list[Rule]
    ) -> Style:
        self._cascaded_styles[element, pseudo] = _cascaded(rules)
        self.set_computed_styles(
            element,
            parent,
            self._html.etree_element,
            pseudo,
            self._html.base_url,
            self._targets,
        )
        del self._cascaded_styles[element, pseudo]
        return self._computed_styles[element, pseudo]


def _own_rules(html: Any, hints: bool) -> dict[Element, list[Rule]]:
    """What elements say of their own style in their attributes."""
    own: dict[Element, list[Rule]] = {}
    found = find_style_attributes(html.etree_element, hints, html.base_url)
    for specificity, element, declarations, base_url in found:
        declared = list(validation.preprocess_declarations(base_url, declarations))
        own.setdefault(element, []).append(("author", inf, specificity, declared))
    return own


def _cascaded(rules: list[Rule]) -> dict[str, tuple[Any, Any]]:
    """Of each property the value that weighs most, of equals the last."""
    style: dict[str, tuple[Any, Any]] = {}
    for origin, layer, specificity, declared in rules:
        for name, values, important in declared:
            weight = (declaration_precedence(origin, important), layer, specificity)
            if name not in style or style[name][1] <= weight:
                style[name] = values, weight
    return style


css.StyleFor = Cascade
