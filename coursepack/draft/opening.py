"""The essential question, and what happens before reading: a hook and statements to weigh twice."""

import re
from collections.abc import Iterator

from coursepack.draft.arguing import essential_argued
from coursepack.draft.clauses import ANY_VERB
from coursepack.draft.contested.contest import Contest
from coursepack.draft.contested.posed import posed
from coursepack.draft.rights import MOST, words
from coursepack.draft.sayings import sayings
from coursepack.draft.tables import Theme
from coursepack.draft.view import View
from coursepack.draft.wording import marked
from coursepack.model.lesson import Before, Statement

WHY = (
    "Brings out what students already think, so that reading can change it. Alone for two minutes, "
    "then in pairs for three; collect two or three voices and judge none. Students mark the "
    "statements again after reading and say which paragraph moved them."
)
_PLAIN = (
    "A good reader can tell from a text alone whether it is true.",
    "A report that quotes many people is more reliable than one that quotes few.",
    "Who writes a text matters less than what it says.",
)
_ONE_STORY = "What can one person’s story show that figures cannot?"
_WHOSE_VOICE = "Whose voice should count most when something is decided that concerns many?"
_OPEN_ESSENTIAL = "What would you have to know before you acted on what this article says?"
_BY_KIND = {
    "trial": "How sure must we be before we call somebody guilty?",
    "study": "How much should one study change what we think and do?",
    "speakers": "When people who know a matter well differ, what can others go by?",
    "camps": "When people who know a matter well differ, what can others go by?",
}
# The beginnings of names, so that "Bolivia’s" is known from "Bolivians".
_NAME = re.compile(r"\b[A-Z][a-z]{2,}")
# "The man who counts": a title that names something and states nothing.
_DESCRIBES = re.compile(r"\b(?:who|that|which|where)\b")
# What only who has read the text can know, or what is over.
_OF_THE_TEXT = re.compile(
    r"^(?:The|This|That|These) (?:schemes?|plans?|proposals?|bills?|projects?|applications?"
    r"|measures?)\b"
    r"|\bshould (?:not )?have\b"
)
_DECIDES = re.compile(
    r"\b(?:decid\w+|decisions?|permit|votes?|voted|council|authorit\w+|plans?|planned|law|bill"
    r"|minister|government|parliament|court)\b",
    re.IGNORECASE,
)
_NAMED = ("first", "second", "third", "fourth")
_FEWEST = 3


def essential(view: View, theme: Theme | None, found: Contest) -> str:
    """The essential question (H3): the article's own open one, else the theme's.

    Without either: what is to be decided, or what a reader is to go by where two differ.
    """
    if asked := posed(view):
        return asked
    if theme:
        return theme.essential
    if found.matter:
        return found.matter.ask
    if found.kind in _BY_KIND:
        return _BY_KIND[found.kind]
    if view.genre.argued:
        return essential_argued(view)
    return _of_any_text(view)


def _of_any_text(view: View) -> str:
    """What can be asked of one person's story, of a decision, or of any text."""
    if portrait(view):
        return _ONE_STORY
    decided = sum(bool(_DECIDES.search(text)) for text in view.shadows)
    return _WHOSE_VOICE if decided > 1 else _OPEN_ESSENTIAL


def before(view: View, theme: Theme | None, found: Contest) -> Before:
    """The theme's hook and statements, or the title's; beside them what the text itself offers."""
    own = f"s-{theme.id}" if theme else "s-reading"
    says = list(dict.fromkeys(_statements(view, theme, found)))
    return Before(
        hook=theme.hook if theme else _hook(view),
        why=WHY,
        statements=[
            Statement(id=f"{own}-{name}", say=say) for name, say in zip(_NAMED, says, strict=False)
        ],
    )


def _statements(view: View, theme: Theme | None, found: Contest) -> Iterator[str]:
    """The theme's, then what is to be decided and what somebody in the text says of the world."""
    if theme:
        yield from theme.statements
    if found.matter and (theme is None or _known_before(view, found.matter.say)):
        yield from filter(None, [found.matter.say])
    told = list(sayings(view))[: 1 if theme else _FEWEST]
    yield from told
    if not theme:
        yield from _PLAIN[: max(1, _FEWEST - len(told))]


def _known_before(view: View, say: str) -> bool:
    """Whether all names in a statement stand in the title or under it."""
    known = f"{view.article.title} {view.article.standfirst}".lower()
    return (
        bool(say)
        and not _OF_THE_TEXT.search(say)
        and all(name.lower() in known for name in _NAME.findall(say[1:]))
    )


def _hook(view: View) -> str:
    title = view.article.title
    if title and len(words(title)) <= MOST:
        shown = marked(title)
        return f"Read only the title, {shown}. Write down one thing you expect and one you doubt."
    if title:
        return "Read only the title. Write down one thing you expect and one you doubt."
    return "Read only the first sentence. Write down one thing you expect and one you doubt."


def portrait(view: View) -> str:
    """The one person whom a text is about, "" where it is about no single one."""
    half = len(view.numbers) / 2
    for name in view.findings.names:
        where = {mention.paragraph for mention in name.mentions}
        if name.kind == "person" and len(where) > half and len(where) >= _FEWEST:
            return name.text
    return ""


def headline(view: View) -> str:
    """Whether the text bears its title out, where the title says something; else ""."""
    title = view.article.title.strip()
    states = ANY_VERB.search(title) and not _DESCRIBES.search(title)
    if not title or len(words(title)) > MOST:
        return ""
    if title.endswith("?"):
        return (
            f"How well does the article answer the question in its title, {marked(title)} Which "
            "paragraphs help, and what is still missing?"
        )
    if not states:
        return ""
    return (
        f"How far does the article bear out its title, {marked(title)}? Which paragraphs speak "
        "for it, and which make it less sure?"
    )
