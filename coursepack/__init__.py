"""Coursepack: printed discussion and teaching packs made from a teacher's own article."""

__version__ = "0.1.0"
