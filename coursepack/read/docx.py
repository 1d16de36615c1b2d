"""Word documents → pieces: mammoth reads the document, our walk the HTML it makes.

Tracked changes are read as accepted, comments left out, text boxes read where
they are anchored; foot- and endnotes come at the end as numbered items.
"""

import io
import zipfile

from lxml import etree

from coursepack.read import limits
from coursepack.read.archive import Archive
from coursepack.read.elements import count_elements
from coursepack.read.foreign import foreign
from coursepack.read.html_blocks import html_pieces
from coursepack.read.html_parsing import parse_markup
from coursepack.read.kinds import WORDS
from coursepack.read.pieces import Imprint, Reading

_KIND = WORDS["docx"]
_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DC = "{http://purl.org/dc/elements/1.1/}"
# Beginnings and ends of fields, for which mammoth takes the square of their number.
_MOST_FIELDS = 5_000
_LAYOUT = [
    f"{_W}{name}"
    for name in (
        "proofErr bookmarkStart bookmarkEnd lastRenderedPageBreak rFonts sz szCs lang color kern "
        "noProof bCs iCs spacing w position ind jc tabs shd pBdr sectPr widowControl keepNext "
        "keepLines snapToGrid autoSpaceDE autoSpaceDN adjustRightInd contextualSpacing "
        "tblPr tblGrid tcW tcBorders trHeight latentStyles"
    ).split()
]
_STYLES = """
p[style-name='Title'] => h1.title:fresh
p[style-name='Subtitle'] => p.standfirst:fresh
p[style-name='Quote'] => blockquote > p:fresh
p[style-name='Intense Quote'] => blockquote > p:fresh
p[style-name='Block Text'] => blockquote > p:fresh
p[style-name='Quotations'] => blockquote > p:fresh
p[style-name='caption'] => !
p[style-name='Caption'] => !
p[style-name^='toc '] => !
r[style-name='Emphasis'] => em
r[style-name='Strong'] => strong
"""


def read_docx(data: bytes, label: str) -> Reading:
    """The article in a Word document."""
    archive = Archive(data, label, _KIND)
    if "word/document.xml" not in archive.names:
        raise archive.damaged()
    plain = _only_text(archive)
    with foreign(label, _KIND):
        import mammoth

        options = {"style_map": _STYLES, "convert_image": mammoth.images.img_element(_no_picture)}
        markup = str(mammoth.convert_to_html(plain, **options).value)
    pieces = () if not markup else html_pieces(parse_markup(f"<body>{markup}", label, _KIND))
    return Reading(pieces, spare=_spare(archive))


def _no_picture(_image: object) -> dict[str, str]:
    return {}


def _only_text(archive: Archive) -> io.BytesIO:
    """The document with nothing but its XML parts, each of them seen to be harmless."""
    kept = io.BytesIO()
    elements = 0
    with zipfile.ZipFile(kept, "w") as slim:
        for name in sorted(archive.names):
            if not name.endswith((".xml", ".rels")) or name.startswith(("customXml/", "docProps/")):
                continue
            root = archive.tree(name)
            # What only says how text is laid out is more than half of what Word writes.
            etree.strip_elements(root, *_LAYOUT, with_tail=False)
            if root.getroottree().docinfo.internalDTD is not None:
                raise archive.damaged()
            elements += count_elements(root)
            fields = sum(1 for _ in root.iter(f"{_W}fldChar"))
            if elements > limits.MAX_ELEMENTS or fields > _MOST_FIELDS:
                raise archive.overfull()
            slim.writestr(zipfile.ZipInfo(name), etree.tostring(root))
    kept.seek(0)
    return kept


def _spare(archive: Archive) -> Imprint:
    """The title in the properties, and the language of the styles.

    Author and dates there are those of whoever last owned the template.
    """
    title = language = ""
    if "docProps/core.xml" in archive.names:
        title = archive.tree("docProps/core.xml").findtext(f"{_DC}title") or ""
    if "word/styles.xml" in archive.names:
        mark = archive.tree("word/styles.xml").find(f".//{_W}rPrDefault//{_W}lang")
        language = "" if mark is None else mark.get(f"{_W}val") or ""
    return Imprint(title=title, language=language)
