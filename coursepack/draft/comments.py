"""What a lesson file says about itself: a comment for every part, a slot for every empty one."""

HEAD = """\
What is taught with one article. Everything here is yours to change: the program
writes this file once and never overwrites what stands in it.
`at` says where in the article an item rests: a paragraph, a few exact words, a little
before and after. A plain number works too: `at: 5`. Leave the `hash` alone."""

PARTS = {
    "article": "The article's file in seeds/.",
    "title": "Front of the pack. What stays out is taken from the article or from course.yaml.",
    "essential": """\
The question the whole lesson is about: open, arguable, answered differently by people
who have read the same text. Put it in words that your class would use.""",
    "source": "Where the article comes from, as far as its own file does not say it.",
    "before": """\
BEFORE READING. A hook, and statements that students mark agree / disagree now and again
after reading. Nothing here may give the article away.""",
    "boxes": """\
CONTEXT BOXES, printed below the paragraph that first needs them. `card` names a card in
knowledge/; or write your own `title`, `text` and `sources` (no box without a source).""",
    "glossary": """\
GLOSSARY. The meaning here, not every meaning. Leave `meaning` out and students work it
out from the paragraph. `tier` 2: words of every subject; 3: words of this one.""",
    "places": """\
MAP. Where the places of the article lie, in degrees: south and west are negative. `kind` is
place, capital, country or region; `card` gives the name in its own script. No list, no map.""",
    "timeline": """\
TIMELINE. Dates only as exact as the article gives them: 2019-11-27, 2019-11, 2019, or
words in quotes. `planned: true` for what was still to come when the article was written.""",
    "people": """\
WHO'S WHO. `role` in the article's own words; `voice` is quoted, reported or mentioned.""",
    "ledger": """\
CLAIM LEDGER, for "Reading critically". Students see the words and fill in the table; the
rest is the teacher's key. `verdict`: fact, opinion, guess, forecast, contested, overtaken.""",
    "voices": "Whom the article could have asked and does not quote or report.",
    "questions": """\
QUESTIONS, printed in the order of the house whatever their order here. `answer` begins
with the right option word for word where there are `options`. `evidence` is quoted in the
key. Delete what does not suit your class; write your own with any new `id`.""",
    "discussion": """\
DISCUSSION. At least two positions, each with paragraphs that support it. `routine` names a
classroom routine in knowledge/; its steps are printed. `why` is for you.""",
    "exit": "EXIT. The last five minutes.",
    "rubric": """\
RUBRIC with one column: what good work in discussion and exit task shows. Printed for you with
room beside it for what is not there yet, and for what goes further.""",
    "support": """\
LEVELS. For readers who need more help (`--level supported`) or want more (`extended`). What
stays out is filled in by the program: stops, a word bank, sentence frames, further tasks.""",
    "plans": "LESSON PLANS by length. The minutes of the steps add up to the length.",
    "sensitive": "TEACHER ONLY from here on. Passages to handle with care.",
    "notes": "Notes to yourself, for the whole article or `at` a place.",
    "wanted": "Names that no source explained. Write a box or a card for those that matter.",
    "limits": "What this pack could not do.",
    "draft": "Written by the program; leave it: by this `refresh` tells your words from its own.",
}

SLOTS = {
    "title": 'title: ""            # printed title, if not the article\'s own',
    "subject": "subject: [History]",
    "level": "level: B2–C1         # for whom, as printed",
    "essential": "essential: >-\n  One open question.",
    "source": "source:\n  byline: Name of the author\n  outlet: Name of the paper\n"
    '  date: "2019-12-01"\n  address: https://…\n  rights: Who holds the rights',
    "before": "before:\n  hook: One or two sentences to begin with.\n  statements:\n"
    "  - id: s-first\n    say: Something to agree or disagree with.",
    "boxes": "boxes:\n- id: box-name\n  at: 1\n  card: id-of-a-card",
    "glossary": "glossary:\n- id: g-word\n  term: word\n  at: 1\n  meaning: what it means here",
    "places": "places:\n- id: m-place\n  name: Name\n  at: 1\n  latitude: 33.34\n"
    "  longitude: 44.4\n  source: GeoNames",
    "timeline": 'timeline:\n- id: t-event\n  date: "2019-11"\n  what: What happened\n  at: 1',
    "people": "people:\n- id: p-name\n  name: First Last\n  at: 1\n  role: as the article says it\n"
    "  voice: mentioned",
    "ledger": "ledger:\n- id: c-claim\n  at: 1\n  who: who says it\n  how: the evidence given\n"
    "  verdict: opinion",
    "voices": "voices:\n  absent:\n  - who is not heard",
    "questions": "questions:\n- id: q-own\n  type: inference\n  ask: Your question?\n  at: 1\n"
    "  answer: What a good answer says.\n  bloom: analyse\n  dok: 2\n  skill: inference",
    "discussion": "discussion:\n  prompt: What is to be discussed\n  routine: id-of-a-routine",
    "exit": "exit:\n  supports: One thing the text supports (¶__)\n  doubts: One doubt",
    "rubric": "rubric:\n- Every claim names a paragraph",
    "support": "support:\n  chunks:\n  - after: 3\n    say: What they do there\n"
    "  glossary:\n  - id: s-word\n    term: word\n    at: 1\n    meaning: what it means here\n"
    "  word_bank: [word, another word]\n  further:\n  - A task beyond the text",
    "plans": "plans:\n- minutes: 45\n  steps:\n  - minutes: 45\n    do: What is done",
    "sensitive": "sensitive:\n- id: n-care\n  at: 1\n  say: What to mind",
    "notes": "notes:\n- id: n-own\n  at: 1\n  say: Something to remember",
    "wanted": "wanted:\n- id: w-name\n  term: Name\n  at: 1",
    "limits": "limits:\n- What is missing",
    "draft": "draft:",
}
