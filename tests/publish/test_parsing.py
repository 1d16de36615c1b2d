"""Pages of our own read at once, into what a parser of HTML makes of them."""

from typing import Any

import pytest
import tinyhtml5

from coursepack.publish.parsing import read

PAGE = """<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">{}</head>
<body>{}</body>
</html>
"""
PLAIN = [
    "<p>One <b>two</b><br>three &amp; four &#39;five&#39;&#160;six &lt;</p>\n<p class='x'>Next</p>",
    "<section><h2>A</h2><p>B</p><ul><li>C <i>d</i>\n"
    "<ol><li><p>E</p></li></ol></li></ul><hr></section>",
    "<table><caption>A</caption>\n<thead><tr><th scope='col'>B</th></tr></thead>"
    "<tbody>\n<tr><td><p>C</p></td></tr>\n</tbody></table>",
    "<svg viewBox='0 0 1 1' xmlns='http://www.w3.org/2000/svg'><title>A</title>"
    "<style>text { x: 1 }</style>"
    "<g transform='scale(2)'><text x='1'>B <tspan>c</tspan></text><path d='M0 0'/></g></svg>",
    "<p data-says='a > b'>A</p>",
    "",
]
UNUSUAL = [
    "<p>One<p>Two</p>",
    "<p>One<div>Two</div></p>",
    "<p><b>One</p></b>",
    "<table><tr><td>One</td></tr></table>",
    "<table>One<tbody><tr><td>Two</td></tr></tbody></table>",
    "<ul><li>One<li>Two</ul>",
    "<a href='#a'>One <a href='#b'>two</a></a>",
    "<h2>One <h3>two</h3></h2>",
    "<li>One</li>",
    "<pre>\nOne</pre>",
    "<P>One</P>",
    "<p CLASS='x'>One</p>",
    "<p hidden>One</p>",
    "<p class=x>One</p>",
    "<p>One &nbsp; two & three</p>",
    "<p>One<!-- two --></p>",
    "<p title='one\ntwo'>One</p>",
    "<svg><p>One</p></svg>",
    "<svg><title>One <b>two</b></title></svg>",
    "<svg viewbox='0 0 1 1'></svg>",
    "<svg><style>a &gt; b { x: 1 }</style></svg>",
    "<style>p { color: red }</style>",
    "<frame>One</frame>",
]


def whole(element: Any) -> tuple[Any, ...]:
    """All that an element holds."""
    told = (element.tag, element.attrib, element.text or "", element.tail or "")
    return (*told, [whole(child) for child in element])


def page(body: str, head: str = "<title>T</title><style>p > b { x: '&amp;' }</style>\n") -> str:
    """A page with quotation marks as our templates have them."""
    return PAGE.format(head, body).replace("'", '"')


@pytest.mark.parametrize("body", PLAIN)
def test_a_plain_page_is_read_as_html_is(body: str) -> None:
    html = page(body)
    known = tinyhtml5.parse(html, namespace_html_elements=False)
    found = read(html)
    assert found is not None
    assert whole(found) == whole(known)


@pytest.mark.parametrize("body", UNUSUAL)
def test_what_html_reads_otherwise_is_left_to_its_parser(body: str) -> None:
    html = page(body)
    assert read(html) is None


def test_a_page_without_head_or_body_is_left_to_its_parser() -> None:
    assert read("<html><title>T</title><p>One</p></html>") is None
    assert read('<!DOCTYPE html><html lang="en"><head></head></html>') is None
