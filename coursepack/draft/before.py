"""What happens before reading: a hook and statements to take a stand on, twice."""

from coursepack.draft.rights import MOST, words
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


def before(view: View, theme: Theme | None) -> Before:
    """The theme's hook and statements; without a theme the title, and statements on reading."""
    if theme:
        hook, says = theme.hook, theme.statements
    else:
        hook, says = _hook(view), list(_PLAIN)
    named = ("first", "second", "third", "fourth")
    return Before(
        hook=hook,
        why=WHY,
        statements=[
            Statement(id=f"s-{(theme.id if theme else 'reading')}-{name}", say=say)
            for name, say in zip(named, says, strict=False)
        ],
    )


def _hook(view: View) -> str:
    title = view.article.title
    if title and len(words(title)) <= MOST:
        shown = marked(title)
        return f"Read only the title, {shown}. Write down one thing you expect and one you doubt."
    if title:
        return "Read only the title. Write down one thing you expect and one you doubt."
    return "Read only the first sentence. Write down one thing you expect and one you doubt."
