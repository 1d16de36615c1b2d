"""More than "said": verbs with which a writer colours what somebody tells."""

import re
from collections.abc import Iterator

from coursepack.draft.questions.colouring import CONTESTED, DOES, LIGHT, VERBS, VOUCHES
from coursepack.draft.questions.doubted import opposed
from coursepack.draft.questions.excerpt import breaks_off, sentence_around
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.questions.spoken import leans
from coursepack.draft.rights import words
from coursepack.draft.view import Line, View, meets
from coursepack.draft.wording import slug
from coursepack.model.anchor import fold
from coursepack.model.article import Passage

# The same verbs set between commas or behind a statement: "…, she admitted, …", "…, it maintains."
_ASIDE = re.compile(
    r"(?:, (?:as )?(?:he|she|it|they|the [a-z]+|[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?) )"
    r"(?P<verb>admit(?:s|ted)?|claim(?:s|ed)?|insist(?:s|ed)?|boast(?:s|ed)?|concede[sd]?"
    r"|complain(?:s|ed)?|acknowledge[sd]?|maintain(?:s|ed)?|point(?:s|ed)? out|stress(?:es|ed)?"
    r"|joke[sd]|warn(?:s|ed)?)(?=[,.]|$)"
)
# Who speaks where no name can be told. A letter or a review is no person.
_NOBODY = "the person"
# Whoever writes, of themselves; and what somebody must or may do, but has not done.
_SELF = re.compile(
    r"\b(?:I|[Ww]e|to|must|should|can|could|may|might|would|will|let me|let us|not|n[’']t)"
    r"(?: (?:also|only|freely|gladly|have|do|must|all))? \Z"
)
# What makes a noun of it: "the claim that", "his boast of".
_NOUN = re.compile(r"(?i)(?:\b(?:the|an?|this|that|his|her|its|their|my|our|no|any)|[’']s) \Z")


# Within what somebody is reported to have said the verb is theirs: "told them that he laments".
_WITHIN = re.compile(
    r"\b(?:told|said|says|tells|wrote|writes|added|replied|declared|explained)\b"
    r"[^.;]*\bthat\b[^.;]* \Z"
)
# Somebody in another sentence; and a body or people without a name right before the verb.
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he|[Tt]hey|[Ee]ach|[Bb]oth) (?:\w+ )?\Z")
_PLAIN = re.compile(
    r"(?:^|[,;] |\band )(?:[Tt]he|[Ii]ts|[Hh]er|[Hh]is|[Tt]heir) (?P<who>[a-z]+) \Z"
)
# "A complaint lodged with the Commission alleges": a name that is not the one that does it.
_NOT_SUBJECT = re.compile(r"\b(?:with|to|by|of|from|in|at|for|against|on)(?: the)? \Z")
# The end of somebody's words before the sentence that is meant.
_ENDED = re.compile(r"[.!?]’ [A-Z]")
# A verb is asked about with at least so many words of its sentence.
_LEAST = 5
# A clause of its own about whoever speaks, or about what they speak of: cut off there, a sentence
# has lost what it tells.
_ASIDE_OPEN = re.compile(r", (?:who|which|whose) [^,]*…”\Z")
# A sentence that begins so cannot be understood without the one before it.
_POINTS = re.compile(
    r"“(?:For |In |At )?(?:he|she|it|they|this|that|these|those|which|who|whose|such)\b",
    re.IGNORECASE,
)
# And, where the sentence is cut off, with so many words behind the verb.
_TOLD = 5


class Admits:
    """Asks what such a verb suggests that "said" would not."""

    id = "admits"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each verb of the list in the writer's own words."""
        seen: set[str] = set()
        grave = {
            found.at.paragraph
            for found in view.findings.sensitive
            if found.subject in ("violence", "death", "self-harm")
        }
        for line in view.lines:
            for verb, start, word in _found(line):
                if verb in LIGHT and line.paragraph in grave:
                    continue
                if verb in VOUCHES and line.marks("hedge"):
                    continue
                at = line.passage(start, start + len(word))
                shown, owner = sentence_around(line, at), _owner(view, at, word)
                known = not _teller(view, at, word).startswith(_NOBODY)
                whole = _whole(shown, word) and not breaks_off(line, shown)
                if owner is not None and whole and known and verb not in seen:
                    seen.add(verb)
                    whose = view.called(owner) if owner else view.teller(line.paragraph)
                    yield self._question(view, line, at, (verb, word), (shown, whose))

    def _question(
        self,
        view: View,
        line: Line,
        at: Passage,
        verb: tuple[str, str],
        told: tuple[str, str],
    ) -> Candidate:
        (base, word), (shown, whose) = verb, told
        plain, teller = _plain(word), _teller(view, at, word)
        doubted = opposed(view, line) if base in CONTESTED else ""
        return Draft(
            key=f"verb-{slug(base)}-{slug(line.text, most=3)}",
            type="loaded",
            ask=f"Read {shown} (¶{line.paragraph}{_who(shown, word, teller)}). What does “{word}” "
            f"suggest that “{plain}” would not? Whose choice is the word?",
            answer=f"“{word[:1].upper()}{word[1:]}” {DOES[base]}; “{plain}” would only pass it "
            f"on. The word was chosen by {whose}, not by {teller} it passes "
            f"on.{doubted}",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any answer that names what the verb adds to plain telling.",),
            reject=(f"“It means the same as {plain}.”",),
            misreading="Taking the verb for the speaker's own.",
            follow_up="Does the rest of the paragraph bear the word out?",
            dok=2,
            about=frozenset({line.order}),
        ).candidate(view, 0.85, 0.65)


def _teller(view: View, at: Passage, word: str) -> str:
    """Whose statement the verb passes on: by name where the text surely tells it."""
    line = view.line_at(at)
    told = {q.speaker for q in line.quotations if fold(word).startswith(fold(q.verb))}
    sure = {q.speaker for q in view.sure_quotations if q in line.quotations}
    only = told.pop() if len(told) == 1 and told <= sure else ""
    named = view.called(only) if only else _subject(view, line, at)
    return f"{named}, whose statement" if named else f"{_NOBODY} whose statement"


def _who(shown: str, word: str, teller: str) -> str:
    """ "; “he” is Anton Reuss", where a quotation has only a pronoun beside its verb."""
    found = re.search(rf"\b([Hh]e|[Ss]he|[Tt]hey|[Ii]t) (?:\w+ )?{re.escape(word)}\b", shown)
    name = teller.removesuffix(", whose statement")
    return f"; “{found[1].lower()}” is {name}" if found and not name.startswith(_NOBODY) else ""


def _subject(view: View, line: Line, at: Passage) -> str:
    """Who stands before the verb in the writer's own sentence; "" where that is not sure."""
    before = line.text[: at.span.start - line.at.span.start]
    if "\0" in line.own[: len(before)] or _HE.search(before):
        return ""
    plain = _PLAIN.search(before)
    if plain:
        return f"the {plain['who']}"
    near = line.passage(0, len(before))
    found = [n for n in view.names_in(near) if n.kind not in ("place", "people")]
    if not found:
        return ""
    first = min(found, key=lambda n: before.find(n.text.rsplit(maxsplit=1)[-1]))
    begins = any(before.startswith(form) for form in (first.text, *first.forms))
    alone = len({n.text for n in found}) == 1
    direct = any(
        before.rstrip().endswith(form) and not _NOT_SUBJECT.search(before.rstrip()[: -len(form)])
        for form in (first.text, *first.forms)
    )
    return view.called(first.text) if alone and (begins or direct) else ""


def _whole(shown: str, word: str) -> bool:
    """Whether what the verb passes on is shown with it."""
    behind = shown.rpartition(word)[2]
    told = len(words(behind)) >= _TOLD if "…" in behind else True
    cut_off = _POINTS.match(shown) or _ENDED.search(shown)
    whole = not cut_off and not shown.startswith("“…") and not _ASIDE_OPEN.search(shown)
    return told and len(words(shown)) >= _LEAST and whole


def _owner(view: View, at: Passage, word: str) -> str | None:
    """Whose choice the verb is: "" for the writer, also where it stands within what it reports."""
    line = view.line_at(at)
    aside = _ASIDE.match(line.text, line.text.rfind(", ", 0, at.span.start - line.at.span.start))
    own = any(meets(q.at, at) and fold(word) in fold(q.verb) for q in view.sure_quotations)
    return "" if own or aside else view.owner(at)


def _found(line: Line) -> Iterator[tuple[str, int, str]]:
    """The verbs of a sentence: base, place and form."""
    for verb, pattern, _ in VERBS:
        match = re.search(rf"\b{pattern}", line.own)
        before = line.own[: match.start()] if match else ""
        own = not any(rule.search(before) for rule in (_NOUN, _SELF, _WITHIN))
        if match and own:
            yield verb, match.start(), re.split(r" (?!out\b)", match.group())[0]
    for match in () if leans(line.text) else _ASIDE.finditer(line.own):
        word = match["verb"]
        base = next(
            verb for verb, _, _ in VERBS if word.startswith(verb.split()[0].removesuffix("e"))
        )
        yield base, match.start("verb"), word


def _plain(word: str) -> str:
    """ "Say" in the form that fits in the place of another verb."""
    first = word.split(maxsplit=1)[0]
    if first.endswith("ing"):
        return "saying"
    if first.endswith(("ed", "id")):
        return "said"
    return "says" if first.endswith("s") and not first.endswith("ss") else "say"
