"""Rules for articles: what cannot be read at all."""

from coursepack.problems import Rule

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
OTHER_KIND = Rule("other-kind", "error", "articles are not read from {kind}", "open it and {way}")
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
NOTHING_TO_BIND = Rule(
    "nothing-to-bind",
    "error",
    "there is no lesson to bind: none of this course has its article in seeds/",
    "put the articles into seeds/, and name their lessons in the units of lessons/course.yaml",
)
NOT_IN_A_UNIT = Rule(
    "not-in-a-unit",
    "note",
    "lessons that are in no unit are not in the volume: {lessons}",
    "add them to the `lessons` of a unit in lessons/course.yaml, if they belong to the course",
)
