"""An OpenDocument tree said in HTML."""

from lxml import etree

from coursepack.read.elements import inner_text
from coursepack.read.odt_styles import OFFICE, STYLE, SVG, TABLE, TEXT, Look, Styles

_DROPPED = {
    f"{TEXT}tracked-changes", f"{OFFICE}annotation", f"{OFFICE}annotation-end",
    f"{TEXT}sequence-decls", f"{OFFICE}forms", f"{TEXT}table-of-content",
    f"{TEXT}alphabetical-index", f"{TEXT}illustration-index", f"{TEXT}table-index",
    f"{TEXT}note-citation", f"{TEXT}variable-decls", f"{TEXT}user-field-decls",
    f"{TEXT}soft-page-break", f"{OFFICE}binary-data", f"{TEXT}ruby-text",
    f"{SVG}title", f"{SVG}desc",
}  # fmt: skip
_LINES = {f"{TEXT}{name}" for name in ("p", "h", "span", "a", "meta", "meta-field", "ruby-base")}
_SPACES = {f"{TEXT}s": " ", f"{TEXT}tab": " "}
_TABLE_PARTS = {
    f"{TABLE}table": "table",
    f"{TABLE}table-row": "tr",
    f"{TABLE}table-cell": "td",
    f"{TABLE}covered-table-cell": "td",
}
_DEEPEST = 80


class Translation:
    """One walk over a document's body; notes are gathered and set at the end."""

    def __init__(self, styles: Styles) -> None:
        self._styles = styles
        self._notes: list[etree._Element] = []
        self._depth = 0

    def body(self, text: etree._Element) -> etree._Element:
        """The document's text as an HTML <body>."""
        body = etree.Element("body")
        self._children(text, body, Look(), ())
        if self._notes:
            notes = etree.SubElement(body, "ol")
            # Notes within notes are read too: the list may grow while it is walked.
            for note in self._notes:
                self._children(note, etree.SubElement(notes, "li"), Look(), ())
        return body

    def _children(
        self, source: etree._Element, target: etree._Element, look: Look, lists: tuple[str, ...]
    ) -> None:
        if self._depth > _DEEPEST:
            _write(target, inner_text(source), look)
            return
        self._depth += 1
        # Between blocks there is only the file's own layout.
        keeps_text = source.tag in _LINES or not len(source)
        _write(target, source.text if keeps_text else "", look)
        for child in source:
            if isinstance(child.tag, str) and child.tag not in _DROPPED:
                self._element(child, target, look, lists)
            _write(target, child.tail if keeps_text else "", look)
        self._depth -= 1

    def _element(
        self, source: etree._Element, target: etree._Element, look: Look, lists: tuple[str, ...]
    ) -> None:
        tag = source.tag
        if tag in (f"{TEXT}p", f"{TEXT}h"):
            self._paragraph(source, target, lists)
        elif tag == f"{TEXT}span":
            name = source.get(f"{TEXT}style-name") or ""
            self._children(source, target, self._styles.look(name, look), lists)
        elif tag in _SPACES:
            _write(target, _SPACES[tag], look)
        elif tag == f"{TEXT}line-break":
            etree.SubElement(target, "br")
        elif tag == f"{TEXT}note":
            self._notes.extend(source.iterchildren(f"{TEXT}note-body"))
        elif tag == f"{TEXT}list":
            self._list(source, target, lists)
        elif tag in _TABLE_PARTS:
            self._children(source, etree.SubElement(target, _TABLE_PARTS[tag]), look, ())
        else:
            self._children(source, target, look, lists)

    def _paragraph(
        self, source: etree._Element, target: etree._Element, lists: tuple[str, ...]
    ) -> None:
        name = source.get(f"{TEXT}style-name") or ""
        role = self._styles.role(name)
        level = source.get(f"{TEXT}outline-level") or "" if source.tag == f"{TEXT}h" else ""
        rank = int(level) if level.isdecimal() else self._styles.outline(name)
        if source.tag == f"{TEXT}h":
            rank = rank or 1
        if role == "blockquote":
            target = etree.SubElement(target, "blockquote")
        html = f"h{min(rank, 6)}" if rank else {"title": "h1", "caption": "caption"}.get(role, "p")
        paragraph = etree.SubElement(target, html)
        if role in ("title", "standfirst"):
            paragraph.set("class", role)
        look = Look() if html != "p" else self._styles.look(name, Look(), "paragraph")
        self._children(source, paragraph, look, lists)

    def _list(self, source: etree._Element, target: etree._Element, lists: tuple[str, ...]) -> None:
        """A list within the lists of these styles; a nested one takes the style of its parent."""
        name = source.get(f"{TEXT}style-name") or (lists[-1] if lists else "")
        lists = (*lists, name)
        way = self._styles.numbering(name, len(lists))
        made = etree.SubElement(target, "ul" if way is None else "ol")
        if way is not None:
            made.set("type", way.get(f"{STYLE}num-format") or "1")
            made.set("data-after", way.get(f"{STYLE}num-suffix") or ".")
            made.set("start", way.get(f"{TEXT}start-value") or "1")
        for item in source:
            if item.tag == f"{TEXT}list-item":
                entry = etree.SubElement(made, "li")
                value = item.get(f"{TEXT}start-value")
                if value:
                    entry.set("value", value)
                self._children(item, entry, Look(), lists)
            elif item.tag == f"{TEXT}list-header":
                self._children(item, target, Look(), lists)


def _write(target: etree._Element, text: str | None, look: Look) -> None:
    """Add text to the end of `target`, within elements of emphasis where it has any."""
    if not text:
        return
    for tag in ["em"] * look.em + ["strong"] * look.strong + ["span"]:
        target = etree.SubElement(target, tag)
    target.text = text
