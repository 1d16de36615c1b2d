"""How much one article may hold. Whatever goes beyond is refused, so no file can stall a run."""

from coursepack import rules
from coursepack.problems import Refused
from coursepack.source import Source

# A long article with its pictures is a few megabytes; more is a book or a film.
MAX_BYTES = 20_000_000
# A short novel. A lesson never needs more.
MAX_WORDS = 60_000
# The same for scripts without spaces between words, and for files of one endless word.
MAX_CHARACTERS = 500_000
# Markup of a saved web page once pictures written into it are taken out.
MAX_MARKUP = 8_000_000
# Elements of a page or document, once what says nothing about text is taken out:
# many times those of a usual article, and what the slowest reader does in seconds.
MAX_ELEMENTS = 40_000
# Elements of one part before that, which only have to be counted.
MAX_RAW_ELEMENTS = 400_000
# One part of a zipped document, and all that are read of it: text is never this long,
# but a few kilobytes can be made to unpack to gigabytes.
MAX_MEMBER = 10_000_000
MAX_UNPACKED = 40_000_000
MAX_MEMBERS = 10_000
# A PDF that prints more pages than this is a book.
MAX_PAGES = 300
# Link brackets in Markdown, whose search for partners is slow.
MAX_BRACKETS = 20_000


def check_length(text: str, label: str) -> None:
    """Raise Refused where `text` is longer than an article can be."""
    for most, unit, count in (
        (MAX_CHARACTERS, "characters", len(text)),
        (MAX_WORDS, "words", len(text.split())),
    ):
        if count > most:
            raise Refused([rules.TOO_LONG.at(Source(label), most=f"{most:,}", unit=unit)])
