"""Small questions to elements of a tree, whatever file it came from."""

from lxml import etree


def tag_of(element: etree._Element) -> str:
    """The element's name without namespace, in small letters; "" for comments and the like."""
    tag = element.tag
    return tag.rpartition("}")[2].lower() if isinstance(tag, str) else ""


def inner_text(element: etree._Element) -> str:
    """All characters within the element, comments left out."""
    return "".join(str(text) for text in element.itertext(etree.Element))


def is_hidden(element: etree._Element) -> bool:
    """Whether a browser would not show the element."""
    style = (element.get("style") or "").replace(" ", "").lower()
    return element.get("hidden") is not None or "display:none" in style


def count_elements(root: etree._Element) -> int:
    """How many elements a tree has."""
    return int(float(str(root.xpath("count(//*)"))))
