"""Rules for how packs are set and printed."""

from coursepack.problems import Rule

TEMPLATE = Rule(
    "template",
    "error",
    "the template cannot be filled: {what}",
    "compare this place with the template of the same name that the program ships",
)
UNKNOWN_THEME = Rule(
    "unknown-theme",
    "error",
    "there is no theme '{theme}': pages keep the usual look",
    "name one of these: {themes}; or make a folder of that name in templates/themes/",
)
WORDS_TABLE = Rule(
    "words-table",
    "error",
    "this is no catalogue of printed words: {what}",
    "write gettext entries (msgctxt, msgid, msgstr), as in templates/words/en.po",
)
WORDS_ENTRY = Rule(
    "words-entry",
    "error",
    "the words for '{key}' cannot be filled",
    "keep the places of the English text, each once or more, and no other braces: {places}",
)
WORDS_MISSING = Rule(
    "words-missing",
    "warning",
    "the catalogue lacks words ({count}): {keys}",
    "write their msgstr; until then the English words are printed",
)
LAYOUT = Rule(
    "layout",
    "error",
    "the page cannot be set as it is written: {what}",
    "undo the last change to the styles or templates that this names",
)
WORKER_LOST = Rule(
    "worker-lost",
    "error",
    "the process that built this pack was ended twice before it was done",
    "run again; if it happens again, the computer may be short of memory: close other programs, or "
    "use fewer workers with --workers 1",
)
NO_CLUSTER = Rule(
    "no-cluster",
    "error",
    "the cluster cannot be used: {reason}",
    "start a scheduler and workers, and name it as in `--executor dask:tcp://host:8786`; "
    "`pip install 'coursepack[cluster]'` brings what this needs",
)
NOT_AS_MADE = Rule(
    "not-as-made",
    "error",
    "the file is {what}",
    "build again; what you want otherwise on a page, change in its lesson",
)
MADE_OTHERWISE = Rule(
    "made-otherwise",
    "error",
    "made again it is another file: {why}",
    "build again to have it as it is made now, or go back to what it was made with",
)
NOT_BUILT = Rule(
    "not-built",
    "error",
    "there is no manifest to compare with",
    "build first",
)
OTHER_PROGRAM = Rule(
    "other-program",
    "error",
    "a worker has another program than the one that gave it work: {what}",
    "install the same version, with the same fonts and libraries, on every machine of the cluster",
)
OTHER_COURSE = Rule(
    "other-course",
    "error",
    "a worker finds other cards, templates or settings in {folder} than the one that gave it work",
    "do not change these files during a build; on a cluster, share the course folder and the "
    "program's own folders with every machine under the same path",
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
NO_ROOM = Rule(
    "no-room",
    "note",
    "the article of {words} words and its questions do not fit on {sides} sides in {size} pt: they "
    "need {pages}, and no sheet is made; about {fit} words would fit",
    "print the booklet (--form booklet) or the whole pack instead",
)
NEARLY_EMPTY_PAGE = Rule(
    "nearly-empty-page",
    "warning",
    "the page has next to nothing on it ({share} % of its room)",
    "shorten something before it by a few lines, or add a question",
)
WHITE_HOLE = Rule(
    "white-hole",
    "warning",
    "{share} % of the page is white at its end, though the text goes on",
    "what comes next is too big to stand there: shorten it, or let it stand later in the lesson",
)
SPLIT_BOX = Rule(
    "split-box",
    "warning",
    "the context box '{id}' is split between two pages",
    "it is longer than a page: shorten its text, or make two boxes of it",
)
PARTED_QUESTION = Rule(
    "parted-question",
    "warning",
    "the question '{id}' is parted from its first line to write on, or from its key",
    "a style lets it break: give its block `break-inside: avoid`",
)
PARTED_ROW = Rule(
    "parted-row",
    "warning",
    "a short row of a table is in two parts: '{id}'",
    "a style lets it break: give rows `break-inside: avoid`",
)
STRANDED_HEADING = Rule(
    "stranded-heading",
    "warning",
    "nothing follows the heading '{id}' on its page",
    "a style parts them: give the heading `break-after: avoid`",
)
LONELY_LINE = Rule(
    "lonely-line",
    "warning",
    "one line of '{id}' stands alone on the page",
    "a style allows it: set `orphans` and `widows` to 2",
)
NO_ALTERNATIVE = Rule(
    "no-alternative",
    "warning",
    "the picture '{id}' has no words for those who cannot see it",
    "give the drawing a `<title>`, or the picture an `alt`",
)
OVERFULL_LINE = Rule(
    "overfull-line",
    "warning",
    "'{words}' is {more} mm wider than its column",
    "use a shorter word, or give the column more room in the style",
)
STRAY_GLOSS = Rule(
    "stray-gloss",
    "warning",
    "the meaning of '{words}' stands on another page than its word",
    "explain fewer words in this paragraph",
)
LOST_GROUND = Rule(
    "lost-ground",
    "warning",
    "a copier leaves out the grey ground of '{words}', and nothing else sets it apart",
    "give it a line on one side, dark enough to be copied",
)
LOST_LINE = Rule(
    "lost-line",
    "warning",
    "a copier leaves out the pale lines of class '{kind}' in a drawing",
    "make them darker in styles/drawings.css",
)
PALE_TEXT = Rule(
    "pale-text",
    "warning",
    "'{words}' is too pale to read: its contrast is {ratio} to 1, and 4.5 to 1 is needed",
    "make the letters darker, or their ground lighter",
)
