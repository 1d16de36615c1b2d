"""Complete the list: three or more things that a sentence names in a row."""

import re
from collections.abc import Iterator

from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.questions.maker import Candidate, Draft
from coursepack.draft.rights import MOST, words
from coursepack.draft.view import Line, View
from coursepack.draft.wording import counted, marked, slug

_ITEM = r"[\w’'-]+(?: [\w’'-]+){0,3}"
_AND = rf"(?:{_ITEM}, ){{2,}}(?:{_ITEM},? )?(?:and|or) {_ITEM}"
_NAMES = r"(?:[A-Z]\w+, ){3,}[A-Z]\w+"
_LIST = re.compile(rf"(?P<items>{_AND}|{_NAMES})(?=\s[–—]|[.;:)]|, (?:and|but) [A-Z]|$)")
_BEFORE_ITEM = re.compile(
    r"^(?P<lead>.*\b(?:with|from|by|like|including|include|includes|into|between|against|of|in|on"
    r"|for|are|were|is|was|called|named|as))\s(?P<item>.+)$"
)
_NO_ITEM = re.compile(
    r"\b(?:is|are|was|were|will|would|can|could|has|have|had|which|who|that|when|it|they|he|she|we"
    r"|but|not|said|says|because|to|than|so|if)\b"
)
_OPENS = re.compile(r"(?:[,;:.–—]\s|\(|\s[–—]\s|^)")


class Lists:
    """Gives the beginning of a list and asks for everything on it."""

    id = "lists"

    def make(self, view: View) -> Iterator[Candidate]:
        """One question for each list that is surely read whole."""
        for line in view.lines:
            for match in _LIST.finditer(line.own):
                if candidate := self._question(view, line, match):
                    yield candidate

    def _question(self, view: View, line: Line, match: re.Match[str]) -> Candidate | None:
        parts = re.split(r", (?:and |or )?| (?:and|or) ", match["items"])
        start = line.text[: match.start()] + parts[0]
        opener = _BEFORE_ITEM.match(start)
        if not opener:
            return None
        items = [opener["item"], *parts[1:]]
        if any(_NO_ITEM.search(item) or ANY_VERB.search(item) for item in items):
            return None
        if re.match(r"(?:then|now|so|yet|even|perhaps)\b", items[-1]) or max(map(_size, items)) > 4:
            return None
        lead = _last_clause(opener["lead"])
        if not 3 <= len(words(lead)) <= MOST or len(items) < 3 or line.said:
            return None
        at = line.passage(len(opener["lead"]) - len(lead), match.end())
        number = counted(len(items))
        rest = _rest(line.text[match.end() :])
        return Draft(
            key=f"list-{slug(*items[:2])}",
            type="literal",
            ask=f"¶{line.paragraph} says: {marked(lead)[:-1]} …{rest}”. Complete the list: which "
            f"{number} are named?",
            answer="; ".join(items) + ".",
            paragraphs=(line.paragraph,),
            evidence=(at,),
            accept=("Any order.",),
            reject=(f"Fewer than {number}.", "Things named elsewhere in the article."),
            misreading="Stopping at the first comma, or running on into the next list.",
            follow_up="Is this list complete, or does it give examples? What tells you?",
            about=frozenset({line.order}),
            secret=tuple(items),
        ).candidate(view, 0.85, 0.3)


def _size(item: str) -> int:
    return len(item.split())


def _last_clause(text: str) -> str:
    starts = [hit.end() for hit in _OPENS.finditer(text)]
    last = text[starts[-1] :] if starts else text
    return last if len(words(last)) >= 3 or len(starts) < 2 else text[starts[-2] :]


def _rest(text: str) -> str:
    """How the sentence goes on after a list between dashes, if that is short."""
    after = text.rstrip(". ")
    return after if re.match(r"\s[–—]\s\w", after) and len(words(after)) <= 5 else ""
