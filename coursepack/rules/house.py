"""The house rules H1 to H16 that a lesson can break. docs/house-rules.md tells how each is held."""

from coursepack.problems import Rule

# H1: order
NO_HOOK = Rule(
    "no-hook",
    "warning",
    "the lesson begins without a hook (H1)",
    "write one or two sentences to begin with under `before: hook:`",
)
REFERS_AHEAD = Rule(
    "refers-ahead",
    "warning",
    "question {own} sends students to question {other}, which comes later (H1)",
    "give the later one a type that is printed earlier, or do without the reference",
)
# H2: depth
FEW_QUESTIONS_ABOVE = Rule(
    "too-much-recall",
    "warning",
    "only {above} of {total} questions sit above recall (H2 asks for half)",
    "add questions of the kinds inference, status, sourcing or evaluation",
)
LEVELS_DISAGREE = Rule(
    "levels-disagree",
    "warning",
    "`bloom: {bloom}` and `dok: {dok}` contradict each other, so the mix (H2) would be wrong",
    "remembering is 1 or 2; weighing up and making are 2 or more",
)
# H3: the essential question
NO_ESSENTIAL = Rule(
    "no-essential-question",
    "warning",
    "the lesson has no essential question (H3)",
    "write one open, arguable question under `essential:`",
)
ESSENTIAL_NOT_OPEN = Rule(
    "essential-not-open",
    "warning",
    "the essential question {why} (H3)",
    "ask what readers of the same text can answer differently, each with reasons",
)
# H4: evidence
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
EVIDENCE_ELSEWHERE = Rule(
    "evidence-elsewhere",
    "warning",
    "the answer is proved in {places}, where the question does not send students (H4)",
    "add the paragraph to `at:`, or choose evidence from the paragraphs there",
)
# H5: speakers
NO_SPEAKER = Rule(
    "no-speaker",
    "warning",
    "the question rests on words that somebody is quoted with in {place}, and names nobody (H5)",
    "begin with “According to …”, or ask who says it",
)
# H6: hedges
HEDGE_LOST = Rule(
    "hedge-lost",
    "warning",
    "the article says “{hedge}”; neither question nor key keeps it (H6)",
    "put the hedge into the question or the answer: what is possible is not yet so",
)
# H7: opinions, options, answers given away
OPINION_AS_FACT = Rule(
    "opinion-as-fact",
    "warning",
    "the question asks for a fact, but the ledger calls it {kind} of {who} (H7)",
    "begin with “According to …”, or choose other evidence",
)
NOT_AN_OPTION = Rule(
    "answer-not-an-option",
    "error",
    "the answer does not begin with one of the options",
    "repeat the right option word for word at the start of `answer:`",
)
SAME_OPTION = Rule(
    "same-option",
    "warning",
    "two options say the same (H7)",
    "change one of them: exactly one option is right",
)
ONE_OPTION = Rule(
    "one-option",
    "warning",
    "the question has only one option (H7)",
    "write three options of one kind, or take `options:` out",
)
UNEVEN_OPTIONS = Rule(
    "uneven-options",
    "warning",
    "{why}: it can be chosen without reading (H7)",
    "make the options alike in kind and length",
)
KEY_POSITION = Rule(
    "key-position",
    "warning",
    "the right option is {letter} in all {total} questions with options (H7)",
    "put some of the right options at other places",
)
GIVEN_AWAY = Rule(
    "given-away",
    "warning",
    "the answer “{phrase}” stands in {place} (H7)",
    "ask one of the two differently, so that students need the article",
)
# H8: positions
ONE_POSITION = Rule(
    "one-position",
    "warning",
    "the discussion shows fewer than two positions with a paragraph each (H8)",
    "add a second position under `discussion: positions:` with its `at:`",
)
SETTLED = Rule(
    "settled-as-debate",
    "warning",
    "the position rests on a claim that does not hold by your own ledger ({claim}, H8)",
    "take another ground, or drop the position: what is settled is no debate",
)
# H9: voices
NOT_QUOTED = Rule(
    "not-quoted",
    "warning",
    "nothing near {name} stands in quotation marks, but the voice is `quoted` (H9)",
    "set `voice: reported` or `mentioned`, or put `at:` to where the words are",
)
NOBODY_ABSENT = Rule(
    "nobody-absent",
    "note",
    "the lesson names nobody whose voice is missing (H9)",
    "ask who is concerned and not heard, and write it under `voices: absent:`",
)
# H10: blanks
UNFINISHED = Rule(
    "unfinished",
    "warning",
    "students would read “{words}” (H10)",
    "finish the text, or move the reminder to `notes:`",
)
# H11: loaded words
VERDICT_ON_WORDS = Rule(
    "verdict-on-words",
    "warning",
    "“{words}” judges whoever wrote it (H11)",
    "ask what the words make a reader see, and what a neutral word would be",
)
# H13: keys
THIN_KEY = Rule(
    "thin-key",
    "warning",
    "the key does not say {lacks} (H13)",
    "add {keys}",
)
# H14: discussion
TALK_UNPLANNED = Rule(
    "talk-unplanned",
    "warning",
    "the discussion lacks {lacks} (H14)",
    "add it under `discussion:`, or name a routine that has it",
)
PLAN_MINUTES = Rule(
    "plan-minutes",
    "warning",
    "the steps of the plan take {total} minutes, not {minutes}",
    "change a step, or the `minutes:` of the plan",
)
# H15: sensitive passages
PLAYED_HARM = Rule(
    "played-harm",
    "warning",
    "“{words}” in a lesson with passages to handle with care (H15)",
    "ask what the text says and how it knows; let nobody act, guess or fill in harm",
)
EXPOSING_ROUTINE = Rule(
    "exposing-routine",
    "warning",
    "“{routine}” makes students stand for a view, beside passages to handle with care (H15)",
    "choose a routine in which everybody keeps to the text, such as socratic-seminar",
)
# H16: sources
BARE_VERDICT = Rule(
    "bare-verdict",
    "warning",
    "the ledger says that {claim} {said}, and not who says so (H16)",
    "write under `note:` what is known, and from where",
)
