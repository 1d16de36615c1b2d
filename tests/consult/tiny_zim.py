"""A tiny encyclopedia of our own in the form of Kiwix's ZIM files."""

import importlib
from pathlib import Path

import pytest

SISTANI = """<html><head><title>Ali al-Sistani</title></head><body>
<div class="hatnote">For others, see Sistani.</div>
<table class="infobox"><tr><td><p>Born in 1930.</p></td></tr></table>
<p class="mw-empty-elt"></p>
<p><b>Ali al-Sistani</b> (Arabic: <span>علي السيستاني</span>; born 4 August 1930) is a senior Shia
scholar<sup class="reference">[1]</sup> who lives in the Iraqi city of Najaf.<sup>[a]</sup> Many
Shia Muslims follow his rulings [citation needed] on faith and daily life.</p>
<p>He seldom appears in public, and his statements are read out by others on Fridays.
<style>.x{}</style>Since 2003 he has spoken on elections, on a constitution and on the safety of
civilians. Those who wish to ask him something write to his office. His office lies in a narrow
street near the shrine. It answers in several languages. It covers 10<sup>4</sup> square metres of
paper each year, as a joke among its clerks has it.</p>
<h2>Life</h2><p>This stands after the first heading.</p></body></html>"""
PAGES = {
    "Ali al-Sistani": SISTANI,
    "Popular Mobilization Forces": "<p>The <b>Popular Mobilization Forces</b> (PMF) are an Iraqi "
    "umbrella of armed groups, most of them Shia.</p>",
    "Petra Halvorsen": "<p><b>Petra Halvorsen</b> is a geologist who has measured moraines in the "
    "north for thirty years. Her maps show where each glacier ended in each summer, and she draws "
    "them by hand.</p>",
    "Mercury": "<p><b>Mercury</b> may refer to:</p><ul><li>a planet</li></ul>",
    "Hakim": "<p>Hakim is an Arabic surname. It is common in Iraq and among Shia families.</p>",
    "Sorted": "<p>Sorted is a name of armed Shia groups in Najaf.</p>"
    "<div id='disambigbox'>This page sorts.</div>",
    "Sarah Jones": "<p><b>Sarah Jones</b> (born 1973) is an American playwright of Boston.</p>",
    "Larkfield": "<p><b>Larkfield</b> is a village near Najaf known for its Shia shrines.</p>",
    "iShrine": "<p>iShrine is a programme.</p>",
    "Basra Festival": "<p>The Basra Festival is an Iraqi fair of Shia poets that lists:</p>",
}
REDIRECTS = {
    "Sayyid Sistani": "Ali al-Sistani",
    "PMF": "Popular Mobilization Forces",
    "Hadi Amiri": "Popular Mobilization Forces",
}
METADATA = {
    "Title": "Tiny Wikipedia",
    "Description": "for tests",
    "Language": "eng",
    "Creator": "Wikipedia",
    "Publisher": "Coursepack",
    "Date": "2025-01-15",
    "Name": "wikipedia_en_tiny",
}


def make_zim(path: Path, **metadata: str) -> Path:
    """Write the encyclopedia to `path`, with other `metadata` where given."""
    for package in ("pyzim", "zstandard"):
        pytest.importorskip(package, reason=f"{package} is not installed")
    archive = importlib.import_module("pyzim.archive")
    blob, item = importlib.import_module("pyzim.blob"), importlib.import_module("pyzim.item")
    with archive.Zim.open(str(path), mode="w") as zim:
        for title, text in PAGES.items():
            source = blob.InMemoryBlobSource(text)
            at = title[0].upper() + title[1:].replace(" ", "_")
            zim.add_item(item.Item("C", at, "text/html", source, title=title, is_article=True))
        for title, target in REDIRECTS.items():
            zim.add_redirect(title.replace(" ", "_"), target.replace(" ", "_"), title=title)
        for key, value in (METADATA | metadata).items():
            zim.set_metadata(key, value)
    return path
