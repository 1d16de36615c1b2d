"""Write the sample article in every format into tests/read/samples/.

Run `python -m read.make_samples` in tests/ after changing the article; the
samples are kept, so that tests read the same bytes everywhere.
"""

import html
import io
import re
import zipfile
from collections.abc import Mapping
from pathlib import Path

from read.sample_article import BYLINE, DATE, DATE_SPOKEN, LANGUAGE, PARTS, TITLE, Part

SAMPLES = Path(__file__).parent / "samples"


def plain(text: str) -> str:
    return text.replace("*", "")


def marked(text: str, em: tuple[str, str], strong: tuple[str, str]) -> str:
    text = html.escape(text, quote=False)
    text = re.sub(r"\*\*(.+?)\*\*", rf"{strong[0]}\1{strong[1]}", text)
    return re.sub(r"\*(.+?)\*", rf"{em[0]}\1{em[1]}", text)


def zipped(members: Mapping[str, str]) -> bytes:
    """Members stored as they are, with no date: the same bytes every time."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_STORED) as archive:
        for name, text in members.items():
            archive.writestr(zipfile.ZipInfo(name), text)
    return made.getvalue()


# Plain text: wrapped by hand, with Windows line ends.
def text_sample() -> bytes:
    lines = [TITLE, "", f"By {BYLINE}", DATE_SPOKEN]
    for before, part in zip((None, *PARTS), PARTS, strict=False):
        if not (before and before.kind == part.kind == "item"):
            lines.append("")
        prefix = {"quotation": "> ", "item": f"{part.marker} "}.get(part.kind, "")
        lines += wrapped(plain(part.text), prefix)
    return ("\r\n".join(lines) + "\r\n").encode()


def wrapped(text: str, prefix: str) -> list[str]:
    lines = [prefix]
    for word in text.split(" "):
        if len(lines[-1]) + len(word) > 72:
            lines[-1] = lines[-1].rstrip(" ") if lines[-1] != prefix else prefix
            lines.append(prefix if prefix == "> " else "")
        lines[-1] += word + " "
    return [line.rstrip(" ") for line in lines]


def markdown_sample() -> bytes:
    ways = {"heading": "## {}", "quotation": "> {}", "item": "{marker} {}"}
    front = f"---\nbyline: {BYLINE}\ndate: {DATE}\nlanguage: {LANGUAGE}\n---\n"
    body = [f"# {TITLE}"]
    body += [ways.get(p.kind, "{}").format(p.text, marker=p.marker) for p in PARTS]
    return (front + "\n\n".join(body).replace("\n\n2.", "\n2.").replace("\n\n3.", "\n3.")).encode()


def html_body(heading: str = "h2") -> str:
    made = []
    for part in PARTS:
        text = marked(part.text, ("<em>", "</em>"), ("<strong>", "</strong>"))
        match part.kind:
            case "heading":
                made.append(f"<{heading}>{text}</{heading}>")
            case "quotation":
                made.append(f"<blockquote>\n<p>{text}</p>\n</blockquote>")
            case "item":
                made.append(f"<li>{text}</li>")
            case _:
                made.append(f"<p>{text}</p>")
    return re.sub(r"(<li>.*</li>)", r"<ol>\n\1\n</ol>", "\n".join(made), flags=re.S)


def plain_page() -> bytes:
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head><meta charset="utf-8">'
        f'<title>{TITLE}</title><meta name="author" content="{BYLINE}">'
        f'<meta name="date" content="{DATE}"></head>\n'
        f"<body>\n<h1>{TITLE}</h1>\n{html_body()}\n</body>\n</html>\n"
    ).encode()


def site_page() -> bytes:
    """The article as a newspaper's site shows it, with everything around it."""
    links = "".join(f'<li><a href="/{n}">Another story, number {n}</a></li>' for n in range(12))
    return (
        f'<!DOCTYPE html>\n<html lang="{LANGUAGE}">\n<head><meta charset="utf-8">'
        f"<title>{TITLE} | The Eastmere Post</title>"
        f'<meta property="og:title" content="{TITLE}">'
        '<meta property="og:site_name" content="The Eastmere Post">'
        f'<meta name="author" content="{BYLINE}">'
        f'<meta property="article:published_time" content="{DATE}T08:30:00+01:00">'
        '<link rel="canonical" href="https://post.example.org/2024/tools">'
        "<style>p{color:red}</style><script>var a='<p>not text</p>';</script></head>\n"
        f"<body><nav><ul>{links}</ul></nav><header><h1>{TITLE}</h1>"
        '<p class="standfirst">Nine hundred things, one green shed, and a lease that ends</p>'
        f"</header><main><article>{html_body()}</article></main>"
        f"<aside><h2>More from the Post</h2><ul>{links}</ul></aside>"
        '<form><input name="q"><button>Subscribe now</button></form>'
        "<footer><p>All about the Eastmere Post. Cookies. Imprint.</p></footer></body></html>\n"
    ).encode()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OOXML = "application/vnd.openxmlformats-officedocument.wordprocessingml"
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DC = 'xmlns:dc="http://purl.org/dc/elements/1.1/"'
XML = '<?xml version="1.0" encoding="UTF-8"?>\n'


def docx_paragraph(text: str, style: str = "", listed: bool = False) -> str:
    runs = []
    for piece in re.split(r"(\*\*.+?\*\*|\*.+?\*)", text):
        look = "<w:b/>" if piece.startswith("**") else "<w:i/>" if piece.startswith("*") else ""
        letters = html.escape(plain(piece), quote=False)
        runs.append(f'<w:r><w:rPr>{look}</w:rPr><w:t xml:space="preserve">{letters}</w:t></w:r>')
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if listed else ""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{named}{number}</w:pPr>{''.join(runs)}</w:p>"


def docx_sample() -> bytes:
    styles = {"heading": "Heading1", "quotation": "Quote", "item": "ListParagraph"}
    body = docx_paragraph(TITLE, "Title") + docx_paragraph(f"By {BYLINE} | {DATE_SPOKEN}")
    for part in PARTS:
        body += docx_paragraph(part.text, styles.get(part.kind, ""), part.kind == "item")
    names = {
        "Normal": "Normal", "Title": "Title", "Heading1": "heading 1", "Quote": "Quote",
        "ListParagraph": "List Paragraph",
    }  # fmt: skip
    style = "".join(
        f'<w:style w:type="paragraph" w:styleId="{key}"><w:name w:val="{name}"/></w:style>'
        for key, name in names.items()
    )
    parts = {"document": ".main", "styles": "", "numbering": ""}
    override = "".join(
        f'<Override PartName="/word/{part}.xml" ContentType="{OOXML}.{part}{main}+xml"/>'
        for part, main in parts.items()
    )
    return zipped(
        {
            "[Content_Types].xml": f'{XML}<Types xmlns="{PACKAGE}/content-types">'
            '<Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{override}</Types>',
            "_rels/.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELS}/officeDocument" Target="word/document.xml"/>'
            "</Relationships>",
            "word/_rels/document.xml.rels": f'{XML}<Relationships xmlns="{PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{RELS}/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId2" Type="{RELS}/numbering" Target="numbering.xml"/>'
            "</Relationships>",
            "word/document.xml": f"{XML}<w:document {W}><w:body>{body}</w:body></w:document>",
            "word/styles.xml": f"{XML}<w:styles {W}><w:docDefaults><w:rPrDefault><w:rPr>"
            f'<w:lang w:val="{LANGUAGE}"/></w:rPr></w:rPrDefault></w:docDefaults>{style}'
            "</w:styles>",
            "word/numbering.xml": f'{XML}<w:numbering {W}><w:abstractNum w:abstractNumId="0">'
            '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/>'
            '<w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1">'
            '<w:abstractNumId w:val="0"/></w:num></w:numbering>',
            "docProps/core.xml": f'{XML}<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/'
            f'core-properties" {DC}><dc:title>Template 7</dc:title>'
            "<dc:creator>office</dc:creator></cp:coreProperties>",
        }
    )


ODT = "urn:oasis:names:tc:opendocument:xmlns"
ODT_SPACES = " ".join(
    f'xmlns:{short}="{ODT}:{name}:1.0"'
    for short, name in (
        ("office", "office"), ("text", "text"), ("style", "style"),
        ("fo", "xsl-fo-compatible"), ("meta", "meta"), ("manifest", "manifest"),
    )
)  # fmt: skip


def odt_part(part: Part) -> str:
    em, strong = (f'<text:span text:style-name="{name}">' for name in ("T1", "T2"))
    text = marked(part.text, (em, "</text:span>"), (strong, "</text:span>"))
    match part.kind:
        case "heading":
            return f'<text:h text:style-name="Heading_20_1" text:outline-level="1">{text}</text:h>'
        case "quotation":
            return f'<text:p text:style-name="Quotations">{text}</text:p>'
        case "item":
            return f'<text:list-item><text:p text:style-name="P1">{text}</text:p></text:list-item>'
        case _:
            return f'<text:p text:style-name="Text_20_body">{text}</text:p>'


def odt_sample() -> bytes:
    body = "".join(map(odt_part, PARTS))
    listed = '<text:list text:style-name="L1">'
    body = re.sub(r"(<text:list-item>.*</text:list-item>)", rf"{listed}\1</text:list>", body)
    return zipped(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"{XML}<office:document-content {ODT_SPACES}>"
            "<office:automatic-styles>"
            '<style:style style:name="T1" style:family="text">'
            '<style:text-properties fo:font-style="italic"/></style:style>'
            '<style:style style:name="T2" style:family="text">'
            '<style:text-properties fo:font-weight="bold"/></style:style>'
            '<style:style style:name="P1" style:family="paragraph" '
            'style:parent-style-name="Text_20_body"/>'
            '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" '
            'style:num-format="1" style:num-suffix="."/></text:list-style>'
            "</office:automatic-styles><office:body><office:text>"
            f'<text:p text:style-name="Title">{TITLE}</text:p>'
            f'<text:p text:style-name="Text_20_body">By {BYLINE}</text:p>'
            f'<text:p text:style-name="Text_20_body">{DATE_SPOKEN}</text:p>'
            f"{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"{XML}<office:document-styles {ODT_SPACES}><office:styles>"
            '<style:default-style style:family="paragraph"><style:text-properties '
            'fo:language="en" fo:country="GB"/></style:default-style>'
            '<style:style style:name="Title" style:family="paragraph">'
            '<style:text-properties fo:font-weight="bold"/></style:style>'
            "</office:styles></office:document-styles>",
            "meta.xml": f"{XML}<office:document-meta {ODT_SPACES} {DC}><office:meta>"
            "<dc:title>Untitled 1</dc:title></office:meta></office:document-meta>",
            "META-INF/manifest.xml": f"{XML}<manifest:manifest {ODT_SPACES}>"
            '<manifest:file-entry manifest:full-path="/" '
            'manifest:media-type="application/vnd.oasis.opendocument.text"/>'
            "</manifest:manifest>",
        }
    )


def epub_sample() -> bytes:
    """Two chapters, so that the order of reading is not that of the names."""
    first, second = html_body("h2").split("<h2>What comes next")
    head = '<html xmlns="http://www.w3.org/1999/xhtml"><head><title>x</title></head><body>'
    opf = "http://www.idpf.org/2007/opf"
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'{XML}<container version="1.0" '
            'xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile '
            'full-path="text/book.opf" media-type="application/oebps-package+xml"/>'
            "</rootfiles></container>",
            "text/book.opf": f'{XML}<package xmlns="{opf}" version="3.0"><metadata {DC}>'
            f"<dc:title>{TITLE}</dc:title><dc:creator>{BYLINE}</dc:creator>"
            f"<dc:date>{DATE}T00:00:00Z</dc:date><dc:language>{LANGUAGE}</dc:language>"
            '</metadata><manifest><item id="n" href="nav.xhtml" properties="nav" '
            'media-type="application/xhtml+xml"/><item id="z" href="a.xhtml" '
            'media-type="application/xhtml+xml"/><item id="a" href="b%20b.xhtml" '
            'media-type="application/xhtml+xml"/></manifest><spine><itemref idref="n"/>'
            '<itemref idref="a"/><itemref idref="z"/></spine></package>',
            "text/nav.xhtml": f"{XML}{head}<p>Contents of the book</p></body></html>",
            "text/b b.xhtml": f"{XML}{head}<h1>{TITLE}</h1>{first}</body></html>",
            "text/a.xhtml": f"{XML}{head}<h2>What comes next{second}</body></html>",
        }
    )


PAGE = """@page { size: A5; margin: 2cm;
  @top-center { content: "The Eastmere Post"; font-size: 8pt }
  @bottom-center { content: "Page " counter(page); font-size: 8pt } }
html { font: 10pt/1.35 "Source Serif 4", serif; text-align: justify; hyphens: auto }
h1 { font-size: 18pt; text-align: left } h2 { font-size: 12pt; margin: 1em 0 .3em }
p { margin: 0; text-indent: 1em } .credit, li { text-indent: 0 } ol { margin: 0 }
blockquote { margin: .6em 2.4em } blockquote p { text-indent: 0 }
"""
COLUMNS = "@page { size: A4 } main { columns: 2; column-gap: 1cm } p { text-indent: 1em }"
SPACED = "html { text-align: left; hyphens: manual } p { text-indent: 0; margin: 0 0 .5em }"


def pdf_sample(style: str) -> bytes:
    from weasyprint import HTML

    page = (
        f'<html lang="{LANGUAGE}"><title>x.docx</title><style>{PAGE}{style}</style>'
        f'<h1>{TITLE}</h1><p class="credit">By {BYLINE}</p><p class="credit">{DATE_SPOKEN}</p>'
        f"<main>{html_body()}</main>"
    )
    return bytes(HTML(string=page).write_pdf())


def samples() -> dict[str, bytes]:
    """All samples that are made without typesetting, by file name."""
    return {
        "shed.txt": text_sample(),
        "shed.md": markdown_sample(),
        "shed.html": plain_page(),
        "site.html": site_page(),
        "shed.docx": docx_sample(),
        "shed.odt": odt_sample(),
        "shed.epub": epub_sample(),
    }


def typeset() -> dict[str, bytes]:
    """The samples that WeasyPrint sets, by file name."""
    styles = {"indented.pdf": "", "columns.pdf": COLUMNS, "spaced.pdf": SPACED}
    return {name: pdf_sample(style) for name, style in styles.items()}


if __name__ == "__main__":
    SAMPLES.mkdir(exist_ok=True)
    for name, data in {**samples(), **typeset()}.items():
        (SAMPLES / name).write_bytes(data)
