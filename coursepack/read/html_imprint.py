"""What a web page says about its article: title, author, date, site, address, licence."""

import re
from copy import deepcopy

from lxml import etree

from coursepack.read.characters import fold
from coursepack.read.elements import inner_text
from coursepack.read.foreign import attempted
from coursepack.read.front_matter import is_address, is_date
from coursepack.read.html_extraction import quiet
from coursepack.read.pieces import Imprint
from coursepack.read.settling import same_words

# The dates are fixed: what counts as a date must not depend on the day of reading.
_DATES = {
    "original_date": True,
    "extensive_search": False,
    "min_date": "1900-01-01",
    "max_date": "2100-12-31",
}
_STANDFIRST = re.compile(r"standfirst|\bdek\b|sub-?title|sub-?headline", re.I)


def page_imprint(root: etree._Element) -> Imprint:
    """What the page says in its head, its structured data and its credits."""
    import trafilatura

    quiet()
    said = attempted(lambda: trafilatura.extract_metadata(deepcopy(root), date_config=dict(_DATES)))
    language = (root.get("lang") or root.get("xml:lang") or "").strip()
    if said is None:
        return Imprint(title=_headline(root, ""), language=language)
    date, address = said.date or "", said.url or ""
    title = fold(said.title or "")
    return Imprint(
        title=_headline(root, title) or title,
        standfirst=_standfirst(root, fold(said.description or "")),
        byline=fold(said.author or "").replace("; ", ", "),
        outlet=fold(said.sitename or ""),
        date=date if is_date(date) else "",
        language=language,
        address=address if is_address(address) else "",
        rights=fold(said.license or ""),
    )


def _headline(root: etree._Element, title: str) -> str:
    """The main heading that the page's own title repeats, as a rule with the site's name added."""
    headings = (fold(inner_text(heading)) for heading in root.iter("h1"))
    said = f"{title}\n{fold(root.findtext('head/title') or '')}"
    repeated = [heading for heading in headings if heading and heading in said]
    return min(repeated, key=lambda heading: (said.index(heading), -len(heading)), default="")


def _standfirst(root: etree._Element, description: str) -> str:
    """What the page sets as standfirst, or its description where it is printed above the text.

    A description that readers of the page do not see is written for search
    engines, and one that opens the text is its first paragraph: neither is taken.
    """
    for element in root.iter("p", "div", "h2", "h3", "span"):
        named = f"{element.get('class')} {element.get('itemprop')}"
        text = fold(inner_text(element)) if _STANDFIRST.search(named) else ""
        if 4 < len(text.split()) < 80:
            return text
    above = [*root.iter("h2", "h3")]
    above += [part for header in root.iter("header") for part in header.iter("p")]
    texts = (fold(inner_text(element)) for element in above)
    return next((text for text in texts if same_words(text, description)), "")
