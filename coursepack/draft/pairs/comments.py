"""What the file of a pair says about itself."""

PAIR_HEAD = """\
Two articles of one unit side by side. Everything here is yours to change: the program
writes this file once and never overwrites what stands in it. A is the first article below,
B the second; `at: [A3, B7]` means paragraph 3 of A and paragraph 7 of B."""

PAIR_PARTS = {
    "articles": "The two articles' files in seeds/: A, then B.",
    "title": "Front of the pack.",
    "ledger": """\
SIDE BY SIDE. One line for each matter that both speak of, or that only one tells. Students see
`about` and the words of both; `differ`, `find_out` and `note` are the teacher's key.
`kind`: same, figure, word, cause, event (told differently), only (one side alone).""",
    "questions": """\
QUESTIONS, as in a lesson, printed in the order of the house. Each rests on both articles.""",
    "before": "BEFORE READING. Students have read both articles, or read the second one now.",
    "discussion": "DISCUSSION. At least two positions, each with paragraphs that support it.",
}

PAIR_SLOTS = {
    "title": 'title: ""            # printed title; the titles of both where empty',
    "before": "before:\n  hook: One or two sentences to begin with.",
    "ledger": "ledger:\n- id: r-matter\n  about: the matter\n  kind: event\n"
    "  a: {at: 3, who: the article}\n  b: {at: 7, who: the article}\n"
    "  differ: in what they differ\n  find_out: who could know",
    "questions": "questions:\n- id: q-own\n  type: corroboration\n  ask: Your question?\n"
    "  at: [A3, B7]\n  answer: What a good answer says.\n  bloom: evaluate\n  dok: 3\n"
    "  skill: corroboration",
    "sensitive": "sensitive:\n- id: n-care\n  at: A1\n  say: What to mind",
    "notes": "notes:\n- id: n-own\n  at: B1\n  say: Something to remember",
}
