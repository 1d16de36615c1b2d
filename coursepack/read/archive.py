"""Zipped documents, read within limits and never unpacked to disk."""

import io
import zipfile
from functools import cached_property

from lxml import etree

from coursepack import rules
from coursepack.problems import Refused
from coursepack.read import limits
from coursepack.read.elements import count_elements
from coursepack.read.foreign import foreign
from coursepack.source import Source

_LOCKED_FLAG = 0x1


class Archive:
    """The members of a zipped document by name, as bytes or as trees.

    A name is looked up among the members and nowhere else, so no path leads
    out of the file. Raises Refused where the zip is damaged, locked, or
    unpacks to more than an article.
    """

    def __init__(self, data: bytes, label: str, kind: str) -> None:
        self._source, self._label, self._kind = Source(label), label, kind
        self._unpacked = 0
        with foreign(label, kind):
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        if len(self._zip.infolist()) > limits.MAX_MEMBERS:
            raise self.overfull()

    @cached_property
    def names(self) -> frozenset[str]:
        """The names of all members."""
        return frozenset(self._zip.namelist())

    def member(self, name: str) -> bytes:
        """The bytes of one member; a document without it is damaged."""
        if name not in self.names:
            raise self.damaged()
        info = self._zip.getinfo(name)
        if info.flag_bits & _LOCKED_FLAG:
            raise Refused([rules.LOCKED.at(self._source, kind=self._kind)])
        # A member never yields more bytes than it declares, so the sum holds.
        self._unpacked += info.file_size
        if info.file_size > limits.MAX_MEMBER or self._unpacked > limits.MAX_UNPACKED:
            raise self.overfull()
        with foreign(self._label, self._kind):
            return self._zip.read(info)

    def tree(self, name: str) -> etree._Element:
        """One member as XML: no entity is expanded, nothing outside the file is read."""
        data = self.member(name)
        parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
        with foreign(self._label, self._kind):
            root = etree.fromstring(data, parser)
        if count_elements(root) > limits.MAX_RAW_ELEMENTS:
            raise self.overfull()
        return root

    def damaged(self) -> Refused:
        """The refusal of a document without something it cannot be without."""
        return Refused([rules.DAMAGED.at(self._source, kind=self._kind)])

    def locked(self) -> Refused:
        """The refusal of a document whose text is encrypted."""
        return Refused([rules.LOCKED.at(self._source, kind=self._kind)])

    def overfull(self) -> Refused:
        """The refusal of a document that unpacks to more than an article."""
        return Refused([rules.OVERFULL.at(self._source, kind=self._kind)])


def is_zip(data: bytes) -> bool:
    """Whether the bytes begin as a zip file does."""
    return data.startswith((b"PK\x03\x04", b"PK\x05\x06"))


def peek(data: bytes) -> tuple[frozenset[str], str]:
    """The names of a zip file's members and what its member "mimetype" says; none where damaged."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as opened:
            names = frozenset(opened.namelist())
            short = "mimetype" in names and opened.getinfo("mimetype").file_size < 200
            mimetype = opened.read("mimetype").decode("ascii", "replace") if short else ""
            return names, mimetype.strip()
    except Exception:
        # Whatever a damaged zip makes the library raise: there is nothing to see in it.
        return frozenset(), ""
