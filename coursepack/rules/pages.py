"""Rules for how packs are set and printed."""

from coursepack.problems import Rule

TEMPLATE = Rule(
    "template",
    "error",
    "the template cannot be filled: {what}",
    "compare this place with the template of the same name that the program ships",
)
WORDS_TABLE = Rule(
    "words-table",
    "error",
    "this is no table of printed words: {what}",
    'write one JSON object of "name": "printed words", as in templates/words/en.json',
)
LAYOUT = Rule(
    "layout",
    "error",
    "the page cannot be set as it is written: {what}",
    "undo the last change to the styles or templates that this names",
)
TEXT_LOST = Rule(
    "text-lost",
    "error",
    "{count} characters did not reach the printed pages, among them '{sample}'",
    "a style cuts them off: let the block that holds them break across pages",
)
NO_LETTERS = Rule(
    "no-letters",
    "warning",
    "the print fonts have no sign for {letters}",
    "the HTML edition shows them; in print a box stands in their place",
)
