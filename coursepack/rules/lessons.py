"""Rules for how lessons, cards and articles fit together."""

from coursepack.problems import Rule

WAITING = Rule(
    "waiting-for-article",
    "note",
    "this lesson waits for its article '{article}'",
    "put the article's file at seeds/{article}",
)
PAIR_WAITING = Rule(
    "waiting-for-articles",
    "note",
    "this pair waits for {articles}",
    "put what is missing into seeds/ under that name",
)
SAME_NAME = Rule(
    "same-name",
    "error",
    "the article would make the same pack as {other}",
    "give one of the two files another name",
)
DUPLICATE_ID = Rule(
    "duplicate-id",
    "error",
    "the id '{id}' is used twice",
    "give this one another id; the first stands at line {line}",
)
UNKNOWN_CARD = Rule("unknown-card", "error", "no card has the id '{id}'", "{near}")
UNKNOWN_ROUTINE = Rule("unknown-routine", "error", "no routine has the id '{id}'", "{near}")
UNKNOWN_QUESTION = Rule(
    "unknown-question",
    "error",
    "no question has the id {{{id}}} named here",
    "{near}",
)
UNKNOWN_SOURCE = Rule(
    "unknown-source",
    "error",
    "the card '{card}' cites '[{key}]', which is not among its sources",
    "add it under `sources:`, or correct the marker",
)
PLACE_NOWHERE = Rule(
    "place-nowhere",
    "error",
    "the place '{name}' lies nowhere",
    "write its `latitude:` and `longitude:` in degrees, or name a `card:` that has coordinates",
)
UNSOURCED = Rule(
    "unsourced",
    "error",
    "{what} rests on no source",
    "name its source, or take it out: nothing is printed without one",
)
ANCHOR_LOST = Rule(
    "anchor-lost",
    "warning",
    "the words '{words}' are not in the article",
    "copy a few words exactly from the paragraph meant, or remove the item",
)
ANCHOR_MOVED = Rule(
    "anchor-moved",
    "warning",
    "the words '{words}' stand in {found}, not {place}",
    "set `{written}`",
)
SUSPECTS = Rule(
    "suspect-items",
    "warning",
    "the article has changed: {count} on words that are not as they were",
    "`review --only {slug}` shows them with old and new words; what still holds is accepted there",
)
NO_PARAGRAPH = Rule(
    "no-paragraph",
    "warning",
    "the article has no {place}",
    "its last paragraph is ¶{last}",
)
BOX_WITHOUT_TEXT = Rule(
    "empty-box",
    "error",
    "the box has neither a card nor a text",
    "name a `card:`, or write `title:`, `text:` and `sources:`",
)
NOT_UTF8 = Rule(
    "not-utf8",
    "error",
    "this line holds characters that are not UTF-8",
    "save the file as UTF-8 (in most editors: Save as, Encoding: UTF-8)",
)
NO_ACCESS = Rule(
    "no-access",
    "error",
    "the file cannot be opened: {reason}",
    "check that it is there and that you may read it",
)
NO_ENCYCLOPEDIA = Rule(
    "no-encyclopedia",
    "warning",
    "the encyclopedia '{file}' cannot be used: {reason}",
    "correct the path in `encyclopedia:`, or remove the key; until then drafts are made without it",
)
NO_ZIM_READER = Rule(
    "no-zim-reader",
    "warning",
    "the encyclopedia '{file}' cannot be read: python-zim or zstandard is not installed",
    "install both with `python -m pip install python-zim==0.1.2 zstandard`, by the Python that "
    "runs this program",
)
UNKNOWN_PACK = Rule("unknown-pack", "error", "there is no lesson or article '{slug}'", "{near}")
LETTER_IN_LESSON = Rule(
    "letter-in-lesson",
    "warning",
    "a lesson has one article, so the letter {letter} says nothing here",
    "take the letter out; only a pair (a file ending in .pair.yaml) has an A and a B",
)
NO_LETTER = Rule(
    "no-letter",
    "error",
    "¶{paragraph} of which article?",
    "write the letter before the number, as in `at: [A3, B7]`",
)
WRONG_SIDES = Rule(
    "wrong-sides",
    "warning",
    "the line '{id}' is of the kind `{kind}`, which shows {wanted}",
    "`only` has `a:` or `b:`; every other kind has both",
)
NO_WAY_TO_FIND_OUT = Rule(
    "no-way-to-find-out",
    "warning",
    "the line '{id}' shows a difference and no way to find out",
    "write under `find_out:` who could know, or which record could be looked up",
)
NOT_BUILT = Rule(
    "not-built",
    "error",
    "there is no pack of this version in output/{slug}",
    "build it first: `--only {slug}`",
)
NO_PRINTING = Rule(
    "no-printing",
    "error",
    "no printing with the code {code} is kept",
    "codes that are kept: {known}; the code stands at the head of every page but the first",
)
SAME_PRINTING = Rule(
    "same-printing",
    "error",
    "copies with the code {code} are what lies in output/ now",
    "there is nothing to correct in them",
)
UNKNOWN_ITEM = Rule("unknown-item", "error", "nothing to be checked is called '{name}'", "{near}")
