"""Asks every knowledge source in turn what it knows about the names and words of an article."""

from collections.abc import Iterator, Sequence
from importlib.metadata import entry_points
from pathlib import Path

from coursepack.consult.cards import Cards
from coursepack.consult.dictionary import Dictionary
from coursepack.consult.factbook import Factbook
from coursepack.consult.native import Native
from coursepack.consult.own_words import OwnWords
from coursepack.consult.places import Places
from coursepack.consult.source import Inquiry, KnowledgeSource
from coursepack.model.article import Article, Passage
from coursepack.model.findings import Findings
from coursepack.model.known import Consulted, Library

GROUP = "coursepack.knowledge_sources"
_SILENT_KINDS = ("person", "group", "place", "event", "work", "unknown")


def consult(
    article: Article,
    findings: Findings,
    library: Library,
    sources: Sequence[KnowledgeSource] | None = None,
) -> Consulted:
    """What is known: the course's cards first, then the article's own words, then the rest.

    `silent` holds the first place of every name that no source explains.
    """
    found = Consulted()
    for source in built_in() if sources is None else sources:
        found = _both(found, source.consult(Inquiry(article, findings, library, found)))
    asked = Inquiry(article, findings, library, found)
    return Consulted(found.known, found.meanings, tuple(_silent(asked)))


def abroad() -> tuple[KnowledgeSource, ...]:
    """The sources for an article in another language: those that know names in it."""
    return (Native(),)


def built_in(encyclopedia: Path | None = None) -> tuple[KnowledgeSource, ...]:
    """The program's own sources in order, then those that installed packages add.

    `encyclopedia` is the ZIM file that the course names, if any.
    """
    own: list[KnowledgeSource] = [Cards(), OwnWords(), Factbook(), Dictionary()]
    if encyclopedia:
        from coursepack.consult.zim import Zim  # reads pages with lxml, which loads slowly

        own.append(Zim(encyclopedia))
    own.append(Places())
    added = (entry.load()() for entry in sorted(entry_points(group=GROUP)))
    return (*own, *(source for source in added if source.id not in {o.id for o in own}))


def _both(one: Consulted, other: Consulted) -> Consulted:
    return Consulted(
        known=tuple(sorted((*one.known, *other.known), key=lambda k: (k.mentions[0], k.card.id))),
        meanings=tuple(sorted((*one.meanings, *other.meanings), key=lambda m: m.at)),
    )


def _silent(asked: Inquiry) -> Iterator[Passage]:
    """The first place of each name that neither a source nor the article itself explains."""
    for name in asked.open_names:
        if name.kind in _SILENT_KINDS and not name.role:
            yield name.mentions[0]
