"""Handouts → Volume: chapters in order, one glossary, one index, one list of sources."""
