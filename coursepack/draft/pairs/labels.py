"""Different words for the same people: what one article calls them and the other does not."""

import re
from collections.abc import Iterator

from coursepack.draft.pairs.two import Asked, Found, Letter, Two, cell
from coursepack.draft.tables import labels
from coursepack.draft.view import View
from coursepack.draft.wording import joined, slug
from coursepack.model.article import Passage
from coursepack.model.pair import Row

_MOST = 5
# Two articles speak of more than one government: such words need not be for the same people.
_MANY = frozenset(("those who govern",))
_PLAIN = re.compile(r"^(?:says only|is the plain|names (?:what|their|the number))")

Uses = dict[str, Passage]


def words(two: Two) -> Iterator[Found]:
    """One line and one question for each set of names that the two do not share."""
    for entry in labels():
        about, meanings = entry.about, entry.words
        uses: dict[Letter, Uses] = {
            letter: _uses(view, list(meanings)) for letter, view in two.sides
        }
        own: dict[Letter, list[str]] = {
            "A": [w for w in uses["A"] if w not in uses["B"]],
            "B": [w for w in uses["B"] if w not in uses["A"]],
        }
        strong = [w for w in (*own["A"], *own["B"]) if not _PLAIN.match(meanings[w])]
        if entry.kind == "people" and about not in _MANY and uses["A"] and uses["B"] and strong:
            yield _found(two, about, meanings, uses, own)


def _uses(view: View, forms: list[str]) -> Uses:
    """Where the article itself first uses each word, outside quoted words."""
    found: Uses = {}
    for word in forms:
        rule = re.compile(rf"\b{re.escape(word)}\b")
        for line, shadow in zip(view.lines, view.own_shadows, strict=True):
            match = rule.search(shadow)
            if match and not line.said:
                found[word] = line.passage(match.start(), match.end())
                break
    return dict(sorted(found.items(), key=lambda use: use[1]))


def _found(
    two: Two,
    about: str,
    meanings: dict[str, str],
    uses: dict[Letter, Uses],
    own: dict[Letter, list[str]],
) -> Found:
    shown = {letter: _chosen(uses[letter], own[letter]) for letter in uses}
    told = "; ".join(f"{letter}: {_listed(used)}" for letter, used in shown.items())
    first = {letter: (own[letter] or list(uses[letter]))[0] for letter in uses}
    row = Row(
        id=f"r-words-{slug(about)}",
        about=f"Words for {about}",
        kind="word",
        a=cell(two.a, uses["A"][first["A"]]),
        b=cell(two.b, uses["B"][first["B"]]),
        differ=f"{told}.",
        find_out="Look in each sentence at what these people do, and whether anybody who was there "
        "is asked.",
    )
    every = list(dict.fromkeys(word for used in shown.values() for word in used))
    key = " ".join(f"“{word.capitalize()}” {meanings[word]}." for word in every)
    views: dict[Letter, View] = dict(two.sides)
    question = Asked(
        key=f"words-{slug(about)}",
        type="loaded",
        ask=f"For {about} the two articles do not use the same words. {told}. What does each word "
        "make a reader see? Exchange two of them between the articles and read again: what "
        "changes?",
        answer=f"{key} Look for: reasons from the sentences, and the thought that two of the "
        "words may name different people.",
        evidence=[
            (letter, view, at) for letter, view in views.items() for at in shown[letter].values()
        ],
        accept=("What a student sees, if the sentence allows it.",),
        reject=("“They all mean the same.”", "A verdict on the writer in place of a reason."),
        misreading="Taking the stronger word for the truer one.",
        follow_up="Which word would these people use for themselves?",
    )
    return Found((row,), (question.item(),))


def _chosen(used: Uses, own: list[str]) -> Uses:
    """First the words that only this article uses."""
    ranked = sorted(used, key=lambda word: (word not in own, used[word]))[:_MOST]
    return {word: used[word] for word in sorted(ranked, key=lambda word: used[word])}


def _listed(used: Uses) -> str:
    return joined([f"“{word}” (¶{at.paragraph})" for word, at in used.items()])
