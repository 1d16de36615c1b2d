"""OpenDocument text → pieces: its tree is said in HTML, and our walk reads that.

Tracked deletions, comments, indexes and captions are left out; notes come at
the end as numbered items.
"""

from lxml import etree

from coursepack.read.archive import Archive
from coursepack.read.html_blocks import html_pieces
from coursepack.read.kinds import WORDS
from coursepack.read.odt_styles import FO, OFFICE, STYLE, Styles
from coursepack.read.odt_tree import Translation
from coursepack.read.pieces import Imprint, Reading

_KIND = WORDS["odt"]
_DC = "{http://purl.org/dc/elements/1.1/}"
_MANIFEST = "META-INF/manifest.xml"


def read_odt(data: bytes, label: str) -> Reading:
    """The article in an OpenDocument text."""
    archive = Archive(data, label, _KIND)
    if _MANIFEST in archive.names and _is_encrypted(archive.tree(_MANIFEST)):
        raise archive.locked()
    content = archive.tree("content.xml")
    text = content.find(f".//{OFFICE}body/{OFFICE}text")
    if text is None:
        raise archive.damaged()
    roots = [content]
    if "styles.xml" in archive.names:
        roots.append(archive.tree("styles.xml"))
    translation = Translation(Styles(roots))
    return Reading(html_pieces(translation.body(text)), spare=_spare(archive, roots))


def _is_encrypted(manifest: etree._Element) -> bool:
    return next(manifest.iter("{*}encryption-data"), None) is not None


def _spare(archive: Archive, roots: list[etree._Element]) -> Imprint:
    """The title in the properties, and the language of the default paragraph style."""
    title = language = ""
    if "meta.xml" in archive.names:
        title = archive.tree("meta.xml").findtext(f".//{_DC}title") or ""
    for style in (style for root in roots for style in root.iter(f"{STYLE}default-style")):
        look = style.find(f"{STYLE}text-properties")
        if style.get(f"{STYLE}family") == "paragraph" and look is not None:
            tags = [look.get(f"{FO}{name}") or "none" for name in ("language", "country")]
            language = "-".join(tag for tag in tags if tag != "none")
    return Imprint(title=title, language=language)
