"""What a page says of itself to machines: schema.org's LearningResource, as JSON-LD."""

import json
from collections.abc import Mapping
from typing import Any

from markupsafe import Markup

from coursepack.model.front import Front
from coursepack.model.handout import Handout
from coursepack.model.shelf import Row
from coursepack.model.words import Words

CONTEXT = "https://schema.org"


def metadata(handout: Handout, words: Words) -> Markup:
    """The metadata of one edition; only what is given is said."""
    front = handout.body.front
    said = {
        "@context": CONTEXT,
        "@type": "LearningResource",
        "name": front.title,
        "inLanguage": front.language or words.language,
        "learningResourceType": "reading",
        "educationalLevel": front.level,
        "about": list(front.subject),
        "timeRequired": f"PT{front.minutes}M" if front.minutes else "",
        "audience": {"@type": "EducationalAudience", "educationalRole": handout.reader},
        "isPartOf": {"@type": "Course", "name": front.course} if front.course else "",
        "isBasedOn": _article(front),
        "version": handout.code,
        "url": f"{front.online}{handout.name}.html" if front.online else "",
    }
    return json_script(_given(said))


def _article(front: Front) -> Mapping[str, object]:
    outlet = {"@type": "Organization", "name": front.outlet} if front.outlet else ""
    return _given(
        {
            "@type": "Article",
            "headline": front.article_title,
            "author": {"@type": "Person", "name": front.byline} if front.byline else "",
            "publisher": outlet,
            "datePublished": front.published,
            "url": front.address,
            "copyrightNotice": front.rights,
        }
    )


def pack_metadata(row: Row) -> Mapping[str, object]:
    """The metadata of one pack among all, as students find it."""
    return _given(
        {
            "@type": "LearningResource",
            "name": row.title,
            "inLanguage": row.language,
            "learningResourceType": "reading",
            "educationalLevel": row.level,
            "about": list(row.body.front.subject) if row.body else [],
            "url": row.page,
        }
    )


def library_metadata(packs: str) -> Markup:
    """The metadata of all packs together; `packs` stands for them."""
    text = json_script({"@context": CONTEXT, "@type": "CollectionPage"})
    return Markup(f'{text[:-1]},"hasPart":[{packs}]}}')


def _given(said: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in said.items() if value}


def json_script(data: Any) -> Markup:
    """Data for a script element, in which nothing can end the element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.replace("&", "\\u0026").replace("<", "\\u003c").replace(">", "\\u003e"))
