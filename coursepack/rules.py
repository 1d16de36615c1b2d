"""Every fault the program knows, in one table: id, severity, words, hint."""

from coursepack.problems import Rule

# What cannot be read at all.
EMPTY = Rule(
    "empty-file", "error", "the file holds no text", "put the article's text into the file"
)
