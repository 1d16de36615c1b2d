"""What is known at first hand, and what from others."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from coursepack.draft.questions.arguing.rejects import rejected
from coursepack.draft.questions.arguing.voice import shown, voice
from coursepack.draft.questions.excerpt import around
from coursepack.draft.questions.maker import LETTERS, Candidate, Draft
from coursepack.draft.view import Line, View
from coursepack.draft.wording import slug
from coursepack.model.article import Passage

# What was perceived; what was done, felt, wished or thought is no observation.
_SEEN = re.compile(
    r"\b(?:I|we|We) (?:have |once |had )?(?:saw|seen|met|stood|sat|watched"
    r"|counted|measured|was (?:there|born)|been in|(?:lived|worked) (?:in|at|on|there)"
    r"|heard (?:him|her|them))\b"
    r"|\bI (?:have been in|remember|could see)\b|\b[Bb]y my own book\b|\bI was (?:\w+ )?when\b"
)
_HEARD = re.compile(
    r"\b(?:(?:he|she|they|who) (?:told|tells|wrote to) (?:me|us)(?! so\b)|(?:has|have|had|was"
    r"|were|am|are)"
    r" (?:been )?(?:told|advised|informed) by|wrote to (?:me|us)|told (?:me|us"
    r"|this newspaper)(?! so\b)"
    r"|[Aa]ccording to|by one estimate|[Yy]our (?:own )?report says|I (?:heard"
    r"|read) (?:it )?(?:on|in)"
    r"|(?:I|we|which I) have read|asked by this paper|given in evidence by|used to say|wrote that"
    r"|(?:found|reported|says|said|estimates|admitted) that|(?:says|found) (?=[A-Z]|her\b|his\b))"
)
_READ = re.compile(r"\b(?:I|we|We) have read\b")
_VERBS = re.compile(r"(?:found|reported|says|said|estimates|admitted)(?: that)?")
_CAN_BE_VIEW = re.compile(
    r"[Aa]ccording to|(?:found|reported|says|said|estimates|admitted|wrote)\b|used to say"
)
_MOST, _FEWEST, _LEAST = 4, 3, 6


@dataclass(frozen=True, slots=True)
class Row:
    """A statement, how it is shown, whether it is at first hand, and the words that tell."""

    line: Line
    text: str
    first: bool
    cue: str
    at: Passage


class FirstHand:
    """Asks which statements rest on the writer's own eyes and which on somebody else's word."""

    id = "first-hand"

    def make(self, view: View) -> Iterator[Candidate]:
        """At most one question, with statements of both kinds."""
        chosen = _chosen(view)
        if len(chosen) < _FEWEST or len({row.first for row in chosen}) < 2:
            return
        who = view.teller(chosen[0].line.paragraph)
        listed = " ".join(
            f"({LETTERS[i]}) {row.text} (¶{row.line.paragraph})" for i, row in enumerate(chosen)
        )
        key = " ".join(f"({LETTERS[i]}) {_told(view, row)}." for i, row in enumerate(chosen))
        yield Draft(
            key=f"first-hand-{slug(*(row.text for row in chosen), most=5)}",
            type="sourcing",
            ask=f"How does {who} know this: from having been there, or from somebody else? Name "
            f"the words that tell you, and from whom. {listed} Which would you want to check "
            "first?",
            answer=f"{key} To have been there does not make a statement complete: whoever was "
            "there saw one part and chose what to tell. To have it from others does not make it "
            "false: ask how they could know.",
            paragraphs=tuple(sorted({row.line.paragraph for row in chosen})),
            evidence=tuple(row.at for row in chosen),
            accept=("Any choice for the check, with a reason and somebody or something to ask.",),
            reject=("“First hand, so it is true”; “second hand, so it is false”.",),
            misreading="Not asking how whoever tells could know.",
            follow_up="Find one statement for which the text gives no source at all.",
            lines=4,
            about=frozenset(row.line.order for row in chosen),
        ).candidate(view, 0.85, 0.9)


def _chosen(view: View) -> list[Row]:
    """Two statements of each kind, from different paragraphs where that can be."""
    every = list(rows(view))
    chosen: list[Row] = []
    for first in (True, False):
        of_a_kind = {row.line.paragraph: row for row in reversed(every) if row.first is first}
        chosen += [of_a_kind[n] for n in sorted(of_a_kind)][: _MOST // 2]
    return sorted(chosen, key=lambda row: row.line.order)


def rows(view: View) -> Iterator[Row]:
    """Statements that say whether they are seen or heard, in reading order."""
    views = rejected(view)
    for line in voice(view):
        seen, heard = _SEEN.search(_READ.sub(_blank, line.own)), _HEARD.search(line.own)
        match = seen or heard
        if (
            not match
            or (seen and heard)
            or line.text.endswith("?")
            or (seen and line.said)
            or any(q.kind == "direct" for q in line.quotations)
            or line.order in views
        ):
            continue
        at = line.passage(match.start(), match.end())
        text = shown(line)
        if match.group() not in text:
            text = around(view, at)
        if _VERBS.fullmatch(match.group().strip()) and not _named(view, line):
            continue
        if _CAN_BE_VIEW.match(match.group()) and not re.search(r"\d", line.text):
            continue  # somebody's opinion, or irony: no question of how it is known
        whole = text[1:2].isupper()
        if whole and match.group() in text and len(text.split()) >= _LEAST:
            yield Row(line, text, bool(seen), match.group(), at)


def _blank(match: re.Match[str]) -> str:
    return "\0" * len(match.group())


def _named(view: View, line: Line) -> bool:
    """Whether it is sure whose words a sentence passes on."""
    said = [q for q in view.sure_quotations if q.at.paragraph == line.paragraph]
    return any(line.at.span.meets(q.at.span) for q in said)


def _told(view: View, row: Row) -> str:
    if row.first:
        return f"at first hand: “{row.cue.strip()}”"
    said = [q for q in view.sure_quotations if q.at.paragraph == row.line.paragraph]
    here = [q for q in said if row.line.at.span.meets(q.at.span)]
    plain = here and here[0].speaker.lower() not in row.cue.lower()
    by = f", here {view.introduced(here[0].speaker)}" if plain else ""
    return f"from somebody else: “{row.cue.strip()}”{by}"
