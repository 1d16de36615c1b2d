"""Word and OpenDocument: notes, tables, tracked changes, lists within lists."""

import io
import zipfile
from pathlib import Path

from read.make_samples import ODT_SPACES, RELS, W, docx_paragraph, zipped
from read.reading import SAMPLES, outline, read_bytes

from coursepack.model.article import Article

OFFICE = 'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'


def changed(sample: str, **changes: str) -> bytes:
    with zipfile.ZipFile(io.BytesIO((SAMPLES / sample).read_bytes())) as opened:
        members = {name: opened.read(name).decode() for name in opened.namelist()}
    return zipped({**members, **changes})


def read_docx(body: str, folder: Path, **parts: str) -> Article:
    document = f"<w:document {W}><w:body>{body}</w:body></w:document>"
    return read_bytes(
        changed("shed.docx", **{"word/document.xml": document}, **parts), "d.docx", folder
    )


def read_odt(body: str, folder: Path, styles: str = "") -> Article:
    content = (
        f"<office:document-content {ODT_SPACES} {OFFICE}><office:automatic-styles>{styles}"
        f"</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>"
    )
    return read_bytes(changed("shed.odt", **{"content.xml": content}), "d.odt", folder)


def test_word_notes_come_at_the_end(tmp_path: Path) -> None:
    mark = '<w:r><w:footnoteReference w:id="2"/></w:r></w:p>'
    notes = f'<w:footnotes {W}><w:footnote w:id="2">{docx_paragraph("The note.")}</w:footnote>'
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{RELS}/footnotes" Target="footnotes.xml"/></Relationships>'
    )
    body = docx_paragraph("It runs all winter.").replace("</w:p>", mark) + docx_paragraph("Good.")
    parts = {
        "word/footnotes.xml": f"{notes}</w:footnotes>",
        "word/_rels/document.xml.rels": rels,
    }
    article = read_docx(body, tmp_path, **parts)
    wanted = "[1] It runs all winter.\n[2] Good.\n[3 1.] The note."
    assert outline(article).endswith(wanted)


def test_word_changes_are_taken_as_accepted(tmp_path: Path) -> None:
    new = '<w:ins w:id="1"><w:r><w:t>stays</w:t></w:r></w:ins>'
    old = '<w:del w:id="2"><w:r><w:delText>goes</w:delText></w:r></w:del>'
    body = f"<w:p><w:r><w:t xml:space='preserve'>The ferry </w:t></w:r>{old}{new}</w:p>"
    assert read_docx(body, tmp_path).blocks[0].text == "The ferry stays"


def test_word_tables_are_rows(tmp_path: Path) -> None:
    cell = "<w:tc>{}</w:tc>".format
    row = "".join(cell(docx_paragraph(word)) for word in ("2023", "40 trips"))
    body = f"<w:tbl><w:tr>{row}</w:tr></w:tbl>{docx_paragraph('The captain counted them.')}"
    assert [b.text for b in read_docx(body, tmp_path).blocks] == [
        "2023 | 40 trips",
        "The captain counted them.",
    ]


def test_the_property_title_serves_where_the_text_has_none(tmp_path: Path) -> None:
    sentence = "The ferry runs all winter, and the crew is glad of it."
    assert read_docx(docx_paragraph(sentence), tmp_path).title == "Template 7"


def test_odt_lists_notes_tables_and_deletions(tmp_path: Path) -> None:
    styles = (
        '<text:list-style style:name="L"><text:list-level-style-number text:level="1" '
        'style:num-format="a" style:num-suffix=")" text:start-value="2"/>'
        '<text:list-level-style-bullet text:level="2" text:bullet-char="-"/></text:list-style>'
    )
    body = (
        "<text:tracked-changes><text:p>Deleted.</text:p></text:tracked-changes>"
        "<text:p>It runs<text:note><text:note-citation>1</text:note-citation><text:note-body>"
        "<text:p>So they say.</text:p></text:note-body></text:note><text:s/>all"
        "<text:line-break/>winter<office:annotation><text:p>No</text:p></office:annotation>.</text:p>"
        '<text:list text:style-name="L"><text:list-item><text:p>a boat</text:p><text:list>'
        "<text:list-item><text:p>with oars</text:p></text:list-item></text:list></text:list-item>"
        "<text:list-item><text:p>a crew</text:p></text:list-item></text:list>"
        "<table:table><table:table-row><table:table-cell><text:p>2023</text:p></table:table-cell>"
        "<table:table-cell><text:p>40</text:p></table:table-cell></table:table-row></table:table>"
        '<text:p text:style-name="Illustration">A caption</text:p>'
    )
    wanted = (
        "[1] It runs all winter.\n[2 b)] a boat\n[3 •] with oars\n[4 c)] a crew\n[5] 2023 | 40\n"
    )
    assert outline(read_odt(body, tmp_path, styles)).endswith(wanted + "[6 1.] So they say.")


def test_odt_styles_rest_on_styles(tmp_path: Path) -> None:
    styles = (
        '<style:style style:name="P7" style:family="paragraph" style:parent-style-name="P8"/>'
        '<style:style style:name="P8" style:family="paragraph" '
        'style:parent-style-name="Quotations"/>'
        '<style:style style:name="X" style:family="paragraph" style:parent-style-name="Y"/>'
        '<style:style style:name="Y" style:family="paragraph" style:parent-style-name="X"/>'
    )
    body = '<text:p text:style-name="P7">Set off.</text:p><text:p text:style-name="X">Not.</text:p>'
    assert [b.kind for b in read_odt(body, tmp_path, styles).blocks] == ["quotation", "paragraph"]
