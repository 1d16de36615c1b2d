"""Every fault the program knows, in one table: id, severity, words, hint."""

from coursepack.problems import Rule

# What cannot be read at all.
EMPTY = Rule(
    "empty-file", "error", "the file holds no text", "put the article's text into the file"
)
TOO_LARGE = Rule(
    "too-large",
    "error",
    "the file is too large to be an article: {size} MB, where {most} MB is the most",
    "take out its pictures, or save only the pages of the article",
)
TOO_LONG = Rule(
    "too-long",
    "error",
    "the text is too long to be an article: more than {most} {unit}",
    "save only the pages or the chapter that you want to teach",
)
OVERFULL = Rule(
    "overfull-file",
    "error",
    "this {kind} holds far more parts than any article",
    "copy the article's text into a new document and save that",
)
DAMAGED = Rule(
    "damaged-file",
    "error",
    "this {kind} is damaged or not complete",
    "open it in its own program and save it again, or fetch it again where it came from",
)
LOCKED = Rule(
    "locked-file",
    "error",
    "this {kind} is locked with a password",
    "open it with the password and save a copy without one",
)
PICTURE = Rule(
    "picture-file",
    "error",
    "the file is a picture, not text",
    "run text recognition (OCR) on it and save the result as .docx, or type the text",
)
SCANNED = Rule(
    "no-text-layer",
    "error",
    "the pages of this PDF are pictures without text",
    "run text recognition (OCR) on it, check the result, and save that",
)
GARBLED = Rule(
    "garbled-text",
    "error",
    "the letters of this PDF do not say which characters they are",
    "copy a sentence out of it: what you can paste is what can be read; look for another "
    "copy of the article, or run text recognition (OCR) on it",
)
OTHER_KIND = Rule(
    "other-kind", "error", "articles are not read from {kind}", "open it and {way}"
)
UNKNOWN_KIND = Rule(
    "unknown-kind",
    "error",
    "this is no kind of file that articles are read from",
    "save the article as .docx, .odt, .pdf, .epub, .html, .md or .txt",
)
WRONG_ENDING = Rule(
    "wrong-ending",
    "error",
    "the file's name ends in {ending}, but it holds {held}",
    "give its name the ending {right}",
)
UNKNOWN_LETTERS = Rule(
    "unknown-encoding",
    "error",
    "it cannot be told which characters this text is written with",
    "open it in an editor and save it as UTF-8 (Save as, Encoding: UTF-8)",
)

# How YAML files are written.
NO_YAML = Rule(
    "no-yaml",
    "error",
    "this is not readable YAML: {reason}",
    "look at this line and the one above: a missing quote, a tab, a `key:` without a space after "
    "it, or a text with `: ` in it that needs quotes",
)
TOO_MANY_PARTS = Rule(
    "too-many-parts",
    "error",
    "the file unfolds to more parts than a person writes",
    "remove the `*name` references",
)
DUPLICATE_KEY = Rule(
    "duplicate-key",
    "error",
    "the key '{key}' stands here a second time",
    "keep one of the two, or join them",
)
UNKNOWN_KEY = Rule("unknown-key", "error", "unknown key '{key}'", "{near}")
MISSING_KEY = Rule("missing-key", "error", "the key '{key}' is missing", "add a line `{key}: …`")
BAD_CHOICE = Rule(
    "bad-choice", "error", "'{given}' is not one of the choices for '{key}'", "{near}"
)
BAD_ID = Rule(
    "bad-id",
    "error",
    "'{given}' cannot be an id",
    "use small letters a-z, digits and single hyphens: q-why-now",
)
BAD_VALUE = Rule(
    "bad-value", "error", "'{key}' cannot be read: {reason}", "see docs/lesson-file.md"
)

# How lessons, cards and articles fit together.
WAITING = Rule(
    "waiting-for-article",
    "note",
    "this lesson waits for its article '{article}'",
    "put the article's file at seeds/{article}",
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
    "unknown-question", "error", "the text refers to {{{id}}}, but no question has that id", "{near}"
)
UNKNOWN_SOURCE = Rule(
    "unknown-source",
    "error",
    "the card '{card}' cites '[{key}]', which is not among its sources",
    "add it under `sources:`, or correct the marker",
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
    "the words '{words}' stand in ¶{found}, not ¶{paragraph}",
    "set `paragraph: {found}`",
)
ANCHOR_CHANGED = Rule(
    "anchor-changed",
    "warning",
    "¶{paragraph} has changed since this was written",
    "read the item against the paragraph; then remove the `hash`, or correct the item",
)
NO_PARAGRAPH = Rule(
    "no-paragraph",
    "warning",
    "the article has no ¶{paragraph}",
    "its last paragraph is ¶{last}",
)
LONG_EVIDENCE = Rule(
    "long-evidence",
    "warning",
    "the evidence is {words} words long (H4 allows 25)",
    "choose the words that decide; leave out the rest",
)
NO_EVIDENCE = Rule(
    "no-evidence",
    "warning",
    "a closed question names no evidence (H4)",
    "add `evidence:` with the paragraph and the words that prove the answer",
)
NOT_AN_OPTION = Rule(
    "answer-not-an-option",
    "error",
    "the answer does not begin with one of the options",
    "repeat the right option word for word at the start of `answer:`",
)
FEW_QUESTIONS_ABOVE = Rule(
    "too-much-recall",
    "warning",
    "only {above} of {total} questions sit above recall (H2 asks for half)",
    "add questions of the kinds inference, status, sourcing or evaluation",
)
NO_ESSENTIAL = Rule(
    "no-essential-question",
    "warning",
    "the lesson has no essential question (H3)",
    "write one open, arguable question under `essential:`",
)
ONE_POSITION = Rule(
    "one-position",
    "warning",
    "the discussion shows fewer than two positions with a paragraph each (H8)",
    "add a second position under `discussion: positions:` with its `at:`",
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
UNKNOWN_PACK = Rule("unknown-pack", "error", "there is no lesson or article '{slug}'", "{near}")

# How packs are set and printed.
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
